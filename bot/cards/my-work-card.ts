import type { IColumn, IContainer } from '@microsoft/teams.cards';
import type { MyWorkNotice, WorkLineFace } from '../../src/domain/my-work-face.ts';
import { groupedWork } from '../../src/domain/my-work.ts';
import { execute, open, refreshFor } from './actions.ts';
import { band, bold, draw, type Drawn, type Element, headline, line, run, small } from './elements.ts';
import type { Links } from './links.ts';
import { type Pen, penFor } from './pen.ts';
import { follow, piece } from './plain.ts';
import { myWorkWords } from './texts/my-work.ts';

/** As many as fit a screen of a phone; the rest is behind "Open My work". */
const mostLines = 10;

/** Everything that waits for the reader, by when it is due, each with why it is here; tasks are ticked off in place. */
export function myWorkCard({ reader, lines, said }: MyWorkNotice, links: Links): Drawn {
  const pen = penFor(reader, links);
  const { say } = pen;
  const words = myWorkWords[pen.reader.locale];
  const overdue = lines.filter(({ group }) => group === 'overdue').length;
  const heading = lines.length === 0 ? say.work.noTasks : words.all(lines.length, overdue);
  const rest = lines.length - mostLines;
  return draw(said === undefined ? heading : follow(said, heading), {
    locale: reader.locale,
    body: [
      said !== undefined && band(said),
      headline(heading, '', lines.length === 0 ? 'Default' : 'Accent'),
      ...workGroupsOf(pen, lines.slice(0, mostLines)),
      rest > 0 && line([small(say.more(rest))], { spacing: 'Medium' }),
    ],
    actions: [open(say.open.work, links.work())],
    refresh: refreshFor({ verb: 'work.show' }, [reader.personId]),
  });
}

/** Lines of work under the headings of their groups. */
function workGroupsOf(pen: Pen, lines: readonly WorkLineFace[]): Element[] {
  const places = lines.map((item) => ({ item, group: item.group, why: item.why, day: item.day }));
  return groupedWork(places).map(([group, own]): IContainer => ({
    type: 'Container',
    spacing: 'Medium',
    items: [
      line([
        run(myWorkWords[pen.reader.locale].groups[group], {
          weight: 'Bolder',
          size: 'Small',
          ...tone(group),
        }),
      ]),
      ...own.map(({ item }) => workRow(pen, item)),
    ],
  }));
}

const tone = (group: WorkLineFace['group']) => (group === 'overdue' ? { color: 'Attention' as const } : {});

/** What it is, of which campaign, why, and until when; the words lead to the thing, the button ticks it off. */
function workRow(pen: Pen, each: WorkLineFace): Element {
  const { say } = pen;
  const words = myWorkWords[pen.reader.locale];
  const { noun, campaign, targetId, checklist, why } = each;
  const facts = [
    ...(campaign ? [piece(campaign.code, 40)] : []),
    words.why[why],
    ...(each.day === undefined ? [] : [say.work.due(pen.format.day(each.day))]),
    ...(checklist ? [words.lines(checklist.done, checklist.count)] : []),
  ];
  const told: IColumn = {
    type: 'Column',
    width: 'stretch',
    items: [line([bold(piece(each.title, 80))]), line([small(facts.join(' · '))], { spacing: 'None' })],
    selectAction: open(piece(each.title, 60), urlOf(pen, each)),
  };
  const done =
    noun === 'task' && campaign
      ? execute({ verb: 'work.done', campaignId: campaign.id, taskId: targetId }, say.task.markDone)
      : open(say.open[openedAs(each)], urlOf(pen, each));
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      told,
      {
        type: 'Column',
        width: 'auto',
        verticalContentAlignment: 'Center',
        items: [{ type: 'ActionSet', actions: [done] }],
      },
    ],
  };
}

const inTasks: ReadonlySet<WorkLineFace['noun']> = new Set(['task', 'remark', 'answer']);

function openedAs({ noun, campaign }: WorkLineFace): 'task' | 'approval' | 'work' {
  if (!campaign) return 'work';
  return inTasks.has(noun) ? 'task' : 'approval';
}

function urlOf({ links }: Pen, { noun, campaign, targetId }: WorkLineFace): string {
  if (!campaign) return links.work();
  return inTasks.has(noun) ? links.task(campaign.id, targetId) : links.approval(campaign.id, targetId);
}
