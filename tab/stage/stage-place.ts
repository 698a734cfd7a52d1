import { useCallback, useState } from 'react';
import { type Locale, localeFrom } from '../../src/domain/person.ts';
import type { TeamsTheme } from './teams-host-protocol.ts';

/** What is shown on the stage; it stands in the address, so that a reload and a shared link show the same. */
export interface Place {
  readonly person: string;
  readonly chat: string;
  readonly theme: TeamsTheme;
  readonly locale: Locale;
  readonly narrow: boolean;
  /** The page in the tab's frame, "/tab/personal" or where a card's button led. */
  readonly tab: string;
}

const firstPage = '/tab/personal';

const themes: readonly TeamsTheme[] = ['default', 'dark', 'contrast'];

function read(): Place {
  const query = new URLSearchParams(location.search);
  const theme = themes.find((name) => name === query.get('theme'));
  return {
    person: query.get('person') ?? '',
    chat: query.get('chat') ?? '',
    theme: theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default'),
    locale: localeFrom(query.get('locale') ?? navigator.language),
    narrow: query.get('width') === '360',
    tab: pageOfTab(query.get('tab')) ?? firstPage,
  };
}

/** The path of an address within the tab; nothing for any other address. */
export function pageOfTab(address: string | null): string | undefined {
  const url = address === null ? null : URL.parse(address, location.origin);
  if (url?.origin !== location.origin || !url.pathname.startsWith('/tab/')) return undefined;
  return `${url.pathname}${url.search}`;
}

function write(place: Place): void {
  const query = new URLSearchParams({ person: place.person, theme: place.theme, locale: place.locale });
  if (place.chat) query.set('chat', place.chat);
  if (place.narrow) query.set('width', '360');
  if (place.tab !== firstPage) query.set('tab', place.tab);
  history.replaceState(null, '', `?${query}`);
}

export function usePlace(): [Place, (change: Partial<Place>) => void] {
  const [place, setPlace] = useState(read);
  const go = useCallback((change: Partial<Place>) => {
    setPlace((before) => {
      const after = { ...before, ...change };
      write(after);
      return after;
    });
  }, []);
  return [place, go];
}
