import type { IContainer } from '@microsoft/teams.cards';
import type { Reader } from '../../src/domain/notice.ts';
import type { WorkItem } from '../../src/domain/summary.ts';
import { dateIn } from '../../src/domain/time.ts';
import { open } from './actions.ts';
import { bold, draw, type Drawn, headline, line, run, small, type Element } from './elements.ts';
import type { Links } from './links.ts';
import { type Pen, penFor } from './pen.ts';
import { piece } from './plain.ts';

type Line = Pick<
  WorkItem,
  'campaignId' | 'campaignName' | 'campaignCode' | 'noun' | 'targetId' | 'title' | 'dueKey'
>;

const mostLines = 10;

/** What the reader has to do, or to decide: by campaign, at most ten lines, the rest behind the link. */
export function workListCard(
  reader: Reader,
  noun: WorkItem['noun'],
  items: readonly Line[],
  links: Links,
): Drawn {
  const pen = penFor(reader, links);
  const { say } = pen;
  const count = items.length;
  const words =
    noun === 'task'
      ? { some: say.work.tasks(count), none: say.work.noTasks }
      : { some: say.work.approvals(count), none: say.work.noApprovals };
  const heading = count === 0 ? words.none : words.some;
  const rest = count - mostLines;
  return draw(heading, {
    locale: reader.locale,
    body: [
      headline(heading, '', count === 0 ? 'Default' : 'Accent'),
      ...groups(pen, items.slice(0, mostLines)),
      rest > 0 && line([small(say.more(rest))], { spacing: 'Medium' }),
    ],
    actions: [open(say.open.work, links.work())],
  });
}

function groups(pen: Pen, items: readonly Line[]): Element[] {
  const byCampaign = Map.groupBy(items, ({ campaignId }) => campaignId);
  return [...byCampaign.values()].map((lines): IContainer => {
    const name = piece(lines[0]?.campaignName ?? '', 80);
    const code = piece(lines[0]?.campaignCode ?? '', 40);
    return {
      type: 'Container',
      spacing: 'Medium',
      items: [line([bold(name), small(`  ${code}`)]), ...lines.map((each) => workLine(pen, each))],
    };
  });
}

/** The whole line leads to the thing. */
function workLine(pen: Pen, item: Line): IContainer {
  const { links } = pen;
  const { campaignId, targetId, noun } = item;
  const title = piece(item.title, 100);
  const url = noun === 'task' ? links.task(campaignId, targetId) : links.approval(campaignId, targetId);
  return {
    type: 'Container',
    spacing: 'Small',
    items: [line([run('•  '), run(title), ...due(pen, item)])],
    selectAction: open(piece(item.title, 60), url),
  };
}

function due({ say, format, reader }: Pen, { noun, dueKey }: Line) {
  if (dueKey.startsWith('9999')) return [];
  const isTask = noun === 'task';
  const isLate = isTask ? dueKey < dateIn(reader.zone, reader.now) : dueKey < reader.now;
  const when = isTask ? format.day(dueKey) : format.moment(dueKey);
  return isLate
    ? [run(`  ${say.work.overdue(when)}`, { size: 'Small', color: 'Attention' })]
    : [small(`  ${say.work.due(when)}`)];
}
