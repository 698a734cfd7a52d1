import type {
  CardElement,
  IAdaptiveCard,
  IColumnSet,
  IContainer,
  IRichTextBlock,
  ITextRun,
  ActionArray,
} from '@microsoft/teams.cards';
import type { Locale } from '../../src/domain/person.ts';
import { cut, follow, plain } from './plain.ts';

/* The few shapes that all cards are made of. Every text goes through `run`, which makes it inert. */

export type Element = CardElement;
type Look = Pick<ITextRun, 'size' | 'weight' | 'color' | 'isSubtle' | 'strikethrough'>;
type Place = Pick<IRichTextBlock, 'spacing' | 'separator' | 'horizontalAlignment'>;

/** The only way a text gets onto a card: a TextRun knows no markdown. */
export function run(text: string, look: Look = {}): ITextRun {
  return { type: 'TextRun', text: plain(text), ...look };
}

export const subtle = (text: string): ITextRun => run(text, { isSubtle: true });
export const small = (text: string): ITextRun => run(text, { size: 'Small', isSubtle: true });
export const bold = (text: string): ITextRun => run(text, { weight: 'Bolder' });

/** One paragraph. */
export function line(runs: string | readonly ITextRun[], place: Place = {}): IRichTextBlock {
  return { type: 'RichTextBlock', inlines: typeof runs === 'string' ? [run(runs)] : [...runs], ...place };
}

export type Tone = 'Accent' | 'Good' | 'Attention' | 'Warning' | 'Default';

/** The first line of a card: what is wanted of the reader, then what it is about. */
export function headline(asked: string, about: string, tone: Tone = 'Accent'): IRichTextBlock {
  const first = run(asked, { size: 'Medium', weight: 'Bolder', color: tone });
  return line([first, run(after(asked, about), { size: 'Medium', weight: 'Bolder' })]);
}

/** The one line that a finished thing shrinks to: its state, what it is about, and the rest in small. */
export function truth(state: string, about: string, tone: Tone): IRichTextBlock {
  return line([
    run(state, { weight: 'Bolder', color: tone }),
    run(after(state, about), { weight: 'Bolder' }),
  ]);
}

/** The second part with the space that stands before it. */
function after(first: string, second: string): string {
  return follow(first, second).slice(first.length);
}

/** What was just said to the reader, on top of the card that answers their click. */
export function band(said: string): IContainer {
  return { type: 'Container', style: 'warning', bleed: true, items: [line([bold(said)])] };
}

export type Fact = readonly [label: string, value: string];

/** Label and value side by side. A FactSet would read its values as markdown. */
export function facts(pairs: readonly Fact[]): IContainer {
  return {
    type: 'Container',
    spacing: 'Medium',
    items: pairs.map(([label, value], index) => fact(label, value, index > 0)),
  };
}

function fact(label: string, value: string, follows: boolean): IColumnSet {
  return {
    type: 'ColumnSet',
    ...(follows && { spacing: 'Small' }),
    columns: [
      { type: 'Column', width: '88px', items: [line([subtle(label)])] },
      { type: 'Column', width: 'stretch', spacing: 'Small', items: [line(value)] },
    ],
  };
}

/** Some lines under a small heading. */
export function section(heading: string, lines: readonly Element[]): IContainer {
  const title = line([run(heading, { weight: 'Bolder', size: 'Small' })]);
  return { type: 'Container', spacing: 'Medium', items: [title, ...lines] };
}

export interface Sheet {
  readonly locale: Locale;
  readonly body: readonly (Element | false | undefined)[];
  readonly actions?: ActionArray;
  readonly refresh?: IAdaptiveCard['refresh'];
}

/** A finished card; `summary` is what a notification reads out. */
export interface Drawn {
  readonly card: IAdaptiveCard;
  readonly summary: string;
}

const mostSummary = 500;

export function draw(summary: string, { locale, body, actions, refresh }: Sheet): Drawn {
  const card: IAdaptiveCard = {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: locale,
    body: body.filter((each) => each !== false && each !== undefined),
    ...(actions && actions.length > 0 && { actions }),
    ...(refresh && { refresh }),
  };
  return { card, summary: cut(plain(summary), mostSummary) };
}

/** What Teams takes is a little more; the rest is for what the platform adds. */
const mostBytes = 24_500;

/** The first of these drawings that Teams takes, the roomiest first; the last one is small enough in any case. */
export function fitting(drawings: readonly (() => Drawn)[]): Drawn {
  const [roomiest, ...tighter] = drawings;
  if (!roomiest) throw new Error('There is nothing to draw.');
  const drawn = roomiest();
  return tighter.length === 0 || bytesOf(drawn) <= mostBytes ? drawn : fitting(tighter);
}

const bytesOf = ({ card }: Drawn): number => new TextEncoder().encode(JSON.stringify(card)).length;
