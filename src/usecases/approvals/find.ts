import type { Actor } from '../../domain/actor.ts';
import { type ApprovalRequest, everybodyIn } from '../../domain/approval.ts';
import { firstRoundOf, precedes } from '../../domain/approval-advance.ts';
import { type ApprovalSubject, isOfMoney, isSameSubject } from '../../domain/approval-subject.ts';
import { type Subject, may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Partition, Stored } from '../../ports.ts';
import { type FoundCampaign, findCampaign, subjectOf } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';

export interface WhichRequest {
  readonly campaignId: string;
  readonly requestId: string;
}

export interface FoundRequest extends Stored<ApprovalRequest> {
  readonly campaign: FoundCampaign;
}

/** The request with its campaign; one that the actor may not read does not exist for them. Refuses: `notFound`. */
export async function findRequest(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { campaignId, requestId }: WhichRequest,
): Promise<FoundRequest | Refusal> {
  const campaign = await findCampaign({ store }, actor, campaignId, 'campaign.read');
  if (isRefusal(campaign)) return campaign;
  const stored = await store.get(campaign.partition, 'approval', requestId);
  if (!stored || !mayRead(actor, campaign, stored.document)) return refuse('notFound');
  return { ...stored, campaign };
}

/** Staff, and everybody who has a part in it; what is about money alone, only those who may see amounts. */
export function mayRead(actor: Actor, campaign: FoundCampaign, request: ApprovalRequest): boolean {
  const { subject } = campaign;
  if (!seesMoneyOf(actor, request.subject, subject)) return false;
  return may(actor, 'approval.read', subjectOf(campaign.document, { meantFor: everybodyIn(request) }));
}

/** What is about money alone is not there for those who may not see that money. */
export function seesMoneyOf(actor: Actor, about: Pick<ApprovalSubject, 'kind'>, subject: Subject): boolean {
  if (!isOfMoney(about)) return true;
  return may(actor, about.kind === 'expense' ? 'vendor.readPrice' : 'campaign.readBudget', subject);
}

/** Requests of a campaign that are about money alone and not for this reader; nothing is read for who may see it all. */
export async function unseenRequests(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { partition, subject }: FoundCampaign,
): Promise<ReadonlySet<string>> {
  const ofMoney = [{ kind: 'expense' }, { kind: 'budgetChange' }, { kind: 'budgetTransfer' }] as const;
  if (ofMoney.every((about) => seesMoneyOf(actor, about, subject))) return new Set();
  const all = await readAll(store, partition, 'approvalsOfCampaign', {});
  const unseen = all.filter(({ document }) => !seesMoneyOf(actor, document.subject, subject));
  return new Set(unseen.map(({ document }) => document.id));
}

/** The latest request about the same as this; undefined when there was none. */
export async function latestAbout(
  store: Pick<Doors['store'], 'read'>,
  partition: Partition,
  subject: ApprovalSubject,
): Promise<Stored<ApprovalRequest> | undefined> {
  const all = await readAll(store, partition, 'approvalsOfCampaign', {});
  return all
    .filter(({ document }) => isSameSubject(document.subject, subject))
    .toSorted((one, other) => other.document.round - one.document.round)[0];
}

/** The campaign's request of the round before; undefined for the first. */
export async function previousRound(
  { store }: Pick<Doors, 'store'>,
  { campaign, document }: FoundRequest,
): Promise<ApprovalRequest | undefined> {
  if (firstRoundOf(document) === 1) return undefined;
  const all = await readAll(store, campaign.partition, 'approvalsOfCampaign', {});
  return all.find((each) => precedes(each.document, document))?.document;
}
