import { texts } from '../locale.tsx';

interface UsualPlanTexts {
  readonly division: string;
  readonly divisionLead: string;
  readonly plan: (count: number) => string;
  readonly sum: (amount: string, share: number) => string;
  readonly metrics: string;
  readonly setGoal: (metric: string) => string;
  readonly measuredBy: string;
  readonly byType: string;
  readonly money: string;
  readonly moneyHint: string;
  readonly part: string;
  readonly addPart: string;
  readonly removePart: (part: string) => string;
  readonly share: string;
  readonly tooMuch: (sum: number) => string;
  readonly comesTo: (sum: number) => string;
  readonly typeChannels: string;
}

/** What campaigns of a kind are usually planned with. */
export const usualPlanTexts = texts<UsualPlanTexts>({
  en: {
    division: 'Usual for this kind of campaign',
    divisionLead: 'Choose the lines to begin with. Each can be changed afterwards.',
    plan: (count) => (count === 1 ? 'Plan 1 line' : `Plan ${count} lines`),
    sum: (amount, share) => `Together ${amount}, ${share} % of the budget`,
    metrics: 'Usually measured by',
    setGoal: (metric) => `Set a goal for ${metric}`,
    measuredBy: 'Measured by',
    byType: 'as usual for the type',
    money: 'How the budget is divided',
    moneyHint: 'In percent of the budget, without amounts. Leave it empty for what is usual for the type.',
    part: 'What for',
    addPart: 'Add a part',
    removePart: (part) => `Remove ${part}`,
    share: 'Percent',
    tooMuch: (sum) => `The parts come to ${sum} %. Make one of them smaller.`,
    comesTo: (sum) => `Together ${sum} %`,
    typeChannels: 'Filled in by type; change them as you like.',
  },
  'zh-CN': {
    division: '同类活动的常用分配',
    divisionLead: '选择要先建立的预算项，之后可逐项修改。',
    plan: (count) => `建立 ${count} 个预算项`,
    sum: (amount, share) => `合计 ${amount}，占预算 ${share}%`,
    metrics: '同类活动常用指标',
    setGoal: (metric) => `为“${metric}”设定目标`,
    measuredBy: '衡量指标',
    byType: '按活动类型的常用设置',
    money: '预算分配',
    moneyHint: '按预算百分比填写，不含金额。留空则按活动类型的常用分配。',
    part: '用途',
    addPart: '添加一项',
    removePart: (part) => `移除${part}`,
    share: '百分比',
    tooMuch: (sum) => `各项合计 ${sum}%，请调低其中一项。`,
    comesTo: (sum) => `合计 ${sum}%`,
    typeChannels: '已按类型预填，可自行调整。',
  },
  'zh-TW': {
    division: '同類活動的常用分配',
    divisionLead: '選擇要先建立的預算項目，之後可逐項修改。',
    plan: (count) => `建立 ${count} 個預算項目`,
    sum: (amount, share) => `合計 ${amount}，占預算 ${share}%`,
    metrics: '同類活動常用指標',
    setGoal: (metric) => `為「${metric}」設定目標`,
    measuredBy: '衡量指標',
    byType: '依活動類型的常用設定',
    money: '預算分配',
    moneyHint: '以預算百分比填寫，不含金額。留空則依活動類型的常用分配。',
    part: '用途',
    addPart: '新增一項',
    removePart: (part) => `移除${part}`,
    share: '百分比',
    tooMuch: (sum) => `各項合計 ${sum}%，請調低其中一項。`,
    comesTo: (sum) => `合計 ${sum}%`,
    typeChannels: '已依類型預填，可自行調整。',
  },
});
