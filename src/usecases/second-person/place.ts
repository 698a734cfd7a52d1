import { type Actor, actorOf } from '../../domain/actor.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import {
  type ActPlace,
  type PendingAct,
  type SecondPersonChoice,
  type SecondPersonRule,
  choiceOf,
  compareChoices,
  mayConfirm,
} from '../../domain/second-person.ts';
import type { Doors, Partition, Stored, Version } from '../../ports.ts';
import { readAll } from '../read-all.ts';

/** An act lies beside what it would change, so that both are written in one commit. */
export function partitionOf(tenantId: string, campaignId: string | null): Partition {
  return { tenantId, scope: campaignId === null ? scopes.tenant() : scopes.campaign(campaignId) };
}

export interface ReadRule {
  readonly choice: SecondPersonChoice;
  /** What the department chose itself. */
  readonly chosen: SecondPersonRule['chosen'];
  readonly version: Version | null;
}

/** For what a department wants a second person, without a question of rights. */
export async function ruleOf(
  { store }: Pick<Doors, 'store'>,
  tenantId: string,
  workspaceId: string,
): Promise<ReadRule> {
  const stored = await store.get(partitionOf(tenantId, null), 'secondPersonRule', workspaceId);
  const rule = stored?.document;
  return { choice: choiceOf(rule), chosen: rule?.chosen ?? {}, version: stored?.version ?? null };
}

export async function workspacesOf({ store }: Pick<Doors, 'store'>, tenantId: string): Promise<string[]> {
  const all = await readAll(store, partitionOf(tenantId, null), 'workspacesOfTenant', {});
  return all.map(({ document }) => document.id);
}

/** Where an act would be done, as it is now; its campaign may be gone. */
export async function placeOf(
  doors: Pick<Doors, 'store'>,
  { tenantId, workspaceId, campaignId }: Pick<PendingAct, 'tenantId' | 'workspaceId' | 'campaignId'>,
): Promise<ActPlace> {
  if (campaignId === null) return { workspaceId, workspaceIds: await workspacesOf(doors, tenantId) };
  const stored = await doors.store.get(partitionOf(tenantId, campaignId), 'campaign', campaignId);
  return { workspaceId, workspaceIds: [], campaign: stored?.document };
}

/** The settings that a weaker choice would change. */
export async function fieldsOf(
  doors: Pick<Doors, 'store'>,
  { tenantId, workspaceId, act }: Pick<PendingAct, 'tenantId' | 'workspaceId' | 'act'>,
): Promise<readonly (keyof SecondPersonChoice)[]> {
  if (act.type !== 'weaken') return [];
  const { choice } = await ruleOf(doors, tenantId, workspaceId);
  const { weaker, stronger } = compareChoices(choice, act.choice);
  return [...weaker, ...stronger];
}

/** So many are asked at most. */
const mostAsked = 20;

/** Who could be the second person, at most twenty. */
export async function secondsFor(
  doors: Pick<Doors, 'store' | 'directory'>,
  pending: Pick<PendingAct, 'tenantId' | 'workspaceId' | 'act' | 'askedBy'>,
  place: ActPlace,
): Promise<string[]> {
  const [people, fields] = await Promise.all([
    doors.directory.people(pending.tenantId),
    fieldsOf(doors, pending),
  ]);
  return people
    .filter((person) => person.active && mayConfirm(actorOf(person), pending, place, fields))
    .map(({ id }) => id)
    .slice(0, mostAsked);
}

export interface WhichAct {
  /** Null where it is about no campaign. */
  readonly campaignId: string | null;
  readonly actId: string;
}

export interface FoundAct extends Stored<PendingAct> {
  readonly partition: Partition;
  readonly place: ActPlace;
  readonly canConfirm: boolean;
}

/** An act that waits or waited, for whoever wanted it, may confirm it, or answered. Refuses: `notFound`. */
export async function findAct(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  { campaignId, actId }: WhichAct,
): Promise<FoundAct | Refusal> {
  const partition = partitionOf(actor.tenantId, campaignId);
  const stored = await doors.store.get(partition, 'pendingAct', actId);
  if (!stored) return refuse('notFound');
  const place = await placeOf(doors, stored.document);
  const canConfirm = mayConfirm(actor, stored.document, place, await fieldsOf(doors, stored.document));
  const { askedBy, answer } = stored.document;
  const isMine = askedBy === actor.personId || answer?.byId === actor.personId;
  return isMine || canConfirm ? { ...stored, partition, place, canConfirm } : refuse('notFound');
}
