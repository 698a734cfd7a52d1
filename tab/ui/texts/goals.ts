import { planStates } from '../../../src/contract/words/plan-states.ts';
import type { GoalState } from '../../../src/domain/goal-standing.ts';
import type { Kpi, SmartLetter } from '../../../src/domain/goal.ts';
import { texts } from '../locale.tsx';

interface GoalTexts {
  readonly state: Record<GoalState | 'dropped', string>;
  /** How the state comes about, with the thresholds of the goal. */
  readonly rule: (onTrack: number, atRisk: number) => string;
  readonly stands: (current: string, expected: string) => string;
  readonly kept: (percent: number) => string;
  readonly time: (percent: number) => string;
  readonly unmeasured: string;
  readonly way: (baseline: string, target: string) => string;
  readonly letters: Record<SmartLetter, string>;
  readonly served: (done: number, all: number) => string;
  readonly missing: (letters: readonly string[]) => string;
  readonly complete: string;
  readonly name: string;
  readonly namePlaceholder: string;
  readonly nameNeeded: string;
  readonly metric: string;
  readonly choose: string;
  readonly own: string;
  readonly measure: string;
  readonly good: string;
  readonly goodWays: Record<Kpi['good'], string>;
  readonly channel: string;
  readonly everyChannel: string;
  readonly currency: string;
  readonly baseline: string;
  readonly target: string;
  readonly start: string;
  readonly deadline: string;
  readonly source: string;
  readonly relevance: string;
  readonly measured: string;
  readonly onTrack: string;
  readonly atRisk: string;
  readonly thresholdHint: string;
  readonly wrongNumber: string;
  readonly wrongThresholds: string;
  readonly suggested: (count: number, median: string, lower: string, upper: string) => string;
  readonly take: string;
  readonly add: string;
  readonly edit: (name: string) => string;
  readonly drop: (name: string) => string;
  readonly takeUp: (name: string) => string;
  readonly dropped: (count: number) => string;
  readonly save: string;
  readonly cancel: string;
  readonly failed: string;
  readonly catalogue: string;
  readonly columns: {
    readonly kind: string;
    readonly unit: string;
    readonly good: string;
    readonly formula: string;
  };
  readonly kind: Record<Kpi['kind'], string>;
  readonly unit: Record<Kpi['unit'], string>;
  readonly sum: string;
  readonly empty: { readonly title: string; readonly detail: string; readonly forReader: string };
}

