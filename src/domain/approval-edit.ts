import { type ApprovalRequest, type Snapshot, type Stage, isOpen } from './approval.ts';
import { advanced, unopened } from './approval-advance.ts';
import { type FieldClass, classOf } from './approval-classes.ts';
import { type ApprovalSubject, concernedBy } from './approval-subject.ts';
import { liveAnswers } from './approval-outcome.ts';
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

/** What an edit means for one stage of a request. */
export interface StageConsequence {
  readonly stageId: string;
  readonly name: string;
  /** The kinds of change for which the stage is asked again. */
  readonly classes: readonly FieldClass[];
  /** Whose answer is taken back, or stays. */
  readonly personIds: readonly string[];
}

/** What saving these changes would do, to be shown before; `approvalAfterEdit` does it. */
export interface EditConsequence {
  readonly reopens: readonly StageConsequence[];
  readonly keeps: readonly StageConsequence[];
}

/** Which stages these changes ask again, and which keep their answers. */
export function consequenceOf(
  { stages }: Pick<ApprovalRequest, 'stages'>,
  changes: readonly FieldChange[],
): EditConsequence {
  const changed = new Set(changes.map(classOf).filter((each) => each !== undefined));
  const all = stages.map((stage) => ({
    stageId: stage.id,
    name: stage.name ?? '',
    classes: [...changed].filter((each) => stage.watches?.includes(each) ?? true),
    personIds: [...new Set(liveAnswers(stage).map(({ personId }) => personId))],
  }));
  return {
    reopens: all.filter(({ classes }) => classes.length > 0),
    keeps: all.filter(({ classes, personIds }) => classes.length === 0 && personIds.length > 0),
  };
}

/** Those of these changes for which a request of its kind can be asked again: an expense is not, whatever is edited. */
export function concerning(
  { subject }: Pick<ApprovalRequest, 'subject'>,
  changes: readonly FieldChange[],
): FieldChange[] {
  const classes = concernedBy[subject.kind];
  return changes.filter((change) => classes.some((each) => each === classOf(change)));
}

/** What a request is about after the campaign was edited: a change of budget begins at the total that stands now. */
export function subjectNow(
  subject: ApprovalSubject,
  { budget }: Pick<CampaignContent, 'budget'>,
): ApprovalSubject {
  return subject.kind === 'budgetChange' ? { ...subject, from: budget } : subject;
}

/**
 * What an edit of the campaign does to an open request about a part of it; undefined when nothing. `snapshotHash` is that
 * of what it shows now.
 */
export function partAfterEdit(
  request: ApprovalRequest,
  campaignAfter: Campaign,
  changes: readonly FieldChange[],
  snapshotHash: string,
  at: string,
): AfterEdit | undefined {
  const ours = concerning(request, changes);
  if (ours.length === 0 || !isOpen(request)) return undefined;
  const now = { ...request, subject: subjectNow(request.subject, campaignAfter) };
  return asksAgain(now, campaignAfter, ours, consequenceOf(now, ours).reopens, snapshotHash, at);
}

const mostShown = 200;

/**
 * What an edit of the campaign does to its latest request; undefined when nothing. While it waits, the request moves on
 * to the new revision, and the stages that watch what changed are asked again, with the changes as the reason. After a
 * yes that covered what changed, the campaign's approval becomes `outdated`. `campaignAfter` is the edited campaign,
 * `snapshotHash` that of its content.
 */
export function approvalAfterEdit(
  request: ApprovalRequest,
  campaignAfter: Campaign,
  changes: readonly FieldChange[],
  snapshotHash: string,
  at: string,
): AfterEdit | undefined {
  const content = changes.filter((change) => classOf(change) !== undefined);
  if (content.length === 0 || campaignAfter.approval?.requestId !== request.id) return undefined;
  const { reopens } = consequenceOf(request, content);
  if (isOpen(request)) return asksAgain(request, campaignAfter, content, reopens, snapshotHash, at);
  if (campaignAfter.approval.state !== 'approved' || reopens.length === 0) return undefined;
  return {
    request,
    campaign: { ...campaignAfter, approval: { requestId: request.id, state: 'outdated' } },
    happenings: [{ type: 'approval.outdated', requestId: request.id, changes: content }],
  };
}

