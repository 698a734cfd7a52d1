import { expire } from '../../domain/approval-flow.ts';
import { end } from '../../domain/delivery.ts';
import { byRule } from '../../domain/event.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { subjectOf } from '../campaigns/find.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { commitStep } from './commit-step.ts';

/** Closes a request that nobody answered in time. One that was answered, or taken back, needs nothing. */
export const expireApproval: Work<ErrandOf<'expireApproval'>> = async (doors, item, { requestId }) => {
  const { tenantId, scope } = item.document;
  const partition = { tenantId, scope };
  const [request, campaign] = await Promise.all([
    doors.store.get(partition, 'approval', requestId),
    doors.store.get(partition, 'campaign', scope),
  ]);
  if (!request || !campaign) return end(item.document, 'cancelled', 'notFound');
  const at = doors.clock.now();
  const step = expire(request.document, at);
  if (!step.happening) return end(item.document, 'cancelled', 'closed');
  const found = { ...request, campaign: { ...campaign, partition, subject: subjectOf(campaign.document) } };
  const done = { document: end(item.document, 'done'), ifVersion: item.version };
  const written = await commitStep(doors, found, step, { actorId: byRule, at }, [done]);
  return isRefusal(written) ? 'again' : 'committed';
};
