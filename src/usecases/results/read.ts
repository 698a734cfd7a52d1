import type { Actor } from '../../domain/actor.ts';
import { type Money, amountFields } from '../../domain/money.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Result, ResultCorrection, resultAmounts } from '../../domain/result.ts';
import type { Doors } from '../../ports.ts';
import { lifetimeValueOf } from '../budgets/rule.ts';
import { findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';

export type SeenResult = Omit<Result, (typeof resultAmounts)[number]> &
  Partial<Pick<Result, (typeof resultAmounts)[number]>>;

export interface SeenResults {
  readonly rows: readonly SeenResult[];
  /** What a customer is worth over the years; absent for those who may not see amounts. */
  readonly lifetimeValue?: Money | null;
  readonly can: { readonly record: boolean; readonly seeAmounts: boolean };
}

/** Results of a campaign from one day to another; without amounts for those who may not see any. Refuses: `notFound`, `notAllowed`. */
export async function readResults(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { campaignId, from = '0001-01-01', to = '9999-12-31' }: ResultsWanted,
): Promise<SeenResults | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'result.read');
  if (isRefusal(found)) return found;
  const { document: campaign, partition, subject } = found;
  const stored = await readAll(store, partition, 'resultsOfCampaign', { from, to });
  const seeAmounts = may(actor, 'campaign.readBudget', subject);
  const rows = stored.map(({ document }) => (seeAmounts ? document : withoutAmounts(document)));
  const record = campaign.status !== 'archived' && may(actor, 'result.record', subject);
  const lifetimeValue = seeAmounts ? await lifetimeValueOf(store, campaign) : undefined;
  return { rows, ...(lifetimeValue !== undefined && { lifetimeValue }), can: { record, seeAmounts } };
}

export interface ResultsWanted {
  readonly campaignId: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function withoutAmounts({ spend: _spend, revenue: _revenue, ...row }: Result): SeenResult {
  const corrections = (row.corrections ?? []).map((correction): ResultCorrection => ({
    ...correction,
    changes: correction.changes.filter(({ field }) => !amountFields.has(field)),
  }));
  return { ...row, corrections: corrections.filter(({ changes }) => changes.length > 0) };
}
