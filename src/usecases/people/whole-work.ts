import type { Actor } from '../../domain/actor.ts';
import type { ReportWork } from '../../domain/report-work.ts';
import type { ReportSchedule } from '../../domain/report.ts';
import { noDate } from '../../domain/summarise.ts';
import type { WorkItem } from '../../domain/summary.ts';
import { addMilliseconds, dateIn } from '../../domain/time.ts';
import type { WorkClock } from '../../domain/my-work.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { calendarIn } from '../series/calendar.ts';
import { mayReadSchedule, reportsOf } from '../reports/find.ts';
import { comingRuns } from '../reports/moments.ts';
import { readMyWork } from './my-work.ts';
import { workspaceIdsOf } from './places.ts';

/** After so long nobody mends a delivery any more. */
const longestTrouble = 7 * 86_400_000;

/** Everything that waits for somebody: lines of campaigns, and the reports that they own. */
export async function readWholeWork(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
): Promise<readonly (WorkItem | ReportWork)[]> {
  const [items, places] = await Promise.all([readMyWork(doors, actor), workspaceIdsOf(doors, actor)]);
  const reports = await Promise.all(places.map((workspaceId) => reportsOwned(doors, actor, workspaceId)));
  return [...items, ...reports.flat()];
}

/** The present of somebody, as `myWork` asks for it. */
export function workClockOf({ zone }: Pick<Actor, 'zone'>, now: string): WorkClock {
  return { now, today: dateIn(zone, now), dayOf: (at) => dateIn(zone, at) };
}

async function reportsOwned(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  workspaceId: string,
): Promise<ReportWork[]> {
  const partition = reportsOf(actor.tenantId, workspaceId);
  const all = await readAll(store, partition, 'schedulesOfWorkspace', {});
  const own = all
    .map(({ document }) => document)
    .filter((schedule) => schedule.ownerId === actor.personId && mayReadSchedule(actor, schedule));
  if (own.length === 0) return [];
  const now = clock.now();
  const calendarFor = await calendarIn({ store }, { tenantId: actor.tenantId, workspaceId });
  const failed = await failuresIn({ store }, partition, addMilliseconds(now, -longestTrouble));
  const lines = own.map(async (schedule) => {
    const failures = failed.filter((runId) => runId.startsWith(`run.${schedule.id}.`)).length;
    if (!schedule.active) return failures > 0 ? [lineOf(schedule, failures, undefined)] : [];
    const reach = { after: now, most: 1 };
    const [next] = await comingRuns({ store }, schedule, calendarFor(schedule.zone ?? actor.zone), reach);
    return [lineOf(schedule, failures, next?.at)];
  });
  return (await Promise.all(lines)).flat();
}

function lineOf(schedule: ReportSchedule, failed: number, next: string | undefined): ReportWork {
  const { id, workspaceId, name } = schedule;
  const line = {
    noun: 'report',
    id: `report.${id}`,
    workspaceId,
    targetId: id,
    title: name,
    failed,
  } as const;
  return { ...line, dueKey: next ?? noDate };
}

/** The runs of which a message came to nothing since then, once for each message. */
async function failuresIn(
  { store }: Pick<Doors, 'store'>,
  partition: ReturnType<typeof reportsOf>,
  since: string,
): Promise<string[]> {
  const troubled = await readAll(store, partition, 'troubledDueItems', {});
  return troubled.flatMap(({ document: { errand, state, dueAt } }) =>
    errand.type === 'tellReport' && state !== 'unknown' && dueAt >= since ? [errand.runId] : [],
  );
}
