import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { OccurrenceView, SeriesView, ShownOccurrenceView } from '../../src/contract/series-endpoints.ts';
import type { SeriesContent, SeriesEdit } from '../../src/domain/series.ts';
import { useFormat, useTexts } from '../ui/locale.tsx';
import { recurrenceTexts } from '../ui/texts/recurrence.ts';
import { useClient } from './client.ts';
import { readKey, useRead } from './reads.ts';
import { useSession } from './session.ts';
import { showTask } from './task-changes.ts';
import { useTell } from './use-trouble.ts';

const listName = 'GET /api/campaigns/:campaignId/series';

export type Plan = Pick<SeriesContent, 'rule' | 'start' | 'time' | 'zone' | 'holidays'>;

/** What can be done about what recurs in a campaign. Each is true when it is done; what went wrong is told. */
export interface SeriesActs {
  create(once: string, content: SeriesContent): Promise<boolean>;
  change(series: SeriesView, edit: SeriesEdit, from: string | null): Promise<boolean>;
  end(series: SeriesView, lastRule: string): Promise<boolean>;
  skip(series: SeriesView, date: string): Promise<boolean>;
  resume(series: SeriesView, date: string): Promise<boolean>;
  move(series: SeriesView, date: string, due: string): Promise<boolean>;
  make(series: SeriesView, date: string): Promise<boolean>;
}

export function useSeriesActs(campaignId: string): SeriesActs {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(recurrenceTexts);
  const format = useFormat();
  return useMemo(() => {
    const show = (series: SeriesView): void => {
      queries.setQueryData<SeriesView[]>(readKey(listName, { params: { campaignId } }), (known) =>
        known?.some(({ id }) => id === series.id)
          ? known.map((one) => (one.id === series.id ? series : one))
          : known && [...known, series],
      );
    };
    const again = (): void => {
      void queries.invalidateQueries({ queryKey: [listName] });
      void queries.invalidateQueries({ queryKey: ['GET /api/campaigns/:campaignId/tasks'] });
      void queries.invalidateQueries({ queryKey: ['GET /api/workspaces/:workspaceId/occurrences'] });
    };
    const tried = async (title: string, act: () => Promise<unknown>): Promise<boolean> => {
      try {
        await act();
        return true;
      } catch (error) {
        tell.failed(text.notSaved(title), error);
        return false;
      } finally {
        again();
      }
    };
    const patch = async (series: SeriesView, edit: SeriesEdit, from: string | null): Promise<SeriesView> => {
      const params = { campaignId, seriesId: series.id };
      const body = { ifVersion: series.version, from, edit };
      const changed = await client.call('PATCH /api/campaigns/:campaignId/series/:seriesId', {
        params,
        body,
      });
      show(changed);
      return changed;
    };
    const take = async (series: SeriesView, body: { date: string; due?: string }): Promise<void> => {
      const params = { campaignId, seriesId: series.id };
      showTask(
        queries,
        await client.call('POST /api/campaigns/:campaignId/series/:seriesId/tasks', { params, body }),
      );
    };
    const acts: SeriesActs = {
      create: (once, content) =>
        tried(content.title, async () => {
          const body = { once, ...content };
          show(await client.call('POST /api/campaigns/:campaignId/series', { params: { campaignId }, body }));
          tell.done(text.saved(content.title));
        }),
      change: (series, edit, from) =>
        tried(series.title, async () => {
          await patch(series, edit, from);
          tell.done(text.saved(edit.title ?? series.title));
        }),
      end: (series, lastRule) =>
        tried(series.title, async () => {
          const ended = await patch(series, { rule: lastRule }, null);
          const { title, rule } = series;
          tell.done(text.endedNow(title), () => void tried(title, () => patch(ended, { rule }, null)));
        }),
      skip: (series, date) =>
        tried(series.title, async () => {
          const params = { campaignId, seriesId: series.id };
          show(
            await client.call('POST /api/campaigns/:campaignId/series/:seriesId/skips', {
              params,
              body: { date },
            }),
          );
          tell.done(text.didSkip(series.title, format.longDate(date)), () => void acts.resume(series, date));
        }),
      resume: (series, date) =>
        tried(series.title, async () => {
          const params = { campaignId, seriesId: series.id, date };
          show(
            await client.call('DELETE /api/campaigns/:campaignId/series/:seriesId/skips/:date', { params }),
          );
        }),
      move: (series, date, due) =>
        tried(series.title, async () => {
          await take(series, { date, due });
          tell.done(text.didMove(series.title, format.longDate(due)));
        }),
      make: (series, date) =>
        tried(series.title, async () => {
          await take(series, { date });
          tell.done(text.didMake(series.title));
        }),
    };
    return acts;
  }, [campaignId, client, format, queries, tell, text]);
}

/** The next five occurrences of what is being put together; undefined as long as nobody knows, or none can be said. */
export function useForeseen(
  campaignId: string,
  plan: Plan | undefined,
): readonly OccurrenceView[] | undefined {
  const client = useClient();
  const { data } = useQuery({
    queryKey: ['foreseen', campaignId, plan],
    queryFn: ({ signal }) =>
      client.call('POST /api/campaigns/:campaignId/series/foreseen', {
        params: { campaignId },
        body: plan ?? { rule: '', start: '', time: null, zone: '', holidays: 'stay' },
        signal,
      }),
    enabled: plan !== undefined,
    retry: false,
    placeholderData: (before) => before,
  });
  return plan === undefined ? undefined : data;
}

/** What recurs between two days, by day; nothing as long as it is on its way, or nobody wants it. */
export function useOccurrences(
  from: string,
  to: string,
  wanted = true,
): ReadonlyMap<string, readonly ShownOccurrenceView[]> {
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id };
  const { data } = useRead(
    'GET /api/workspaces/:workspaceId/occurrences',
    { params, query: { from, to } },
    wanted,
  );
  return useMemo(() => Map.groupBy((wanted && data) || [], ({ on }) => on), [data, wanted]);
}
