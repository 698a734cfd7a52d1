import { CampaignContent, type FieldChange } from '../../src/domain/campaign.ts';
import { type Element, bold, line, run, subtle } from './elements.ts';
import type { Pen } from './pen.ts';
import { piece } from './plain.ts';

type Field = keyof CampaignContent | 'asset';

const mostChanges = 5;

/**
 * "Budget CNY 80,000 → CNY 95,000": one line per change, at most five. `seesAmounts` false leaves the budget out, also
 * when the change itself was handed over.
 */
export function changeLines(pen: Pen, changes: readonly FieldChange[], seesAmounts: boolean): Element[] {
  const told = changes.filter(({ field }) => isField(field) && (seesAmounts || field !== 'budget'));
  const lines = told.slice(0, mostChanges).map((change) => changeLine(pen, change));
  const rest = told.length - lines.length;
  return rest > 0 ? [...lines, line([subtle(pen.say.more(rest))], { spacing: 'Small' })] : lines;
}

function changeLine(pen: Pen, { field, from, to }: FieldChange): Element {
  const label = isField(field) ? pen.words.field[field] : '';
  const print = isField(field) ? printers[field] : () => undefined;
  const [before, after] = [print(pen, from), print(pen, to)];
  const place = { spacing: 'Small' } as const;
  if (before === undefined || after === undefined) {
    return line([subtle(`${label} `), bold(pen.say.approval.changed)], place);
  }
  return line([subtle(`${label} `), run(`${before} → `), bold(after)], place);
}

function isField(name: string): name is Field {
  return Object.hasOwn(printers, name);
}

/** Gives undefined for what is too long to stand in a line, or not what it should be. */
const printers: Record<Field, (pen: Pen, value: unknown) => string | undefined> = {
  name: (pen, value) => text(pen, value),
  type: (pen, value) => {
    const { data } = CampaignContent.shape.type.safeParse(value);
    return data && pen.words.campaignType[data];
  },
  brief: () => undefined,
  goal: (pen, value) => text(pen, value),
  audience: (pen, value) => text(pen, value),
  audienceSize: (pen, value) => {
    if (typeof value === 'number') return pen.format.number(value);
    return value === null ? pen.say.none : undefined;
  },
  regions: (pen, value) => names(pen, value),
  segments: (pen, value) => names(pen, value),
  venue: (pen, value) => text(pen, value ?? ''),
  flight: (pen, value) => {
    const { success, data } = CampaignContent.shape.flight.safeParse(value);
    return success ? (data ? pen.format.range(data) : pen.say.none) : undefined;
  },
  channels: (pen, value) => {
    const { success, data } = CampaignContent.shape.channels.safeParse(value);
    if (!success) return undefined;
    return data.length === 0 ? pen.say.none : pen.format.list(data.map((each) => pen.words.channel[each]));
  },
  asset: (pen, value) => (typeof value === 'string' ? piece(value, 60) : pen.say.none),
  budget: (pen, value) => {
    const { success, data } = CampaignContent.shape.budget.safeParse(value);
    return success ? (data ? pen.format.money(data) : pen.say.none) : undefined;
  },
};

function text({ say }: Pen, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return value.trim() === '' ? say.none : say.quote(piece(value, 60));
}

function names(pen: Pen, value: unknown): string {
  const { data = [] } = CampaignContent.shape.regions.safeParse(value ?? undefined);
  return data.length === 0 ? pen.say.none : piece(pen.format.list(data), 60);
}
