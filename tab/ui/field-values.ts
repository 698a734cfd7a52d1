import { Money } from '../../src/domain/money.ts';
import { Flight } from '../../src/domain/campaign.ts';
import { useFormat, useLocale, useTexts, useWords } from './locale.tsx';
import { changeTexts } from './texts/changes.ts';
import { strategyTexts } from './texts/strategy.ts';

const amounts: ReadonlySet<string> = new Set(['budget', 'spend', 'revenue']);

/** Prints the value of a campaign's field as people read it: names for ids, words for codes. */
export type PrintField = (field: string, value: unknown) => string;

/** `nameOf` finds a person; unknown ones are shown by their id. */
export function useFieldPrinter(nameOf: (personId: string) => string | undefined): PrintField {
  const words = useWords();
  const format = useFormat();
  const between = useLocale() === 'en' ? ', ' : '、';
  const { conflict, noFlight } = useTexts(changeTexts);
  const strategy = useTexts(strategyTexts);
  const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: words.campaignStatus,
    type: words.campaignType,
    channels: words.channel,
    aim: strategy.aim,
    means: strategy.means,
  };

  const one = (field: string, value: unknown): string => {
    const text = String(value);
    if (field === 'programmeId') return strategy.anotherProgramme;
    if (field.endsWith('Id') || field.endsWith('Ids')) return nameOf(text) ?? text;
    return codes[field]?.[text] ?? text;
  };

  return (field, value) => {
    if (field === 'flight') {
      const flight = Flight.safeParse(value).data;
      return flight ? format.longRange(flight.start, flight.end) : noFlight;
    }
    if (amounts.has(field)) {
      const money = Money.safeParse(value).data;
      return money ? format.money(money.minor, money.currency) : conflict.nothing;
    }
    if (Array.isArray(value)) return value.map((part) => one(field, part)).join(between) || conflict.nothing;
    if (typeof value === 'number') return format.number(value);
    return value === null || value === undefined || value === '' ? conflict.nothing : one(field, value);
  };
}
