import type { BudgetWindow } from '../../../src/domain/conflict-rule.ts';
import { useSession } from '../../data/session.ts';
import { useTexts } from '../../ui/locale.tsx';
import { conflictRuleTexts } from '../../ui/texts/conflict-rule.ts';
import { AmountRow, type TypedAmount, amountOf, typedOf } from './AmountRow.tsx';
import { NamedDays } from './NamedDays.tsx';

/** A budget for a time while somebody types it. */
type DraftWindow = Omit<BudgetWindow, 'amount'> & { readonly typed: TypedAmount };

export function draftWindow({ amount, ...rest }: BudgetWindow): DraftWindow {
  return { ...rest, typed: typedOf(amount, amount.currency) };
}

/** What was typed, for the schema to judge: without an amount where none stands there. */
export function windowsIn(drafts: readonly DraftWindow[] | undefined) {
  return drafts?.map(({ typed, ...rest }) => ({ ...rest, amount: amountOf(typed) }));
}

interface BudgetWindowsProps {
  readonly windows: readonly DraftWindow[];
  readonly onChange: (windows: DraftWindow[]) => void;
}

/** How much money there is for which time. */
export function BudgetWindows({ windows, onChange }: BudgetWindowsProps) {
  const text = useTexts(conflictRuleTexts);
  const { currency } = useSession().workspace;
  return (
    <NamedDays
      words={{ legend: text.budgets, none: text.noBudgets, add: text.addBudget }}
      list={windows}
      fresh={(today) => ({ name: '', from: today, to: today, typed: typedOf(null, currency) })}
      renderRest={(one, set) => (
        <AmountRow
          label={text.amount}
          typed={one.typed}
          own={currency}
          onChange={(typed) => set({ typed })}
        />
      )}
      onChange={onChange}
    />
  );
}
