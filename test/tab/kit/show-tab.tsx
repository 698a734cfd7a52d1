import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, type AppProps } from '../../../tab/app/App.tsx';
import { createQueries } from '../../../tab/data/query-client.ts';
import { createFakeService, type FakeOptions } from '../../kit/fake-service.ts';

/* The whole tab in jsdom, with a service that lives in memory. */

const WINDOW_PX = 4_000;
const CARD_PX = 100;

/** jsdom gives nothing a size; a list that shows only what fits would show nothing. */
function giveSizes(): void {
  const height = {
    configurable: true,
    get(this: HTMLElement): number {
      return this.tagName === 'LI' ? CARD_PX : WINDOW_PX;
    },
  };
  const width = { configurable: true, get: () => WINDOW_PX };
  Object.defineProperties(HTMLElement.prototype, {
    offsetHeight: height,
    clientHeight: height,
    offsetWidth: width,
    clientWidth: width,
  });
  Element.prototype.scrollTo = () => undefined;
}

/** Opens the tab at an address below `/tab/`. */
export async function showTab(
  address: string,
  options: FakeOptions & Pick<AppProps, 'channel'> & { readonly expect?: string } = {},
) {
  giveSizes();
  window.history.replaceState(null, '', `/tab/${address}`);
  const service = createFakeService(options);
  const user = userEvent.setup();
  const queries = createQueries();
  const shown = render(
    <App client={service} queries={queries} locale={options.locale ?? 'en'} channel={options.channel} />,
  );
  await (options.expect ? screen.findByText(options.expect) : screen.findAllByRole('navigation'));
  return { service, user, queries, ...shown };
}

/** What stands in the address behind the question mark. */
export const addressNow = (): URLSearchParams => new URLSearchParams(window.location.search);
