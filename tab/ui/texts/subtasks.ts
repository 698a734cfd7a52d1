import { texts } from '../locale.tsx';

interface SubtaskTexts {
  readonly subtasks: string;
  readonly of: (title: string) => string;
  readonly add: string;
  readonly hint: string;
  readonly full: (most: number) => string;
  readonly alone: string;
  readonly count: (done: number, all: number) => string;
  readonly partOf: (title: string) => string;
  readonly outside: (title: string) => string;
  readonly stillOpen: (count: number) => string;
  readonly stillOpenOf: (title: string) => string;
  readonly finishAll: string;
  readonly leave: string;
  readonly notYet: string;
}

/** Words for the parts of a task. */
export const subtaskTexts = texts<SubtaskTexts>({
  en: {
    subtasks: 'Subtasks',
    of: (title) => `Subtasks of “${title}”`,
    add: 'Add a subtask',
    hint: 'Press Enter to add. On a title in the list, Alt+Shift+→ puts a task under the one above it.',
    full: (most) => `A task has at most ${most} subtasks.`,
    alone: 'Stands by itself',
    count: (done, all) => `${done} of ${all} subtasks done`,
    partOf: (title) => `Part of: ${title}`,
    outside: (title) => `Outside the dates of “${title}”`,
    stillOpen: (count) => (count === 1 ? 'One subtask is still open' : `${count} subtasks are still open`),
    stillOpenOf: (title) => `What becomes of them when “${title}” is done?`,
    finishAll: 'Finish them as well',
    leave: 'Leave them open',
    notYet: 'Not done yet',
  },
  'zh-CN': {
    subtasks: '子任务',
    of: (title) => `“${title}”的子任务`,
    add: '添加子任务',
    hint: '按 Enter 键添加。在列表的任务标题上按 Alt+Shift+→，可将其归入上一项任务。',
    full: (most) => `每项任务最多 ${most} 项子任务。`,
    alone: '独立任务',
    count: (done, all) => `子任务已完成 ${done}/${all}`,
    partOf: (title) => `上级任务：${title}`,
    outside: (title) => `超出“${title}”的起止日期`,
    stillOpen: (count) => `还有 ${count} 项子任务未完成`,
    stillOpenOf: (title) => `“${title}”完成后，这些子任务如何处理？`,
    finishAll: '一并完成',
    leave: '保留未完成',
    notYet: '暂不完成',
  },
  'zh-TW': {
    subtasks: '子任務',
    of: (title) => `「${title}」的子任務`,
    add: '新增子任務',
    hint: '按 Enter 鍵新增。在清單的任務標題上按 Alt+Shift+→，可將其歸入上一項任務。',
    full: (most) => `每項任務最多 ${most} 項子任務。`,
    alone: '獨立任務',
    count: (done, all) => `子任務已完成 ${done}/${all}`,
    partOf: (title) => `上層任務：${title}`,
    outside: (title) => `超出「${title}」的起訖日期`,
    stillOpen: (count) => `還有 ${count} 項子任務未完成`,
    stillOpenOf: (title) => `「${title}」完成後，這些子任務如何處理？`,
    finishAll: '一併完成',
    leave: '保留未完成',
    notYet: '暫不完成',
  },
});
