import type { EveningReason } from '../../../src/domain/launch-evening.ts';
import type { Locale } from '../../../src/domain/person.ts';
import { untouchedFor } from '../../../src/domain/launch-evening.ts';

/** What the evening card says of lines of launch checklists. Days are printed already. */
export interface EveningLineWords {
  readonly heading: (open: number) => string;
  readonly title: string;
  readonly tick: string;
  readonly itself: string;
  readonly proof: string;
  readonly why: Record<EveningReason, (day: string) => string>;
}

export const eveningLineWords: Record<Locale, EveningLineWords> = {
  en: {
    heading: (open) =>
      open === 0
        ? 'Nothing waits on your launch checklists'
        : `${open} checklist ${open === 1 ? 'line waits' : 'lines wait'} for you`,
    title: 'Launch checklists',
    tick: 'Tick',
    itself: 'ticks itself',
    proof: 'needs evidence',
    why: {
      overdue: (day) => `was due ${day}`,
      today: () => 'due today',
      untouched: () => `untouched for ${untouchedFor} working days or more`,
      ticked: () => 'ticked today',
    },
  },
  'zh-CN': {
    heading: (open) => (open === 0 ? '上线检查已无待办' : `有 ${open} 项上线检查等您处理`),
    title: '上线检查',
    tick: '勾选',
    itself: '满足条件后自动勾选',
    proof: '需先填写依据',
    why: {
      overdue: (day) => `${day} 已到期`,
      today: () => '今天到期',
      untouched: () => `至少 ${untouchedFor} 个工作日无进展`,
      ticked: () => '今天已勾选',
    },
  },
  'zh-TW': {
    heading: (open) => (open === 0 ? '上線檢查已無待辦' : `有 ${open} 項上線檢查等您處理`),
    title: '上線檢查',
    tick: '勾選',
    itself: '符合條件後自動勾選',
    proof: '需先填寫依據',
    why: {
      overdue: (day) => `${day} 已到期`,
      today: () => '今天到期',
      untouched: () => `至少 ${untouchedFor} 個工作日沒有進展`,
      ticked: () => '今天已勾選',
    },
  },
};
