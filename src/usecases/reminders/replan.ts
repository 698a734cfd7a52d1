import { end } from '../../domain/delivery.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { lookAtReminder } from '../../domain/task-reminder.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { readAll } from '../read-all.ts';
import { settle } from '../settle.ts';

/** Well below the limit of one commit. */
const together = 50;

/** All tasks of somebody are looked at anew: their hours, their working days or the cadence of a department changed. */
export const replanReminders: Work<ErrandOf<'replanReminders'>> = async (doors, item) => {
  const { tenantId, scope, dueAt } = item.document;
  const work = await readAll(doors.store, { tenantId, scope }, 'workOfPerson', {});
  const looks = new Map<string, ReturnType<typeof lookAtReminder>[]>();
  for (const { document } of work) {
    if (document.noun !== 'task') continue;
    const { targetId: id, campaignId } = document;
    looks.set(campaignId, [
      ...(looks.get(campaignId) ?? []),
      lookAtReminder({ id, tenantId, campaignId }, dueAt),
    ]);
  }
  for (const [campaignId, due] of looks) {
    const partition = { tenantId, scope: scopes.campaign(campaignId) };
    for (let first = 0; first < due.length; first += together) {
      const armed = await settle(doors.store, partition, { due: due.slice(first, first + together) });
      if (isRefusal(armed)) return 'again';
    }
  }
  return end(item.document, 'done');
};
