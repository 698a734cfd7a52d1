import { type Absence, type Delegation, delegationFault } from '../../domain/approval-delegation.ts';
import type { Happening } from '../../domain/event.ts';
import { isInForce } from '../../domain/hand-over.ts';
import { may } from '../../domain/policy.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { delegationsOf } from '../approvals/routes.ts';
import { turnsOf } from '../approvals/turn-delegation.ts';
import { derivedId } from '../derived-id.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import type { Give } from './give.ts';

/**
 * Who stands in for a leaver stands in for nobody any more; for whom the leaver stood in, the heir does, from now to the
 * same end. Refuses: `notAllowed`, `unfit` (it would go in a circle, or become too long).
 */
export const giveDelegation: Give = async (doors, actor, giving) => {
  const { workspaceId, fromId: leaverId, toId: heirId, at, holding } = giving;
  const { tenantId } = actor;
  const fromId = holding.within ?? '';
  if (!may(actor, 'approval.delegate', { workspaceId, madeBy: fromId })) return refuse('notAllowed');
  const partition = { tenantId, scope: scopes.person(fromId) };
  const stored = await doors.store.get(partition, 'absence', 'absence');
  const known = stored?.document.delegations.find(({ id }) => id === holding.id);
  if (!stored || !known) return 'notTheirs';
  if (!isInForce(known, at)) return 'given';
  const isHandedOn = known.toId === leaverId && fromId !== heirId;
  const startsAt = known.startsAt > at ? known.startsAt : at;
  const id = await derivedId('delegation', fromId, heirId, known.id);
  const next: Delegation = { ...known, id, toId: heirId, startsAt, setById: actor.personId };
  if (isHandedOn) {
    const others = await delegationsOf(doors.store, tenantId, [fromId, heirId]);
    const fault = delegationFault(
      next,
      others.filter((each) => each.id !== known.id),
      at,
    );
    if (fault) return fault;
  }
  const ended = stored.document.delegations.map((each) => (each === known ? { ...each, endedAt: at } : each));
  const document: Absence = { ...stored.document, delegations: isHandedOn ? [...ended, next] : ended };
  const settled = await settle(doors.store, partition, {
    put: [{ document, ifVersion: stored.version }],
    events: record(doors.clock, { tenantId, workspaceId, campaignId: null, actorId: actor.personId, at }, [
      { type: 'delegation.ended', delegationId: known.id, fromId, toId: known.toId },
      isHandedOn ? setEvent(next) : undefined,
    ]),
    due: isHandedOn ? turnsOf(next, tenantId, workspaceId, at) : [],
  });
  return isRefusal(settled) ? settled : 'given';
};

function setEvent({ id: delegationId, fromId, toId, endsAt: until }: Delegation): Happening {
  return { type: 'delegation.set', delegationId, fromId, toId, until };
}
