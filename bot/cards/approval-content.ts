import type { ApprovalFace, CampaignFace } from '../../src/domain/notice.ts';
import { answerLines, quoted } from './approval-answers.ts';
import { changeLines } from './approval-changes.ts';
import { type PointRoom, pointsSection } from './approval-review.ts';
import { partFacts, pictureOf, titleOf } from './approval-subject.ts';
import { type Element, type Fact, facts, line, section } from './elements.ts';
import { namesOf, type Pen } from './pen.ts';
import { cut, piece } from './plain.ts';

/** How much of a text stands on the card; the rest is behind "Open". UTF-16 units. */
const most = { brief: 400, briefLines: 6, note: 200, comment: 160 } as const;

/** What it is about, and what the campaign costs for those who may know. */
export function subjectOf(pen: Pen, campaign: CampaignFace, approval: Pick<ApprovalFace, 'subject'>): string {
  const { format, say } = pen;
  const called = titleOf(pen, campaign, approval);
  return campaign.budget && isWhole(approval)
    ? `${called}${say.comma}${format.money(campaign.budget)}`
    : called;
}

/** About the campaign as a whole, so that its own facts and its brief stand on the card. */
function isWhole({ subject: { kind } }: Pick<ApprovalFace, 'subject'>): boolean {
  return kind === 'campaign' || kind === 'launch';
}

/** What a decision is about: facts, what changed, the requester's note, the brief, and what others answered. */
export function contentOf(
  pen: Pen,
  campaign: CampaignFace,
  approval: ApprovalFace,
  room: PointRoom,
): (Element | false)[] {
  const { say, words } = pen;
  const changes = changeLines(pen, approval.changes, campaign.budget !== undefined);
  const brief = isWhole(approval) ? briefLines(campaign.brief) : [];
  return [
    facts(factsOf(pen, campaign, approval)),
    pictureOf(approval),
    changes.length > 0 && section(say.approval.changes, changes),
    approval.note.trim() !== '' &&
      section(say.approval.note(piece(approval.requesterName, 60)), [
        line(quoted(pen, approval.note, most.note), { spacing: 'Small' }),
      ]),
    brief.length > 0 && section(words.field.brief, brief),
    pointsSection(pen, approval.points, room),
    approval.answers.length > 0 &&
      section(
        say.approval.answers,
        answerLines(pen, approval.answers, {
          // A point takes the room of an answer: a card has a limit.
          most: approval.points.length === 0 ? 3 : room.folded > 0 ? 2 : 1,
          mostComment: most.comment,
        }),
      ),
  ];
}

/** At most five, and no amount for those who may not see amounts. */
function factsOf(pen: Pen, campaign: CampaignFace, approval: ApprovalFace): Fact[] {
  const { words, say, format } = pen;
  const { flight, channels, budget } = campaign;
  const printed = channels.map((each) => words.channel[each]);
  const amount: Fact[] =
    budget === undefined ? [] : [[words.field.budget, budget ? format.money(budget) : say.none]];
  const requester: Fact = [say.approval.facts.requester, piece(approval.requesterName, 60)];
  const how = howOf(pen, approval);
  if (!isWhole(approval)) return [requester, ...partFacts(pen, approval.subject), ...how];
  return [
    requester,
    [words.field.flight, flight ? format.range(flight) : say.campaign.undated],
    [say.campaign.facts.channels, printed.length > 0 ? format.list(printed) : say.none],
    ...amount,
    ...how,
  ];
}

/** Nothing where one person was asked and nobody else: there is no way to speak of. */
function howOf(pen: Pen, approval: ApprovalFace): Fact[] {
  const stage = stageOf(pen, approval);
  if (stage) return [stage];
  const { mode, waitingFor, answers } = approval;
  const isAlone = (mode === 'any' || mode === 'all') && waitingFor.length + answers.length === 1;
  return isAlone ? [] : [[pen.say.approval.facts.mode, decisionOf(pen, approval)]];
}

/** Where it stands: "Step 2 of 3", "Finance: 2 of 3 must agree, 1 so far"; undefined where there is only one stage. */
export function stageOf({ say, words }: Pen, { step }: ApprovalFace): Fact | undefined {
  if (!step) return undefined;
  const { approval, comma } = say;
  const rule = approval.rule[step.mode](step.approvers, step.needed);
  const counts = step.approvers > 1 && step.mode !== 'primary' && step.agreed > 0;
  const share = step.mode === 'percentage' ? `${step.agreed}%` : undefined;
  const soFar = counts ? `${comma}${share ?? approval.agreed(step.agreed, step.mode)}` : '';
  const label = step.of > 1 ? words.step(step.position, step.of) : approval.facts.step;
  const named = step.name === '' ? rule : say.pair(piece(step.name, 60), rule);
  return [label, `${named}${soFar}`];
}

/** How it is decided, and by whom when it is not the reader alone. */
function decisionOf(pen: Pen, { mode, waitingFor }: ApprovalFace): string {
  const how = pen.words.stageMode[mode];
  return waitingFor.length > 1 ? pen.say.pair(how, namesOf(pen, waitingFor)) : how;
}

function briefLines(brief: string): Element[] {
  const lines = cut(brief.trim(), most.brief)
    .split(/\s*\n\s*/)
    .filter((each) => each !== '');
  const shown = lines.slice(0, most.briefLines);
  if (lines.length > shown.length) shown.push('…');
  return shown.map((each) => line(each, { spacing: 'Small' }));
}
