import { workRequestWords } from '../../../src/contract/work-request-words.ts';
import { requestCode } from '../../../src/domain/work-request.ts';
import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';

/** What the record says of work that is asked for. */
export const requestSentences: Readonly<
  Record<Locale, Pick<Sentences, 'workRequest.asked' | 'workRequest.turned' | 'intake.saved'>>
> = {
  en: {
    'workRequest.asked': ({ number, name, function: of }, { who }) =>
      `${who} asked ${workRequestWords.en.function[of]} for “${name}” (${requestCode(number)})`,
    'workRequest.turned': ({ number, name, act }, { who }) =>
      `${workRequestWords.en.act[act](who)}: “${name}” (${requestCode(number)})`,
    'intake.saved': (_, { who }) => `${who} changed who takes requests for work`,
  },
  'zh-CN': {
    'workRequest.asked': ({ number, name, function: of }, { who }) =>
      `${who}向${workRequestWords['zh-CN'].function[of]}提出需求“${name}”（${requestCode(number)}）`,
    'workRequest.turned': ({ number, name, act }, { who }) =>
      `${workRequestWords['zh-CN'].act[act](who)}：“${name}”（${requestCode(number)}）`,
    'intake.saved': (_, { who }) => `${who}更改了需求的受理人`,
  },
  'zh-TW': {
    'workRequest.asked': ({ number, name, function: of }, { who }) =>
      `${who}向${workRequestWords['zh-TW'].function[of]}提出需求「${name}」（${requestCode(number)}）`,
    'workRequest.turned': ({ number, name, act }, { who }) =>
      `${workRequestWords['zh-TW'].act[act](who)}：「${name}」（${requestCode(number)}）`,
    'intake.saved': (_, { who }) => `${who}變更了需求的受理人`,
  },
};
