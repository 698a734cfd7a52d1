import { useCallback, useMemo } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { CampaignStatus, CampaignType, MarketingChannel } from '../../src/domain/campaign.ts';
import { isChannel, isStatus, isType } from '../ui/codes.ts';

/* Where one is: the view, what is filtered, which record lies open. All of it stands in the URL. */

/** The three faces of the same campaigns. */
export const campaignViews = ['board', 'calendar', 'list'] as const;
export type CampaignViewName = (typeof campaignViews)[number];

export interface Filter {
  readonly text: string;
  readonly status: readonly CampaignStatus[];
  readonly type: readonly CampaignType[];
  readonly channel: readonly MarketingChannel[];
  readonly owner: readonly string[];
}
export type FilterList = Exclude<keyof Filter, 'text'>;
export const filterLists = ['status', 'type', 'owner', 'channel'] as const satisfies readonly FilterList[];

/** What travels along when somebody switches between board, calendar and list. */
const shared = ['ws', 'q', ...filterLists];

export function filterIn(search: URLSearchParams): Filter {
  const list = (name: string): string[] => (search.get(name) ?? '').split(',').filter(Boolean);
  return {
    text: search.get('q') ?? '',
    status: list('status').filter(isStatus),
    type: list('type').filter(isType),
    channel: list('channel').filter(isChannel),
    owner: list('owner'),
  };
}

export const noFilter: Filter = { text: '', status: [], type: [], owner: [], channel: [] };

export function isFiltering(filter: Filter): boolean {
  return filter.text.trim() !== '' || filterLists.some((name) => filter[name].length > 0);
}

/** Changes some parameters of the URL; null and empty ones leave it. */
export type SetPlace = (changes: Readonly<Record<string, string | null>>, how?: 'push' | 'replace') => void;

export function usePlace(): readonly [URLSearchParams, SetPlace] {
  const [search, setSearch] = useSearchParams();
  const setPlace = useCallback<SetPlace>(
    (changes, how = 'push') =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value) after.set(name, value);
            else after.delete(name);
          }
          return after;
        },
        { replace: how === 'replace' },
      ),
    [setSearch],
  );
  return [search, setPlace];
}

export function useFilter(): readonly [Filter, (changes: Partial<Filter>) => void] {
  const [search, setPlace] = usePlace();
  const text = search.toString();
  const filter = useMemo(() => filterIn(new URLSearchParams(text)), [text]);
  const setFilter = useCallback(
    (changes: Partial<Filter>) => {
      const place: Record<string, string> = {};
      for (const name of filterLists) {
        const values = changes[name];
        if (values) place[name] = values.join(',');
      }
      if (changes.text !== undefined) place.q = changes.text;
      setPlace(place, 'replace');
    },
    [setPlace],
  );
  return [filter, setFilter];
}

/** The campaign that lies open over the view (`?open=`), with the section shown (`&section=`). */
export function useOpenCampaign() {
  const [search, setPlace] = usePlace();
  const open = useCallback(
    (campaignId: string, section?: string) =>
      setPlace({ open: campaignId, section: section ?? null, new: null, template: null }),
    [setPlace],
  );
  const close = useCallback(() => setPlace({ open: null, section: null }), [setPlace]);
  return { openId: search.get('open'), section: search.get('section'), open, close };
}

/** The address of a view that keeps the filter. */
export function useViewAddress(): (view: string) => string {
  const [search] = useSearchParams();
  const kept = new URLSearchParams([...search].filter(([name]) => shared.includes(name))).toString();
  return (view) => `/${view}${kept ? `?${kept}` : ''}`;
}

/** The first word of the path: which view is shown. */
export function useViewName(): string {
  const [path] = useLocation();
  return path.split('/')[1] ?? '';
}
