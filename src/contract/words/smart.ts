import type { Locale } from '../../domain/person.ts';

/** What each letter of SMART asks for. */
const letters: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: {
    S: 'S (specific: what it is measured by)',
    M: 'M (measurable: baseline, target, source)',
    A: 'A (attainable: a target better than the baseline)',
    R: 'R (relevant: the company objective)',
    T: 'T (timed: a start and a deadline)',
  },
  'zh-CN': {
    S: 'S（具体：衡量指标）',
    M: 'M（可衡量：基线、目标值、数据来源）',
    A: 'A（可达成：目标值须优于基线）',
    R: 'R（相关：对应的公司目标）',
    T: 'T（有时限：开始与截止日期）',
  },
  'zh-TW': {
    S: 'S（具體：衡量指標）',
    M: 'M（可衡量：基準值、目標值、資料來源）',
    A: 'A（可達成：目標值須優於基準值）',
    R: 'R（相關：對應的公司目標）',
    T: 'T（有時限：開始與截止日期）',
  },
};

/** The letters that a goal lacks ("SR"), each with what it asks for. */
export function smartLetters(locale: Locale, missing: unknown): string {
  return String(missing)
    .split('')
    .map((letter) => letters[locale][letter] ?? letter)
    .join(locale === 'en' ? '; ' : '、');
}
