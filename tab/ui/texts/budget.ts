import type { UsualCategory } from '../../../src/domain/budget-line.ts';
import { texts } from '../locale.tsx';

interface BudgetTexts {
  readonly total: string;
  readonly failed: string;
  readonly add: string;
  readonly move: string;
  readonly name: string;
  readonly nameNeeded: string;
  readonly category: string;
  readonly channel: string;
  readonly noChannel: string;
  readonly amount: string;
  readonly wrongAmount: string;
  readonly currency: string;
  readonly rateHint: string;
  readonly from: string;
  readonly to: string;
  readonly wrongPeriod: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly save: string;
  readonly cancel: string;
  readonly legend: string;
  readonly unconverted: (count: number) => string;
  readonly empty: string;
  readonly edit: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly perUnit: (of: string, into: string) => string;
  readonly plannedOf: (planned: string, budget: string) => string;
  readonly unplanned: (amount: string) => string;
  readonly stands: (actual: string, committed: string, forecast: string) => string;
  readonly forecastOver: (amount: string) => string;
  readonly noBudget: { readonly title: string; readonly detail: string };
  readonly reserve: Readonly<Record<'low' | 'usual' | 'high', (share: number) => string>>;
  readonly rate: (planned: string, perUnit: number, day: string, source: 'typed' | 'table') => string;
  readonly categories: Readonly<Record<UsualCategory, string>>;
}

