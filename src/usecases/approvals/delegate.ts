import type { Actor } from '../../domain/actor.ts';
import { actorOf, roleIn } from '../../domain/actor.ts';
import type { Absence, Delegation } from '../../domain/approval-delegation.ts';
import { delegationFault } from '../../domain/approval-delegation.ts';
import type { DueItem } from '../../domain/due.ts';
import type { Happening } from '../../domain/event.ts';
import { decidesIn, may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Stored } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { derivedId } from '../derived-id.ts';
import { delegationsOf } from './routes.ts';
import { turnsOf } from './turn-delegation.ts';

export interface Delegate extends Pick<Delegation, 'toId' | 'startsAt' | 'endsAt' | 'subjects' | 'upTo'> {
  /** Chosen once per intention: repeating the request with it changes nothing. */
  readonly once: string;
  /** In which both work; the delegation holds for it alone. */
  readonly workspaceId: string;
  /** Whose approvals; managers may set it for others. */
  readonly fromId: string;
}

/**
 * Lets somebody answer in another's place for some time. Refuses: `notFound`, `notAllowed`, `unknownPerson`,
 * `guestCannotDecide`, `unfit` (facts.what), `stale`.
 */
export async function delegateApprovals(
  doors: Doors,
  actor: Actor,
  { once, ...wanted }: Delegate,
): Promise<Delegation | Refusal> {
  const { workspaceId, fromId, toId } = wanted;
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'approval.delegate', { workspaceId, madeBy: fromId })) return refuse('notAllowed');
  const absent = await staffFault(doors, actor, workspaceId, fromId);
  if (absent) return absent.refused === 'unknownPerson' ? refuse('notFound') : absent;
  const fault = await staffFault(doors, actor, workspaceId, toId);
  if (fault) return fault;
  const id = await derivedId('delegation', fromId, actor.personId, once);
  const stored = await absenceOf(doors, actor.tenantId, fromId);
  const known = stored?.document.delegations.find((each) => each.id === id);
  if (known) return known;
  const at = doors.clock.now();
  const delegation: Delegation = { ...wanted, id, setById: actor.personId, endedAt: null };
  const others = await delegationsOf(doors.store, actor.tenantId, [fromId, toId]);
  const unfit = delegationFault(delegation, others, at);
  if (unfit) return unfit;
  const delegations = [...(stored?.document.delegations ?? []), delegation];
  const set = { type: 'delegation.set', delegationId: id, fromId, toId, until: delegation.endsAt } as const;
  const turns = turnsOf(delegation, actor.tenantId, workspaceId, at);
  const settled = await write(doors, actor, workspaceId, fromId, stored, delegations, set, turns);
  return isRefusal(settled) ? settled : delegation;
}

/** Ends a delegation before its time; one that ended is left alone. Refuses: `notFound`, `notAllowed`, `stale`. */
export async function endDelegation(
  doors: Doors,
  actor: Actor,
  {
    fromId,
    delegationId,
    workspaceId,
  }: { readonly fromId: string; readonly delegationId: string; readonly workspaceId: string },
): Promise<Delegation | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'approval.delegate', { workspaceId, madeBy: fromId })) return refuse('notAllowed');
  const stored = await absenceOf(doors, actor.tenantId, fromId);
  const known = stored?.document.delegations.find(
    (each) => each.id === delegationId && each.workspaceId === workspaceId,
  );
  if (!stored || !known) return refuse('notFound');
  if (known.endedAt !== null) return known;
  const ended = { ...known, endedAt: doors.clock.now() };
  const delegations = stored.document.delegations.map((each) => (each === known ? ended : each));
  const what = { type: 'delegation.ended', delegationId, fromId, toId: known.toId } as const;
  const settled = await write(doors, actor, workspaceId, fromId, stored, delegations, what);
  return isRefusal(settled) ? settled : ended;
}

async function absenceOf(
  { store }: Doors,
  tenantId: string,
  personId: string,
): Promise<Stored<Absence> | undefined> {
  return store.get({ tenantId, scope: scopes.person(personId) }, 'absence', 'absence');
}

async function staffFault(
  { directory }: Doors,
  { tenantId }: Actor,
  workspaceId: string,
  personId: string,
): Promise<Refusal | undefined> {
  const person = await directory.person(tenantId, personId);
  const role = person && roleIn(actorOf(person), workspaceId);
  if (!person || role === undefined) return refuse('unknownPerson');
  return decidesIn(person, workspaceId) ? undefined : refuse('guestCannotDecide');
}

async function write(
  { store, clock }: Doors,
  { tenantId, personId: actorId }: Actor,
  workspaceId: string,
  personId: string,
  stored: Stored<Absence> | undefined,
  delegations: Delegation[],
  what: Happening,
  due: readonly DueItem[] = [],
) {
  const document: Absence = { kind: 'absence', schema: 1, id: 'absence', tenantId, personId, delegations };
  return settle(
    store,
    { tenantId, scope: scopes.person(personId) },
    {
      put: [{ document, ifVersion: stored?.version ?? 'absent' }],
      events: record(clock, { tenantId, workspaceId, campaignId: null, actorId, at: clock.now() }, [what]),
      due: [...due],
    },
  );
}
