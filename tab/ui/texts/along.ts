import type { WhyStays } from '../../../src/domain/moving-along.ts';
import { texts } from '../locale.tsx';

interface AlongTexts {
  readonly along: (count: number) => string;
  readonly nothing: string;
  readonly stay: (count: number, whys: readonly string[]) => string;
  readonly joined: (going: string, staying: string) => string;
  readonly onlyCampaign: string;
  readonly why: Record<WhyStays, string>;
  readonly counted: (count: number, why: string) => string;
  readonly toggle: string;
  /** Beside the calendar, where no campaign is held yet. */
  readonly always: string;
  readonly key: (along: boolean) => string;
  readonly list: string;
  readonly to: (title: string, when: string) => string;
  readonly stays: (title: string, why: string) => string;
  readonly more: (count: number) => string;
}

/** What is said of the tasks that move with their campaign. */
export const alongTexts = texts<AlongTexts>({
  en: {
    along: (count) => (count === 1 ? '1 task moves along' : `${count} tasks move along`),
    nothing: 'no task moves along',
    stay: (count, whys) => `${count} ${count === 1 ? 'stays' : 'stay'} (${whys.join(', ')})`,
    joined: (going, staying) => `${going}, ${staying}`,
    onlyCampaign: 'only the campaign moves',
    why: {
      pinned: 'pinned',
      over: 'done or cancelled',
      recurring: 'recurring',
      notYours: 'not yours to change',
    },
    counted: (count, why) => `${count} ${why}`,
    toggle: 'Move its tasks along',
    always: 'Tasks move with their campaign',
    key: (along) => (along ? 'T: only the campaign' : 'T: its tasks too'),
    list: 'Tasks',
    to: (title, when) => `${title} → ${when}`,
    stays: (title, why) => `${title}: stays, ${why}`,
    more: (count) => `and ${count} more`,
  },
  'zh-CN': {
    along: (count) => `${count} 项任务随之移动`,
    nothing: '没有任务随之移动',
    stay: (count, whys) => `${count} 项不动（${whys.join('、')}）`,
    joined: (going, staying) => `${going}，${staying}`,
    onlyCampaign: '仅移动活动',
    why: { pinned: '已固定', over: '已完成或取消', recurring: '重复任务', notYours: '您无权修改' },
    counted: (count, why) => `${count} 项${why}`,
    toggle: '任务随活动一起移动',
    always: '任务随活动移动',
    key: (along) => (along ? '按 T：仅移动活动' : '按 T：任务一起移动'),
    list: '任务',
    to: (title, when) => `${title} → ${when}`,
    stays: (title, why) => `${title}：不动，${why}`,
    more: (count) => `以及另外 ${count} 项`,
  },
  'zh-TW': {
    along: (count) => `${count} 項任務隨之移動`,
    nothing: '沒有任務隨之移動',
    stay: (count, whys) => `${count} 項不動（${whys.join('、')}）`,
    joined: (going, staying) => `${going}，${staying}`,
    onlyCampaign: '僅移動活動',
    why: { pinned: '已固定', over: '已完成或取消', recurring: '週期性任務', notYours: '您無權修改' },
    counted: (count, why) => `${count} 項${why}`,
    toggle: '任務隨活動一起移動',
    always: '任務隨活動移動',
    key: (along) => (along ? '按 T：僅移動活動' : '按 T：任務一起移動'),
    list: '任務',
    to: (title, when) => `${title} → ${when}`,
    stays: (title, why) => `${title}：不動，${why}`,
    more: (count) => `以及另外 ${count} 項`,
  },
});
