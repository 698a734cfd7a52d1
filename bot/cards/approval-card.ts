import type { IExecuteAction, IShowCardAction } from '@microsoft/teams.cards';
import type { ApprovalStatus } from '../../src/domain/approval.ts';
import type { ApprovalFace, CampaignFace, Notice } from '../../src/domain/notice.ts';
import { open, refreshFor } from './actions.ts';
import { answered, answerLines, quoted, whoIn } from './approval-answers.ts';
import { decisionButtons, otherButtons } from './approval-buttons.ts';
import { contentOf, subjectOf } from './approval-content.ts';
import { titleOf } from './approval-subject.ts';
import { isReviewer, type PointRoom, pointRooms, reviewAsked, reviewButtons } from './approval-review.ts';
import {
  band,
  bold,
  draw,
  type Drawn,
  type Element,
  fitting,
  headline,
  line,
  run,
  subtle,
  type Tone,
  truth,
} from './elements.ts';
import type { Links } from './links.ts';
import { namesOf, type Pen, penFor } from './pen.ts';
import { follow, piece } from './plain.ts';

interface Face {
  readonly summary: string;
  readonly body: readonly (Element | false)[];
  readonly actions: readonly (IExecuteAction | IShowCardAction)[];
}

/**
 * An approval as its reader sees it: asked to decide, or to review, looking on while others decide, or the one line that is left when
 * it is over. `said` stands on top when a click was refused.
 */
export function approvalCard(notice: ApprovalNotice, links: Links): Drawn {
  const tightest = pointRooms.slice(-1).map((room) => () => drawnIn(room, withoutStandIns(notice), links));
  return fitting([...pointRooms.map((room) => () => drawnIn(room, notice, links)), ...tightest]);
}

/** A card that is full of everything else leaves handing over to the tab and to "my approvals". */
function withoutStandIns(notice: ApprovalNotice): ApprovalNotice {
  const { standIns: _standIns, ...approval } = notice.approval;
  return { ...notice, approval };
}

type ApprovalNotice = Extract<Notice, { kind: 'approval' }>;

function drawnIn(room: PointRoom, notice: ApprovalNotice, links: Links): Drawn {
  const pen = penFor(notice.reader, links);
  const { campaign, approval, said } = notice;
  const { summary, body, actions } = faceOf(pen, notice, room);
  const { requestId, refreshIds } = approval;
  return draw(said === undefined ? summary : follow(said, summary), {
    locale: pen.reader.locale,
    body: [said !== undefined && band(said), ...body],
    actions: [...actions, open(pen.say.open.approval, links.approval(campaign.id, requestId))],
    refresh: refreshFor({ verb: 'approval.show', campaignId: campaign.id, requestId }, refreshIds),
  });
}

/** An older copy says the same as the newest, and leaves what can be done to it. */
function faceOf(pen: Pen, { campaign, approval, older }: ApprovalNotice, room: PointRoom): Face {
  const face = standingFace(pen, campaign, approval, room, older === true);
  if (older && isWaiting(approval.status)) return face;
  return { ...face, actions: [...face.actions, ...otherButtons(pen, campaign, approval)] };
}

function standingFace(
  pen: Pen,
  campaign: CampaignFace,
  approval: ApprovalFace,
  room: PointRoom,
  isOlder: boolean,
): Face {
  if (!isWaiting(approval.status)) return overFace(pen, campaign, approval);
  const content = contentOf(pen, campaign, approval, room);
  if (isOlder)
    return watchedFace(pen, campaign, approval, [line([bold(pen.say.approval.older)]), ...content]);
  if (approval.mine === 'decide') return askedFace(pen, campaign, approval, content);
  const face = isReviewer(approval) ? reviewFace : watchedFace;
  return face(pen, campaign, approval, content);
}

function isWaiting(status: ApprovalStatus): boolean {
  return status === 'submitted' || status === 'inStage';
}

function askedFace(pen: Pen, campaign: CampaignFace, approval: ApprovalFace, content: Face['body']): Face {
  const { say, format } = pen;
  const asked = approval.dueAt ? say.approval.askBy(format.moment(approval.dueAt)) : say.approval.ask;
  const subject = subjectOf(pen, campaign, approval);
  return {
    summary: follow(asked, subject),
    body: [headline(asked, subject), ...askedWhy(pen, approval), ...content],
    actions: decisionButtons(pen, campaign, approval),
  };
}

