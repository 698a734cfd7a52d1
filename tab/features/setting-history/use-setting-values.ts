import type { FieldChange } from '../../../src/domain/campaign.ts';
import { Money } from '../../../src/domain/money.ts';
import { Cadence } from '../../../src/domain/report-cadence.ts';
import { retained } from '../../../src/domain/retention.ts';
import { rules, verbs } from '../../../src/domain/rights.ts';
import { HolidayRule } from '../../../src/domain/series.ts';
import { NamedDay } from '../../../src/domain/working-week.ts';
import { useCadenceWords } from '../../ui/cadence-words.ts';
import { type PrintField, useFieldPrinter } from '../../ui/field-values.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { roleName } from '../../ui/role-name.ts';
import { listed } from '../../ui/spaced.ts';
import { recurrenceTexts } from '../../ui/texts/recurrence.ts';
import { retentionTexts } from '../../ui/texts/retention.ts';
import { rightTexts } from '../../ui/texts/rights.ts';
import { secondPersonTexts } from '../../ui/texts/second-person.ts';
import { settingFieldTexts } from '../../ui/texts/setting-fields.ts';
import { settingHistoryTexts } from '../../ui/texts/setting-history.ts';
import { workingTimeTexts } from '../../ui/texts/working-time.ts';

const yesOrNo: ReadonlySet<string> = new Set([
  'makeUpDays',
  'active',
  'superAdmin',
  'deleteRunning',
  'exportOther',
  'eraseOther',
]);
/** Too much for one line: that they differ is said, and an approval route says how in parts. */
const large: ReadonlySet<string> = new Set([
  'when',
  'stages',
  'duplicates',
  'observers',
  'terminalOwners',
  'levels',
  'blackouts',
  'budgetWindows',
  'teams',
  'contactChannels',
  'groups',
  'condition',
  'freshness',
  'definitionId',
]);

export interface SettingWords {
  readonly labels: Readonly<Record<string, string>>;
  readonly print: PrintField;
  /** What fits beside an arrow; rights verb by verb. */
  readonly lines: (changes: readonly FieldChange[]) => FieldChange[];
  /** The names of what does not. */
  readonly also: (changes: readonly FieldChange[]) => string;
}

/** Values of settings as people read them. `names` knows people and roles. */
export function useSettingValues(names: ReadonlyMap<string, string>): SettingWords {
  const text = useTexts(settingHistoryTexts);
  const words = useWords();
  const locale = useLocale();
  const right = useTexts(rightTexts);
  const fields = useTexts(settingFieldTexts);
  const second = useTexts(secondPersonTexts);
  const { kinds } = useTexts(retentionTexts);
  const labels: Readonly<Record<string, string>> = {
    ...words.field,
    ...right.verbs,
    ...second.setting,
    ...Object.fromEntries(retained.map((kind) => [kind, kinds[kind].label])),
    ...fields,
  };
  const printRest = useFieldPrinter((id) => names.get(id));
  const printDays = useDayPrinter();
  const printWatched = useWatchedPrinter();
  const cadenceWords = useCadenceWords();
  const { holiday } = useTexts(recurrenceTexts);
  const print: PrintField = (field, value) => {
    if (yesOrNo.has(field)) return value === true ? text.yes : text.no;
    if (field === 'role')
      return typeof value === 'string' ? roleName(words, value, names.get(value)) : text.noRole;
    if (field === 'cadence') return sayCadence(cadenceWords, value);
    if (field === 'holidays') return holiday[HolidayRule.safeParse(value).data ?? 'stay'];
    if (field === 'zone') return typeof value === 'string' ? value : text.ownZone;
    if (verbs.some((verb) => verb === field))
      return right.rules[rules.find((rule) => rule === value) ?? 'never'];
    return printDays(field, value) ?? printWatched(field, value) ?? printRest(field, value);
  };
  return {
    labels,
    print,
    lines: (changes) => changes.filter(({ field }) => !large.has(field)).flatMap(verbByVerb),
    also: (changes) =>
      listed(
        locale,
        changes.flatMap(({ field }) => (large.has(field) ? [labels[field] ?? field] : [])),
      ),
  };
}

function sayCadence(words: (cadence: Cadence) => string, value: unknown): string {
  const cadence = Cadence.safeParse(value).data;
  return cadence ? words(cadence) : '';
}

/** Limits, and how long what is kept. */
function useWatchedPrinter(): (field: string, value: unknown) => string | undefined {
  const text = useTexts(settingHistoryTexts);
  const format = useFormat();
  return (field, value) => {
    if (field === 'launchAbove' || field === 'deleteAbove') {
      const money = Money.safeParse(value).data;
      return money ? format.money(money.minor, money.currency) : text.noLimit;
    }
    if (!retained.some((kind) => kind === field)) return undefined;
    return typeof value === 'number' ? text.days(format.number(value)) : text.forEver;
  };
}

function useDayPrinter(): (field: string, value: unknown) => string | undefined {
  const text = useTexts(workingTimeTexts);
  const format = useFormat();
  const locale = useLocale();
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return (field, value) => {
    if (field === 'country' && typeof value === 'string') {
      if (value === 'byZone') return text.byZone;
      return value === 'none' ? text.noCountry : (countries.of(value) ?? value);
    }
    if (field === 'weekday' && typeof value === 'number') return format.weekday(value, 'long');
    const days =
      field === 'daysOff' || field === 'extraWorkdays' ? NamedDay.array().safeParse(value).data : [];
    if (!days || days.length === 0) return undefined;
    return listed(
      locale,
      days.map(({ date, name }) => [format.longDate(date), name].filter(Boolean).join(' ')),
    );
  };
}

/** What a role brings: one line for each right that differs. */
function verbByVerb(change: FieldChange): FieldChange[] {
  if (change.field !== 'rights') return [change];
  const [from, to] = [rightsIn(change.from), rightsIn(change.to)];
  return verbs
    .map((verb) => ({ field: verb, from: from[verb] ?? 'never', to: to[verb] ?? 'never' }))
    .filter((each) => each.from !== each.to);
}

function rightsIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
