import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { pathFrom } from '../../src/contract/places.ts';
import { localeFrom } from '../../src/domain/locale-from.ts';
import type { Client } from '../data/client.ts';
import { createQueries } from '../data/query-client.ts';
import '../ui/base.css';
import { papers } from '../ui/paper-names.ts';
import '../ui/tints.css';
import { App, Frame } from './App.tsx';
import { Outside } from './Outside.tsx';
import { ShellSkeleton } from './ShellSkeleton.tsx';
import type { Host } from './teams.ts';
import { firstTheme, setTheme } from './theme.ts';

const Paper = lazy(() => import('../features/settings/Paper.tsx'));
const Configure = lazy(() => import('./Configure.tsx'));

/** What stands around the tab; tests put their own in the place of Teams and the service. */
export interface Surroundings {
  readonly connect: () => Promise<Host | undefined>;
  readonly clientFor: (host: Host) => Client;
}

/** Shows the tab: a skeleton at once, then whatever the window around it allows. Gives what takes it away again. */
export async function start(place: HTMLElement, { connect, clientFor }: Surroundings): Promise<() => void> {
  const root = createRoot(place);
  const leave = (): void => root.unmount();
  await setTheme(firstTheme());
  const asked = new URLSearchParams(location.search).get('locale') ?? navigator.language;
  const paper = papers.find((name) => location.pathname === `/${name}`);
  if (paper) {
    document.documentElement.lang = localeFrom(asked);
    root.render(
      <Frame locale={localeFrom(asked)}>
        <Suspense>
          <Paper name={paper} />
        </Suspense>
      </Frame>,
    );
    return leave;
  }
  root.render(
    <Frame locale={localeFrom(asked)}>
      <ShellSkeleton />
    </Frame>,
  );

  const host = await connect();
  if (!host) {
    root.render(
      <Frame locale={localeFrom(asked)}>
        <Outside />
      </Frame>,
    );
    return leave;
  }
  document.documentElement.lang = localeFrom(host.locale);
  await setTheme(host.theme);
  host.onTheme((theme) => void setTheme(theme));
  if (host.configuring) {
    root.render(
      <Frame locale={localeFrom(host.locale)}>
        <Suspense>
          <Configure host={host} client={clientFor(host)} />
        </Suspense>
      </Frame>,
    );
    host.ready();
    return leave;
  }
  enter(host.subPageId);
  root.render(
    <StrictMode>
      <App
        client={clientFor(host)}
        queries={createQueries()}
        locale={localeFrom(host.locale)}
        channel={host.channel}
        onReady={host.ready}
      />
    </StrictMode>,
  );
  return leave;
}

/** Goes where a deep link wants to, and takes what Teams wrote into the address away. */
function enter(subPageId: string | undefined): void {
  const url = new URL(location.href);
  const linked = pathFrom(subPageId);
  if (linked) {
    history.replaceState(null, '', `/tab/${linked}`);
    return;
  }
  url.searchParams.delete('locale');
  url.searchParams.delete('theme');
  if (!url.pathname.startsWith('/tab/')) url.pathname = '/tab/board';
  history.replaceState(null, '', url);
}
