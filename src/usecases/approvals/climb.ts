import { amountOf } from '../../domain/approval-subject.ts';
import { climb } from '../../domain/approval-ruling.ts';
import { end } from '../../domain/delivery.ts';
import { byRule } from '../../domain/event.ts';
import { type RefusalCode, isRefusal } from '../../domain/refusal.ts';
import { subjectOf } from '../campaigns/find.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { commitStep } from './commit-step.ts';

/** A rule climbs a rung of a stage that still waits. One that was answered, or opened anew since, needs nothing. */
export const climbApproval: Work<ErrandOf<'climbApproval'>> = async (doors, item, errand) => {
  const { tenantId, scope } = item.document;
  const partition = { tenantId, scope };
  const [request, campaign] = await Promise.all([
    doors.store.get(partition, 'approval', errand.requestId),
    doors.store.get(partition, 'campaign', scope),
  ]);
  if (!request || !campaign) return end(item.document, 'cancelled', 'notFound');
  const { stageId, rung, openedAt } = errand;
  const stage = request.document.stages.find(({ id }) => id === stageId);
  if (stage?.openedAt !== openedAt) return end(item.document, 'cancelled', 'openedAnew');
  const at = doors.clock.now();
  const amount = amountOf(request.document.subject, campaign.document);
  const step = climb(request.document, { stageId, rung, amount, at });
  if (!step.happening) return end(item.document, 'cancelled', 'answered');
  const found = { ...request, campaign: { ...campaign, partition, subject: subjectOf(campaign.document) } };
  const done = { document: end(item.document, 'done'), ifVersion: item.version };
  const written = await commitStep(doors, found, step, { actorId: byRule, at }, [done]);
  if (!isRefusal(written)) return 'committed';
  // What its yes would do cannot be done now: people decide, a rule does not try for ever.
  return passing.has(written.refused) ? 'again' : end(item.document, 'cancelled', written.refused);
};

/** Somebody else wrote in the same moment, or the store was busy. */
const passing: ReadonlySet<RefusalCode> = new Set(['stale', 'busy']);
