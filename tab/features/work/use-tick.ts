import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { TaskView, WorkItemView } from '../../../src/contract/views.ts';
import { isOpenTask } from '../../../src/domain/summarise.ts';
import type { TaskEdit } from '../../../src/domain/task.ts';
import { useClient } from '../../data/client.ts';
import { readKey } from '../../data/reads.ts';
import { editTask } from '../../data/task-changes.ts';
import { useTickedWords } from '../../data/use-tasks.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { taskTexts } from '../../ui/texts/tasks.ts';
import { workTexts } from '../../ui/texts/work.ts';

export interface Ticking {
  /** What is ticked off already although the list, which is fed by a relay, still holds it; lines as "item line". */
  readonly ticked: ReadonlySet<string>;
  readonly tick: (item: WorkItemView) => Promise<void>;
  readonly tickLine: (item: WorkItemView, lineId: string) => Promise<void>;
}

/** Ticks tasks and lines of checklists off from the list of all campaigns: gone at once, back with undo or a refusal. */
export function useTick(): Ticking {
  const queries = useQueryClient();
  const client = useClient();
  const tickedWords = useTickedWords();
  const text = useTexts(taskTexts);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const mark = useCallback(
    (id: string, on: boolean) =>
      setTicked((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id))),
    [],
  );
  const change = useChange(mark);

  const tick = useCallback(
    (item: WorkItemView) =>
      change(item, item.id, {
        edit: () => ({ status: 'done' }),
        words: tickedWords,
        back: (done, before) => editTask(client, queries, done, { status: before.status }),
      }),
    [change, client, queries, tickedWords],
  );
  const tickLine = useCallback(
    (item: WorkItemView, lineId: string) => {
      const checklistOf = (task: TaskView, done: boolean) => ({
        checklist: task.checklist.map((line) => (line.id === lineId ? { ...line, done } : line)),
      });
      const line = item.checklist?.open.find(({ id }) => id === lineId)?.text ?? item.title;
      return change(item, `${item.id} ${lineId}`, {
        edit: (task) => checklistOf(task, true),
        words: () => text.done(line),
        back: (done) => editTask(client, queries, done, checklistOf(done, false)),
      });
    },
    [change, client, queries, text],
  );
  return { ticked, tick, tickLine };
}

interface Change {
  readonly edit: (task: TaskView) => TaskEdit;
  readonly words: (done: TaskView) => string;
  readonly back: (done: TaskView, before: TaskView) => Promise<unknown>;
}

/** Changes the task behind a line of work as it stands now; what is gone by then is said to be gone. */
function useChange(
  mark: (id: string, on: boolean) => void,
): (item: WorkItemView, key: string, change: Change) => Promise<void> {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const task = useTexts(taskTexts);
  const { gone } = useTexts(workTexts);
  return useCallback(
    async ({ campaignId, targetId, title }, key, { edit, words, back }) => {
      mark(key, true);
      try {
        const params = { campaignId };
        const name = 'GET /api/campaigns/:campaignId/tasks';
        const tasks = await queries.fetchQuery({
          queryKey: readKey(name, { params }),
          queryFn: () => client.call(name, { params }),
          staleTime: 0,
        });
        const before = tasks.find((one) => one.id === targetId);
        if (!before || !isOpenTask(before.status)) {
          tell.done(gone(title));
          void queries.invalidateQueries({ queryKey: ['GET /api/me/work'] });
          return;
        }
        const outcome = await editTask(client, queries, before, edit(before));
        if (outcome.kind === 'failed') throw outcome.error;
        if (outcome.kind === 'clash') {
          mark(key, false);
          tell.done(gone(title));
          return;
        }
        const done = outcome.task;
        tell.done(words(done), () => {
          mark(key, false);
          void back(done, before);
        });
      } catch (error) {
        mark(key, false);
        tell.failed(task.notSaved(title), error);
      }
    },
    [client, gone, mark, queries, task, tell],
  );
}
