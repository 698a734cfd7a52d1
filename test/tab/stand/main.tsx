import { localeFrom } from '../../../src/domain/locale-from.ts';
import { start } from '../../../tab/app/start.tsx';
import { themeOf } from '../../../tab/app/theme-name.ts';
import { createFakeService } from '../../kit/fake-service.ts';

/*
 * The tab with a service that lives in this page: for the eye and for measuring, without a server.
 * `?campaigns=10000&theme=dark&locale=zh-CN`; never part of the build.
 */

const wanted = new URLSearchParams(location.search);
const keep = (name: string): string | null => sessionStorage.getItem(name);
for (const name of ['campaigns', 'theme', 'locale', 'role', 'as']) {
  const value = wanted.get(name);
  if (value) sessionStorage.setItem(name, value);
}

const locale = localeFrom(keep('locale') ?? 'en');
const role = keep('role') === 'guest' ? 'guest' : keep('role') === 'member' ? 'member' : 'manager';
const service = createFakeService({
  campaigns: Number(keep('campaigns') ?? 150),
  locale,
  role,
  personId: keep('as') ?? 'lin',
});
Object.assign(globalThis, { service });

const root = document.getElementById('root');
if (root) {
  void start(root, {
    connect: () =>
      Promise.resolve({
        theme: themeOf(keep('theme')),
        locale,
        subPageId: undefined,
        configuring: false,
        onTheme: () => undefined,
        token: () => Promise.resolve('token'),
        ready: () => performance.mark('ready'),
        configure: () => undefined,
      }),
    clientFor: () => service,
  });
}
