import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { TaskView } from '../../src/contract/views.ts';
import type { TaskContent, TaskEdit } from '../../src/domain/task.ts';
import { useTexts } from '../ui/locale.tsx';
import { taskTexts } from '../ui/texts/tasks.ts';
import { useClient } from './client.ts';
import { editTask, showTask, type TaskOutcome } from './task-changes.ts';
import { useTell } from './use-trouble.ts';

/** Edits a task and tells of a failure; a clash is the caller's to put before the person. */
export function useEditTask(): (before: TaskView, edit: TaskEdit) => Promise<TaskOutcome> {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(taskTexts);
  return useCallback(
    async (before, edit) => {
      const outcome = await editTask(client, queries, before, edit);
      if (outcome.kind === 'failed') tell.failed(text.notSaved(before.title), outcome.error);
      return outcome;
    },
    [client, queries, tell, text],
  );
}

/** Ticks a task off, with undo; unticking brings it back to the list. */
export function useTickTask(): (task: TaskView, done: boolean) => Promise<TaskOutcome> {
  const edit = useEditTask();
  const tell = useTell();
  const text = useTexts(taskTexts);
  return useCallback(
    async (task, done) => {
      const outcome = await edit(task, { status: done ? 'done' : 'open' });
      if (outcome.kind === 'done' && done) {
        const ticked = outcome.task;
        tell.done(text.done(task.title), () => void edit(ticked, { status: task.status }));
      }
      return outcome;
    },
    [edit, tell, text],
  );
}

type NewTask = Pick<TaskContent, 'title' | 'assigneeId' | 'due' | 'priority'>;

/** Adds a task; `once` names the intention, so that trying again adds no second one. True when it is there. */
export function useAddTask(campaignId: string): (once: string, task: NewTask) => Promise<boolean> {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(taskTexts);
  return useCallback(
    async (once, task) => {
      try {
        const added = await client.call('POST /api/campaigns/:campaignId/tasks', {
          params: { campaignId },
          body: { once, ...task },
        });
        showTask(queries, added);
        return true;
      } catch (error) {
        tell.failed(text.notAdded(task.title), error);
        return false;
      }
    },
    [campaignId, client, queries, tell, text],
  );
}

/** Puts the reminder of one's own task off until an instant. */
export function useSnoozeTask(): (task: TaskView, until: string, printed: string) => Promise<void> {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(taskTexts);
  return useCallback(
    async (task, until, printed) => {
      try {
        const snoozed = await client.call('POST /api/campaigns/:campaignId/tasks/:taskId/snooze', {
          params: { campaignId: task.campaignId, taskId: task.id },
          body: { until },
        });
        showTask(queries, snoozed);
        tell.done(text.snoozed(task.title, printed));
      } catch (error) {
        tell.failed(text.notSaved(task.title), error);
      }
    },
    [client, queries, tell, text],
  );
}
