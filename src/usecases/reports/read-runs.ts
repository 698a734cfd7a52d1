import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { type ReportRun, withoutAmounts } from '../../domain/report.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { reportsOf } from './find.ts';

type Reading = Pick<Doors, 'store'>;

/** How many of the newest runs a list goes through. */
const mostListed = 200;

/** Reports as sent that this reader may open, newest first. Refuses: `notFound`. */
export async function listRuns(
  { store }: Reading,
  actor: Actor,
  workspaceId: string,
): Promise<readonly ReportRun[] | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  const partition = reportsOf(actor.tenantId, workspaceId);
  const [runs, schedules] = await Promise.all([
    store.read(partition, 'runsOfWorkspace', {}, { limit: mostListed }),
    readAll(store, partition, 'schedulesOfWorkspace', {}),
  ]);
  const owners = new Map(schedules.map(({ document }) => [document.id, document.ownerId]));
  return runs.items
    .map(({ document }) => document)
    .filter((run) => mayReadRun(actor, run, owners.get(run.scheduleId)));
}

/** A report, with whoever answers for it as long as its schedule is there. */
export type SeenRun = ReportRun & { readonly ownerId?: string };

/** One report with the numbers as sent, in the limits of what the reader may see today. Refuses: `notFound`. */
export async function readRun(
  { store }: Reading,
  actor: Actor,
  { workspaceId, runId }: { readonly workspaceId: string; readonly runId: string },
): Promise<SeenRun | Refusal> {
  const partition = reportsOf(actor.tenantId, workspaceId);
  const run = (await store.get(partition, 'reportRun', runId))?.document;
  if (!run) return refuse('notFound');
  const schedule = await store.get(partition, 'schedule', run.scheduleId);
  const ownerId = schedule?.document.ownerId;
  if (!mayReadRun(actor, run, ownerId)) return refuse('notFound');
  const { questions = [], ...rest } = readableRun(actor, run);
  // What somebody asked is between them and the owner.
  const own = questions.filter(({ byId }) => ownerId === actor.personId || byId === actor.personId);
  return { ...rest, ...(own.length > 0 && { questions: own }), ...(ownerId !== undefined && { ownerId }) };
}

/** The run without amounts for somebody who may not see any. */
export function readableRun(actor: Actor, run: ReportRun): ReportRun {
  if (may(actor, 'campaign.readBudget', { workspaceId: run.workspaceId })) return run;
  return { ...run, content: withoutAmounts(run.content) };
}

function mayReadRun(actor: Actor, { workspaceId, recipientIds }: ReportRun, ownerId: string | undefined) {
  const subject = {
    workspaceId,
    meantFor: recipientIds,
    ...(ownerId !== undefined && { madeBy: ownerId }),
  };
  return may(actor, 'report.read', subject) && may(actor, 'result.read', subject);
}
