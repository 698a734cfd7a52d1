import type { TaskBatchChange } from '../../../src/domain/task-batch.ts';
import { texts } from '../locale.tsx';

interface TaskBatchTexts {
  readonly selectSeveral: string;
  readonly select: (title: string) => string;
  readonly selectAll: (count: number) => string;
  readonly filter: string;
  readonly none: string;
  readonly close: string;
  readonly bar: string;
  readonly chosen: (count: number) => string;
  readonly clear: string;
  readonly what: string;
  readonly choose: string;
  readonly kinds: Readonly<Record<TaskBatchChange['kind'], string>>;
  readonly daysHint: string;
  readonly apply: string;
  readonly progress: (done: number, all: number) => string;
  readonly changed: Readonly<Record<TaskBatchChange['kind'], (count: number) => string>>;
  readonly undone: (count: number, left: number) => string;
  readonly left: (count: number) => string;
  readonly pair: (title: string, reason: string) => string;
  readonly more: (count: number) => string;
  readonly failed: string;
}

const tasks = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`);

/** Words for changing many tasks at once. */
export const taskBatchTexts = texts<TaskBatchTexts>({
  en: {
    selectSeveral: 'Select several',
    select: (title) => `Select “${title}”`,
    selectAll: (count) => `All open tasks in sight (${count})`,
    filter: 'Filter by title or person',
    none: 'No task fits the filter.',
    close: 'Stop selecting',
    bar: 'Change the selected tasks',
    chosen: (count) => `${count} selected`,
    clear: 'Clear selection',
    what: 'Change',
    choose: 'Choose what',
    kinds: {
      owner: 'Assignee',
      due: 'Due date',
      shift: 'Move by working days',
      status: 'Status',
      priority: 'Priority',
      delete: 'Delete',
    },
    daysHint: 'Working days, e.g. 3 or -2',
    apply: 'Apply',
    progress: (done, all) => `${done} of ${all}`,
    changed: {
      owner: (count) => `${tasks(count)} reassigned`,
      due: (count) => `Due date of ${tasks(count)} set`,
      shift: (count) => `${tasks(count)} moved`,
      status: (count) => `Status of ${tasks(count)} changed`,
      priority: (count) => `Priority of ${tasks(count)} changed`,
      delete: (count) => `${tasks(count)} in the trash for 30 days`,
    },
    undone: (count, left) =>
      left === 0
        ? `${tasks(count)} as before`
        : `${tasks(count)} as before; ${left} changed since and left alone`,
    left: (count) => (count === 1 ? 'One task stays as it was:' : `${count} tasks stay as they were:`),
    pair: (title, reason) => `${title}: ${reason}`,
    more: (count) => `and ${count} more`,
    failed: 'Not all tasks were changed',
  },
  'zh-CN': {
    selectSeveral: '批量选择',
    select: (title) => `选择“${title}”`,
    selectAll: (count) => `全选当前待办（${count}）`,
    filter: '按标题或人员筛选',
    none: '没有符合筛选条件的任务。',
    close: '退出选择',
    bar: '批量修改所选任务',
    chosen: (count) => `已选 ${count} 项`,
    clear: '清除选择',
    what: '修改',
    choose: '选择修改内容',
    kinds: {
      owner: '执行人',
      due: '截止日期',
      shift: '按工作日顺延',
      status: '状态',
      priority: '优先级',
      delete: '删除',
    },
    daysHint: '工作日数，如 3 或 -2',
    apply: '应用',
    progress: (done, all) => `已处理 ${done}/${all}`,
    changed: {
      owner: (count) => `已改派 ${count} 项任务`,
      due: (count) => `已设置 ${count} 项任务的截止日期`,
      shift: (count) => `已调整 ${count} 项任务的日期`,
      status: (count) => `已更改 ${count} 项任务的状态`,
      priority: (count) => `已更改 ${count} 项任务的优先级`,
      delete: (count) => `${count} 项任务已移入回收站，保留 30 天`,
    },
    undone: (count, left) =>
      left === 0 ? `已恢复 ${count} 项任务` : `已恢复 ${count} 项任务；${left} 项之后又有改动，未恢复`,
    left: (count) => `${count} 项任务未修改：`,
    pair: (title, reason) => `${title}：${reason}`,
    more: (count) => `另有 ${count} 项`,
    failed: '部分任务未能修改',
  },
  'zh-TW': {
    selectSeveral: '批次選取',
    select: (title) => `選取「${title}」`,
    selectAll: (count) => `全選目前待辦（${count}）`,
    filter: '依標題或人員篩選',
    none: '沒有符合篩選條件的任務。',
    close: '結束選取',
    bar: '批次修改所選任務',
    chosen: (count) => `已選 ${count} 項`,
    clear: '清除選取',
    what: '修改',
    choose: '選擇修改內容',
    kinds: {
      owner: '執行人',
      due: '截止日期',
      shift: '依工作日順延',
      status: '狀態',
      priority: '優先順序',
      delete: '刪除',
    },
    daysHint: '工作日數，如 3 或 -2',
    apply: '套用',
    progress: (done, all) => `已處理 ${done}/${all}`,
    changed: {
      owner: (count) => `已改派 ${count} 項任務`,
      due: (count) => `已設定 ${count} 項任務的截止日期`,
      shift: (count) => `已調整 ${count} 項任務的日期`,
      status: (count) => `已變更 ${count} 項任務的狀態`,
      priority: (count) => `已變更 ${count} 項任務的優先順序`,
      delete: (count) => `${count} 項任務已移至資源回收筒，保留 30 天`,
    },
    undone: (count, left) =>
      left === 0 ? `已復原 ${count} 項任務` : `已復原 ${count} 項任務；${left} 項之後又有變更，未復原`,
    left: (count) => `${count} 項任務未修改：`,
    pair: (title, reason) => `${title}：${reason}`,
    more: (count) => `另有 ${count} 項`,
    failed: '部分任務未能修改',
  },
});
