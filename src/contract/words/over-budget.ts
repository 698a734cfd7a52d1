import { majorOf } from '../../domain/money.ts';
import type { Locale } from '../../domain/person.ts';
import type { Refusal } from '../../domain/refusal.ts';

interface Words {
  readonly parts: (over: string) => string;
  readonly campaigns: (over: string) => string;
  readonly room: (left: string) => string;
  readonly unseen: string;
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    parts: (over) =>
      `The parts would come to ${over} more than the budget. Ask for a change of the budget first.`,
    campaigns: (over) => `The campaigns of the programme would come to ${over} more than its budget.`,
    room: (left) => ` ${left} is left of it. Choose less, or ask for approval of a change of the budget.`,
    unseen: 'The budget of the programme has no room for that.',
  },
  'zh-CN': {
    parts: (over) => `各项合计将超出预算${over}。请先申请调整预算。`,
    campaigns: (over) => `营销项目下各活动合计将超出项目预算${over}。`,
    room: (left) => `项目预算尚余${left}。请减少金额，或申请调整预算。`,
    unseen: '营销项目的预算余额不足。',
  },
  'zh-TW': {
    parts: (over) => `各項合計將超出預算${over}。請先申請調整預算。`,
    campaigns: (over) => `行銷專案下各活動合計將超出專案預算${over}。`,
    room: (left) => `專案預算尚餘${left}。請減少金額，或申請調整預算。`,
    unseen: '行銷專案的預算餘額不足。',
  },
};

/** That parts would come to more than the whole: lines than their budget, campaigns than that of their programme. */
export function overBudget(locale: Locale, facts: NonNullable<Refusal['facts']>): string {
  const { of, left } = facts;
  const { parts, campaigns, room, unseen } = words[locale];
  const over = amountOf(locale, facts, facts.over);
  if (of !== 'programme') return parts(over);
  if (over === '') return unseen;
  return campaigns(over) + (left === undefined ? '' : room(amountOf(locale, facts, left)));
}

/** An amount of the facts as people read it; nothing where they tell none. */
function amountOf(
  locale: Locale,
  { currency }: NonNullable<Refusal['facts']>,
  minor: string | number | undefined,
): string {
  if (typeof minor !== 'number' || typeof currency !== 'string') return '';
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(majorOf({ minor, currency }));
}