/** What a campaign is to reach. */
export const goalTexts = texts<GoalTexts>({
  en: {
    state: planStates.en.goal,
    rule: (onTrack, atRisk) =>
      `On track from ${onTrack} % of what is expected by today, at risk from ${atRisk} %, off track below. Expected: a straight line from start to deadline.`,
    stands: (current, expected) => `Now ${current}, expected by today ${expected}`,
    kept: (percent) => `${percent} % of the expected`,
    time: (percent) => `${percent} % of the time is over`,
    unmeasured: 'Nothing is recorded for it yet.',
    way: (baseline, target) => `from ${baseline} to ${target}`,
    letters: {
      S: 'S (specific)',
      M: 'M (measurable)',
      A: 'A (attainable)',
      R: 'R (relevant)',
      T: 'T (timed)',
    },
    served: (done, all) => `${done} of ${all} ${all === 1 ? 'task' : 'tasks'} that serve it done`,
    missing: (letters) => `Still missing for a SMART goal: ${letters.join(', ')}`,
    complete: 'This goal is SMART.',
    name: 'Goal',
    namePlaceholder: '+20 % new visitors in 3 months via social',
    nameNeeded: 'Say in a few words what is to be reached.',
    metric: 'KPI',
    choose: 'Choose a KPI',
    own: 'A measure of your own',
    measure: 'What it is called',
    good: 'Good is',
    goodWays: { up: 'More', down: 'Less' },
    channel: 'Through',
    everyChannel: 'All channels',
    currency: 'Currency',
    baseline: 'Baseline',
    target: 'Target',
    start: 'From',
    deadline: 'Deadline',
    source: 'Source of the number',
    relevance: 'Company objective it serves',
    measured: 'Stands at',
    onTrack: 'On track from %',
    atRisk: 'At risk from %',
    thresholdHint: 'of what is expected by today',
    wrongNumber: 'Write a number, such as 1200 or 2.5.',
    wrongThresholds: 'Whole numbers from 1 to 100; at risk below on track.',
    suggested: (count, median, lower, upper) =>
      `${count === 1 ? 'One past campaign' : `${count} past campaigns`} of this type: median ${median}, quartiles ${lower} and ${upper}.`,
    take: 'Take the median',
    add: 'Set a goal',
    edit: (name) => `Edit “${name}”`,
    drop: (name) => `Drop “${name}”`,
    takeUp: (name) => `Take up “${name}” again`,
    dropped: (count) => `Dropped (${count})`,
    save: 'Save',
    cancel: 'Cancel',
    failed: 'The goal was not saved',
    catalogue: 'KPI catalogue',
    columns: { kind: 'Kind', unit: 'Unit', good: 'Good is', formula: 'How it is computed' },
    kind: { process: 'Process', outcome: 'Outcome' },
    unit: { number: 'Number', percent: 'Percent', amount: 'Amount', factor: 'Factor' },
    sum: 'Sum of what is recorded',
    empty: {
      title: 'No goal yet',
      detail: 'Say what is to be reached: by which KPI, from where to where, until when, and what for.',
      forReader: 'Those who work on the campaign can set goals.',
    },
  },
  'zh-CN': {
    state: planStates['zh-CN'].goal,
    rule: (onTrack, atRisk) =>
      `达到今日预期的 ${onTrack}% 及以上为进展正常，${atRisk}% 及以上为有风险，更低为偏离目标。预期值按开始日到截止日线性推算。`,
    stands: (current, expected) => `当前 ${current}，今日预期 ${expected}`,
    kept: (percent) => `完成预期的 ${percent}%`,
    time: (percent) => `时间已过 ${percent}%`,
    unmeasured: '还没有录入相关数据。',
    way: (baseline, target) => `从 ${baseline} 到 ${target}`,
    letters: { S: 'S（具体）', M: 'M（可衡量）', A: 'A（可达成）', R: 'R（相关）', T: 'T（有时限）' },
    served: (done, all) => `相关任务已完成 ${done}/${all}`,
    missing: (letters) => `距离 SMART 目标还缺：${letters.join('、')}`,
    complete: '该目标符合 SMART。',
    name: '目标',
    namePlaceholder: '3 个月内通过社交媒体新增访客 +20%',
    nameNeeded: '请用一句话写明要达成什么。',
    metric: 'KPI',
    choose: '选择 KPI',
    own: '自定义指标',
    measure: '指标名称',
    good: '越好方向',
    goodWays: { up: '越高越好', down: '越低越好' },
    channel: '渠道',
    everyChannel: '全部渠道',
    currency: '币种',
    baseline: '基线',
    target: '目标值',
    start: '开始日期',
    deadline: '截止日期',
    source: '数据来源',
    relevance: '对应的公司目标',
    measured: '当前值',
    onTrack: '进展正常下限 %',
    atRisk: '有风险下限 %',
    thresholdHint: '占今日预期的百分比',
    wrongNumber: '请填写数字，如 1200 或 2.5。',
    wrongThresholds: '请填 1 到 100 的整数，“有风险”须低于“进展正常”。',
    suggested: (count, median, lower, upper) =>
      `参考 ${count} 个同类型历史活动：中位数 ${median}，四分位数 ${lower} 和 ${upper}。`,
    take: '采用中位数',
    add: '设定目标',
    edit: (name) => `编辑“${name}”`,
    drop: (name) => `放弃“${name}”`,
    takeUp: (name) => `重新启用“${name}”`,
    dropped: (count) => `已放弃（${count}）`,
    save: '保存',
    cancel: '取消',
    failed: '目标未保存',
    catalogue: 'KPI 目录',
    columns: { kind: '类别', unit: '单位', good: '方向', formula: '计算方式' },
    kind: { process: '过程指标', outcome: '结果指标' },
    unit: { number: '数量', percent: '百分比', amount: '金额', factor: '倍数' },
    sum: '已录入数据的合计',
    empty: {
      title: '还没有目标',
      detail: '写明用哪个 KPI 衡量、从多少到多少、何时截止、服务于什么。',
      forReader: '参与该活动的同事可以设定目标。',
    },
  },
  'zh-TW': {
    state: planStates['zh-TW'].goal,
    rule: (onTrack, atRisk) =>
      `達到今日預期的 ${onTrack}% 以上為進度正常，${atRisk}% 以上為有風險，更低為偏離目標。預期值依開始日至截止日線性推算。`,
    stands: (current, expected) => `目前 ${current}，今日預期 ${expected}`,
    kept: (percent) => `完成預期的 ${percent}%`,
    time: (percent) => `時間已過 ${percent}%`,
    unmeasured: '尚未登錄相關數據。',
    way: (baseline, target) => `從 ${baseline} 到 ${target}`,
    letters: { S: 'S（具體）', M: 'M（可衡量）', A: 'A（可達成）', R: 'R（相關）', T: 'T（有時限）' },
    served: (done, all) => `相關任務已完成 ${done}/${all}`,
    missing: (letters) => `距離 SMART 目標還缺：${letters.join('、')}`,
    complete: '此目標符合 SMART。',
    name: '目標',
    namePlaceholder: '3 個月內透過社群媒體新增訪客 +20%',
    nameNeeded: '請用一句話寫明要達成什麼。',
    metric: 'KPI',
    choose: '選擇 KPI',
    own: '自訂指標',
    measure: '指標名稱',
    good: '理想方向',
    goodWays: { up: '越高越好', down: '越低越好' },
    channel: '管道',
    everyChannel: '所有管道',
    currency: '幣別',
    baseline: '基準值',
    target: '目標值',
    start: '開始日期',
    deadline: '截止日期',
    source: '資料來源',
    relevance: '對應的公司目標',
    measured: '目前值',
    onTrack: '進度正常下限 %',
    atRisk: '有風險下限 %',
    thresholdHint: '占今日預期的百分比',
    wrongNumber: '請填寫數字，例如 1200 或 2.5。',
    wrongThresholds: '請填 1 到 100 的整數，「有風險」須低於「進度正常」。',
    suggested: (count, median, lower, upper) =>
      `參考 ${count} 個同類型的過往活動：中位數 ${median}，四分位數 ${lower} 與 ${upper}。`,
    take: '採用中位數',
    add: '設定目標',
    edit: (name) => `編輯「${name}」`,
    drop: (name) => `放棄「${name}」`,
    takeUp: (name) => `重新啟用「${name}」`,
    dropped: (count) => `已放棄（${count}）`,
    save: '儲存',
    cancel: '取消',
    failed: '目標未儲存',
    catalogue: 'KPI 目錄',
    columns: { kind: '類別', unit: '單位', good: '方向', formula: '計算方式' },
    kind: { process: '過程指標', outcome: '成果指標' },
    unit: { number: '數量', percent: '百分比', amount: '金額', factor: '倍數' },
    sum: '已登錄數據的合計',
    empty: {
      title: '尚無目標',
      detail: '寫明以哪個 KPI 衡量、從多少到多少、何時截止、服務於什麼。',
      forReader: '參與此活動的同事可以設定目標。',
    },
  },
});