/** Why it is the reader who is asked, or asked again. */
function askedWhy({ say }: Pen, { why, answersFor }: ApprovalFace): Element[] {
  return [
    ...(why ? [line([bold(say.approval.why[why.why](why.count))])] : []),
    ...(answersFor === undefined ? [] : [line([bold(say.approval.answersFor(piece(answersFor, 60)))])]),
  ];
}

/** Read, name a point, object: decided by others. */
function reviewFace(pen: Pen, campaign: CampaignFace, approval: ApprovalFace, content: Face['body']): Face {
  const { say, format } = pen;
  const until = approval.dueAt === null ? '' : format.moment(approval.dueAt);
  const asked = reviewAsked(pen, approval, until);
  const subject = subjectOf(pen, campaign, approval);
  const names = namesOf(pen, approval.waitingFor);
  return {
    summary: follow(asked, subject),
    body: [headline(asked, subject), names !== '' && line([subtle(say.review.decidedBy(names))]), ...content],
    actions: reviewButtons(pen, campaign, approval),
  };
}

function watchedFace(pen: Pen, campaign: CampaignFace, approval: ApprovalFace, content: Face['body']): Face {
  const { say } = pen;
  const names = approval.waitingFor;
  const state =
    names.length > 0 ? say.approval.waitingFor(namesOf(pen, names)) : say.approval.closed[approval.status];
  const subject = subjectOf(pen, campaign, approval);
  return {
    summary: follow(state, subject),
    body: [headline(state, subject, 'Default'), ...content],
    actions: [],
  };
}

const tones: Record<ApprovalStatus, Tone> = {
  submitted: 'Default',
  inStage: 'Default',
  approved: 'Good',
  approvedWithChanges: 'Good',
  changesRequested: 'Warning',
  rejected: 'Attention',
  withdrawn: 'Default',
  expired: 'Default',
  superseded: 'Default',
};

/** How it ended, as a colour beside the word that says it. */
export function toneOf(status: ApprovalStatus): Tone {
  return tones[status];
}

const mostComment = 240;

/** Over: one line of truth with who, when and why; where several answered, a line for each. */
function overFace(pen: Pen, campaign: CampaignFace, approval: ApprovalFace): Face {
  const state = pen.say.approval.closed[approval.status];
  const name = titleOf(pen, campaign, approval);
  const heading = truth(state, name, toneOf(approval.status));
  const answers = approval.answers.filter(({ withdrawn }) => !withdrawn);
  const last = answers[answers.length - 1];
  if (approval.ruling) {
    const ruled = rulingOf(pen, approval.ruling);
    return { summary: follow(state, name), body: [heading, ruled], actions: [] };
  }
  const summary = follow(state, last ? `${name}${pen.say.comma}${answered(pen, last)}` : name);
  if (approval.status === 'expired' || !last) {
    const asked = approval.reopenAskedBy;
    const wish = asked.length > 0 && line([subtle(pen.say.approval.reopenAsked(namesOf(pen, asked)))]);
    return { summary, body: [heading, line([subtle(ending(pen, approval))]), wish], actions: [] };
  }
  if (answers.length > 1) {
    return { summary, body: [heading, ...answerLines(pen, answers, { most: 5, mostComment })], actions: [] };
  }
  const who = subtle(` · ${whoIn(pen, last)}${pen.say.comma}${pen.format.moment(last.at)}`);
  const why = last.comment === '' ? [] : [run(`\n${quoted(pen, last.comment, mostComment)}`)];
  return { summary, body: [{ ...heading, inlines: [...(heading.inlines ?? []), who, ...why] }], actions: [] };
}

/** Somebody above decided in the place of the approvers, and why. */
export function rulingOf(pen: Pen, ruling: NonNullable<ApprovalFace['ruling']>): Element {
  const { say, words, format } = pen;
  const { name, verb, reason, at } = ruling;
  const did = say.approval.ruled(piece(name, 60), words.decided[verb], format.moment(at));
  return line([subtle(did), run(`\n${quoted(pen, reason, mostComment)}`)]);
}

/** When it ended without an answer that counts. */
function ending({ say, format }: Pen, { status, dueAt, closedAt, submittedAt }: ApprovalFace): string {
  if (status === 'expired' && dueAt) return say.approval.noAnswerBy(format.moment(dueAt));
  return format.moment(closedAt ?? submittedAt);
}
