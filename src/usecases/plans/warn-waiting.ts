import { end } from '../../domain/delivery.ts';
import { nextLook, putOffBy, warning } from '../../domain/late-before.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { isOpenTask } from '../../domain/summarise.ts';
import { dateIn } from '../../domain/time.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { readAll } from '../read-all.ts';
import { settle } from '../settle.ts';
import { calendarOfDepartment } from '../calendars/of-department.ts';

/**
 * A look at a task that may be late: whoever does a task that it puts off is told once, and while it stays open it is
 * looked at again tomorrow, for those whom it does not put off yet. Done, cancelled or deleted means that nobody is told.
 */
export const warnWaiting: Work<ErrandOf<'warnWaiting'>> = async (doors, item, { taskId }) => {
  const { tenantId, scope } = item.document;
  const partition = { tenantId, scope };
  const campaign = (await doors.store.get(partition, 'campaign', scope))?.document;
  if (!campaign || campaign.status === 'archived') return end(item.document, 'cancelled', 'notFound');
  const tasks = (await readAll(doors.store, partition, 'tasksOfCampaign', {})).map(
    ({ document }) => document,
  );
  const late = tasks.find(({ id }) => id === taskId);
  if (!late || !isOpenTask(late.status)) return end(item.document, 'cancelled', 'over');
  const { calendar } = await calendarOfDepartment(doors.store, tenantId, campaign.workspaceId);
  const at = doors.clock.now();
  const today = dateIn(calendar.zone, at);
  const warnings = putOffBy(tasks, calendar, today, taskId).map((one) => warning(late, one, at));
  const next = nextLook(late, calendar.zone, today);
  const settled = await settle(doors.store, partition, {
    put: [{ document: end(item.document, 'done'), ifVersion: item.version }],
    due: [...warnings.slice(0, mostWarned), next].filter((one) => one !== undefined),
  });
  return isRefusal(settled) ? 'again' : 'committed';
};

/** So many fit into one commit; whoever is beyond them hears with the next look. */
const mostWarned = 90;
