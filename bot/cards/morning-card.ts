import type { IColumn, IContainer, IExecuteAction } from '@microsoft/teams.cards';
import type { MorningLine, MorningNotice } from '../../src/domain/morning-face.ts';
import { addDays, dateIn } from '../../src/domain/time.ts';
import { execute, open, refreshFor } from './actions.ts';
import { band, bold, draw, type Drawn, type Element, headline, line, run, small } from './elements.ts';
import type { Links } from './links.ts';
import { type Pen, penFor } from './pen.ts';
import { follow, piece } from './plain.ts';
import { reminderSettings } from './reminder-fields.ts';
import { morningWords } from './texts/morning.ts';

/** As many as fit a screen of a phone; the rest is behind "Open My work". */
const mostLines = 10;

/** All reminders that waited for this morning, by campaign; tasks are ticked off or put off in place. */
export function morningCard({ reader, lines, mark, choice, said }: MorningNotice, links: Links): Drawn {
  const pen = penFor(reader, links);
  const words = morningWords[reader.locale];
  const today = dateIn(reader.zone, reader.now);
  const left = lines.filter(({ state }) => state === 'open');
  const overdue = left.filter(({ day }) => day !== null && day < today).length;
  const heading = left.length === 0 ? words.allDone : words.heading(left.length, overdue);
  const shown = lines.toSorted((one, other) => rankOf(one) - rankOf(other)).slice(0, mostLines);
  const rest = lines.length - shown.length;
  return draw(said === undefined ? heading : follow(said, heading), {
    locale: reader.locale,
    body: [
      said !== undefined && band(said),
      headline(heading, '', left.length === 0 ? 'Good' : 'Accent'),
      ...byCampaign(shown).map((own) => campaign(pen, mark, own)),
      rest > 0 && line([small(pen.say.more(rest))], { spacing: 'Medium' }),
    ],
    actions: [open(pen.say.open.work, links.work()), reminderSettings(pen, choice, { mark })],
    refresh: refreshFor({ verb: 'morning.show', mark }, [reader.personId]),
  });
}

const ranks: readonly MorningLine['state'][] = ['open', 'later', 'done', 'gone'];
const rankOf = ({ state }: MorningLine): number => ranks.indexOf(state);

function byCampaign(lines: readonly MorningLine[]): readonly (readonly MorningLine[])[] {
  const groups = new Map<string, MorningLine[]>();
  for (const each of lines) {
    groups.set(each.campaign.id, [...(groups.get(each.campaign.id) ?? []), each]);
  }
  return [...groups.values()];
}

function campaign(pen: Pen, mark: string, own: readonly MorningLine[]): IContainer {
  const [first] = own;
  const name = first ? pen.say.aside(piece(first.campaign.name, 80), piece(first.campaign.code, 40)) : '';
  return {
    type: 'Container',
    spacing: 'Medium',
    items: [
      line([run(name, { weight: 'Bolder', size: 'Small' })]),
      ...own.map((each) => row(pen, mark, each)),
    ],
  };
}

/** What it is and why it is here; the words lead to the thing, the buttons settle it. */
function row(pen: Pen, mark: string, each: MorningLine): Element {
  const isOpen = each.state === 'open';
  const title = titleOf(pen, each);
  const told: IColumn = {
    type: 'Column',
    width: 'stretch',
    items: [
      line([run(each.state === 'done' ? '☑ ' : ''), isOpen ? bold(title) : run(title, { isSubtle: true })]),
      line([small(factsOf(pen, each).join(' · '))], { spacing: 'None' }),
    ],
    selectAction: open(title, urlOf(pen, each)),
  };
  const actions = buttons(pen, mark, each);
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      told,
      ...(actions.length > 0
        ? [
            {
              type: 'Column' as const,
              width: 'auto' as const,
              verticalContentAlignment: 'Center' as const,
              items: [{ type: 'ActionSet' as const, actions }],
            },
          ]
        : []),
    ],
  };
}

function titleOf({ reader }: Pen, { type, title }: MorningLine): string {
  return type === 'launch' || type === 'flightEnd'
    ? morningWords[reader.locale].type[type]
    : piece(title, 80);
}

function factsOf({ say, words: shared, format, reader }: Pen, each: MorningLine): string[] {
  const words = morningWords[reader.locale];
  const { type, day, state, priority, why, snoozedUntil } = each;
  if (state === 'done') return [words.done];
  if (state === 'gone') return [type === 'escalation' ? words.settled : words.gone];
  if (snoozedUntil !== null) return [words.until(format.moment(snoozedUntil))];
  return [
    ...(type === 'milestone' ? [words.type[type]] : []),
    ...(type === 'escalation' ? [words.lateOf(piece(each.whose ?? '', 60))] : []),
    ...(day === null
      ? []
      : [
          (isTask(each) ? words.due : words.on)[whenOf(day, dateIn(reader.zone, reader.now))](
            format.day(day),
          ),
        ]),
    ...(priority === 'urgent' || priority === 'important'
      ? [`${say.task.facts.priority}: ${shared.priority[priority]}`]
      : []),
    ...(why === null || why === 'digest' ? [] : [words.why[why]]),
  ];
}

function whenOf(day: string, today: string): 'overdue' | 'today' | 'tomorrow' | 'later' {
  if (day < today) return 'overdue';
  if (day === today) return 'today';
  return day === addDays(today, 1) ? 'tomorrow' : 'later';
}

function buttons({ say, reader }: Pen, mark: string, each: MorningLine): IExecuteAction[] {
  if (each.state !== 'open' || !isOwn(each)) return [];
  const which = { mark, campaignId: each.campaign.id, taskId: each.targetId };
  return [
    execute({ verb: 'morning.done', ...which }, say.task.markDone),
    execute({ verb: 'morning.later', ...which }, morningWords[reader.locale].later),
  ];
}

const isTask = ({ type }: MorningLine): boolean => type !== 'launch' && type !== 'flightEnd';
const isOwn = (each: MorningLine): boolean => isTask(each) && each.type !== 'escalation';

function urlOf({ links }: Pen, each: MorningLine): string {
  return isTask(each) ? links.task(each.campaign.id, each.targetId) : links.campaign(each.campaign.id);
}
