import { texts } from '../locale.tsx';

interface BudgetRuleTexts {
  readonly title: string;
  readonly lead: string;
  readonly form: string;
  readonly categories: string;
  readonly newCategory: string;
  readonly addCategory: string;
  readonly remove: (what: string) => string;
  readonly rates: string;
  readonly ratesHint: (home: string) => string;
  readonly noRates: string;
  readonly rate: (currency: string, rate: string, home: string, day: string) => string;
  readonly currency: string;
  readonly worth: (home: string) => string;
  readonly from: string;
  readonly addRate: string;
  readonly low: string;
  readonly high: string;
  readonly lifetime: (currency: string) => string;
  readonly lifetimeHint: string;
  readonly faulty: string;
}

/** How a department plans money. */
export const budgetRuleTexts = texts<BudgetRuleTexts>({
  en: {
    title: 'Budgets',
    lead: 'What money is planned for, what other currencies are worth, and how much is kept in reserve.',
    form: 'Categories, rates and reserve',
    categories: 'Categories of budget lines',
    newCategory: 'Another category',
    addCategory: 'Add the category',
    remove: (what) => `Remove ${what}`,
    rates: 'Exchange rates',
    ratesHint: (home) => `What one unit is worth in ${home}. A line keeps the rate that it was saved with.`,
    noRates: 'None yet. Lines in other currencies need a typed rate.',
    rate: (currency, rate, home, day) => `1 ${currency} = ${rate} ${home}, from ${day}`,
    currency: 'Currency',
    worth: (home) => `In ${home}`,
    from: 'From',
    addRate: 'Add the rate',
    low: 'Reserve: warn below (%)',
    high: 'Reserve: ask for a reason above (%)',
    lifetime: (currency) => `Customer lifetime value (${currency})`,
    lifetimeHint:
      'What one customer brings in over all the years. Figures set it against what winning one costs.',
    faulty: 'The reserve is from 0 to 100, and the first number is not above the second.',
  },
  'zh-CN': {
    title: '预算',
    lead: '资金的用途分类、各币种汇率，以及预备金比例。',
    form: '分类、汇率与预备金',
    categories: '预算科目分类',
    newCategory: '新分类',
    addCategory: '添加分类',
    remove: (what) => `移除${what}`,
    rates: '汇率',
    ratesHint: (home) => `一单位折合多少 ${home}。预算科目沿用保存时的汇率。`,
    noRates: '尚未设置。其他币种的科目需手动填写汇率。',
    rate: (currency, rate, home, day) => `1 ${currency} = ${rate} ${home}，自 ${day} 起`,
    currency: '币种',
    worth: (home) => `折合 ${home}`,
    from: '生效日期',
    addRate: '添加汇率',
    low: '预备金低于此比例时提醒（%）',
    high: '预备金高于此比例时须说明理由（%）',
    lifetime: (currency) => `客户终身价值（${currency}）`,
    lifetimeHint: '一位客户在整个合作期内带来的收入，用于与获客成本对比。',
    faulty: '预备金比例为 0 至 100，且前者不大于后者。',
  },
  'zh-TW': {
    title: '預算',
    lead: '資金的用途分類、各幣別匯率，以及準備金比例。',
    form: '分類、匯率與準備金',
    categories: '預算項目分類',
    newCategory: '新分類',
    addCategory: '新增分類',
    remove: (what) => `移除${what}`,
    rates: '匯率',
    ratesHint: (home) => `一單位折合多少 ${home}。預算項目沿用儲存時的匯率。`,
    noRates: '尚未設定。其他幣別的項目需自行填寫匯率。',
    rate: (currency, rate, home, day) => `1 ${currency} = ${rate} ${home}，自 ${day} 起`,
    currency: '幣別',
    worth: (home) => `折合 ${home}`,
    from: '生效日期',
    addRate: '新增匯率',
    low: '準備金低於此比例時提醒（%）',
    high: '準備金高於此比例時須說明理由（%）',
    lifetime: (currency) => `顧客終身價值（${currency}）`,
    lifetimeHint: '一位顧客在整段往來期間帶來的收入，用來與獲客成本比較。',
    faulty: '準備金比例為 0 至 100，且前者不大於後者。',
  },
});
