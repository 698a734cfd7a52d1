import type { ApprovalRequest } from './approval.ts';
import { isPastDue } from './approval-flow.ts';
import { openPoints } from './approval-points.ts';
import { askedIn, openStages, placeIn } from './approval-stages.ts';
import type { FieldChange } from './campaign.ts';
import type { Money } from './money.ts';

/** Why a line of many is not simply ticked. The first three cannot be answered at all. */
export const riskFlags = [
  'closed',
  'notAsked',
  'ownRequest',
  'changedSinceListed',
  'changed',
  'overCeiling',
  'onBehalf',
  'pastDue',
  'openPoints',
] as const;
export type RiskFlag = (typeof riskFlags)[number];

const impossible: ReadonlySet<RiskFlag> = new Set(['closed', 'notAsked', 'ownRequest']);

export interface BulkLine {
  readonly request: ApprovalRequest;
  readonly personId: string;
  /** What the list showed. */
  readonly revisionListed: number;
  /** What changed since this person last knew it. */
  readonly changes: readonly FieldChange[];
  readonly amount: Money | null;
  /** Above it, or in another currency, an amount is looked at one by one; null: no amount is. */
  readonly ceiling: Money | null;
  readonly at: string;
}

/** What should make somebody look at a line before it is answered together with others. */
export function flagsOf({
  request,
  personId,
  revisionListed,
  changes,
  amount,
  ceiling,
  at,
}: BulkLine): RiskFlag[] {
  const open = openStages(request);
  const asked = open.filter((stage) => askedIn(stage).includes(personId));
  const holds: Record<RiskFlag, boolean> = {
    closed: open.length === 0,
    notAsked: open.length > 0 && asked.length === 0,
    ownRequest: request.requesterId === personId,
    changedSinceListed: request.revision !== revisionListed,
    changed: changes.length > 0,
    overCeiling: isOver(amount, ceiling),
    onBehalf: asked.some((stage) => placeIn(stage, personId)?.as === 'standIn'),
    pastDue: isPastDue(request, at) || asked.some(({ dueAt }) => dueAt !== undefined && dueAt < at),
    openPoints: openPoints(request).length > 0,
  };
  return riskFlags.filter((flag) => holds[flag]);
}

/** Ticked beforehand: only what nothing speaks against. */
export function isTicked(flags: readonly RiskFlag[]): boolean {
  return flags.length === 0;
}

/** Whether it can be answered with others at all, when somebody ticks it by hand. */
export function canTick(flags: readonly RiskFlag[]): boolean {
  return !flags.some((flag) => impossible.has(flag));
}

function isOver(amount: Money | null, ceiling: Money | null): boolean {
  if (ceiling === null || amount === null) return false;
  return amount.currency !== ceiling.currency || amount.minor > ceiling.minor;
}
