import type { IContainer } from '@microsoft/teams.cards';
import type { Notice, ReturnFace } from '../../src/domain/notice.ts';
import { open } from './actions.ts';
import { quoted } from './approval-answers.ts';
import { bold, draw, type Drawn, headline, line, run, small } from './elements.ts';
import type { Links } from './links.ts';
import { type Pen, penFor } from './pen.ts';
import { piece } from './plain.ts';

const mostLines = 10;

/** Back from an absence: what others answered in the reader's place, each line leading to it, and what waits now. */
export function returnCard(notice: Extract<Notice, { kind: 'return' }>, links: Links): Drawn {
  const pen = penFor(notice.reader, links);
  const { say, format } = pen;
  const { from, until, answered, waiting } = notice.returned;
  const heading = say.back.title(answered.length);
  const rest = answered.length - mostLines;
  return draw(heading, {
    locale: notice.reader.locale,
    body: [
      headline(heading, '', 'Default'),
      line([small(say.back.away(format.clock(from), format.clock(until)))], { spacing: 'Small' }),
      ...answered.slice(0, mostLines).map((each) => row(pen, each)),
      rest > 0 && line([small(say.more(rest))], { spacing: 'Medium' }),
      line([small(say.task.snoozeHint(notice.reader.zone))], { spacing: 'Medium' }),
      line(waiting === 0 ? say.work.noApprovals : say.work.approvals(waiting), { spacing: 'Medium' }),
    ],
    actions: [open(say.open.work, links.work())],
  });
}

function row(pen: Pen, each: ReturnFace['answered'][number]): IContainer {
  const { words, say, format, links } = pen;
  const name = piece(each.campaignName, 80);
  const did = say.approval.answered(piece(each.name, 60), words.decided[each.verb], format.clock(each.at));
  return {
    type: 'Container',
    spacing: 'Medium',
    items: [
      line([bold(name)]),
      line([small(did)], { spacing: 'None' }),
      ...(each.comment === '' ? [] : [line([run(quoted(pen, each.comment, 120))], { spacing: 'None' })]),
    ],
    selectAction: open(piece(each.campaignName, 60), links.approval(each.campaignId, each.requestId)),
  };
}
