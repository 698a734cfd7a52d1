import type { ITextInput } from '@microsoft/teams.cards';
import type { DayLine, EveningNotice, MissingNotice, RollUpNotice } from '../../src/domain/day-face.ts';
import { missingAt } from '../../src/domain/day.ts';
import { blockedInput, executeWith, open } from './actions.ts';
import {
  band,
  bold,
  draw,
  type Drawn,
  type Element,
  headline,
  line,
  run,
  section,
  small,
} from './elements.ts';
import { eveningLines } from './evening-lines.ts';
import type { Links } from './links.ts';
import { namesOf, type Pen, penFor } from './pen.ts';
import { follow, piece } from './plain.ts';
import { dayWords } from './texts/day.ts';
import { eveningLineWords } from './texts/evening-lines.ts';

/** So many lines of each part stand on a card. */
const mostLines = 5;
const mostPeople = 15;

/**
 * What the reader's day brought, what is left, and lines of launch checklists that wait for them. Where the department uses
 * reports, a field and a button make it theirs.
 */
export function eveningCard(notice: EveningNotice, links: Links): Drawn {
  const { reader, said, sent, closed, moved, left, reports } = notice;
  const pen = penFor(reader, links);
  const words = dayWords[reader.locale];
  const heading = headingOf(notice);
  return draw(said === undefined ? heading : follow(said, heading), {
    locale: reader.locale,
    body: [
      said !== undefined && band(said),
      headline(heading, ''),
      closed.length > 0 && section(words.closed, listed(pen, closed)),
      moved.length > 0 && section(words.moved, listed(pen, moved)),
      reports &&
        section(words.left, left.length > 0 ? listed(pen, left) : [line([small(words.nothingLeft)])]),
      ...eveningLines(pen, notice),
      ...(sent ? told(pen, sent) : reports ? [field(pen)] : []),
    ],
    actions: [...(sent || !reports ? [] : [sendButton(pen, notice)]), open(pen.say.open.work, links.work())],
  });
}

/** A day without reports is about the lines alone. */
function headingOf({ reader, closed, reports, lines }: EveningNotice): string {
  if (reports) return dayWords[reader.locale].evening(closed.length);
  return eveningLineWords[reader.locale].heading(lines.filter(({ why }) => why !== 'ticked').length);
}

function sendButton({ reader }: Pen, { workspaceId, date }: EveningNotice) {
  return executeWith({ verb: 'day.send', workspaceId, date }, dayWords[reader.locale].send);
}

function field({ reader }: Pen): ITextInput {
  const words = dayWords[reader.locale];
  return {
    type: 'Input.Text',
    id: blockedInput,
    label: words.blockedLabel,
    placeholder: words.blockedHint,
    isMultiline: true,
    maxLength: 1_000,
    spacing: 'Medium',
  };
}

function told({ reader, format }: Pen, { blocked, at }: NonNullable<EveningNotice['sent']>): Element[] {
  const words = dayWords[reader.locale];
  return [
    ...(blocked === '' ? [] : [section(words.blocked, [line(piece(blocked, 400))])]),
    line([small(words.sent(format.clock(at)))], { spacing: 'Medium' }),
  ];
}

function listed({ say }: Pen, titles: readonly string[]): Element[] {
  const rest = titles.length - mostLines;
  return [
    ...titles
      .slice(0, mostLines)
      .map((title) => line([run('•  '), run(piece(title, 100))], { spacing: 'Small' })),
    ...(rest > 0 ? [line([small(say.more(rest))], { spacing: 'Small' })] : []),
  ];
}

/** One card for whoever leads: per person what closed, what is left and what is in the way; who said nothing. */
export function rollUpCard({ reader, lines, date, workspaceName }: RollUpNotice, links: Links): Drawn {
  const pen = penFor(reader, links);
  const words = dayWords[reader.locale];
  const heading = words.rollUp(piece(workspaceName, 60), pen.format.day(date));
  const active = lines.filter(({ closed, hasSpoken }) => closed.length > 0 || hasSpoken);
  const silent = lines.filter(({ hasSpoken }) => !hasSpoken).map(({ name }) => name);
  const rest = active.length - mostPeople;
  return draw(heading, {
    locale: reader.locale,
    body: [
      headline(heading, ''),
      ...active.slice(0, mostPeople).map((each) => person(pen, each)),
      rest > 0 && line([small(pen.say.more(rest))], { spacing: 'Medium' }),
      silent.length > 0 &&
        line([run(words.silent(namesOf(pen, silent, 12)), { color: 'Warning' })], { spacing: 'Medium' }),
    ],
    actions: [open(pen.say.open.work, links.work())],
  });
}

function person({ reader }: Pen, { name, closed, left, leftFirst, blocked }: DayLine): Element {
  const words = dayWords[reader.locale];
  const first = (titles: readonly string[]) =>
    titles
      .slice(0, 2)
      .map((title) => piece(title, 50))
      .join(' · ');
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [words.closed, closed],
    [words.left, leftFirst],
  ];
  return {
    type: 'Container',
    spacing: 'Medium',
    items: [
      line([bold(piece(name, 60)), small(`  ${words.did(closed.length, left)}`)]),
      ...parts.flatMap(([label, titles]) =>
        titles.length > 0 ? [line([small(`${label}: ${first(titles)}`)], { spacing: 'None' })] : [],
      ),
      ...(blocked === ''
        ? []
        : [
            line([run(`${words.blocked}: ${piece(blocked, 200)}`, { size: 'Small', color: 'Attention' })], {
              spacing: 'None',
            }),
          ]),
    ],
  };
}

/** Who was expected by ten o'clock and has not checked in. */
export function missingCard({ reader, names, zone, workspaceName }: MissingNotice, links: Links): Drawn {
  const pen = penFor(reader, links);
  const words = dayWords[reader.locale];
  const heading = words.missing(names.length);
  return draw(heading, {
    locale: reader.locale,
    body: [
      headline(heading, piece(workspaceName, 60), 'Warning'),
      line(namesOf(pen, names, 30)),
      line([small(words.missingAt(missingAt, zone))], { spacing: 'Small' }),
    ],
    actions: [open(pen.say.open.work, links.work())],
  });
}
