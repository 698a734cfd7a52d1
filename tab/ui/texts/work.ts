import type { WorkGroup, WorkWhy } from '../../../src/domain/my-work.ts';
import type { WorkItem } from '../../../src/domain/summary.ts';
import { texts } from '../locale.tsx';

type Noun = WorkItem['noun'] | 'report';

interface WorkTexts {
  readonly title: string;
  readonly lead: (tasks: number, approvals: number, others: number) => string;
  readonly groups: Record<WorkGroup, string>;
  /** What a line is. */
  readonly nouns: Record<Exclude<Noun, 'task'>, string>;
  /** On the button that leads to it. */
  readonly act: Record<Exclude<Noun, 'task'>, string>;
  /** Why it is in the list. */
  readonly why: Record<WorkWhy, string>;
  readonly failed: (count: number) => string;
  readonly checklist: (done: number, all: number) => string;
  readonly moreLines: (count: number) => string;
  readonly goesOut: (when: string) => string;
  readonly snoozedUntil: (when: string) => string;
  readonly open: (title: string) => string;
  readonly until: (when: string) => string;
  readonly gone: (title: string) => string;
  readonly empty: { readonly title: string; readonly detail: string; readonly go: string };
}

export const workTexts = texts<WorkTexts>({
  en: {
    title: 'My work',
    lead: (tasks, approvals, others) =>
      [
        tasks > 0 ? `${tasks} ${tasks === 1 ? 'task' : 'tasks'}` : '',
        approvals > 0 ? `${approvals} ${approvals === 1 ? 'approval' : 'approvals'}` : '',
        others > 0 ? `${others} more` : '',
      ]
        .filter(Boolean)
        .join(', '),
    groups: {
      overdue: 'Overdue',
      today: 'Today',
      soon: 'Next seven days',
      later: 'Later',
      undated: 'Without a date',
      snoozed: 'Put off',
    },
    nouns: {
      remark: 'Your word',
      answer: 'In your hands',
      approval: 'Approval',
      review: 'Review',
      sentBack: 'Sent back',
      report: 'Report',
    },
    act: {
      remark: 'Say it',
      answer: 'Look after it',
      approval: 'Decide',
      review: 'Look it over',
      sentBack: 'Mend it',
      report: 'Open reports',
    },
    why: {
      yours: 'Yours to do',
      milestone: 'A milestone of yours',
      answersFor: 'Late, and you answer for it',
      word: 'You are asked for your word',
      decide: 'Waits for your decision',
      review: 'You are asked to review it',
      sentBack: 'Sent back to you with points to settle',
      reportDue: 'Your report goes out today',
      reportFailed: 'Your report did not reach everybody',
    },
    failed: (count) => `Did not reach ${count} ${count === 1 ? 'person' : 'people'}`,
    checklist: (done, all) => `Checklist, ${done} of ${all} done`,
    moreLines: (count) => `and ${count} more in the task`,
    goesOut: (when) => `goes out ${when}`,
    snoozedUntil: (when) => `put off until ${when}`,
    open: (title) => `Open “${title}”`,
    until: (when) => `until ${when}`,
    gone: (title) => `“${title}” is not open any more`,
    empty: {
      title: 'Nothing waits for you',
      detail:
        'Your tasks and milestones, approvals and reviews, requests that came back to you and reports that you own gather here, from all campaigns. In the chat, “my work” brings the same list.',
      go: 'See the board',
    },
  },
  'zh-CN': {
    title: '我的工作',
    lead: (tasks, approvals, others) =>
      [
        tasks > 0 ? `${tasks} 项任务` : '',
        approvals > 0 ? `${approvals} 项审批` : '',
        others > 0 ? `其他 ${others} 项` : '',
      ]
        .filter(Boolean)
        .join('，'),
    groups: {
      overdue: '已逾期',
      today: '今天',
      soon: '未来七天',
      later: '以后',
      undated: '未设日期',
      snoozed: '稍后处理',
    },
    nouns: {
      remark: '征求意见',
      answer: '您负责',
      approval: '审批',
      review: '审阅',
      sentBack: '退回修改',
      report: '报告',
    },
    act: {
      remark: '去回复',
      answer: '去跟进',
      approval: '去审批',
      review: '去审阅',
      sentBack: '去修改',
      report: '打开报告',
    },
    why: {
      yours: '分派给您',
      milestone: '您的里程碑',
      answersFor: '已逾期，由您最终负责',
      word: '请您提供意见',
      decide: '等待您审批',
      review: '请您审阅',
      sentBack: '被退回，有待处理的修改意见',
      reportDue: '您的报告今天发送',
      reportFailed: '您的报告未全部送达',
    },
    failed: (count) => `有 ${count} 人未收到`,
    checklist: (done, all) => `检查清单，已完成 ${done}/${all}`,
    moreLines: (count) => `任务中还有 ${count} 项`,
    goesOut: (when) => `发送时间 ${when}`,
    snoozedUntil: (when) => `推迟至 ${when}`,
    open: (title) => `打开“${title}”`,
    until: (when) => `截止 ${when}`,
    gone: (title) => `“${title}”已不在待办中`,
    empty: {
      title: '没有待办事项',
      detail:
        '所有活动中分派给您的任务与里程碑、需要您审批或审阅的内容、被退回的申请以及您负责的报告都会汇集在这里。在聊天中发送“我的工作”可查看同一份清单。',
      go: '查看看板',
    },
  },
  'zh-TW': {
    title: '我的工作',
    lead: (tasks, approvals, others) =>
      [
        tasks > 0 ? `${tasks} 項任務` : '',
        approvals > 0 ? `${approvals} 項簽核` : '',
        others > 0 ? `其他 ${others} 項` : '',
      ]
        .filter(Boolean)
        .join('，'),
    groups: {
      overdue: '已逾期',
      today: '今天',
      soon: '未來七天',
      later: '之後',
      undated: '未設日期',
      snoozed: '稍後處理',
    },
    nouns: {
      remark: '徵詢意見',
      answer: '您負責',
      approval: '簽核',
      review: '審閱',
      sentBack: '退回修改',
      report: '報表',
    },
    act: {
      remark: '前往回覆',
      answer: '前往跟進',
      approval: '前往簽核',
      review: '前往審閱',
      sentBack: '前往修改',
      report: '開啟報表',
    },
    why: {
      yours: '指派給您',
      milestone: '您的里程碑',
      answersFor: '已逾期，由您最終負責',
      word: '請您提供意見',
      decide: '等待您簽核',
      review: '請您審閱',
      sentBack: '被退回，有待處理的修改意見',
      reportDue: '您的報表今天寄送',
      reportFailed: '您的報表未全部送達',
    },
    failed: (count) => `有 ${count} 人未收到`,
    checklist: (done, all) => `檢查清單，已完成 ${done}/${all}`,
    moreLines: (count) => `任務中還有 ${count} 項`,
    goesOut: (when) => `寄送時間 ${when}`,
    snoozedUntil: (when) => `延後至 ${when}`,
    open: (title) => `開啟「${title}」`,
    until: (when) => `期限 ${when}`,
    gone: (title) => `「${title}」已不在待辦中`,
    empty: {
      title: '沒有待辦事項',
      detail:
        '所有活動中指派給您的任務與里程碑、需要您簽核或審閱的內容、被退回的申請以及您負責的報表都會彙整在這裡。在聊天中傳送「我的工作」可查看同一份清單。',
      go: '查看看板',
    },
  },
});
