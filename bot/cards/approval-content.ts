import type { ApprovalFace, CampaignFace } from '../../src/domain/notice.ts';
import { answerLines, quoted } from './approval-answers.ts';
import { changeLines } from './approval-changes.ts';
import { type Element, type Fact, facts, line, section } from './elements.ts';
import type { Pen } from './pen.ts';
import { cut, piece } from './plain.ts';

/** How much of a text stands on the card; the rest is behind "Open". UTF-16 units. */
const most = { brief: 420, briefLines: 6, note: 200, comment: 240 } as const;

/** What the campaign is called, and what it costs for those who may know. */
export function subjectOf({ format }: Pen, { name, budget }: CampaignFace): string {
  const called = piece(name, 160);
  return budget ? `${called}, ${format.money(budget)}` : called;
}

/** What a decision is about: facts, what changed, the requester's note, the brief, and what others answered. */
export function contentOf(pen: Pen, campaign: CampaignFace, approval: ApprovalFace): (Element | false)[] {
  const { say, words } = pen;
  const changes = changeLines(pen, approval.changes, campaign.budget !== undefined);
  const brief = briefLines(campaign.brief);
  return [
    facts(factsOf(pen, campaign, approval)),
    changes.length > 0 && section(say.approval.changes, changes),
    approval.note.trim() !== '' &&
      section(say.approval.note(piece(approval.requesterName, 60)), [
        line(quoted(pen, approval.note, most.note), { spacing: 'Small' }),
      ]),
    brief.length > 0 && section(words.field.brief, brief),
    approval.answers.length > 0 &&
      section(say.approval.answers, answerLines(pen, approval.answers, most.comment)),
  ];
}

/** At most five, and no amount for those who may not see amounts. */
function factsOf({ words, say, format }: Pen, campaign: CampaignFace, approval: ApprovalFace): Fact[] {
  const { flight, channels, budget } = campaign;
  const printed = channels.map((each) => words.channel[each]);
  const amount: Fact[] =
    budget === undefined ? [] : [[words.field.budget, budget ? format.money(budget) : say.none]];
  return [
    [say.approval.facts.requester, piece(approval.requesterName, 60)],
    [words.field.flight, flight ? format.range(flight) : say.campaign.undated],
    [words.field.channels, printed.length > 0 ? format.list(printed) : say.none],
    ...amount,
    [say.approval.facts.mode, words.stageMode[approval.mode]],
  ];
}

function briefLines(brief: string): Element[] {
  const lines = cut(brief.trim(), most.brief)
    .split(/\s*\n\s*/)
    .filter((each) => each !== '');
  const shown = lines.slice(0, most.briefLines);
  if (lines.length > shown.length) shown.push('…');
  return shown.map((each) => line(each, { spacing: 'Small' }));
}
