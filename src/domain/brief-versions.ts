import type { ApprovalRequest } from './approval.ts';
import { isApproved } from './approval-effect.ts';
import type { Campaign, FieldChange } from './campaign.ts';
import type { Event } from './event.ts';

/** The brief of a campaign as it stood from one edit to the next. */
export interface BriefVersion {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  readonly byId: string;
  readonly at: string;
  /** When it was approved as a part of its campaign; null where it was not. */
  readonly approvedAt: string | null;
}

type Approved = Pick<ApprovalRequest, 'subject' | 'status' | 'closedAt'>;

/** Every version of a brief, the newest first; `events` are those of the campaign in any order. Of an empty brief there is none. */
export function briefVersions(
  { brief, createdBy, createdAt }: Pick<Campaign, 'brief' | 'createdBy' | 'createdAt'>,
  events: readonly Event[],
  requests: readonly Approved[],
): BriefVersion[] {
  const edits = events
    .flatMap(({ what, actorId: byId, at }) =>
      what.type === 'campaign.edited'
        ? briefsIn(what.changes).map((change) => ({ ...change, byId, at }))
        : [],
    )
    .toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const first = { text: edits[0]?.from ?? brief, byId: createdBy, at: createdAt };
  const all = [first, ...edits.map(({ to: text, byId, at }) => ({ text, byId, at }))].filter(
    ({ text }, index) => index > 0 || text !== '',
  );
  const approvals = requests.flatMap((request) =>
    request.subject.kind === 'campaign' && request.closedAt !== null && isApproved(request)
      ? [request.closedAt]
      : [],
  );
  return all
    .map((version, index) => {
      const until = all[index + 1]?.at;
      const approvedAt =
        approvals.find((at) => at >= version.at && (until === undefined || at < until)) ?? null;
      return { number: index + 1, ...version, approvedAt };
    })
    .toReversed();
}

function briefsIn(changes: readonly FieldChange[]): { from: string; to: string }[] {
  return changes
    .filter(({ field }) => field === 'brief')
    .map(({ from, to }) => ({ from: textOf(from), to: textOf(to) }));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
