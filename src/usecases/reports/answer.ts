import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { ReportRun } from '../../domain/report.ts';
import type { Doors } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import type { WhichRun } from './deliveries.ts';
import { reportsOf } from './find.ts';
import { readRun } from './read-runs.ts';

type Answering = Pick<Doors, 'store' | 'clock'>;

/** How often it is tried again when another recipient answers in the same moment. */
const attempts = 5;

/** Says that a recipient has read a report; saying it again changes nothing. Refuses: `notFound`, `busy`. */
export async function acknowledgeReport(
  { store, clock }: Answering,
  actor: Actor,
  which: WhichRun,
): Promise<Refusal | undefined> {
  const partition = reportsOf(actor.tenantId, which.workspaceId);
  for (let attempt = 1; ; attempt += 1) {
    const run = await meantFor({ store }, actor, which);
    if (isRefusal(run)) return run;
    const stored = await store.get(partition, 'reportRun', which.runId);
    const { personId } = actor;
    if (!stored || stored.document.readings?.some((each) => each.personId === personId)) return undefined;
    const readings = [...(stored.document.readings ?? []), { personId, at: clock.now() }];
    const settled = await settle(store, partition, {
      put: [{ document: { ...stored.document, readings }, ifVersion: stored.version }],
    });
    if (!isRefusal(settled)) return undefined;
    if (settled.refused !== 'stale' || attempt === attempts) return refuse('busy');
  }
}

/** Receives a report no more, or again, without anybody else being concerned. Refuses: `notFound`, `stale`, `busy`. */
export async function muteReport(
  { store, clock }: Answering,
  actor: Actor,
  { muted, ...which }: WhichRun & { readonly muted: boolean },
): Promise<Refusal | undefined> {
  const run = await meantFor({ store }, actor, which);
  if (isRefusal(run)) return run;
  const partition = reportsOf(actor.tenantId, which.workspaceId);
  const stored = await store.get(partition, 'schedule', run.scheduleId);
  if (!stored) return refuse('notFound');
  const { mutedIds = [], id: scheduleId, name, tenantId, workspaceId } = stored.document;
  const { personId } = actor;
  if (mutedIds.includes(personId) === muted) return undefined;
  const others = mutedIds.filter((id) => id !== personId);
  const document = { ...stored.document, mutedIds: muted ? [...others, personId] : others };
  const scene = { tenantId, workspaceId, campaignId: null, actorId: personId, at: clock.now() };
  const settled = await settle(store, partition, {
    put: [{ document, ifVersion: stored.version }],
    events: record(clock, scene, [{ type: 'schedule.muted', scheduleId, name, personId, muted }]),
  });
  return isRefusal(settled) ? settled : undefined;
}

/** Only who received it answers. */
async function meantFor(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  which: WhichRun,
): Promise<ReportRun | Refusal> {
  const run = await readRun({ store }, actor, which);
  if (isRefusal(run)) return run;
  return run.recipientIds.includes(actor.personId) ? run : refuse('notFound');
}
