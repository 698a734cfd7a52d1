import type { Actor } from '../../domain/actor.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { may } from '../../domain/policy.ts';
import { type PendingAct, basisOf, changesBetween, mayConfirm } from '../../domain/second-person.ts';
import type { ActFace } from '../../domain/second-person-face.ts';
import { trashedId } from '../../domain/trash.ts';
import type { Doors } from '../../ports.ts';
import { subjectOf } from '../campaigns/find.ts';
import { namesOf } from '../notices/reader.ts';
import { fieldsOf, partitionOf, placeOf, ruleOf } from './place.ts';

/** An act as this reader may see it now. */
export async function actFace(
  doors: Pick<Doors, 'store' | 'directory' | 'clock'>,
  actor: Actor,
  pending: PendingAct,
): Promise<ActFace> {
  const { id, workspaceId, campaignId, act, round, askedBy, askedAt, expiresAt, state, answer, tenantId } =
    pending;
  const personId = 'personId' in act ? act.personId : '';
  const [names, place, fields, campaign, rule] = await Promise.all([
    namesOf(doors.directory, tenantId, [askedBy, personId, answer?.byId ?? '']),
    placeOf(doors, pending),
    fieldsOf(doors, pending),
    campaignId === null ? undefined : campaignOf(doors, tenantId, campaignId),
    ruleOf(doors, tenantId, pending.workspaceId),
  ]);
  const isOver = state === 'waiting' && expiresAt <= doors.clock.now();
  const readsBudget =
    campaign !== undefined && may(actor, 'campaign.readBudget', subjectOf(campaign.document));
  return {
    id,
    workspaceId,
    campaignId,
    act: act.type,
    round,
    askedById: askedBy,
    askerName: names.get(askedBy) ?? askedBy,
    askedAt,
    expiresAt,
    subject: campaign
      ? `${campaign.document.name} (${campaign.document.code})`
      : (names.get(personId) ?? personId),
    amount: readsBudget ? (campaign.document.budget ?? undefined) : undefined,
    changes: act.type === 'weaken' && state === 'waiting' ? changesBetween(rule.choice, act.choice) : [],
    state: isOver ? 'expired' : state,
    hasMoved: state === 'waiting' && basisNow(pending, campaign, rule.version) !== pending.basis,
    canConfirm: mayConfirm(actor, pending, place, fields),
    answer: answer ? { name: names.get(answer.byId) ?? answer.byId, words: answer.words } : undefined,
  };
}

interface Known {
  readonly document: Campaign;
  readonly lies: boolean;
}

function basisNow({ act, basis }: PendingAct, campaign: Known | undefined, version: string | null): string {
  if (act.type === 'weaken') return version ?? '';
  if (act.type === 'exportPerson' || act.type === 'erasePerson') return basis;
  return campaign && !campaign.lies ? basisOf(campaign.document) : 'gone';
}

/** The campaign, or as it lies in the trash. */
async function campaignOf(
  { store }: Pick<Doors, 'store'>,
  tenantId: string,
  campaignId: string,
): Promise<Known | undefined> {
  const partition = partitionOf(tenantId, campaignId);
  const stored = await store.get(partition, 'campaign', campaignId);
  if (stored) return { document: stored.document, lies: false };
  const lying = await store.get(partition, 'trashed', trashedId('campaign', campaignId));
  const document = lying?.document.document;
  return document?.kind === 'campaign' ? { document, lies: true } : undefined;
}
