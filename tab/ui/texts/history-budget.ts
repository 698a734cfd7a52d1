import type { FieldChange } from '../../../src/domain/campaign.ts';
import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';

type OfBudget =
  | 'budgetLine.set'
  | 'budgetLine.edited'
  | 'budgetRule.saved'
  | 'expense.recorded'
  | 'expense.edited'
  | 'expense.receiptKept'
  | 'vendor.edited';

const isPayment = (changes: readonly FieldChange[]): boolean =>
  changes.length === 1 && changes[0]?.field === 'paidOn' && changes[0].to !== null;

/** What the history says of budget lines, of expenses and of how a department plans money. */
export const budgetSentences: Readonly<Record<Locale, Pick<Sentences, OfBudget>>> = {
  en: {
    'budgetLine.set': ({ name }, { who }) => `${who} planned money for “${name}”`,
    'budgetLine.edited': ({ name }, { who }) => `${who} changed the budget line “${name}”`,
    'vendor.edited': ({ name }, { who }) => `${who} changed what is said of the vendor “${name}”`,
    'expense.recorded': ({ name }, { who }) => `${who} wrote down the expense “${name}”`,
    'expense.edited': ({ name, changes }, { who }) =>
      isPayment(changes) ? `${who} marked “${name}” as paid` : `${who} changed the expense “${name}”`,
    'expense.receiptKept': ({ name, fileName }, { who }) =>
      `${who} kept “${fileName}” as receipt of “${name}”`,
    'budgetRule.saved': (_, { who }) =>
      `${who} changed the categories, rates, reserve or lifetime value of budgets`,
  },
  'zh-CN': {
    'budgetLine.set': ({ name }, { who }) => `${who}新增了预算项“${name}”`,
    'budgetLine.edited': ({ name }, { who }) => `${who}修改了预算项“${name}”`,
    'vendor.edited': ({ name }, { who }) => `${who}修改了供应商“${name}”的评价信息`,
    'expense.recorded': ({ name }, { who }) => `${who}登记了费用“${name}”`,
    'expense.edited': ({ name, changes }, { who }) =>
      isPayment(changes) ? `${who}将“${name}”标记为已支付` : `${who}修改了费用“${name}”`,
    'expense.receiptKept': ({ name, fileName }, { who }) => `${who}为“${name}”保存了票据“${fileName}”`,
    'budgetRule.saved': (_, { who }) => `${who}更改了预算的类别、汇率、预备金比例或客户终身价值`,
  },
  'zh-TW': {
    'budgetLine.set': ({ name }, { who }) => `${who}新增了預算項目「${name}」`,
    'budgetLine.edited': ({ name }, { who }) => `${who}修改了預算項目「${name}」`,
    'vendor.edited': ({ name }, { who }) => `${who}修改了廠商「${name}」的評價資訊`,
    'expense.recorded': ({ name }, { who }) => `${who}登錄了費用「${name}」`,
    'expense.edited': ({ name, changes }, { who }) =>
      isPayment(changes) ? `${who}將「${name}」標記為已付款` : `${who}修改了費用「${name}」`,
    'expense.receiptKept': ({ name, fileName }, { who }) => `${who}為「${name}」儲存了單據「${fileName}」`,
    'budgetRule.saved': (_, { who }) => `${who}變更了預算的類別、匯率、準備金比例或顧客終身價值`,
  },
};
