import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TaskOutcomesView, TaskWayBackView } from '../../../src/contract/task-batch-endpoints.ts';
import type { TaskView } from '../../../src/contract/views.ts';
import { mostTasksAtOnce, type TaskBatchChange } from '../../../src/domain/task-batch.ts';
import { useClient } from '../../data/client.ts';
import { readKey } from '../../data/reads.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { taskBatchTexts } from '../../ui/texts/task-batch.ts';

/** A task that stays as it was, with the reason. */
export interface LeftTask {
  readonly taskId: string;
  readonly said: string;
}

interface Progress {
  readonly done: number;
  readonly all: number;
}

type Outcome = TaskOutcomesView['outcomes'][number];

/** Changes many tasks alike, some at a time, with one undo for all of them. */
export function useChangeMany(campaignId: string) {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(taskBatchTexts);
  const [progress, setProgress] = useState<Progress>();
  const params = { campaignId };

  /** `outcomes` grows as it goes, so that what is done is known also when the rest fails. */
  const inParts = async <T>(
    all: readonly T[],
    outcomes: Outcome[],
    ask: (some: readonly T[]) => Promise<TaskOutcomesView>,
  ): Promise<void> => {
    try {
      for (let from = 0; from < all.length; from += mostTasksAtOnce) {
        setProgress({ done: from, all: all.length });
        const answer = await ask(all.slice(from, from + mostTasksAtOnce));
        outcomes.push(...answer.outcomes);
      }
    } catch (error) {
      tell.failed(text.failed, error);
    } finally {
      setProgress(undefined);
      await queries.invalidateQueries({
        queryKey: readKey('GET /api/campaigns/:campaignId/tasks', { params }),
      });
    }
  };

  const undo = async (ways: readonly TaskWayBackView[]): Promise<void> => {
    const outcomes: Outcome[] = [];
    await inParts(ways, outcomes, (some) =>
      client.call('POST /api/campaigns/:campaignId/task-changes/undo', {
        params,
        body: { tasks: [...some] },
      }),
    );
    const left = leftIn(outcomes).length;
    if (outcomes.length > 0) tell.done(text.undone(outcomes.length - left, left));
  };

  return {
    progress,
    /** The tasks that stay as they were. */
    async change(change: TaskBatchChange, tasks: readonly TaskView[]): Promise<readonly LeftTask[]> {
      const outcomes: Outcome[] = [];
      // Parts before their wholes, across all calls.
      const ordered = tasks.toSorted(
        (one, other) => Number(Boolean(other.parentId)) - Number(Boolean(one.parentId)),
      );
      const wanted = ordered.map(({ id: taskId, version: ifVersion }) => ({ taskId, ifVersion }));
      await inParts(wanted, outcomes, (some) =>
        client.call('POST /api/campaigns/:campaignId/task-changes', {
          params,
          body: { change, tasks: [...some] },
        }),
      );
      const ways = outcomes.flatMap(({ back }) => back ?? []).toReversed();
      if (ways.length > 0) tell.done(text.changed[change.kind](ways.length), () => void undo(ways));
      return leftIn(outcomes);
    },
  };
}

function leftIn(outcomes: readonly Outcome[]): LeftTask[] {
  return outcomes.flatMap(({ taskId, refusal }) => (refusal ? [{ taskId, said: refusal.said }] : []));
}
