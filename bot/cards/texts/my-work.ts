import type { WorkGroup, WorkWhy } from '../../../src/domain/my-work.ts';
import type { Locale } from '../../../src/domain/person.ts';

/** What the cards of somebody's work say. */
interface MyWorkWords {
  readonly all: (count: number, overdue: number) => string;
  readonly groups: Record<WorkGroup, string>;
  readonly why: Record<WorkWhy, string>;
  readonly lines: (done: number, all: number) => string;
}

export const myWorkWords: Record<Locale, MyWorkWords> = {
  en: {
    all: (count, overdue) =>
      `${count} ${count === 1 ? 'thing waits' : 'things wait'} for you${overdue > 0 ? `, ${overdue} overdue` : ''}`,
    groups: {
      overdue: 'Overdue',
      today: 'Today',
      soon: 'Next seven days',
      later: 'Later',
      undated: 'Without a date',
      snoozed: 'Put off',
    },
    why: {
      yours: 'yours to do',
      milestone: 'a milestone of yours',
      answersFor: 'late, and you answer for it',
      word: 'you are asked for your word',
      decide: 'waits for your decision',
      review: 'you are asked to review it',
      sentBack: 'sent back to you',
      reportDue: 'your report goes out',
      reportFailed: 'your report did not reach everybody',
    },
    lines: (done, all) => `checklist ${done} of ${all}`,
  },
  'zh-CN': {
    all: (count, overdue) => `有 ${count} 项等待您处理${overdue > 0 ? `，其中 ${overdue} 项已逾期` : ''}`,
    groups: {
      overdue: '已逾期',
      today: '今天',
      soon: '未来七天',
      later: '以后',
      undated: '未设日期',
      snoozed: '稍后处理',
    },
    why: {
      yours: '分派给您',
      milestone: '您的里程碑',
      answersFor: '已逾期，由您最终负责',
      word: '请您提供意见',
      decide: '等待您审批',
      review: '请您审阅',
      sentBack: '被退回，待修改',
      reportDue: '您的报告将发送',
      reportFailed: '您的报告未全部送达',
    },
    lines: (done, all) => `检查清单 ${done}/${all}`,
  },
  'zh-TW': {
    all: (count, overdue) => `有 ${count} 項等待您處理${overdue > 0 ? `，其中 ${overdue} 項已逾期` : ''}`,
    groups: {
      overdue: '已逾期',
      today: '今天',
      soon: '未來七天',
      later: '之後',
      undated: '未設日期',
      snoozed: '稍後處理',
    },
    why: {
      yours: '指派給您',
      milestone: '您的里程碑',
      answersFor: '已逾期，由您最終負責',
      word: '請您提供意見',
      decide: '等待您簽核',
      review: '請您審閱',
      sentBack: '被退回，待修改',
      reportDue: '您的報表將寄送',
      reportFailed: '您的報表未全部送達',
    },
    lines: (done, all) => `檢查清單 ${done}/${all}`,
  },
};
