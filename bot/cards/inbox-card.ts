import type { IContainer, IExecuteAction } from '@microsoft/teams.cards';
import type { InboxLineFace, Notice } from '../../src/domain/notice.ts';
import { execute, open, refreshFor } from './actions.ts';
import { titleOf } from './approval-subject.ts';
import { changeLines } from './approval-changes.ts';
import { band, bold, draw, type Drawn, type Element, headline, line, run, small } from './elements.ts';
import type { Links } from './links.ts';
import { namesOf, type Pen, penFor } from './pen.ts';
import { follow, piece } from './plain.ts';
import { away } from './stand-in-fields.ts';

/** As many as fit a card; the rest is behind "Open My work". */
const mostLines = 5;

/**
 * Everything that waits for the reader, several in one card. Those without a mark can be answered here, one by one or
 * together; a marked one is only opened, because it should be looked at by itself.
 */
export function inboxCard(notice: Extract<Notice, { kind: 'inbox' }>, links: Links): Drawn {
  const pen = penFor(notice.reader, links);
  const { say, reader } = pen;
  const { said, inbox } = notice;
  const count = inbox.lines.length;
  const heading = count === 0 ? say.work.noApprovals : say.work.approvals(count);
  const shown = inbox.lines.slice(0, mostLines);
  const rest = count - shown.length;
  const hasFlags = shown.some(({ flags }) => flags.length > 0);
  const hasTimes = shown.some(({ dueAt }) => dueAt !== null);
  return draw(said === undefined ? heading : follow(said, heading), {
    locale: reader.locale,
    body: [
      said !== undefined && band(said),
      headline(heading, '', count === 0 ? 'Default' : 'Accent'),
      ...shown.map((each) => row(pen, each)),
      rest > 0 && line([small(say.more(rest))], { spacing: 'Medium' }),
      hasFlags && line([small(say.inbox.flagged)], { spacing: 'Medium' }),
      hasTimes && line([small(say.task.snoozeHint(reader.zone))], { spacing: 'Medium' }),
    ],
    actions: [...approveAll(pen, shown), ...away(pen, inbox), open(say.open.work, links.work())],
    refresh: refreshFor({ verb: 'inbox.show' }, [reader.personId]),
  });
}

function row(pen: Pen, each: InboxLineFace): IContainer {
  const { say, words, links } = pen;
  const { campaignId, requestId, flags } = each;
  const marked = flags.length > 0;
  const action = marked
    ? open(say.open.approval, links.approval(campaignId, requestId))
    : approval([each], words.decision.approve);
  return {
    type: 'Container',
    spacing: 'Medium',
    separator: true,
    items: [
      {
        type: 'ColumnSet',
        columns: [
          { type: 'Column', width: 'stretch', items: [nameOf(pen, each), ...told(pen, each)] },
          {
            type: 'Column',
            width: 'auto',
            verticalContentAlignment: 'Center',
            items: [{ type: 'ActionSet', actions: [action] }],
          },
        ],
      },
    ],
  };
}

function nameOf(pen: Pen, { campaignName, subject, budget }: InboxLineFace): Element {
  const { format, say } = pen;
  const isWhole = subject.kind === 'campaign' || subject.kind === 'launch';
  const amount = budget && isWhole ? [run(`${say.comma}${format.money(budget)}`)] : [];
  return line([bold(titleOf(pen, { name: piece(campaignName, 60) }, { subject })), ...amount]);
}

/** From whom, by when, for whom; the marks; and what is different. */
function told(pen: Pen, each: InboxLineFace): Element[] {
  const { say, format } = pen;
  const facts = [
    ...(each.stageName === '' ? [] : [piece(each.stageName, 40)]),
    say.inbox.from(piece(each.requesterName, 40)),
    ...(each.dueAt === null ? [] : [say.work.due(format.clock(each.dueAt))]),
  ];
  const marks = each.flags.map((flag) => say.inbox.flag[flag]);
  const whose = each.answersFor.length > 0 ? say.approval.answersFor(namesOf(pen, each.answersFor, 2)) : '';
  return [
    line([small(facts.join(' · '))], { spacing: 'None' }),
    ...(marks.length > 0
      ? [line([run(marks.join(' · '), { size: 'Small', color: 'Warning' })], { spacing: 'None' })]
      : []),
    ...(whose === '' ? [] : [line([small(whose)], { spacing: 'None' })]),
    ...changeLines(pen, each.changes, each.budget !== undefined).slice(0, 2),
  ];
}

function approval(lines: readonly InboxLineFace[], title: string): IExecuteAction {
  const asked = lines.map(({ campaignId, requestId, round, revision }) => ({
    campaignId,
    requestId,
    round,
    revision,
  }));
  return execute({ verb: 'inbox.approve', lines: asked }, title, 'positive');
}

/** Only what stands on the card, and only what has no mark. */
function approveAll({ say }: Pen, shown: readonly InboxLineFace[]): IExecuteAction[] {
  const plain = shown.filter(({ flags }) => flags.length === 0);
  return plain.length < 2 ? [] : [approval(plain, say.inbox.approveAll(plain.length))];
}
