import type { Actor } from '../../domain/actor.ts';
import { putOffBy } from '../../domain/late-before.ts';
import type { PutOffNotice } from '../../domain/put-off-face.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { spanOf } from '../../domain/task-plan.ts';
import { dateIn } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import { calendarOfDepartment } from '../calendars/of-department.ts';
import { readAll } from '../read-all.ts';
import { findTask } from '../tasks/find.ts';
import { namesOf, readerOf } from './reader.ts';

/**
 * That a task of this reader is put off by a late one, as things stand now. Refuses: `notFound` (one of the tasks is gone,
 * the reader does neither that task nor sees it, or it will be in time).
 */
export async function readPutOffNotice(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  {
    campaignId,
    taskId,
    lateId,
  }: { readonly campaignId: string; readonly taskId: string; readonly lateId: string },
): Promise<PutOffNotice | Refusal> {
  const found = await findTask(doors, actor, { campaignId, taskId }, 'task.read');
  if (isRefusal(found)) return found;
  const { document: task, campaign } = found;
  const { id, code, name, workspaceId } = campaign.document;
  const tasks = (await readAll(doors.store, campaign.partition, 'tasksOfCampaign', {})).map(
    ({ document }) => document,
  );
  const { calendar } = await calendarOfDepartment(doors.store, actor.tenantId, workspaceId);
  const today = dateIn(calendar.zone, doors.clock.now());
  const putOff = putOffBy(tasks, calendar, today, lateId).find((one) => one.task.id === taskId);
  const late = tasks.find((one) => one.id === lateId);
  const planned = spanOf(task)?.due;
  if (!putOff || !late || !planned || task.assigneeId !== actor.personId) return refuse('notFound');
  const names = await namesOf(doors.directory, actor.tenantId, [late.assigneeId ?? '']);
  const ownerName = late.assigneeId === null ? '' : (names.get(late.assigneeId) ?? late.assigneeId);
  return {
    kind: 'putOff',
    reader: readerOf(actor, doors.clock),
    campaign: { id, code, name },
    task: { id: taskId, title: task.title, planned, forecast: putOff.forecast },
    late: { title: late.title, due: late.due, ownerName },
  };
}
