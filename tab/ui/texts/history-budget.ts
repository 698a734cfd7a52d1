import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';

type OfBudget = 'budgetLine.set' | 'budgetLine.edited' | 'budgetRule.saved';

/** What the history says of budget lines and of how a department plans money. */
export const budgetSentences: Readonly<Record<Locale, Pick<Sentences, OfBudget>>> = {
  en: {
    'budgetLine.set': ({ name }, { who }) => `${who} planned money for “${name}”`,
    'budgetLine.edited': ({ name }, { who }) => `${who} changed the budget line “${name}”`,
    'budgetRule.saved': (_, { who }) =>
      `${who} changed the categories, rates, reserve or lifetime value of budgets`,
  },
  'zh-CN': {
    'budgetLine.set': ({ name }, { who }) => `${who}新增了预算项“${name}”`,
    'budgetLine.edited': ({ name }, { who }) => `${who}修改了预算项“${name}”`,
    'budgetRule.saved': (_, { who }) => `${who}更改了预算的类别、汇率、预备金比例或客户终身价值`,
  },
  'zh-TW': {
    'budgetLine.set': ({ name }, { who }) => `${who}新增了預算項目「${name}」`,
    'budgetLine.edited': ({ name }, { who }) => `${who}修改了預算項目「${name}」`,
    'budgetRule.saved': (_, { who }) => `${who}變更了預算的類別、匯率、準備金比例或顧客終身價值`,
  },
};
