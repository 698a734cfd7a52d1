import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { WorkItemView } from '../../../src/contract/views.ts';
import { isOpenTask } from '../../../src/domain/summarise.ts';
import { useClient } from '../../data/client.ts';
import { readKey } from '../../data/reads.ts';
import { editTask } from '../../data/task-changes.ts';
import { useTickedWords } from '../../data/use-tasks.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { taskTexts } from '../../ui/texts/tasks.ts';
import { workTexts } from '../../ui/texts/work.ts';

interface Ticking {
  /** What is ticked off already although the list, which is fed by a relay, still holds it. */
  readonly ticked: ReadonlySet<string>;
  readonly tick: (item: WorkItemView) => Promise<void>;
}

/** Ticks tasks off from the list of all campaigns: gone at once, back with undo or a refusal. */
export function useTick(): Ticking {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const task = useTexts(taskTexts);
  const { gone } = useTexts(workTexts);
  const tickedWords = useTickedWords();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const mark = useCallback(
    (id: string, on: boolean) =>
      setTicked((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id))),
    [],
  );

  const tick = useCallback(
    async (item: WorkItemView) => {
      const { id, campaignId, targetId, title } = item;
      mark(id, true);
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
        const outcome = await editTask(client, queries, before, { status: 'done' });
        if (outcome.kind === 'failed') throw outcome.error;
        if (outcome.kind === 'clash') {
          mark(id, false);
          tell.done(gone(title));
          return;
        }
        const done = outcome.task;
        tell.done(tickedWords(done), () => {
          mark(id, false);
          void editTask(client, queries, done, { status: before.status });
        });
      } catch (error) {
        mark(id, false);
        tell.failed(task.notSaved(title), error);
      }
    },
    [client, gone, mark, queries, task, tell, tickedWords],
  );
  return { ticked, tick };
}
