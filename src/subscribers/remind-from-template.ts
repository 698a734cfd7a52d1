import { scopes } from '../domain/scope.ts';
import { isReminded, lookAtReminder } from '../domain/task-reminder.ts';
import type { Doors } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

/** Looks at the reminders of tasks that came from a template: beside them, they would not all fit into the same commit. */
export function remindFromTemplate({ store }: Pick<Doors, 'store'>): Subscriber {
  return {
    id: 'remind-from-template',
    async follow(events) {
      for (const { tenantId, campaignId, at, what } of events) {
        if (what.type !== 'template.used' || campaignId === null) continue;
        const partition = { tenantId, scope: scopes.campaign(campaignId) };
        const looks = await Promise.all(
          what.taskIds.map(async (id) => {
            const task = (await store.get(partition, 'task', id))?.document;
            const isMeant = task && isReminded(task, { id: task.assigneeId ?? '' });
            return isMeant ? [lookAtReminder(task, at)] : [];
          }),
        );
        await armDue(store, partition, looks.flat());
      }
    },
  };
}
