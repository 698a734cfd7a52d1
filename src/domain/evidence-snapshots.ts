import type { ApprovalRequest, Snapshot } from './approval.ts';
import type { ApprovalSubject } from './approval-subject.ts';
import type { CampaignContent } from './campaign.ts';

/** What was shown in a revision; `id` is the hash of it. */
export type ShownContent = Pick<Snapshot, 'id' | 'revision' | 'content' | 'subject'>;

/** What was shown, and in which requests. Without amounts its id cannot be computed again from what is left. */
export interface EvidenceSnapshot {
  readonly id: string;
  readonly revision: number;
  readonly requestIds: readonly string[];
  readonly content: Omit<CampaignContent, 'budget'> & Partial<Pick<CampaignContent, 'budget'>>;
  /** What of the campaign it was about, where that was not the campaign itself. */
  readonly subject?: ApprovalSubject;
  readonly withheld: readonly 'budget'[];
}

/** The ids of everything that these requests ever showed. */
export function shownBy(request: ApprovalRequest): string[] {
  const decided = request.stages.flatMap(({ decisions }) =>
    decisions.map(({ snapshotHash }) => snapshotHash),
  );
  const shown = (request.shown ?? []).map(({ snapshotHash }) => snapshotHash);
  return [...new Set([...shown, request.snapshotHash, ...decided])];
}

/** The snapshots behind the requests, by revision, as the reader may see them. */
export function snapshotsIn(
  requests: readonly ApprovalRequest[],
  contents: readonly ShownContent[],
  seesAmounts: boolean,
): EvidenceSnapshot[] {
  return contents
    .map(({ id, revision, content: { budget, ...content }, subject }) => ({
      id,
      revision,
      requestIds: requests.filter((request) => shownBy(request).includes(id)).map((request) => request.id),
      content: seesAmounts ? { ...content, budget } : content,
      ...(subject && { subject }),
      withheld: seesAmounts ? [] : ['budget' as const],
    }))
    .filter(({ requestIds }) => requestIds.length > 0)
    .toSorted((one, other) => one.revision - other.revision || (one.id < other.id ? -1 : 1));
}
