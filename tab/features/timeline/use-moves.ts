import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { mostMoved } from '../../../src/contract/plan-endpoints.ts';
import type { TaskView } from '../../../src/contract/views.ts';
import type { Span } from '../../../src/domain/task-plan.ts';
import { useClient } from '../../data/client.ts';
import { readKey } from '../../data/reads.ts';
import { showTask } from '../../data/task-changes.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { timelineTexts } from '../../ui/texts/timeline.ts';

type Dates = Pick<TaskView, 'start' | 'due'>;

/** Moves several tasks, shown at once; one undo puts all of them back. True when everything is moved. */
export function useMoveTasks(campaignId: string) {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(timelineTexts);

  const send = useCallback(
    async (tasks: readonly TaskView[], dates: ReadonlyMap<string, Dates>): Promise<TaskView[]> => {
      for (const task of tasks) showTask(queries, { ...task, ...dates.get(task.id) });
      const moved: TaskView[] = [];
      for (let at = 0; at < tasks.length; at += mostMoved) {
        const moves = tasks.slice(at, at + mostMoved).map(({ id, version }) => {
          const { start = null, due = null } = dates.get(id) ?? {};
          return { taskId: id, ifVersion: version, start, due };
        });
        const part = await client.call('PATCH /api/campaigns/:campaignId/plan', {
          params: { campaignId },
          body: { moves },
        });
        for (const task of part) showTask(queries, task);
        moved.push(...part);
      }
      return moved;
    },
    [campaignId, client, queries],
  );

  return useCallback(
    async (tasks: readonly TaskView[], spans: ReadonlyMap<string, Span>): Promise<void> => {
      const failed = (error: unknown): void => {
        tell.failed(text.notMoved, error);
        const params = { campaignId };
        void queries.invalidateQueries({
          queryKey: readKey('GET /api/campaigns/:campaignId/tasks', { params }),
        });
      };
      const chosen = tasks.filter(({ id }) => spans.has(id));
      const before = new Map(chosen.map(({ id, start = null, due }) => [id, { start, due }]));
      const after = new Map(chosen.map((task) => [task.id, datesOf(task, spans.get(task.id))]));
      try {
        const moved = await send(chosen, after);
        tell.done(text.moved(moved.length), () => void send(moved, before).catch(failed));
      } catch (error) {
        failed(error);
      }
    },
    [campaignId, queries, send, tell, text],
  );
}

/** A task that never had a first day gets none by being moved, unless it takes more than a day now. */
function datesOf({ start, milestone }: TaskView, span: Span | undefined): Dates {
  if (!span) return { start: start ?? null, due: null };
  const alone = milestone === true || (!start && span.start === span.due);
  return { start: alone ? null : span.start, due: span.due };
}
