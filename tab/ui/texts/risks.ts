import type { RiskLevel, RiskState } from '../../../src/domain/risk.ts';
import { texts } from '../locale.tsx';

interface RiskTexts {
  readonly rule: string;
  readonly matrix: string;
  readonly probability: string;
  readonly impact: string;
  readonly degrees: Record<'probability' | 'impact', readonly string[]>;
  readonly level: Record<RiskLevel, string>;
  readonly cell: (probability: number, impact: number, level: string, risks: number) => string;
  readonly score: (score: number) => string;
  readonly state: Record<RiskState, string>;
  readonly stateLabel: string;
  readonly red: (count: number) => string;
  readonly planned: string;
  readonly needed: string;
  readonly toPlan: string;
  readonly add: string;
  readonly edit: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly name: string;
  readonly nameNeeded: string;
  readonly mitigation: string;
  readonly trigger: string;
  readonly contingency: string;
  readonly contingencyHint: string;
  readonly owner: string;
  readonly nobody: string;
  readonly save: string;
  readonly cancel: string;
  readonly failed: string;
  readonly closed: (count: number) => string;
  readonly empty: { readonly title: string; readonly detail: string; readonly forReader: string };
}

/** What may go wrong with a campaign. */
export const riskTexts = texts<RiskTexts>({
  en: {
    rule: 'Score = probability × impact. High from 15, medium from 6, low below.',
    matrix: 'Risk matrix',
    probability: 'Probability',
    impact: 'Impact',
    degrees: {
      probability: ['1 hardly', '2 unlikely', '3 possible', '4 likely', '5 nearly certain'],
      impact: ['1 hardly felt', '2 small', '3 noticeable', '4 severe', '5 ends the campaign'],
    },
    level: { low: 'Low', medium: 'Medium', high: 'High' },
    cell: (probability, impact, level, risks) =>
      `Probability ${probability}, impact ${impact}: ${level}, ${risks} ${risks === 1 ? 'risk' : 'risks'}`,
    score: (score) => `Score ${score}`,
    state: { open: 'Open', handled: 'Mitigation in place', happened: 'Has happened', closed: 'Closed' },
    stateLabel: 'State',
    red: (count) => (count === 1 ? '1 high risk' : `${count} high risks`),
    planned: 'A contingency plan is there.',
    needed: 'With this budget the launch waits for a contingency plan.',
    toPlan: 'Write for at least one risk, and for every high one, what is done when it happens.',
    add: 'Name a risk',
    edit: (name) => `Edit “${name}”`,
    remove: (name) => `Delete “${name}”`,
    name: 'What may happen',
    nameNeeded: 'Say in a few words what may happen.',
    mitigation: 'What we do so that it does not happen',
    trigger: 'How we notice it',
    contingency: 'What we do when it happens all the same',
    contingencyHint: 'This is the contingency plan.',
    owner: 'Who watches it',
    nobody: 'Nobody yet',
    save: 'Save',
    cancel: 'Cancel',
    failed: 'The risk was not saved',
    closed: (count) => `Closed: ${count}`,
    empty: {
      title: 'No risks named yet',
      detail: 'Name what may go wrong, how likely it is, and what you would do. High ones stand in reports.',
      forReader: 'Nobody named anything that may go wrong with this campaign.',
    },
  },
  'zh-CN': {
    rule: '风险值 = 发生概率 × 影响程度。15 及以上为高，6 及以上为中，其余为低。',
    matrix: '风险矩阵',
    probability: '发生概率',
    impact: '影响程度',
    degrees: {
      probability: ['1 几乎不会', '2 不太可能', '3 有可能', '4 很可能', '5 几乎必然'],
      impact: ['1 几乎无感', '2 较小', '3 明显', '4 严重', '5 活动终止'],
    },
    level: { low: '低', medium: '中', high: '高' },
    cell: (probability, impact, level, risks) =>
      `概率 ${probability}、影响 ${impact}：${level}，${risks} 项风险`,
    score: (score) => `风险值 ${score}`,
    state: { open: '待处理', handled: '已采取措施', happened: '已发生', closed: '已关闭' },
    stateLabel: '状态',
    red: (count) => `${count} 项高风险`,
    planned: '已有应急预案。',
    needed: '按此预算，须有应急预案才能上线。',
    toPlan: '请至少为一项风险、并为每项高风险写明发生后的做法。',
    add: '登记风险',
    edit: (name) => `编辑“${name}”`,
    remove: (name) => `删除“${name}”`,
    name: '可能发生什么',
    nameNeeded: '请简要写明可能发生什么。',
    mitigation: '预防措施',
    trigger: '预警信号',
    contingency: '一旦发生怎么办',
    contingencyHint: '这就是应急预案。',
    owner: '责任人',
    nobody: '暂无',
    save: '保存',
    cancel: '取消',
    failed: '风险未能保存',
    closed: (count) => `已关闭：${count}`,
    empty: {
      title: '尚未登记风险',
      detail: '写明可能出什么问题、可能性多大、届时怎么办。高风险会出现在报告中。',
      forReader: '此活动尚未登记任何风险。',
    },
  },
  'zh-TW': {
    rule: '風險值 = 發生機率 × 影響程度。15 以上為高，6 以上為中，其餘為低。',
    matrix: '風險矩陣',
    probability: '發生機率',
    impact: '影響程度',
    degrees: {
      probability: ['1 幾乎不會', '2 不太可能', '3 有可能', '4 很可能', '5 幾乎必然'],
      impact: ['1 幾乎無感', '2 較小', '3 明顯', '4 嚴重', '5 活動終止'],
    },
    level: { low: '低', medium: '中', high: '高' },
    cell: (probability, impact, level, risks) =>
      `機率 ${probability}、影響 ${impact}：${level}，${risks} 項風險`,
    score: (score) => `風險值 ${score}`,
    state: { open: '待處理', handled: '已採取措施', happened: '已發生', closed: '已結案' },
    stateLabel: '狀態',
    red: (count) => `${count} 項高風險`,
    planned: '已有應變計畫。',
    needed: '依此預算，須有應變計畫才能上線。',
    toPlan: '請至少為一項風險、並為每項高風險寫明發生後的做法。',
    add: '登記風險',
    edit: (name) => `編輯「${name}」`,
    remove: (name) => `刪除「${name}」`,
    name: '可能發生什麼',
    nameNeeded: '請簡要寫明可能發生什麼。',
    mitigation: '預防措施',
    trigger: '預警訊號',
    contingency: '一旦發生怎麼辦',
    contingencyHint: '這就是應變計畫。',
    owner: '負責人',
    nobody: '尚無',
    save: '儲存',
    cancel: '取消',
    failed: '風險未能儲存',
    closed: (count) => `已結案：${count}`,
    empty: {
      title: '尚未登記風險',
      detail: '寫明可能出什麼問題、可能性多大、屆時怎麼辦。高風險會出現在報告中。',
      forReader: '此活動尚未登記任何風險。',
    },
  },
});
