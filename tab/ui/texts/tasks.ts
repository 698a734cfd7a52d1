import type { SnoozeChoice } from '../../../src/domain/snooze.ts';
import { texts } from '../locale.tsx';

interface TaskTexts {
  readonly add: string;
  readonly addPlaceholder: string;
  readonly added: (title: string) => string;
  readonly notAdded: (title: string) => string;
  readonly notSaved: (title: string) => string;
  readonly done: (title: string) => string;
  readonly markDone: (title: string) => string;
  readonly reopen: (title: string) => string;
  readonly details: (title: string) => string;
  readonly overdue: string;
  readonly dueToday: string;
  readonly noDue: string;
  readonly assignedTo: (name: string) => string;
  readonly unassigned: string;
  readonly open: (count: number) => string;
  readonly over: (count: number) => string;
  readonly checklistOf: (done: number, all: number) => string;
  readonly checklist: string;
  readonly addLine: string;
  readonly removeLine: (text: string) => string;
  readonly snooze: string;
  readonly snoozedUntil: (when: string) => string;
  readonly snoozedForReply: (when: string) => string;
  readonly snoozed: (title: string, when: string) => string;
  /** Until somebody replies; `when` at the latest. */
  readonly awaits: (title: string, when: string) => string;
  readonly until: Record<SnoozeChoice, string>;
  /** Stands before the instant at which a snooze ends all the same. */
  readonly atLatest: (when: string) => string;
  readonly empty: { readonly title: string; readonly detail: string };
  readonly emptyReader: { readonly title: string; readonly detail: string };
  readonly conflictDetail: (title: string) => string;
}

export const taskTexts = texts<TaskTexts>({
  en: {
    add: 'Add task',
    addPlaceholder: 'What has to be done?',
    added: (title) => `“${title}” added`,
    notAdded: (title) => `“${title}” was not added`,
    notSaved: (title) => `“${title}” was not changed`,
    done: (title) => `“${title}” is done`,
    markDone: (title) => `Mark “${title}” as done`,
    reopen: (title) => `Reopen “${title}”`,
    details: (title) => `Details of “${title}”`,
    overdue: 'Overdue',
    dueToday: 'Due today',
    noDue: 'No date',
    assignedTo: (name) => `Assigned to ${name}`,
    unassigned: 'Nobody yet',
    open: (count) => `To do (${count})`,
    over: (count) => `Done or cancelled (${count})`,
    checklistOf: (done, all) => `${done} of ${all} ticked`,
    checklist: 'Checklist',
    addLine: 'Add a line',
    removeLine: (text) => `Remove the line “${text}”`,
    snooze: 'Remind me later',
    snoozedUntil: (when) => `No reminder before ${when}`,
    snoozedForReply: (when) => `No reminder before somebody replies, at the latest ${when}`,
    snoozed: (title, when) => `You will be reminded of “${title}” on ${when}`,
    awaits: (title, when) =>
      `You will be reminded of “${title}” when somebody replies, at the latest on ${when}`,
    until: {
      hour: 'In an hour',
      tomorrow: 'Tomorrow morning',
      monday: 'Monday morning',
      reply: 'When somebody replies',
    },
    atLatest: (when) => `at the latest ${when}`,
    empty: {
      title: 'Break the campaign into tasks',
      detail: 'Type what has to be done and press Enter. Whoever gets the task is reminded on its day.',
    },
    emptyReader: { title: 'No tasks yet', detail: 'Tasks of this campaign appear here.' },
    conflictDetail: (title) =>
      `“${title}” was changed while you worked on it. Nothing of yours is lost yet: choose.`,
  },
  'zh-CN': {
    add: '添加任务',
    addPlaceholder: '需要做什么？',
    added: (title) => `已添加“${title}”`,
    notAdded: (title) => `“${title}”未添加`,
    notSaved: (title) => `“${title}”未更改`,
    done: (title) => `“${title}”已完成`,
    markDone: (title) => `将“${title}”标记为完成`,
    reopen: (title) => `重新打开“${title}”`,
    details: (title) => `“${title}”的详情`,
    overdue: '已逾期',
    dueToday: '今天到期',
    noDue: '未设日期',
    assignedTo: (name) => `执行人：${name}`,
    unassigned: '未指派',
    open: (count) => `待办（${count}）`,
    over: (count) => `已完成或已取消（${count}）`,
    checklistOf: (done, all) => `已勾选 ${done}/${all}`,
    checklist: '检查项',
    addLine: '添加一项',
    removeLine: (text) => `移除检查项“${text}”`,
    snooze: '稍后提醒',
    snoozedUntil: (when) => `${when} 之前不提醒`,
    snoozedForReply: (when) => `有人回复之前不提醒，最迟 ${when}`,
    snoozed: (title, when) => `将于 ${when} 提醒您处理“${title}”`,
    awaits: (title, when) => `有人回复“${title}”时提醒您，最迟 ${when}`,
    until: { hour: '1 小时后', tomorrow: '明天上午', monday: '周一上午', reply: '有人回复时' },
    atLatest: (when) => `最迟 ${when}`,
    empty: {
      title: '把活动拆成任务',
      detail: '输入要做的事并按 Enter 键。任务到期当天会提醒执行人。',
    },
    emptyReader: { title: '还没有任务', detail: '此活动的任务会显示在这里。' },
    conflictDetail: (title) => `您编辑期间，“${title}”已被他人修改。您的内容尚未丢失，请选择如何处理。`,
  },
  'zh-TW': {
    add: '新增任務',
    addPlaceholder: '需要做什麼？',
    added: (title) => `已新增「${title}」`,
    notAdded: (title) => `「${title}」未新增`,
    notSaved: (title) => `「${title}」未變更`,
    done: (title) => `「${title}」已完成`,
    markDone: (title) => `將「${title}」標示為完成`,
    reopen: (title) => `重新開啟「${title}」`,
    details: (title) => `「${title}」的詳細資料`,
    overdue: '已逾期',
    dueToday: '今天到期',
    noDue: '未設日期',
    assignedTo: (name) => `執行人：${name}`,
    unassigned: '未指派',
    open: (count) => `待辦（${count}）`,
    over: (count) => `已完成或已取消（${count}）`,
    checklistOf: (done, all) => `已勾選 ${done}/${all}`,
    checklist: '檢查項目',
    addLine: '新增一項',
    removeLine: (text) => `移除檢查項目「${text}」`,
    snooze: '稍後提醒',
    snoozedUntil: (when) => `${when} 之前不提醒`,
    snoozedForReply: (when) => `有人回覆之前不提醒，最晚 ${when}`,
    snoozed: (title, when) => `將於 ${when} 提醒您處理「${title}」`,
    awaits: (title, when) => `有人回覆「${title}」時提醒您，最晚 ${when}`,
    until: { hour: '1 小時後', tomorrow: '明天上午', monday: '週一上午', reply: '有人回覆時' },
    atLatest: (when) => `最晚 ${when}`,
    empty: {
      title: '把活動拆成任務',
      detail: '輸入要做的事並按 Enter 鍵。任務到期當天會提醒執行人。',
    },
    emptyReader: { title: '還沒有任務', detail: '此活動的任務會顯示在這裡。' },
    conflictDetail: (title) => `您編輯期間，「${title}」已被他人修改。您的內容尚未遺失，請選擇如何處理。`,
  },
});
