import { type DecimalSign, powerOf, powerWords, readDigits, scaled } from './import-numbers.ts';
import { folded, plain } from './import-text.ts';
import { Currency, type Money, exponentOf } from './money.ts';

/** What an amount means when its own cell does not say it. */
export interface AmountSetting {
  readonly sign: DecimalSign | undefined;
  /** From the row's currency column. */
  readonly stated: string | undefined;
  /** The workspace's currency. */
  readonly usual: string;
}

/**
 * Reads "¥950,000", "CNY 95万", "€12.500,50", "USD 80k", "1 234,50". The currency is that of the cell, else of the
 * currency column, else the workspace's. Refuses negative amounts, and a cell that contradicts the currency column.
 */
export function readAmount(text: string, setting: AmountSetting): Money | 'badMoney' | 'unknownCurrency' {
  const found = /^([^\d]*)(\d[\d.,\s'’]*)([^\d]*)$/.exec(plain(text));
  if (!found) return 'badMoney';
  const [, before = '', number = '', after = ''] = found;
  if (/[-(−]/.test(before)) return 'badMoney';
  const digits = readDigits(number, setting.sign);
  const tail = tailOf(after);
  if (digits === undefined || !tail) return 'badMoney';
  const currency = currencyOf([before, tail.rest], setting);
  if (currency === 'unknownCurrency') return currency;
  const minor = Math.round(scaled(digits, tail.power + exponentOf(currency)));
  return minor <= 1e15 ? { minor, currency } : 'badMoney';
}

/** A currency by code, name or sign; undefined when there is none like it. */
export function readCurrency(text: string, usual: string): string | undefined {
  const named = namedCurrency(text);
  if (named) return named;
  const shared = sharedSigns.get(plain(text));
  return shared && (shared.includes(usual) ? usual : shared[0]);
}

/** A currency whose name leaves no choice. */
function namedCurrency(text: string): string | undefined {
  const code = plain(text).toUpperCase();
  if (/^[A-Z]{3}$/.test(code) && Currency.safeParse(code).success) return code;
  return names.get(folded(text)) ?? signs.get(code);
}

const names = new Map(
  Object.entries({
    rmb: 'CNY',
    人民币: 'CNY',
    人民幣: 'CNY',
    人民币元: 'CNY',
    块: 'CNY',
    yuan: 'CNY',
    euro: 'EUR',
    euros: 'EUR',
    欧元: 'EUR',
    歐元: 'EUR',
    dollar: 'USD',
    dollars: 'USD',
    usdollar: 'USD',
    美元: 'USD',
    美金: 'USD',
    台币: 'TWD',
    台幣: 'TWD',
    新台币: 'TWD',
    新台幣: 'TWD',
    新臺幣: 'TWD',
    ntd: 'TWD',
    港币: 'HKD',
    港幣: 'HKD',
    港元: 'HKD',
    日元: 'JPY',
    日圆: 'JPY',
    日圓: 'JPY',
    yen: 'JPY',
    英镑: 'GBP',
    英鎊: 'GBP',
    pound: 'GBP',
    pounds: 'GBP',
  }),
);

const signs = new Map(
  Object.entries({
    '€': 'EUR',
    '£': 'GBP',
    円: 'JPY',
    US$: 'USD',
    NT$: 'TWD',
    HK$: 'HKD',
    S$: 'SGD',
    A$: 'AUD',
    C$: 'CAD',
    'CN¥': 'CNY',
    'JP¥': 'JPY',
    '₩': 'KRW',
    '₹': 'INR',
  }),
);

/** One sign, several currencies: the column's or the workspace's when it is among them, else the first. */
const sharedSigns = new Map(
  Object.entries({
    '¥': ['CNY', 'JPY'],
    $: ['USD', 'TWD', 'HKD', 'SGD', 'AUD', 'CAD', 'NZD'],
    元: ['CNY', 'TWD', 'HKD'],
    圆: ['CNY'],
    圓: ['TWD', 'CNY'],
  }),
);

function tailOf(after: string): { power: number; rest: string } | undefined {
  const tail = after.trim().replace(/整$/, '');
  const lower = tail.toLowerCase();
  const word = powerWords.find((each) => lower.startsWith(each) && !/^[a-z]/.test(rest(lower, each)));
  if (word === undefined) return { power: 0, rest: tail };
  return { power: powerOf(word) ?? 0, rest: rest(tail, word).replace(/^\.?\s*/, '') };
}

/** What follows a power word; a Latin letter right behind it means that it is another word ("mxn"). */
function rest(text: string, word: string): string {
  return text.slice(word.length);
}

function currencyOf(texts: readonly string[], { stated, usual }: AmountSetting): string | 'unknownCurrency' {
  const home = stated ?? usual;
  const said = texts.map((text) => text.trim().replace(/[.:]$/, '')).filter((text) => text !== '');
  // In "新臺幣 30 萬元" the first word says which 元 is meant.
  const named = said.map(namedCurrency).find((each) => each !== undefined);
  const read = said.map((text) => readCurrency(text, named ?? home));
  const [first] = read;
  if (said.length === 0) return home;
  if (first === undefined || read.some((each) => each !== first)) return 'unknownCurrency';
  return stated !== undefined && stated !== first ? 'unknownCurrency' : first;
}
