import type { ApprovalRequest } from './approval.ts';
import type { ApprovalSubject } from './approval-subject.ts';
import { isSameAmount, launchFault } from './approval-truth.ts';
import type { Asset } from './asset.ts';
import { type BudgetLine, lineChanges } from './budget-line.ts';
import { moved } from './budget-transfer.ts';
import type { Campaign, FieldChange } from './campaign.ts';
import { moveStatus } from './campaign-status.ts';
import type { Happening } from './event.ts';
import type { Money } from './money.ts';
import { type Refusal, isRefusal, refuse } from './refusal.ts';

/** What an answer does besides standing on its request. Nothing changes where `campaign` and `asset` are as they were. */
export interface Effect {
  readonly campaign: Campaign;
  readonly asset: Asset | undefined;
  /** Lines of the budget that are other ones now. */
  readonly lines: readonly BudgetLine[];
  readonly happenings: readonly Happening[];
  /** What of the content changed with it: whoever is asked about that is asked again. */
  readonly changes: readonly FieldChange[];
}

/** What a request is about, as it stands now. */
export interface Affected {
  readonly campaign: Campaign;
  readonly asset: Asset | undefined;
  /** Where money moves between lines of the budget. */
  readonly lines?: readonly BudgetLine[];
}

/** Its yes stands. */
export function isApproved({ status }: Pick<ApprovalRequest, 'status'>): boolean {
  return status === 'approved' || status === 'approvedWithChanges';
}

/**
 * What it does that a request became approved, or is approved no more: a change of budget, or money that
 * moves between its lines, is carried out or undone, a launch goes live, a file is marked. A no does nothing, and where nothing but the decision itself is wanted (content,
 * expense), a yes does nothing either. Refuses: `changedSinceShown` (another total stands by now), `approvalNeeded`,
 * `wrongStatus` (it cannot be launched any more), `tooLate` (what was carried out went on since).
 */
export function effectOf(
  before: ApprovalRequest,
  after: ApprovalRequest,
  affected: Affected,
  at: string,
): Effect | Refusal {
  const nothing: Effect = { ...affected, lines: [], happenings: [], changes: [] };
  const [was, is] = [isApproved(before), isApproved(after)];
  if (was === is) return nothing;
  const { subject } = after;
  switch (subject.kind) {
    case 'budgetChange':
      return is
        ? withTotal(nothing, after, subject.from, subject.to, at)
        : withTotal(nothing, after, subject.to, subject.from, at);
    case 'budgetTransfer':
      return withMove(nothing, after, affected.lines ?? [], is);
    case 'launch':
      return is ? launched(nothing, at) : refuse('tooLate');
    case 'assetVersion':
      return {
        ...nothing,
        asset: marked(affected.asset, subject, is ? { requestId: after.id, at } : undefined),
      };
    case 'campaign':
    case 'contentItem':
    case 'expense':
      return nothing;
  }
}

function withTotal(
  nothing: Effect,
  { id, revision }: ApprovalRequest,
  from: Money | null,
  to: Money | null,
  at: string,
): Effect | Refusal {
  const { campaign } = nothing;
  if (!isSameAmount(campaign.budget, from)) return refuse('changedSinceShown', { facts: { revision } });
  const changes = [{ field: 'budget', from, to }];
  return {
    ...nothing,
    campaign: { ...campaign, budget: to, revision: campaign.revision + 1, updatedAt: at },
    changes,
    happenings: [{ type: 'campaign.edited', changes, approvedBy: id }],
  };
}

function withMove(
  nothing: Effect,
  { id, revision, subject }: ApprovalRequest,
  lines: readonly BudgetLine[],
  is: boolean,
): Effect | Refusal {
  if (subject.kind !== 'budgetTransfer') return nothing;
  const { giving, getting, amount } = subject;
  const [from, to] = is ? [giving, getting] : [getting, giving];
  const after = moved(lines, { fromId: from.lineId, toId: to.lineId, amount });
  if (!after) return refuse(is ? 'changedSinceShown' : 'tooLate', { facts: { revision } });
  return {
    ...nothing,
    lines: after,
    happenings: after.flatMap((line) => {
      const before = lines.find((each) => each.id === line.id);
      const changes = before ? lineChanges(before, line) : [];
      return [{ type: 'budgetLine.edited', budgetLineId: line.id, name: line.name, changes, approvedBy: id }];
    }),
  };
}

function launched(nothing: Effect, at: string): Effect | Refusal {
  const { campaign } = nothing;
  const launch = launchFault(campaign) ?? moveStatus(campaign, 'running', 'launchApproved', at);
  if (isRefusal(launch)) return launch;
  return { ...nothing, campaign: launch.campaign, happenings: launch.happening ? [launch.happening] : [] };
}

/** Only the very file that was shown is marked; one that a newer took the place of stays as it is. */
function marked(
  asset: Asset | undefined,
  { sha256 }: Extract<ApprovalSubject, { kind: 'assetVersion' }>,
  approved: Asset['approved'],
): Asset | undefined {
  if (!asset || asset.sha256 !== sha256 || asset.replaced) return asset;
  const { approved: _before, ...bare } = asset;
  return approved ? { ...bare, approved } : bare;
}

/** Whether the answer to a closed request can still be taken back or opened anew without undoing what went on since. */
export function canBeUndone(
  request: Pick<ApprovalRequest, 'status' | 'subject'>,
  { budget }: Pick<Campaign, 'budget'>,
): boolean {
  if (!isApproved(request)) return true;
  const { subject } = request;
  if (subject.kind === 'launch') return false;
  return subject.kind !== 'budgetChange' || isSameAmount(budget, subject.to);
}

/** Its yes was carried out: whoever wants it otherwise asks for that. */
export function isCarriedOut(request: Pick<ApprovalRequest, 'status' | 'subject'>): boolean {
  const { kind } = request.subject;
  return isApproved(request) && (kind === 'budgetChange' || kind === 'budgetTransfer' || kind === 'launch');
}
