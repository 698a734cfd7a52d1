import type { Actor } from '../../domain/actor.ts';
import type { Errand } from '../../domain/due.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { isUndelivered } from '../../domain/report-delivery.ts';
import type { ReportTroubleNotice } from '../../domain/report-trouble.ts';
import type { Doors, Partition } from '../../ports.ts';
import { deliveriesOf } from '../reports/deliveries.ts';
import { namesOf, readerOf } from './reader.ts';

type Told = Extract<Errand, { type: 'tellReportTrouble' }>;

/** What went wrong with a report, as it is now, for its owner of now. Refuses: `notFound`. */
export async function readReportTroubleNotice(
  doors: Doors,
  actor: Actor,
  { partition, errand }: { readonly partition: Partition; readonly errand: Told },
): Promise<ReportTroubleNotice | Refusal> {
  const { store, directory } = doors;
  const schedule = (await store.get(partition, 'schedule', errand.scheduleId))?.document;
  if (schedule?.ownerId !== actor.personId) return refuse('notFound');
  const { workspaceId, id: scheduleId, name } = schedule;
  const face = {
    kind: 'reportTrouble',
    reader: readerOf(actor, doors.clock),
    workspaceId,
    scheduleId,
    name,
  } as const;
  const { about } = errand;
  if (about.is === 'withheld') return { ...face, trouble: about };
  const run = (await store.get(partition, 'reportRun', about.runId))?.document;
  if (!run) return refuse('notFound');
  const missed = (await deliveriesOf(store, partition, run))
    .filter(isUndelivered)
    .map(({ personId }) => personId);
  if (missed.length === 0) return refuse('notFound');
  const names = await namesOf(directory, actor.tenantId, missed);
  const trouble = {
    is: 'undelivered',
    runId: run.id,
    names: missed.map((id) => names.get(id) ?? id),
  } as const;
  return { ...face, trouble };
}
