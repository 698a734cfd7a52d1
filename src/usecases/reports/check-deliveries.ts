import { end } from '../../domain/delivery.ts';
import { arm } from '../../domain/due.ts';
import { isUndelivered } from '../../domain/report-delivery.ts';
import { laterLook } from '../../domain/report-times.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { settle } from '../settle.ts';
import { deliveriesOf } from './deliveries.ts';

/**
 * A while after a report was made: whether everybody has it. Its owner is told of those who do not; as long as something
 * is on its way, it is looked at again later.
 */
export const checkDeliveries: Work<ErrandOf<'checkDeliveries'>> = async (doors, item, { runId, look }) => {
  const { store, clock } = doors;
  const { tenantId, scope } = item.document;
  const partition = { tenantId, scope };
  const run = (await store.get(partition, 'reportRun', runId))?.document;
  const schedule = run && (await store.get(partition, 'schedule', run.scheduleId))?.document;
  if (!schedule) return end(item.document, 'cancelled', 'notFound');
  const all = await deliveriesOf(store, partition, run);
  const { id: scheduleId, ownerId: personId } = schedule;
  const about = { is: 'undelivered', runId } as const;
  const told = all.some(isUndelivered)
    ? [
        arm(
          `trouble.${runId}`,
          partition,
          { type: 'tellReportTrouble', scheduleId, personId, about },
          clock.now(),
        ),
      ]
    : [];
  const isOpen = told.length === 0 && all.some(({ fate }) => fate === 'open');
  const next = isOpen ? laterLook(partition, runId, look + 1, item.document.dueAt) : [];
  const settled = await settle(store, partition, {
    put: [{ document: end(item.document, 'done'), ifVersion: item.version }],
    due: [...told, ...next],
  });
  return isRefusal(settled) ? 'again' : 'committed';
};
