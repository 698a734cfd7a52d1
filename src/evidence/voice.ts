import { type Catalogue, words } from '../contract/words/index.ts';
import type { FieldChange } from '../domain/campaign.ts';
import { byRule } from '../domain/approval.ts';
import { TransferEnd } from '../domain/budget-transfer.ts';
import { Flight } from '../domain/campaign.ts';
import type { Evidence } from '../domain/evidence-seal.ts';
import { Money, majorOf } from '../domain/money.ts';
import type { Locale } from '../domain/person.ts';
import { en } from './texts/en.ts';
import type { Wording } from './texts/wording.ts';
import { zhCN } from './texts/zh-cn.ts';
import { zhTW } from './texts/zh-tw.ts';

const wordings: Record<Locale, Wording> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
/** English as the world outside America writes it: the day before the month. */
const tags: Record<Locale, string> = { en: 'en-GB', 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW' };

/** Everything that is written, in the reader's language and zone. */
export interface Voice {
  readonly text: Wording;
  readonly words: Catalogue;
  readonly name: (personId: string) => string;
  readonly names: (personIds: readonly string[]) => string;
  readonly instant: (at: string) => string;
  readonly number: (value: number) => string;
  /** A value of the content, as people write it. */
  readonly value: (field: string, value: unknown) => string;
  readonly field: (field: string) => string;
  readonly change: (change: FieldChange) => string;
}

export function voiceOf({ parts }: Evidence, { locale, zone }: { locale: Locale; zone: string }): Voice {
  const text = wordings[locale];
  const shared = words(locale);
  const tag = tags[locale];
  const known = new Map(parts.people.map(({ id, name }) => [id, name]));
  const name = (personId: string): string =>
    personId === byRule ? text.byRule : (known.get(personId) ?? personId);
  const listed = new Intl.ListFormat(tag, { type: 'conjunction' });
  const clock = new Intl.DateTimeFormat(tag, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  const day = new Intl.DateTimeFormat(tag, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const dayOf = (date: string): string => day.format(Date.parse(`${date}T00:00:00Z`));
  const field = (key: string): string => (shared.field as Readonly<Record<string, string>>)[key] ?? key;
  const value = (key: string, given: unknown): string => {
    if (given === null || given === undefined || given === '') return text.nothing;
    const coded = codedIn(shared, key);
    if (Array.isArray(given)) {
      return given.length === 0 ? text.nothing : listed.format(given.map((each) => coded(String(each))));
    }
    const money = Money.safeParse(given);
    if (money.success) return amount(tag, money.data);
    const flight = Flight.safeParse(given);
    if (flight.success) return `${dayOf(flight.data.start)} – ${dayOf(flight.data.end)}`;
    const end = TransferEnd.safeParse(given);
    if (end.success) return endIn(end.data, shared, tag);
    if (typeof given === 'number') return new Intl.NumberFormat(tag).format(given);
    return typeof given === 'string' ? coded(given) : JSON.stringify(given);
  };
  return {
    text,
    words: shared,
    name,
    names: (personIds) => listed.format(personIds.map(name)),
    instant: (at) => clock.format(Date.parse(at)),
    number: (given) => new Intl.NumberFormat(tag).format(given),
    value,
    field,
    change: ({ field: key, from, to }) => text.change(field(key), value(key, from), value(key, to)),
  };
}

/** An amount as people write it: "CNY 950,000". */
export function amount(tag: string, money: Money): string {
  const style = { style: 'currency', currency: money.currency, currencyDisplay: 'code' } as const;
  return new Intl.NumberFormat(tag, { ...style, trailingZeroDisplay: 'stripIfInteger' }).format(
    majorOf(money),
  );
}

/** "Posters, Social, CNY 35" */
function endIn({ name, channel, cost }: TransferEnd, shared: Catalogue, tag: string): string {
  return [name, channel && shared.channel[channel], cost && amount(tag, cost)].filter(Boolean).join(', ');
}

/** Codes of the content have words; anything else stands as it was written. */
function codedIn({ campaignType, channel }: Catalogue, field: string): (code: string) => string {
  const coded: Readonly<Record<string, string>> | undefined =
    field === 'type' ? campaignType : field === 'channels' ? channel : undefined;
  return (code) => (coded && Object.hasOwn(coded, code) ? (coded[code] ?? code) : code);
}
