import { linesIn } from '../../src/domain/approval-points.ts';
import type { ApprovalFace, Notice } from '../../src/domain/notice.ts';
import { open } from './actions.ts';
import { answered, answerLines } from './approval-answers.ts';
import { otherButtons } from './approval-buttons.ts';
import { rulingOf, toneOf } from './approval-card.ts';
import { type PointRoom, pointRooms, pointsSection } from './approval-review.ts';
import { nextOf, titleOf } from './approval-subject.ts';
import { draw, type Drawn, fitting, headline, line, subtle } from './elements.ts';
import type { Links } from './links.ts';
import { penFor } from './pen.ts';
import { follow } from './plain.ts';

/** The requester has to work with what was said, so that comments stand here at greater length. */
const mostComment = 900;

/** What became of a request, for the one who made it, and what to do next. */
export function outcomeCard(notice: OutcomeNotice, links: Links): Drawn {
  return fitting(pointRooms.map((room) => () => drawnIn(room, notice, links)));
}

type OutcomeNotice = Extract<Notice, { kind: 'outcome' }>;

function drawnIn(room: PointRoom, notice: OutcomeNotice, links: Links): Drawn {
  const pen = penFor(notice.reader, links);
  const { campaign, approval } = notice;
  const { say, format } = pen;
  const state = say.outcome[approval.status];
  const name = titleOf(pen, campaign, approval);
  const answers = approval.answers.filter(({ withdrawn }) => !withdrawn);
  const last = answers[answers.length - 1];
  return draw(follow(state, last ? `${name}${say.comma}${answered(pen, last)}` : name), {
    locale: pen.reader.locale,
    body: [
      headline(state, name, toneOf(approval.status)),
      ...answerLines(pen, answers, { most: 5, mostComment }),
      pointsSection(pen, beyondComments(approval), room),
      approval.ruling && rulingOf(pen, approval.ruling),
      approval.status === 'expired' &&
        approval.dueAt !== null &&
        line([subtle(say.approval.noAnswerBy(format.moment(approval.dueAt)))]),
      line(nextOf(pen, approval) ?? say.outcomeNext[approval.status]),
    ],
    actions: [
      ...otherButtons(pen, campaign, approval),
      open(say.open.campaign, links.approval(campaign.id, approval.requestId)),
    ],
  });
}

/** What has to be settled one by one; a comment that is a point by itself stands with its answer. */
function beyondComments({ points, answers }: ApprovalFace): ApprovalFace['points'] {
  const said = new Set(answers.flatMap(({ comment }) => [comment.trim(), ...linesIn(comment)]));
  return points.filter(({ text }) => !said.has(text.trim()));
}
