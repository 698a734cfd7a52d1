import type { Actor } from '../../domain/actor.ts';
import { arm } from '../../domain/due.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import {
  type ActPlace,
  type CriticalAct,
  type PendingAct,
  expiryOf,
  wantedFor,
} from '../../domain/second-person.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { Commit, Doors, Stored } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { partitionOf, ruleOf, secondsFor, workspacesOf } from './place.ts';

/** A second person's yes, which is written together with what it allows. */
export interface Consent {
  readonly pending: Stored<PendingAct>;
  readonly byId: string;
}

export interface Wanted {
  readonly act: CriticalAct;
  readonly workspaceId: string;
  readonly campaign?: Campaign | undefined;
  /** How that stands now which it would change. */
  readonly basis: string;
  /** Present when somebody else said yes. */
  readonly consent?: Consent | undefined;
  /** One of many at once: nobody is asked for each. */
  readonly quiet?: boolean;
}

/** What stands in the commit of an act beside the act itself. */
export interface Cleared {
  readonly put: NonNullable<Commit['put']>;
  readonly events: NonNullable<Commit['events']>;
  /** For the event of the act. */
  readonly by: { readonly confirmedBy?: string };
}

type Needs = Pick<Doors, 'store' | 'clock' | 'directory'>;

/**
 * Stands before everything that a department wants a second person for. Lets through what needs none, and what has its
 * yes. Anything else is written down, so that others are asked for it. Refuses: `secondPersonNeeded` (with the id of what
 * waits now), `nobodyToConfirm`, `changedSinceShown` (it stands otherwise than when it was wanted).
 */
export async function clear(doors: Needs, actor: Actor, wanted: Wanted): Promise<Cleared | Refusal> {
  const { consent, basis } = wanted;
  if (consent) {
    return consent.pending.document.basis === basis ? agreed(doors, consent) : refuse('changedSinceShown');
  }
  const need = await needOf(doors, actor, wanted);
  if (!need) return { put: [], events: [], by: {} };
  const pending = await asked(doors, actor, wanted);
  const seconds = await secondsFor(doors, pending.document, need.place);
  if (seconds.length === 0) return need.chosen ? refuse('nobodyToConfirm') : { put: [], events: [], by: {} };
  if (wanted.quiet) return refuse('secondPersonNeeded');
  if (pending.isNew) {
    const document = { ...pending.document, askedIds: seconds };
    const settled = await write(doors, { ...pending, document });
    if (isRefusal(settled)) return settled;
  }
  return refuse('secondPersonNeeded', { facts: { actId: pending.document.id } });
}

/** Whether the department wants somebody for it, and whether it said so itself. */
async function needOf(
  doors: Pick<Doors, 'store'>,
  { tenantId }: Actor,
  { act, workspaceId, campaign }: Wanted,
): Promise<{ readonly chosen: boolean; readonly place: ActPlace } | undefined> {
  // Whoever would ask for less asks those who could do so too, and nobody where there are none.
  if (act.type === 'weaken') return { chosen: false, place: { workspaceId, workspaceIds: [] } };
  const isOfTenant = act.type === 'exportPerson' || act.type === 'erasePerson';
  const workspaceIds = isOfTenant ? await workspacesOf(doors, tenantId) : [workspaceId];
  const rules = await Promise.all(workspaceIds.map((id) => ruleOf(doors, tenantId, id)));
  const hits = rules.flatMap(({ choice, chosen }) => {
    const field = wantedFor(choice, act.type, campaign);
    return field ? [{ isChosen: chosen[field] !== undefined }] : [];
  });
  if (hits.length === 0) return undefined;
  return { chosen: hits.some(({ isChosen }) => isChosen), place: { workspaceId, workspaceIds, campaign } };
}

/** What would wait; the same wish while it waits is the same wish. */
async function asked(
  { store, clock }: Needs,
  { tenantId, personId: askedBy }: Actor,
  { act, workspaceId, campaign, basis }: Wanted,
): Promise<Stored<PendingAct> & { readonly isNew: boolean }> {
  const campaignId = campaign?.id ?? null;
  const target = 'personId' in act ? act.personId : workspaceId;
  const id = await derivedId('act', act.type, campaignId ?? target, askedBy);
  const before = await store.get(partitionOf(tenantId, campaignId), 'pendingAct', id);
  const at = clock.now();
  const old = before?.document;
  const waits = old?.state === 'waiting' && old.expiresAt > at && old.basis === basis;
  if (before && waits && sameWish(old.act, act)) return { ...before, isNew: false };
  const document: PendingAct = {
    kind: 'pendingAct',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    campaignId,
    act,
    basis,
    askedBy,
    askedAt: at,
    expiresAt: expiryOf(at),
    askedIds: [],
    round: (old?.round ?? 0) + 1,
    state: 'waiting',
    answer: null,
  };
  return { document, version: before?.version ?? 'absent', isNew: true };
}

function sameWish(one: CriticalAct, other: CriticalAct): boolean {
  if (one.type === 'weaken' || other.type === 'weaken') return JSON.stringify(one) === JSON.stringify(other);
  return one.type !== 'erasePerson' || other.type !== 'erasePerson' || one.text === other.text;
}

async function write(
  { store, clock }: Needs,
  { document, version }: Stored<PendingAct>,
): Promise<Refusal | undefined> {
  const {
    id: actId,
    act,
    round,
    tenantId,
    workspaceId,
    campaignId,
    askedBy: actorId,
    askedAt: at,
  } = document;
  const partition = partitionOf(tenantId, campaignId);
  const settled = await settle(store, partition, {
    put: [{ document, ifVersion: version }],
    events: record(clock, { tenantId, workspaceId, campaignId, actorId, at }, [
      { type: 'second.asked', actId, act: act.type, round },
    ]),
    due: [arm(`act.${actId}.${round}`, partition, { type: 'expireAct', actId, round }, document.expiresAt)],
  });
  return isRefusal(settled) ? settled : undefined;
}

/** The yes of the second person, to be written with what it allows: it holds once. */
function agreed({ clock }: Needs, { pending: { document, version }, byId }: Consent): Cleared {
  const at = clock.now();
  const { id: actId, act, round, tenantId, workspaceId, campaignId } = document;
  const confirmed: PendingAct = { ...document, state: 'confirmed', answer: { byId, at, words: '' } };
  return {
    put: [{ document: confirmed, ifVersion: version }],
    events: record(clock, { tenantId, workspaceId, campaignId, actorId: byId, at }, [
      { type: 'second.answered', actId, act: act.type, round, how: 'confirmed', words: '' },
    ]),
    by: { confirmedBy: byId },
  };
}
