import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';

/** What the record says of clashes between plans. */
export const conflictSentences: Readonly<
  Record<
    Locale,
    Pick<Sentences, 'conflict.accepted' | 'conflictRule.saved' | 'dayRule.saved' | 'reminderRule.saved'>
  >
> = {
  en: {
    'conflict.accepted': ({ clash, reason }, { who, words }) =>
      `${who} accepted a conflict (${words.conflictKind[clash.kind]}): “${reason}”`,
    'conflictRule.saved': (_, { who }) => `${who} changed which conflicts are looked for`,
    'dayRule.saved': (_, { who }) => `${who} changed checking in and daily reports`,
    'reminderRule.saved': (_, { who }) => `${who} changed when people are reminded`,
  },
  'zh-CN': {
    'conflict.accepted': ({ clash, reason }, { who, words }) =>
      `${who}接受了一项冲突（${words.conflictKind[clash.kind]}）：“${reason}”`,
    'conflictRule.saved': (_, { who }) => `${who}更改了冲突检查规则`,
    'dayRule.saved': (_, { who }) => `${who}更改了签到与日报设置`,
    'reminderRule.saved': (_, { who }) => `${who}更改了提醒节奏`,
  },
  'zh-TW': {
    'conflict.accepted': ({ clash, reason }, { who, words }) =>
      `${who}接受了一項衝突（${words.conflictKind[clash.kind]}）：「${reason}」`,
    'conflictRule.saved': (_, { who }) => `${who}變更了衝突檢查規則`,
    'dayRule.saved': (_, { who }) => `${who}變更了簽到與日報設定`,
    'reminderRule.saved': (_, { who }) => `${who}變更了提醒節奏`,
  },
};
