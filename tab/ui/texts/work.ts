import { texts } from '../locale.tsx';

export const workGroups = ['overdue', 'today', 'soon', 'later', 'undated'] as const;
export type WorkGroup = (typeof workGroups)[number];

interface WorkTexts {
  readonly title: string;
  readonly lead: (tasks: number, approvals: number) => string;
  readonly groups: Record<WorkGroup, string>;
  readonly task: string;
  readonly approval: string;
  readonly decide: string;
  readonly open: (title: string) => string;
  readonly until: (when: string) => string;
  readonly gone: (title: string) => string;
  readonly empty: { readonly title: string; readonly detail: string; readonly go: string };
}

export const workTexts = texts<WorkTexts>({
  en: {
    title: 'My work',
    lead: (tasks, approvals) =>
      [
        tasks > 0 ? `${tasks} ${tasks === 1 ? 'task' : 'tasks'}` : '',
        approvals > 0 ? `${approvals} ${approvals === 1 ? 'approval' : 'approvals'}` : '',
      ]
        .filter(Boolean)
        .join(', '),
    groups: {
      overdue: 'Overdue',
      today: 'Today',
      soon: 'Next seven days',
      later: 'Later',
      undated: 'Without a date',
    },
    task: 'Task',
    approval: 'Approval',
    decide: 'Decide',
    open: (title) => `Open “${title}”`,
    until: (when) => `until ${when}`,
    gone: (title) => `“${title}” is not open any more`,
    empty: {
      title: 'Nothing waits for you',
      detail: 'Tasks that are yours and approvals that you are asked for gather here, from all campaigns.',
      go: 'See the board',
    },
  },
  'zh-CN': {
    title: '我的工作',
    lead: (tasks, approvals) =>
      [tasks > 0 ? `${tasks} 项任务` : '', approvals > 0 ? `${approvals} 项审批` : '']
        .filter(Boolean)
        .join('，'),
    groups: { overdue: '已逾期', today: '今天', soon: '未来七天', later: '以后', undated: '未设日期' },
    task: '任务',
    approval: '审批',
    decide: '去审批',
    open: (title) => `打开“${title}”`,
    until: (when) => `截止 ${when}`,
    gone: (title) => `“${title}”已不在待办中`,
    empty: {
      title: '没有待办事项',
      detail: '所有活动中分派给您的任务和需要您审批的内容都会汇集在这里。',
      go: '查看看板',
    },
  },
  'zh-TW': {
    title: '我的工作',
    lead: (tasks, approvals) =>
      [tasks > 0 ? `${tasks} 項任務` : '', approvals > 0 ? `${approvals} 項簽核` : '']
        .filter(Boolean)
        .join('，'),
    groups: { overdue: '已逾期', today: '今天', soon: '未來七天', later: '之後', undated: '未設日期' },
    task: '任務',
    approval: '簽核',
    decide: '前往簽核',
    open: (title) => `開啟「${title}」`,
    until: (when) => `期限 ${when}`,
    gone: (title) => `「${title}」已不在待辦中`,
    empty: {
      title: '沒有待辦事項',
      detail: '所有活動中指派給您的任務和需要您簽核的內容都會彙整在這裡。',
      go: '查看看板',
    },
  },
});
