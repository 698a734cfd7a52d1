import type { Catalogue } from '../../../src/contract/words/index.ts';
import type { SummaryView } from '../../../src/contract/views.ts';
import { majorOf } from '../../../src/domain/money.ts';
import { byStart } from '../../data/match.ts';
import { statusCodes } from '../../ui/codes.ts';
import { isOver } from '../../ui/standing.ts';

export const columnNames = [
  'code',
  'name',
  'status',
  'type',
  'owner',
  'flight',
  'channels',
  'regions',
  'audienceSize',
  'budget',
  'tasks',
] as const;
export type ColumnName = (typeof columnNames)[number];
export type EditableColumn = 'name' | 'status' | 'owner' | 'flight' | 'budget';

const editable: ReadonlySet<ColumnName> = new Set<EditableColumn>([
  'name',
  'status',
  'owner',
  'flight',
  'budget',
]);
export const isEditable = (column: ColumnName): column is EditableColumn => editable.has(column);

export interface Sort {
  readonly column: ColumnName;
  readonly down: boolean;
}

/** `sort=-budget` in the address. */
export function sortIn(text: string | null): Sort | undefined {
  const column = columnNames.find((name) => name === text?.replace(/^-/, ''));
  return column && { column, down: text?.startsWith('-') ?? false };
}

type Compare = (one: SummaryView, other: SummaryView) => number;

/** A sorted copy; without a wish, what is over stands last and the rest by flight start. Equal ones follow each other by flight start, so that the order never depends on chance. */
export function sorted(
  campaigns: readonly SummaryView[],
  sort: Sort | undefined,
  { locale, words, nameOf }: { locale: string; words: Catalogue; nameOf: (personId: string) => string },
): readonly SummaryView[] {
  if (!sort) return campaigns.toSorted(byPlan);
  const { column, down } = sort;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const text = (read: (campaign: SummaryView) => string): Compare => {
    const known = new Map(campaigns.map((campaign) => [campaign, read(campaign)]));
    return (one, other) => compare(known.get(one) ?? '', known.get(other) ?? '');
  };
  const compares: Record<ColumnName, () => Compare> = {
    code: () => text(({ code }) => code),
    name: () => text(({ name }) => name),
    status: () => (one, other) => statusCodes.indexOf(one.status) - statusCodes.indexOf(other.status),
    type: () => text(({ type }) => words.campaignType[type]),
    owner: () => text(({ ownerId }) => nameOf(ownerId)),
    flight: () => byStart,
    channels: () => (one, other) => one.channels.length - other.channels.length,
    regions: () => text(({ regions = [] }) => regions.join()),
    audienceSize: () => byAudience,
    budget: () => byBudget,
    tasks: () => (one, other) => one.openTasks - other.openTasks,
  };
  const by = compares[column]();
  const sign = down ? -1 : 1;
  return campaigns.toSorted((one, other) => sign * by(one, other) || byStart(one, other));
}

function byPlan(one: SummaryView, other: SummaryView): number {
  return Number(isOver(one.status)) - Number(isOver(other.status)) || byStart(one, other);
}

/** Amounts of different currencies are not compared: each currency stands together, those without amount last. */
function byBudget({ budget: one }: SummaryView, { budget: other }: SummaryView): number {
  if (!one || !other) return Number(!one) - Number(!other);
  if (one.currency !== other.currency) return one.currency < other.currency ? -1 : 1;
  return majorOf(one) - majorOf(other);
}

/** Those that do not say it stand last. */
function byAudience({ audienceSize: one }: SummaryView, { audienceSize: other }: SummaryView): number {
  return (one ?? Number.MAX_SAFE_INTEGER) - (other ?? Number.MAX_SAFE_INTEGER);
}
