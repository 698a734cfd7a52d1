import type { Campaign } from '../../domain/campaign.ts';
import { type DueItem, arm } from '../../domain/due.ts';
import type { Happening } from '../../domain/event.ts';
import type { Occurrence } from '../../domain/occurrence.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { dueToMake, nextMaking, pruned } from '../../domain/series-ahead.ts';
import { makeTask } from '../../domain/series-edit.ts';
import type { Series } from '../../domain/series.ts';
import type { TaskEdit } from '../../domain/task.ts';
import { dateIn } from '../../domain/time.ts';
import type { WorkingCalendar } from '../../domain/working-time.ts';
import type { Commit, Doors, Partition } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { assigneeOf, remindersOf } from '../tasks/assignee.ts';

/** What joins a commit: the series as it is put, the tasks that it became, and when it has to be looked at again. */
export interface Made {
  readonly series: Series;
  readonly put: NonNullable<Commit['put']>;
  readonly happenings: readonly Happening[];
  readonly due: readonly DueItem[];
  /** More is due than one commit holds. */
  readonly more: boolean;
}

export interface MadeOne extends Omit<Made, 'more'> {
  readonly taskId: string;
}

/** A task takes three of the hundred places of a commit. */
const together = 25;

/** Every occurrence whose time has come becomes a task, and the next one is waited for. */
export async function makeWhatIsDue(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  campaign: Campaign,
  series: Series,
  calendar: WorkingCalendar,
): Promise<Made> {
  const at = doors.clock.now();
  const today = dateIn(series.zone, at);
  const due = dueToMake(series, calendar, today);
  let made: Made = {
    series: pruned(series, today),
    put: [],
    happenings: [],
    due: [],
    more: due.length > together,
  };
  for (const occurrence of due.slice(0, together))
    made = added(made, await makeOne(doors, campaign, made.series, occurrence));
  const next = made.more ? at : nextMaking(made.series, calendar, today);
  return next === undefined ? made : { ...made, due: [...made.due, lookAgain(series, next)] };
}

/** One occurrence becomes a task; whoever does it by the series and is gone leaves it to the owner of the campaign. */
export async function makeOne(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  campaign: Campaign,
  series: Series,
  occurrence: Occurrence,
  edit: TaskEdit = {},
): Promise<MadeOne> {
  const { clock, directory } = doors;
  const at = clock.now();
  const wanted = edit.assigneeId === undefined ? series.assigneeId : edit.assigneeId;
  const found = await assigneeOf(directory, campaign, wanted);
  const assignee = isRefusal(found) ? await directory.person(campaign.tenantId, campaign.ownerId) : found;
  const assigneeId = assignee?.id ?? null;
  const taskId = await derivedId('occurrence', series.id, String(series.turn), occurrence.date);
  const step = makeTask(series, occurrence, { taskId, assigneeId, edit: { ...edit, assigneeId }, at });
  return {
    taskId,
    series: step.series,
    put: [{ document: step.task, ifVersion: 'absent' }],
    happenings: [step.happening],
    due: await remindersOf(doors, step.task, assignee, at),
  };
}

function added(made: Made, one: MadeOne): Made {
  return {
    series: one.series,
    put: [...made.put, ...one.put],
    happenings: [...made.happenings, ...one.happenings],
    due: [...made.due, ...one.due],
    more: made.more,
  };
}

function lookAgain({ id, tenantId, campaignId }: Series, at: string): DueItem {
  const where: Partition = { tenantId, scope: campaignId };
  const name = `series.${id}.${at.replaceAll(/[-:.]/g, '')}`;
  return arm(name, where, { type: 'makeOccurrences', seriesId: id }, at);
}
