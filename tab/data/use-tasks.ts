import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { TaskView } from '../../src/contract/views.ts';
import type { SubtaskChoice } from '../../src/domain/subtask.ts';
import type { TaskContent, TaskEdit } from '../../src/domain/task.ts';
import { accountableFor } from '../../src/domain/raci.ts';
import { awaitsYes } from '../../src/domain/task-yes.ts';
import { useTexts } from '../ui/locale.tsx';
import { taskPartTexts } from '../ui/texts/task-parts.ts';
import { taskTexts } from '../ui/texts/tasks.ts';
import { useClient } from './client.ts';
import { usePeople } from './session.ts';
import { editTask, showTask, type TaskOutcome } from './task-changes.ts';
import { useTell } from './use-trouble.ts';

/** Edits a task and tells of a failure; a clash is the caller's to put before the person. */
export function useEditTask(): (
  before: TaskView,
  edit: TaskEdit,
  subtasks?: SubtaskChoice,
) => Promise<TaskOutcome> {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(taskTexts);
  return useCallback(
    async (before, edit, subtasks) => {
      const outcome = await editTask(client, queries, before, edit, subtasks);
      if (outcome.kind === 'failed') tell.failed(text.notSaved(before.title), outcome.error);
      return outcome;
    },
    [client, queries, tell, text],
  );
}

/** What became of a task that was ticked off: done, or waiting for whoever answers for it. */
export function useTickedWords(): (ticked: TaskView) => string {
  const people = usePeople();
  const text = useTexts(taskTexts);
  const parts = useTexts(taskPartTexts);
  return useCallback(
    (ticked) => {
      const waitsFor = awaitsYes(ticked) ? accountableFor(ticked) : undefined;
      if (waitsFor === undefined) return text.done(ticked.title);
      return parts.ready(ticked.title, people.get(waitsFor)?.name ?? waitsFor);
    },
    [parts, people, text],
  );
}

/** Ticks a task off, with undo; unticking brings it back to the list. */
export function useTickTask(): (task: TaskView, done: boolean) => Promise<TaskOutcome> {
  const edit = useEditTask();
  const tell = useTell();
  const tickedWords = useTickedWords();
  return useCallback(
    async (task, done) => {
      const outcome = await edit(task, { status: done ? 'done' : 'open' });
      if (outcome.kind === 'done' && done) {
        const ticked = outcome.task;
        tell.done(tickedWords(ticked), () => void edit(ticked, { status: task.status }));
      }
      return outcome;
    },
    [edit, tell, tickedWords],
  );
}

type NewTask = Pick<TaskContent, 'title'> & Pick<TaskEdit, 'assigneeId' | 'due' | 'priority' | 'parentId'>;

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

/** Says something about a task; `once` names the intention. True when it is kept. */
export function useRemark(): (
  task: TaskView,
  once: string,
  words: string,
  mentionIds: readonly string[],
) => Promise<boolean> {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(taskPartTexts);
  return useCallback(
    async ({ id: taskId, campaignId }, once, words, mentionIds) => {
      try {
        const params = { campaignId, taskId };
        const body = { once, text: words, ...(mentionIds.length > 0 && { mentionIds: [...mentionIds] }) };
        showTask(
          queries,
          await client.call('POST /api/campaigns/:campaignId/tasks/:taskId/remarks', { params, body }),
        );
        return true;
      } catch (error) {
        tell.failed(text.notSaid, error);
        return false;
      }
    },
    [client, queries, tell, text],
  );
}

/** Puts the reminder of one's own task off until an instant, or until somebody replies. */
export function useSnoozeTask(): (
  task: Pick<TaskView, 'id' | 'campaignId' | 'title'>,
  until: string,
  printed: string,
  forReply: boolean,
) => Promise<void> {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(taskTexts);
  return useCallback(
    async (task, until, printed, forReply) => {
      try {
        const snoozed = await client.call('POST /api/campaigns/:campaignId/tasks/:taskId/snooze', {
          params: { campaignId: task.campaignId, taskId: task.id },
          body: { until, ...(forReply && { forReply }) },
        });
        showTask(queries, snoozed);
        tell.done((forReply ? text.awaits : text.snoozed)(task.title, printed));
      } catch (error) {
        tell.failed(text.notSaved(task.title), error);
      }
    },
    [client, queries, tell, text],
  );
}
