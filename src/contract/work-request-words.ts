import type { Locale } from '../domain/person.ts';
import type { TurnAct, WorkFunction, WorkRequestState } from '../domain/work-request.ts';

/** What functions of a department, states of requests and what is done about them are called. */
interface WorkRequestWords {
  readonly function: Record<WorkFunction, string>;
  readonly state: Record<WorkRequestState, string>;
  /** Who did it, in a sentence without its end. */
  readonly act: Record<TurnAct, (name: string) => string>;
}

export const workRequestWords: Readonly<Record<Locale, WorkRequestWords>> = {
  en: {
    function: {
      copy: 'Copy',
      design: 'Design',
      localisation: 'Localisation',
      web: 'Web',
      seo: 'SEO',
      video: 'Video',
      other: 'Other',
    },
    state: {
      waiting: 'Waiting',
      question: 'Question open',
      accepted: 'Accepted',
      converted: 'Goes on',
      declined: 'Declined',
      withdrawn: 'Withdrawn',
    },
    act: {
      asked: (name) => `${name} asks`,
      answered: (name) => `${name} answered`,
      accepted: (name) => `${name} accepted it`,
      assigned: (name) => `${name} assigned it`,
      prioritised: (name) => `${name} set the priority`,
      declined: (name) => `${name} declined it`,
      converted: (name) => `${name} goes on with it`,
      withdrawn: (name) => `${name} withdrew it`,
      reopened: (name) => `${name} opened it again`,
    },
  },
  'zh-CN': {
    function: {
      copy: '文案',
      design: '设计',
      localisation: '本地化',
      web: '网页',
      seo: 'SEO',
      video: '视频',
      other: '其他',
    },
    state: {
      waiting: '待受理',
      question: '待补充',
      accepted: '已受理',
      converted: '已转入执行',
      declined: '已退回',
      withdrawn: '已撤回',
    },
    act: {
      asked: (name) => `${name}提问`,
      answered: (name) => `${name}已答复`,
      accepted: (name) => `${name}已受理`,
      assigned: (name) => `${name}已指派`,
      prioritised: (name) => `${name}调整了优先级`,
      declined: (name) => `${name}已退回`,
      converted: (name) => `${name}已转入执行`,
      withdrawn: (name) => `${name}已撤回`,
      reopened: (name) => `${name}已重新打开`,
    },
  },
  'zh-TW': {
    function: {
      copy: '文案',
      design: '設計',
      localisation: '在地化',
      web: '網頁',
      seo: 'SEO',
      video: '影片',
      other: '其他',
    },
    state: {
      waiting: '待受理',
      question: '待補充',
      accepted: '已受理',
      converted: '已轉入執行',
      declined: '已退回',
      withdrawn: '已撤回',
    },
    act: {
      asked: (name) => `${name}提問`,
      answered: (name) => `${name}已回覆`,
      accepted: (name) => `${name}已受理`,
      assigned: (name) => `${name}已指派`,
      prioritised: (name) => `${name}調整了優先順序`,
      declined: (name) => `${name}已退回`,
      converted: (name) => `${name}已轉入執行`,
      withdrawn: (name) => `${name}已撤回`,
      reopened: (name) => `${name}已重新開啟`,
    },
  },
};
