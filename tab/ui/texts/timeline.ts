import type { LinkKind } from '../../../src/domain/task-network.ts';
import { texts } from '../locale.tsx';

export const zooms = ['days', 'weeks', 'months', 'quarters'] as const;
export type Zoom = (typeof zooms)[number];

interface TimelineTexts {
  readonly zoom: Record<Zoom, string>;
  readonly zoomLabel: string;
  readonly today: string;
  readonly chart: string;
  readonly how: string;
  readonly empty: { readonly title: string; readonly detail: string };
  readonly circle: (titles: string) => string;
  readonly workingDays: (count: number) => string;
  readonly milestone: string;
  readonly critical: string;
  readonly slack: (days: number) => string;
  readonly forecast: (day: string) => string;
  readonly baselineWas: (day: string) => string;
  readonly done: string;
  readonly pinned: string;
  readonly selected: string;
  /** The name of a bar: what, when, and what is special about it. */
  readonly bar: (title: string, when: string, facts: readonly string[]) => string;
  readonly moving: (title: string, when: string) => string;
  readonly along: (count: number) => string;
  readonly unmet: (titles: string) => string;
  readonly kept: string;
  readonly moved: (count: number) => string;
  readonly notMoved: string;
  readonly baseline: string;
  readonly baselineOf: (when: string) => string;
  readonly baselineKept: string;
  readonly baselineNotKept: string;
  readonly notDrawn: string;
  readonly undated: (count: number) => string;
  readonly undatedHint: string;
  readonly legend: Record<'critical' | 'slack' | 'baseline' | 'forecast' | 'milestone', string>;
  readonly ends: (day: string) => string;
  readonly open: (title: string) => string;
  readonly form: {
    readonly title: (title: string) => string;
    readonly isMilestone: string;
    readonly isPinned: string;
    readonly waitsFor: string;
    readonly nothing: string;
    readonly add: string;
    readonly choose: string;
    readonly kind: string;
    readonly lag: string;
    readonly remove: (title: string) => string;
    readonly close: string;
    readonly task: string;
  };
  readonly kind: Record<LinkKind, string>;
  readonly linked: (title: string, before: string) => string;
}

