import type { Delegation } from '../../domain/approval-delegation.ts';
import { end } from '../../domain/delivery.ts';
import { type DueItem, arm } from '../../domain/due.ts';
import { byRule } from '../../domain/event.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

/** What has to happen by itself in a delegation's time: that it begins, when that is not now, and that it is over. */
export function turnsOf(
  { id, fromId, startsAt, endsAt }: Delegation,
  tenantId: string,
  workspaceId: string,
  at: string,
): DueItem[] {
  const where = { tenantId, scope: scopes.person(fromId) };
  const turn = (which: 'start' | 'end', dueAt: string): DueItem =>
    arm(
      `delegation.${id}.${which}`,
      where,
      { type: 'turnDelegation', delegationId: id, workspaceId, turn: which },
      dueAt,
    );
  return [...(startsAt > at ? [turn('start', startsAt)] : []), turn('end', endsAt)];
}

/** A delegation begins or is over: what follows is left to those who read its event. One that was ended needs nothing. */
export const turnDelegation: Work<ErrandOf<'turnDelegation'>> = async (doors, item, errand) => {
  const { tenantId, scope } = item.document;
  const { store, clock } = doors;
  const absence = await store.get({ tenantId, scope }, 'absence', 'absence');
  const { delegationId, workspaceId, turn } = errand;
  const found = absence?.document.delegations.find(({ id }) => id === delegationId);
  if (!found) return end(item.document, 'cancelled', 'notFound');
  if (found.endedAt !== null) return end(item.document, 'cancelled', 'ended');
  const { fromId, toId } = found;
  const type = turn === 'start' ? ('delegation.started' as const) : ('delegation.ended' as const);
  const at = clock.now();
  const settled = await settle(
    store,
    { tenantId, scope },
    {
      put: [{ document: end(item.document, 'done'), ifVersion: item.version }],
      events: record(clock, { tenantId, workspaceId, campaignId: null, actorId: byRule, at }, [
        { type, delegationId, fromId, toId },
      ]),
    },
  );
  return isRefusal(settled) ? 'again' : 'committed';
};
