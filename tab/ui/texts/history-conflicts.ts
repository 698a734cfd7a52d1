import type { Locale } from '../../../src/domain/person.ts';
import { heldTexts } from './held.ts';
import type { Sentences } from './history.ts';

/** What the record says of clashes between plans. */
export const conflictSentences: Readonly<
  Record<
    Locale,
    Pick<
      Sentences,
      | 'conflict.accepted'
      | 'conflictRule.saved'
      | 'dayRule.saved'
      | 'reminderRule.saved'
      | 'campaign.reminded'
    >
  >
> = {
  en: {
    'conflict.accepted': ({ clash, reason }, { who, words }) =>
      `${who} accepted a conflict (${words.conflictKind[clash.kind]}): “${reason}”`,
    'conflictRule.saved': (_, { who }) => `${who} changed which conflicts are looked for`,
    'dayRule.saved': (_, { who }) => `${who} changed checking in and daily reports`,
    'reminderRule.saved': (_, { who }) => `${who} changed when people are reminded`,
    'campaign.reminded': ({ about, personId, ...held }, { names, instant }) =>
      `${names([personId])} was reminded of the ${about === 'launch' ? 'launch' : 'end of the flight'}${heldTexts.en(held, instant)}`,
  },
  'zh-CN': {
    'conflict.accepted': ({ clash, reason }, { who, words }) =>
      `${who}接受了一项冲突（${words.conflictKind[clash.kind]}）：“${reason}”`,
    'conflictRule.saved': (_, { who }) => `${who}更改了冲突检查规则`,
    'dayRule.saved': (_, { who }) => `${who}更改了签到与日报设置`,
    'reminderRule.saved': (_, { who }) => `${who}更改了提醒节奏`,
    'campaign.reminded': ({ about, personId, ...held }, { names, instant }) =>
      `已提醒${names([personId])}${about === 'launch' ? '上线' : '投放结束'}日期${heldTexts['zh-CN'](held, instant)}`,
  },
  'zh-TW': {
    'conflict.accepted': ({ clash, reason }, { who, words }) =>
      `${who}接受了一項衝突（${words.conflictKind[clash.kind]}）：「${reason}」`,
    'conflictRule.saved': (_, { who }) => `${who}變更了衝突檢查規則`,
    'dayRule.saved': (_, { who }) => `${who}變更了簽到與日報設定`,
    'reminderRule.saved': (_, { who }) => `${who}變更了提醒節奏`,
    'campaign.reminded': ({ about, personId, ...held }, { names, instant }) =>
      `已提醒${names([personId])}${about === 'launch' ? '上線' : '走期結束'}日期${heldTexts['zh-TW'](held, instant)}`,
  },
};