export const timelineTexts = texts<TimelineTexts>({
  en: {
    zoom: { days: 'Days', weeks: 'Weeks', months: 'Months', quarters: 'Quarters' },
    zoomLabel: 'Scale',
    today: 'Today',
    chart: 'Timeline of the tasks',
    how: 'Up and down go from task to task. Alt with left or right moves the task a working day, with Shift its end; letting go of Alt lets go of the task, Escape puts it back. Space selects several to be moved together. Enter opens its dates and what it waits for.',
    empty: {
      title: 'No task has a date yet',
      detail:
        'Give tasks a first and a last day, and say what they wait for: then the timeline shows what is critical.',
    },
    circle: (titles) => `These tasks wait for each other in a circle: ${titles}. Take one of the links away.`,
    workingDays: (count) => (count === 1 ? '1 working day' : `${count} working days`),
    milestone: 'milestone',
    critical: 'critical: if it slips, the end slips',
    slack: (days) => (days === 1 ? '1 working day of slack' : `${days} working days of slack`),
    forecast: (day) => `as things stand, done on ${day}`,
    baselineWas: (day) => `planned for ${day} in the baseline`,
    done: 'over',
    pinned: 'pinned',
    selected: 'selected',
    bar: (title, when, facts) => [title, when, ...facts].join(', '),
    moving: (title, when) => `${title}: ${when}.`,
    along: (count) =>
      count === 0
        ? 'Nothing else moves.'
        : count === 1
          ? '1 task moves with it.'
          : `${count} tasks move with it.`,
    unmet: (titles) => `Would stand before what they wait for: ${titles}.`,
    kept: 'Put back.',
    moved: (count) => (count === 1 ? '1 task moved' : `${count} tasks moved`),
    notMoved: 'Not everything could be moved',
    baseline: 'Keep as baseline',
    baselineOf: (when) => `Baseline of ${when}`,
    baselineKept: 'These dates are the baseline now',
    baselineNotKept: 'The baseline could not be kept',
    notDrawn: 'The timeline could not be downloaded',
    undated: (count) => (count === 1 ? '1 task without a date' : `${count} tasks without a date`),
    undatedHint: 'Open one to give it dates.',
    legend: {
      critical: 'Critical',
      slack: 'Slack',
      baseline: 'Baseline',
      forecast: 'Expected to end later',
      milestone: 'Milestone',
    },
    ends: (day) => `Expected end: ${day}`,
    open: (title) => `Dates and links of “${title}”`,
    form: {
      title: (title) => `When: ${title}`,
      isMilestone: 'A milestone: a moment that is reached',
      isPinned: 'Pinned: keeps its dates when others move',
      waitsFor: 'Waits for',
      nothing: 'It waits for nothing.',
      add: 'Add a task that it waits for',
      choose: 'Choose a task',
      kind: 'How',
      lag: 'Days between',
      remove: (title) => `Does not wait for “${title}” any more`,
      close: 'Close',
      task: 'Task',
    },
    kind: {
      endToStart: 'starts when that ends',
      startToStart: 'starts when that starts',
      endToEnd: 'ends when that ends',
      startToEnd: 'ends when that starts',
    },
    linked: (title, before) => `“${title}” waits for “${before}” now`,
  },
  'zh-CN': {
    zoom: { days: '日', weeks: '周', months: '月', quarters: '季度' },
    zoomLabel: '刻度',
    today: '今天',
    chart: '任务时间线',
    how: '上下键在任务间移动。Alt 加左右键将任务移动一个工作日，再加 Shift 则调整结束日期；松开 Alt 即放下，Esc 放回原处。空格可选中多项一起移动。回车打开日期与前置任务。',
    empty: {
      title: '还没有任务设置日期',
      detail: '为任务设置开始和截止日期，并注明前置任务，时间线就会显示关键路径。',
    },
    circle: (titles) => `以下任务互为前置，形成循环：${titles}。请去掉其中一个前置关系。`,
    workingDays: (count) => `${count} 个工作日`,
    milestone: '里程碑',
    critical: '关键任务：一旦延误，整体延误',
    slack: (days) => `可延 ${days} 个工作日`,
    forecast: (day) => `按目前进度，预计 ${day} 完成`,
    baselineWas: (day) => `基准计划为 ${day}`,
    done: '已结束',
    pinned: '日期已固定',
    selected: '已选中',
    bar: (title, when, facts) => [title, when, ...facts].join('，'),
    moving: (title, when) => `${title}：${when}。`,
    along: (count) => (count === 0 ? '其他任务不变。' : `另有 ${count} 项任务随之移动。`),
    unmet: (titles) => `以下任务将早于其前置任务：${titles}。`,
    kept: '已放回原处。',
    moved: (count) => `已移动 ${count} 项任务`,
    notMoved: '部分任务未能移动',
    baseline: '保存为基准计划',
    baselineOf: (when) => `基准计划：${when}`,
    baselineKept: '当前日期已保存为基准计划',
    baselineNotKept: '未能保存基准计划',
    notDrawn: '时间线下载失败',
    undated: (count) => `${count} 项任务没有日期`,
    undatedHint: '打开任务即可设置日期。',
    legend: {
      critical: '关键',
      slack: '可延时间',
      baseline: '基准计划',
      forecast: '预计推迟',
      milestone: '里程碑',
    },
    ends: (day) => `预计结束：${day}`,
    open: (title) => `“${title}”的日期与前置任务`,
    form: {
      title: (title) => `日期安排：${title}`,
      isMilestone: '里程碑：到达的时间点',
      isPinned: '固定日期：其他任务移动时不变',
      waitsFor: '前置任务',
      nothing: '没有前置任务。',
      add: '添加前置任务',
      choose: '选择任务',
      kind: '关系',
      lag: '间隔',
      remove: (title) => `不再以“${title}”为前置任务`,
      close: '关闭',
      task: '任务',
    },
    kind: {
      endToStart: '在其结束后开始',
      startToStart: '在其开始后开始',
      endToEnd: '在其结束后结束',
      startToEnd: '在其开始后结束',
    },
    linked: (title, before) => `“${title}”现以“${before}”为前置任务`,
  },
  'zh-TW': {
    zoom: { days: '日', weeks: '週', months: '月', quarters: '季' },
    zoomLabel: '刻度',
    today: '今天',
    chart: '任務時間軸',
    how: '上下鍵在任務間移動。Alt 加左右鍵將任務移動一個工作日，再加 Shift 則調整結束日期；放開 Alt 即放下，Esc 放回原處。空白鍵可選取多項一起移動。Enter 開啟日期與前置任務。',
    empty: {
      title: '還沒有任務設定日期',
      detail: '為任務設定開始與到期日期，並註明前置任務，時間軸就會顯示要徑。',
    },
    circle: (titles) => `以下任務互為前置，形成循環：${titles}。請移除其中一個前置關係。`,
    workingDays: (count) => `${count} 個工作日`,
    milestone: '里程碑',
    critical: '要徑任務：一旦延誤，整體延誤',
    slack: (days) => `可延 ${days} 個工作日`,
    forecast: (day) => `依目前進度，預計 ${day} 完成`,
    baselineWas: (day) => `基準計畫為 ${day}`,
    done: '已結束',
    pinned: '日期已固定',
    selected: '已選取',
    bar: (title, when, facts) => [title, when, ...facts].join('，'),
    moving: (title, when) => `${title}：${when}。`,
    along: (count) => (count === 0 ? '其他任務不變。' : `另有 ${count} 項任務隨之移動。`),
    unmet: (titles) => `以下任務將早於其前置任務：${titles}。`,
    kept: '已放回原處。',
    moved: (count) => `已移動 ${count} 項任務`,
    notMoved: '部分任務未能移動',
    baseline: '存為基準計畫',
    baselineOf: (when) => `基準計畫：${when}`,
    baselineKept: '目前日期已存為基準計畫',
    baselineNotKept: '未能儲存基準計畫',
    notDrawn: '時間軸下載失敗',
    undated: (count) => `${count} 項任務沒有日期`,
    undatedHint: '開啟任務即可設定日期。',
    legend: {
      critical: '要徑',
      slack: '可延時間',
      baseline: '基準計畫',
      forecast: '預計延後',
      milestone: '里程碑',
    },
    ends: (day) => `預計結束：${day}`,
    open: (title) => `「${title}」的日期與前置任務`,
    form: {
      title: (title) => `日期安排：${title}`,
      isMilestone: '里程碑：到達的時間點',
      isPinned: '固定日期：其他任務移動時不變',
      waitsFor: '前置任務',
      nothing: '沒有前置任務。',
      add: '新增前置任務',
      choose: '選擇任務',
      kind: '關係',
      lag: '間隔',
      remove: (title) => `不再以「${title}」為前置任務`,
      close: '關閉',
      task: '任務',
    },
    kind: {
      endToStart: '在其結束後開始',
      startToStart: '在其開始後開始',
      endToEnd: '在其結束後結束',
      startToEnd: '在其開始後結束',
    },
    linked: (title, before) => `「${title}」現以「${before}」為前置任務`,
  },
});
