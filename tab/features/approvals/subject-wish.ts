import type { AssetView, CampaignView } from '../../../src/contract/views.ts';
import { type SubjectKind, subjectKinds } from '../../../src/domain/approval-subject.ts';
import { type WantedSubject, launchFault } from '../../../src/domain/approval-truth.ts';
import { moneyOf } from '../../../src/domain/money.ts';
import { amountIn } from '../../ui/amount-text.ts';

/** What somebody fills in about what they want approved; which of it counts, the kind says. */
export interface SubjectWish {
  readonly kind: SubjectKind;
  readonly amount: string;
  readonly currency: string;
  readonly vendor: string;
  readonly purpose: string;
  /** Empty: one that is written down with the request. */
  readonly expenseId: string;
  readonly assetId: string;
  readonly itemId: string;
  readonly fromLineId: string;
  readonly toLineId: string;
}

/** What it depends on what can be asked for. */
export interface Askable extends Pick<CampaignView, 'status' | 'approval'> {
  readonly can: Pick<CampaignView['can'], 'submit' | 'submitPart' | 'readBudget'>;
}

/** What can be asked for now, in the order in which it is offered. */
export function kindsFor(campaign: Askable): SubjectKind[] {
  const { can } = campaign;
  const offered: Record<SubjectKind, boolean> = {
    campaign: can.submit,
    budgetChange: can.submitPart && can.readBudget,
    budgetTransfer: can.submitPart && can.readBudget,
    contentItem: can.submitPart,
    assetVersion: can.submitPart,
    expense: can.submitPart && can.readBudget,
    launch: can.submitPart && launchFault(campaign) === undefined,
  };
  return subjectKinds.filter((kind) => offered[kind]);
}

/** The kind that an address names, else the first that can be asked for. */
export function kindIn(name: string | null, offered: readonly SubjectKind[]): SubjectKind | undefined {
  return offered.find((kind) => kind === name) ?? offered[0];
}

/** The money of a wish; undefined for what is no amount. */
export function moneyIn({ amount, currency }: Pick<SubjectWish, 'amount' | 'currency'>) {
  const major = amountIn(amount);
  return major === null || major === undefined ? undefined : moneyOf(major, currency);
}

/** What would be submitted; undefined as long as something is missing. */
export function subjectIn(
  wish: SubjectWish,
  { budget = null }: Pick<CampaignView, 'budget'>,
  files: readonly AssetView[],
): WantedSubject | undefined {
  const money = moneyIn(wish);
  switch (wish.kind) {
    case 'campaign':
    case 'launch':
      return { kind: wish.kind };
    case 'budgetChange': {
      const isSame = money?.minor === budget?.minor && money?.currency === budget?.currency;
      return money && !isSame ? { kind: wish.kind, from: budget, to: money } : undefined;
    }
    case 'budgetTransfer': {
      const { kind, fromLineId, toLineId } = wish;
      const isWhole =
        money && money.minor > 0 && fromLineId !== '' && toLineId !== '' && fromLineId !== toLineId;
      return isWhole ? { kind, fromLineId, toLineId, amount: money } : undefined;
    }
    case 'expense': {
      const [vendor, purpose] = [wish.vendor.trim(), wish.purpose.trim()];
      const isWhole = money && money.minor > 0 && vendor !== '' && purpose !== '';
      const { kind, expenseId } = wish;
      const known = expenseId === '' ? {} : { expenseId };
      return isWhole ? { kind, amount: money, vendor, purpose, ...known } : undefined;
    }
    case 'contentItem':
      return wish.itemId === '' ? undefined : { kind: wish.kind, itemId: wish.itemId };
    case 'assetVersion': {
      const file = files.find(({ id }) => id === wish.assetId);
      return file && { kind: wish.kind, assetId: file.id, sha256: file.sha256 };
    }
  }
}