/** What the money of a campaign is planned for. */
export const budgetTexts = texts<BudgetTexts>({
  en: {
    total: 'Budget',
    failed: 'The budget line was not saved',
    add: 'Plan money',
    move: 'Ask to move money',
    name: 'What for',
    nameNeeded: 'Say what the money is for.',
    category: 'Category',
    channel: 'Marketing channel',
    noChannel: 'No channel in particular',
    amount: 'Amount',
    wrongAmount: 'Write a number, such as 12500.',
    currency: 'Currency',
    rateHint: 'Empty: the rate of the department’s table.',
    from: 'From month',
    to: 'To month',
    wrongPeriod: 'Write both months, the first one first; or none for the whole flight.',
    reason: 'Reason',
    reasonHint: 'Needed when the reserve is above what is usual.',
    save: 'Save',
    cancel: 'Cancel',
    unconverted: (count) =>
      count === 1
        ? 'One approved expense is in a currency without a rate, and is not counted.'
        : `${count} approved expenses are in currencies without a rate, and are not counted.`,
    legend: 'Frame: planned. Dark: paid. Light: committed. Mark: forecast at the end.',
    empty: 'No line yet. Plan what the money is for; the lines never come to more than the budget.',
    edit: (name) => `Change “${name}”`,
    remove: (name) => `Take “${name}” away`,
    removed: (name) => `“${name}” was taken away`,
    perUnit: (of, into) => `${into} for 1 ${of}`,
    plannedOf: (planned, budget) => `${planned} of ${budget} planned`,
    unplanned: (amount) => `${amount} not planned yet`,
    stands: (actual, committed, forecast) => `Paid ${actual} · committed ${committed} · forecast ${forecast}`,
    forecastOver: (amount) => `The forecast is ${amount} above the budget`,
    noBudget: {
      title: 'No budget yet',
      detail: 'Set the budget of the campaign first; then it can be split into lines.',
    },
    reserve: {
      low: (share) => `Reserve ${share} %: low`,
      usual: (share) => `Reserve ${share} %`,
      high: (share) => `Reserve ${share} %: high`,
    },
    rate: (planned, perUnit, day, source) =>
      `${planned} at ${perUnit} (${day}, ${source === 'typed' ? 'typed' : 'department’s table'})`,
    categories: {
      content: 'Content',
      media: 'Media',
      execution: 'Execution',
      tech: 'Technology',
      reserve: 'Reserve',
    },
  },
  'zh-CN': {
    total: '预算',
    failed: '预算项未能保存',
    add: '新增预算项',
    move: '申请预算内调剂',
    name: '用途',
    nameNeeded: '请填写这笔钱的用途。',
    category: '类别',
    channel: '营销渠道',
    noChannel: '不限渠道',
    amount: '金额',
    wrongAmount: '请填写数字，例如 12500。',
    currency: '币种',
    rateHint: '留空则使用部门汇率表。',
    from: '起始月份',
    to: '结束月份',
    wrongPeriod: '请按先后填写起止月份；整个投放期则都留空。',
    reason: '原因',
    reasonHint: '预备金高于常规比例时必填。',
    save: '保存',
    cancel: '取消',
    unconverted: (count) => `有 ${count} 笔已批准的费用没有汇率，未计入。`,
    legend: '边框：计划；深色：已支出；浅色：已承诺；竖线：期末预测。',
    empty: '还没有预算项。请规划资金用途，各项合计不会超过预算。',
    edit: (name) => `修改“${name}”`,
    remove: (name) => `移除“${name}”`,
    removed: (name) => `已移除“${name}”`,
    perUnit: (of, into) => `1 ${of} 折合 ${into}`,
    plannedOf: (planned, budget) => `已规划 ${planned}，预算 ${budget}`,
    unplanned: (amount) => `尚未规划 ${amount}`,
    stands: (actual, committed, forecast) => `已支出 ${actual} · 已承诺 ${committed} · 预测 ${forecast}`,
    forecastOver: (amount) => `预测将超出预算 ${amount}`,
    noBudget: { title: '尚无预算', detail: '请先设定活动预算，再拆分为预算项。' },
    reserve: {
      low: (share) => `预备金 ${share}%，偏低`,
      usual: (share) => `预备金 ${share}%`,
      high: (share) => `预备金 ${share}%，偏高`,
    },
    rate: (planned, perUnit, day, source) =>
      `${planned}，汇率 ${perUnit}（${day}，${source === 'typed' ? '手动填写' : '部门汇率表'}）`,
    categories: { content: '内容', media: '媒体投放', execution: '执行', tech: '技术', reserve: '预备金' },
  },
  'zh-TW': {
    total: '預算',
    failed: '預算項目未能儲存',
    add: '新增預算項目',
    move: '申請預算內調整',
    name: '用途',
    nameNeeded: '請填寫這筆錢的用途。',
    category: '類別',
    channel: '行銷管道',
    noChannel: '不限管道',
    amount: '金額',
    wrongAmount: '請填寫數字，例如 12500。',
    currency: '幣別',
    rateHint: '留空則使用部門匯率表。',
    from: '起始月份',
    to: '結束月份',
    wrongPeriod: '請依先後填寫起訖月份；整個檔期則都留空。',
    reason: '原因',
    reasonHint: '預備金高於一般比例時必填。',
    save: '儲存',
    cancel: '取消',
    unconverted: (count) => `有 ${count} 筆已核准的費用沒有匯率，未計入。`,
    legend: '外框：計畫；深色：已支出；淺色：已承諾；直線：期末預測。',
    empty: '還沒有預算項目。請規劃資金用途，各項合計不會超過預算。',
    edit: (name) => `修改「${name}」`,
    remove: (name) => `移除「${name}」`,
    removed: (name) => `已移除「${name}」`,
    perUnit: (of, into) => `1 ${of} 折合 ${into}`,
    plannedOf: (planned, budget) => `已規劃 ${planned}，預算 ${budget}`,
    unplanned: (amount) => `尚未規劃 ${amount}`,
    stands: (actual, committed, forecast) => `已支出 ${actual} · 已承諾 ${committed} · 預測 ${forecast}`,
    forecastOver: (amount) => `預測將超出預算 ${amount}`,
    noBudget: { title: '尚無預算', detail: '請先設定活動預算，再拆分為預算項目。' },
    reserve: {
      low: (share) => `預備金 ${share}%，偏低`,
      usual: (share) => `預備金 ${share}%`,
      high: (share) => `預備金 ${share}%，偏高`,
    },
    rate: (planned, perUnit, day, source) =>
      `${planned}，匯率 ${perUnit}（${day}，${source === 'typed' ? '手動填寫' : '部門匯率表'}）`,
    categories: { content: '內容', media: '媒體投放', execution: '執行', tech: '技術', reserve: '預備金' },
  },
});
