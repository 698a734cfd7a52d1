import { texts } from '../locale.tsx';

interface DeadlineShiftTexts {
  readonly title: (count: number) => string;
  readonly lead: string;
  readonly list: string;
  readonly line: (name: string, stage: string) => string;
  readonly what: Record<'deadline' | 'rung', (from: string, to: string) => string>;
  readonly more: (count: number) => string;
  readonly apply: string;
  readonly keep: string;
  readonly back: string;
  readonly applied: (title: string, count: number) => string;
  readonly kept: (title: string) => string;
  readonly undone: (title: string, count: number) => string;
  readonly notUndone: (title: string) => string;
}

export const deadlineShiftTexts = texts<DeadlineShiftTexts>({
  en: {
    title: (count) =>
      count === 1 ? 'This moves an approval deadline' : `This moves ${count} approval deadlines`,
    lead: 'They were counted by the calendar as it was. Approvers and requesters get one message about what moves.',
    list: 'What would move',
    line: (name, stage) => (stage === '' ? name : `${name} · ${stage}`),
    what: {
      deadline: (from, to) => `${from} → ${to}`,
      rung: (from, to) => `Next reminder: ${from} → ${to}`,
    },
    more: (count) => `and ${count} more`,
    apply: 'Save and move',
    keep: 'Save, move nothing',
    back: 'Back',
    applied: (title, count) =>
      `Saved: ${title}. ${count === 1 ? 'One deadline moves' : `${count} deadlines move`}.`,
    kept: (title) => `Saved: ${title}. Deadlines stay as they are.`,
    undone: (title, count) =>
      count === 0
        ? `As it was before: ${title}`
        : `As it was before: ${title}. Deadlines that nobody changed since move back.`,
    notUndone: (title) => `Not taken back: ${title}. It was changed since, or half an hour is over.`,
  },
  'zh-CN': {
    title: (count) => `将有 ${count} 项审批的截止时间变动`,
    lead: '这些时间按原来的工作日历计算。若随之调整，审批人和发起人各会收到一条汇总消息。',
    list: '将要变动的截止时间',
    line: (name, stage) => (stage === '' ? name : `${name} · ${stage}`),
    what: {
      deadline: (from, to) => `${from} → ${to}`,
      rung: (from, to) => `下次催办：${from} → ${to}`,
    },
    more: (count) => `另有 ${count} 项`,
    apply: '保存并调整',
    keep: '保存，截止时间不变',
    back: '返回',
    applied: (title, count) => `已保存：${title}。${count} 项截止时间随之调整。`,
    kept: (title) => `已保存：${title}。截止时间不变。`,
    undone: (title, count) =>
      count === 0 ? `已恢复：${title}` : `已恢复：${title}。之后未另作更改的截止时间一并恢复。`,
    notUndone: (title) => `未能撤销：${title}。之后已有更改，或已超过半小时。`,
  },
  'zh-TW': {
    title: (count) => `將有 ${count} 項簽核的期限變動`,
    lead: '這些期限依原本的工作行事曆計算。若隨之調整，簽核人與申請人各會收到一則彙整訊息。',
    list: '將變動的期限',
    line: (name, stage) => (stage === '' ? name : `${name} · ${stage}`),
    what: {
      deadline: (from, to) => `${from} → ${to}`,
      rung: (from, to) => `下次催辦：${from} → ${to}`,
    },
    more: (count) => `另有 ${count} 項`,
    apply: '儲存並調整',
    keep: '儲存，期限不變',
    back: '返回',
    applied: (title, count) => `已儲存：${title}。${count} 項期限隨之調整。`,
    kept: (title) => `已儲存：${title}。期限不變。`,
    undone: (title, count) =>
      count === 0 ? `已還原：${title}` : `已還原：${title}。之後未另行變更的期限一併還原。`,
    notUndone: (title) => `無法復原：${title}。之後已有變更，或已超過半小時。`,
  },
});
