import { end } from '../../domain/delivery.ts';
import { arm } from '../../domain/due.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { markOf } from '../../domain/reminder.ts';
import { scopes } from '../../domain/scope.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { readMorningNotice } from '../notices/morning-notice.ts';
import { actorFor } from '../notices/reader.ts';
import { settle } from '../settle.ts';

/** What waited for the same moment goes out together; a single task as its own card, nothing where all of it is over. */
export const gatherReminders: Work<ErrandOf<'gatherReminders'>> = async (doors, item, { personId, at }) => {
  const { tenantId, scope } = item.document;
  const actor = await actorFor(doors.directory, tenantId, personId);
  if (!actor) return end(item.document, 'cancelled', 'left');
  const { lines } = await readMorningNotice(doors, actor, markOf(at));
  const open = lines.filter(({ state }) => state === 'open');
  const [only] = open;
  if (!only) return end(item.document, 'cancelled', 'over');
  const ended = { document: end(item.document, 'done'), ifVersion: item.version };
  const own = { tenantId, scope };
  if (open.length === 1 && (only.type === 'task' || only.type === 'milestone')) {
    const campaign = { tenantId, scope: scopes.campaign(only.campaign.id) };
    const telling = { type: 'tellTask', taskId: only.targetId, personId } as const;
    const name = `tell.morning.${markOf(at)}.${only.targetId}.${personId}`;
    const armed = await settle(doors.store, campaign, { due: [arm(name, campaign, telling, at)] });
    const settled = isRefusal(armed) ? armed : await settle(doors.store, own, { put: [ended] });
    return isRefusal(settled) ? 'again' : 'committed';
  }
  const morning = arm(`morning.${personId}.${markOf(at)}`, own, { type: 'tellMorning', personId, at }, at);
  const settled = await settle(doors.store, own, { put: [ended], due: [morning] });
  return isRefusal(settled) ? 'again' : 'committed';
};