function asksAgain(
  request: ApprovalRequest,
  campaign: Campaign,
  changes: FieldChange[],
  reopens: readonly StageConsequence[],
  snapshotHash: string,
  at: string,
): AfterEdit {
  const { revision } = campaign;
  const again = new Set(reopens.map(({ stageId }) => stageId));
  const stages = request.stages.map((stage) => (again.has(stage.id) ? reopened(stage, changes, at) : stage));
  const [first, ...later] = request.shown ?? [];
  const shown = [...(first ? [first] : []), ...later.slice(2 - mostShown), { revision, snapshotHash }];
  const personIds = [...new Set(reopens.flatMap((stage) => stage.personIds))];
  const names = reopens.filter((stage) => stage.personIds.length > 0 && stage.name !== '');
  return {
    request: advanced({ ...request, stages, revision, snapshotHash, shown }, at),
    campaign,
    happenings:
      personIds.length === 0
        ? []
        : [
            {
              type: 'approval.yesWithdrawn',
              requestId: request.id,
              personIds,
              changes,
              ...(names.length > 0 && { stages: names.map(({ name }) => name) }),
            },
          ],
  };
}

function reopened(stage: Stage, changes: FieldChange[], at: string): Stage {
  const withdrawn = { at, changes, why: 'edit' as const };
  const decisions = stage.decisions.map((decision) =>
    decision.withdrawn ? decision : { ...decision, withdrawn },
  );
  return unopened({ ...stage, outcome: 'open', decisions });
}

/**
 * The stages of a new request with the yeses of the one before that still hold: the same stage of the same version of
 * the route, asking the same people, closed with yes, and not watching what changed since. When nothing would be left
 * to ask, everything is asked.
 */
export function withCarriedYeses(
  stages: Stage[],
  route: ApprovalRequest['route'],
  previous: ApprovalRequest,
  changesSince: readonly FieldChange[],
): Stage[] {
  const sameRoute =
    route !== undefined && previous.route?.id === route.id && previous.route.version === route.version;
  if (!sameRoute || !carriable.has(previous.status)) return stages;
  const again = new Set(consequenceOf({ stages }, changesSince).reopens.map(({ stageId }) => stageId));
  const carried = stages.map((stage): Stage => {
    const old = previous.stages.find(({ id }) => id === stage.id);
    const holds = old?.outcome === 'approved' && !again.has(stage.id) && asksTheSame(stage, old);
    if (!holds) return stage;
    const decisions = liveAnswers(old).map((decision) => ({ ...decision, carried: true as const }));
    return { ...stage, outcome: 'approved', decisions };
  });
  return carried.some(({ outcome }) => outcome === 'open') ? carried : stages;
}

const carriable: ReadonlySet<string> = new Set(['approved', 'approvedWithChanges', 'changesRequested']);

function asksTheSame(stage: Stage, old: Stage): boolean {
  return (
    stage.mode === old.mode &&
    stage.approverIds.length === old.approverIds.length &&
    stage.approverIds.every((id) => old.approverIds.includes(id))
  );
}

/** What differs between two states of what approvers are asked about. */
export function contentChanges(before: CampaignContent, after: CampaignContent): FieldChange[] {
  return differences(contentOf(before), contentOf(after), contentFields);
}

/** The same for two states of what a request showed, whatever it is about. */
export function shownChanges(
  before: Pick<Snapshot, 'content' | 'subject'>,
  after: Pick<Snapshot, 'content' | 'subject'>,
): FieldChange[] {
  const [was, is] = [before.subject, after.subject];
  if (is === undefined || is.kind === 'launch') return contentChanges(before.content, after.content);
  if (was?.kind === 'budgetChange' && is.kind === 'budgetChange') {
    const isSame = was.to.minor === is.to.minor && was.to.currency === is.to.currency;
    return isSame ? [] : [{ field: 'budget', from: was.to, to: is.to }];
  }
  const isOtherFile = was?.kind === 'assetVersion' && is.kind === 'assetVersion' && was.sha256 !== is.sha256;
  return isOtherFile ? [{ field: 'assetVersion', from: was.version, to: is.version }] : [];
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
