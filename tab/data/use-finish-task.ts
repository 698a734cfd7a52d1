import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { TaskView } from '../../src/contract/views.ts';
import { openSubtasks, type SubtaskChoice } from '../../src/domain/subtask.ts';
import { readKey } from './reads.ts';
import type { TaskOutcome } from './task-changes.ts';
import { useEditTask, useTickedWords } from './use-tasks.ts';
import { useTell } from './use-trouble.ts';

/** Finishes a task with what becomes of its open subtasks; one undo brings all of them back to where they were. */
export function useFinishTask(): (task: TaskView, choice: SubtaskChoice) => Promise<TaskOutcome> {
  const queries = useQueryClient();
  const edit = useEditTask();
  const tell = useTell();
  const tickedWords = useTickedWords();
  return useCallback(
    async (task, choice) => {
      const queryKey = readKey('GET /api/campaigns/:campaignId/tasks', {
        params: { campaignId: task.campaignId },
      });
      const known = (): readonly TaskView[] => queries.getQueryData<TaskView[]>(queryKey) ?? [];
      const ended = choice === 'finish' ? openSubtasks(known(), task.id) : [];
      const outcome = await edit(task, { status: 'done' }, choice);
      if (choice === 'finish') await queries.invalidateQueries({ queryKey });
      if (outcome.kind !== 'done') return outcome;
      const reopen = async (): Promise<void> => {
        for (const { id, status } of [...ended, task]) {
          const now = known().find((one) => one.id === id);
          if (now) await edit(now, { status });
        }
      };
      tell.done(tickedWords(outcome.task), () => void reopen());
      return outcome;
    },
    [edit, queries, tell, tickedWords],
  );
}
