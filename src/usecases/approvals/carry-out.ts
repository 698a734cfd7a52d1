import type { ApprovalRequest } from '../../domain/approval.ts';
import { effectOf, isApproved } from '../../domain/approval-effect.ts';
import { budgetFault } from '../../domain/budget-change.ts';
import type { BudgetLine } from '../../domain/budget-line.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { Happening } from '../../domain/event.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Commit, Partition, Store } from '../../ports.ts';
import type { FoundCampaign } from '../campaigns/find.ts';
import { throughGate } from '../launch/gate.ts';
import { readAll } from '../read-all.ts';
import { partsAfter, planPart } from './after-edit.ts';

/** What has to join the commit of an answer, because of what it does besides standing on its request. */
export interface CarriedOut {
  readonly campaign: Campaign;
  readonly put: NonNullable<Commit['put']>;
  readonly happenings: readonly Happening[];
}

/**
 * Carries out, or undoes, what a request asked for, when its yes came about or was taken back. A total that an approval
 * set is an edit like any other for those who are being asked about the campaign; a plan that was approved stays so,
 * because the change has a yes of its own. Refuses what `effectOf` refuses, a launch that its checklist blocks, and a total
 * that is less than the lines of the budget come to by now (`overBudget`).
 */
export async function carryOut(
  store: Pick<Store, 'get' | 'read'>,
  { document: campaign, partition }: FoundCampaign,
  before: ApprovalRequest,
  after: ApprovalRequest,
  at: string,
): Promise<CarriedOut | Refusal> {
  const { subject } = after;
  const nothing: CarriedOut = { campaign, put: [], happenings: [] };
  if (isApproved(before) === isApproved(after)) return nothing;
  const asset =
    subject.kind === 'assetVersion' ? await store.get(partition, 'asset', subject.assetId) : undefined;
  const lines =
    subject.kind === 'budgetTransfer' ? await readAll(store, partition, 'budgetLinesOfCampaign', {}) : [];
  const standing = lines.map(({ document }) => document);
  const effect = effectOf(before, after, { campaign, asset: asset?.document, lines: standing }, at);
  if (isRefusal(effect)) return effect;
  const gate =
    subject.kind === 'launch' && isApproved(after) ? await throughGate(store, partition, campaign, at) : [];
  if (isRefusal(gate)) return gate;
  const { changes } = effect;
  const moves = effect.lines.length > 0;
  const linesAfter = standing.map((line) => effect.lines.find(({ id }) => id === line.id) ?? line);
  const short =
    moves || changes.some(({ field }) => field === 'budget')
      ? budgetFault(
          moves ? linesAfter : await linesOf(store, partition),
          effect.campaign.budget,
          campaign.budget,
        )
      : undefined;
  if (short) return short;
  const marked = effect.asset && asset && effect.asset !== asset.document;
  const plan =
    changes.length > 0 && campaign.approval?.state === 'waiting'
      ? await planPart(store, partition, effect.campaign, changes, at)
      : undefined;
  const parts = await partsAfter(store, partition, effect.campaign, changes, at, after.id);
  return {
    campaign: plan?.campaign ?? effect.campaign,
    put: [
      ...gate,
      ...(marked ? [{ document: effect.asset, ifVersion: asset.version }] : []),
      ...lines.flatMap(({ document: { id }, version: ifVersion }) => {
        const document = effect.lines.find((line) => line.id === id);
        return document ? [{ document, ifVersion }] : [];
      }),
      ...(plan?.put ?? []),
      ...parts.put,
    ],
    happenings: [...effect.happenings, ...(plan?.happenings ?? []), ...parts.happenings],
  };
}

async function linesOf(store: Pick<Store, 'read'>, partition: Partition): Promise<readonly BudgetLine[]> {
  const stored = await readAll(store, partition, 'budgetLinesOfCampaign', {});
  return stored.map(({ document }) => document);
}
