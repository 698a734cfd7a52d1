import { texts } from '../locale.tsx';

interface TaskPartTexts {
  readonly people: string;
  readonly accountable: string;
  readonly accountableHint: string;
  readonly consulted: string;
  readonly consultedHint: string;
  readonly informed: string;
  readonly informedHint: string;
  readonly noStep: string;
  /** In the place of a task that is known by its id alone. */
  readonly anotherTask: string;
  readonly someGoal: string;
  readonly noGoal: string;
  readonly answersFor: (name: string) => string;
  readonly awaitsYes: (name: string) => string;
  readonly comesAfter: (title: string) => string;
  readonly next: (title: string, name: string | undefined) => string;
  readonly said: (count: number) => string;
  readonly ready: (title: string, name: string) => string;
  readonly remarks: string;
  readonly remark: string;
  readonly send: string;
  readonly notSaid: string;
}

/** Words for who has to do with a task, and for the steps around it. */
export const taskPartTexts = texts<TaskPartTexts>({
  en: {
    people: 'People and steps',
    accountable: 'Answers for it',
    accountableHint: 'One person, who confirms before it counts as done.',
    consulted: 'Consulted',
    consultedHint: 'Asked for advice when work begins.',
    informed: 'Informed',
    informedHint: 'Told when it is finished.',
    noStep: 'No step before it',
    anotherTask: 'another task',
    someGoal: 'a goal',
    noGoal: 'No goal in particular',
    answersFor: (name) => `${name} answers for it`,
    awaitsYes: (name) => `Waiting for ${name} to confirm`,
    comesAfter: (title) => `After: ${title}`,
    next: (title, name) => (name === undefined ? `Next: ${title}` : `Next: ${title} (${name})`),
    said: (count) => (count === 1 ? '1 remark' : `${count} remarks`),
    ready: (title, name) => `“${title}” waits for ${name} to confirm`,
    remarks: 'Advice and remarks',
    remark: 'Say something about this task',
    send: 'Send',
    notSaid: 'Your words were not kept',
  },
  'zh-CN': {
    people: '分工与步骤',
    accountable: '最终负责人',
    accountableHint: '仅限一位，确认后任务才算完成。',
    consulted: '征询意见',
    consultedHint: '任务开始时会收到征询。',
    informed: '知会',
    informedHint: '任务完成时会收到通知。',
    noStep: '没有前一步',
    anotherTask: '另一项任务',
    someGoal: '一个目标',
    noGoal: '未指定目标',
    answersFor: (name) => `由${name}最终负责`,
    awaitsYes: (name) => `等待${name}确认`,
    comesAfter: (title) => `前一步：${title}`,
    next: (title, name) => (name === undefined ? `下一步：${title}` : `下一步：${title}（${name}）`),
    said: (count) => `${count} 条意见`,
    ready: (title, name) => `“${title}”等待${name}确认`,
    remarks: '相关意见',
    remark: '对此任务发表意见',
    send: '发送',
    notSaid: '意见未能保存',
  },
  'zh-TW': {
    people: '分工與步驟',
    accountable: '最終負責人',
    accountableHint: '僅限一位，確認後任務才算完成。',
    consulted: '徵詢意見',
    consultedHint: '任務開始時會收到徵詢。',
    informed: '知會',
    informedHint: '任務完成時會收到通知。',
    noStep: '沒有前一步',
    anotherTask: '另一項任務',
    someGoal: '一個目標',
    noGoal: '未指定目標',
    answersFor: (name) => `由${name}最終負責`,
    awaitsYes: (name) => `等待${name}確認`,
    comesAfter: (title) => `前一步：${title}`,
    next: (title, name) => (name === undefined ? `下一步：${title}` : `下一步：${title}（${name}）`),
    said: (count) => `${count} 則意見`,
    ready: (title, name) => `「${title}」等待${name}確認`,
    remarks: '相關意見',
    remark: '對此任務發表意見',
    send: '傳送',
    notSaid: '意見未能保存',
  },
});
