import type { Locale } from '../../../src/domain/person.ts';
import { apart } from './apart.ts';

/** One's place for somebody else: this one approval, or all while one is away. */
interface StandInWords {
  readonly handOver: string;
  readonly thisOne: string;
  readonly all: string;
  readonly handed: (name: string) => string;
}

export const standInWords: Readonly<Record<Locale, StandInWords>> = {
  en: {
    handOver: 'Hand over',
    thisOne: 'Hand over this one',
    all: 'I am away: hand over all',
    handed: (name) => `${name} is asked in your place.`,
  },
  'zh-CN': {
    handOver: '转交',
    thisOne: '仅转交此项',
    all: '我要休假：全部委托',
    handed: (name) => `已转交${apart(name).trimEnd()}审批。`,
  },
  'zh-TW': {
    handOver: '轉交',
    thisOne: '僅轉交此項',
    all: '我要休假：全部委託',
    handed: (name) => `已轉交${apart(name).trimEnd()}簽核。`,
  },
};
