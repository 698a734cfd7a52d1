import { scopes } from '../domain/scope.ts';
import { dueReminder } from '../domain/task-reminder.ts';
import type { Doors } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

/** Arms the reminders of tasks that came from a template: beside them, they would not all fit into the same commit. */
export function remindFromTemplate({ store, directory }: Pick<Doors, 'store' | 'directory'>): Subscriber {
  return {
    id: 'remind-from-template',
    async follow(events) {
      for (const { tenantId, campaignId, at, what } of events) {
        if (what.type !== 'template.used' || campaignId === null) continue;
        const partition = { tenantId, scope: scopes.campaign(campaignId) };
        const reminders = await Promise.all(
          what.taskIds.map(async (id) => {
            const task = await store.get(partition, 'task', id);
            const assigneeId = task?.document.assigneeId;
            const assignee = assigneeId ? await directory.person(tenantId, assigneeId) : undefined;
            return task && dueReminder(task.document, assignee, at);
          }),
        );
        await armDue(
          store,
          partition,
          reminders.filter((each) => each !== undefined),
        );
      }
    },
  };
}
