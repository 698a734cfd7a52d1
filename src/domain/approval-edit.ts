import { type ApprovalRequest, type Stage, isOpen } from './approval.ts';
import {
  type Campaign,
  type CampaignContent,
  type FieldChange,
  contentFields,
  contentOf,
} from './campaign.ts';
import { differences } from './campaign-differences.ts';
import type { Happening } from './event.ts';

export interface AfterEdit {
  readonly request: ApprovalRequest;
  readonly campaign: Campaign;
  readonly happenings: readonly Happening[];
}

const mostShown = 200;

/**
 * What an edit of the campaign does to its latest request; undefined when nothing. While it waits, the request moves on
 * to the new revision and every yes to the old one is taken back, with the changes as the reason. After a yes, the
 * campaign's approval becomes `outdated`. `campaignAfter` is the edited campaign, `snapshotHash` that of its content.
 */
export function approvalAfterEdit(
  request: ApprovalRequest,
  campaignAfter: Campaign,
  changes: readonly FieldChange[],
  snapshotHash: string,
  at: string,
): AfterEdit | undefined {
  const content = changes.filter(({ field }) => contentNames.has(field));
  if (content.length === 0 || campaignAfter.approval?.requestId !== request.id) return undefined;
  if (isOpen(request)) return asksAgain(request, campaignAfter, content, snapshotHash, at);
  if (campaignAfter.approval.state !== 'approved') return undefined;
  return {
    request,
    campaign: { ...campaignAfter, approval: { requestId: request.id, state: 'outdated' } },
    happenings: [{ type: 'approval.outdated', requestId: request.id, changes: content }],
  };
}

const contentNames: ReadonlySet<string> = new Set(contentFields);

function asksAgain(
  request: ApprovalRequest,
  campaign: Campaign,
  changes: FieldChange[],
  snapshotHash: string,
  at: string,
): AfterEdit {
  const { revision } = campaign;
  const withdrawn = { at, changes };
  const stages = request.stages.map((stage) => reopened(stage, withdrawn));
  const personIds = request.stages.flatMap(yesesOf);
  const [first, ...later] = request.shown ?? [];
  const shown = [...(first ? [first] : []), ...later.slice(2 - mostShown), { revision, snapshotHash }];
  return {
    request: { ...request, stages, stage: 0, revision, snapshotHash, shown },
    campaign,
    happenings:
      personIds.length === 0
        ? []
        : [
            {
              type: 'approval.yesWithdrawn',
              requestId: request.id,
              personIds: [...new Set(personIds)],
              changes,
            },
          ],
  };
}

function reopened(stage: Stage, withdrawn: { at: string; changes: FieldChange[] }): Stage {
  return {
    ...stage,
    outcome: 'open',
    decisions: stage.decisions.map((decision) =>
      decision.withdrawn ? decision : { ...decision, withdrawn },
    ),
  };
}

function yesesOf(stage: Stage): string[] {
  return stage.decisions.filter(({ withdrawn }) => withdrawn === null).map(({ personId }) => personId);
}

/** What differs between two states of what approvers are asked about. */
export function contentChanges(before: CampaignContent, after: CampaignContent): FieldChange[] {
  return differences(contentOf(before), contentOf(after), contentFields);
}

/**
 * The hash of what this reader knew before: their own answer that an edit took back, else the round before, else what
 * the request showed first. Undefined when nothing differs for them: they answered what is shown now.
 */
export function knownBefore(
  request: ApprovalRequest,
  previous: ApprovalRequest | undefined,
  personId: string,
): string | undefined {
  const answers = request.stages.flatMap(({ decisions }) => decisions);
  const mine = answers.findLast((decision) => decision.personId === personId);
  const known = mine ?? previous ?? request.shown?.[0];
  return known && known.snapshotHash !== request.snapshotHash ? known.snapshotHash : undefined;
}

/** The hash of what a request showed at a revision, as far as it is remembered. */
export function shownAt(request: ApprovalRequest, revision: number): string | undefined {
  return request.shown?.findLast((each) => each.revision === revision)?.snapshotHash;
}
