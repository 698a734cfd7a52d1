import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import type { BudgetLineView, BudgetView } from '../../../src/contract/budget-endpoints.ts';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import { budgetTexts } from '../../ui/texts/budget.ts';
import styles from './Budget.module.css';
import { BudgetBar } from './BudgetBar.tsx';
import { BudgetLineForm } from './BudgetLineForm.tsx';
import type { BudgetActs } from './use-budget.ts';

interface BudgetLineRowProps {
  readonly line: BudgetLineView;
  readonly view: BudgetView;
  readonly currency: string;
  readonly whole: number;
  readonly acts: BudgetActs;
}

const nothing = { planned: 0, committed: 0, actual: 0, forecast: 0 };

/** One line: what for, how much, by which rate, and how it stands. */
export function BudgetLineRow({ line, view, currency, whole, acts }: BudgetLineRowProps) {
  const text = useTexts(budgetTexts);
  const words = useWords();
  const format = useFormat();
  const [isEditing, setEditing] = useState(false);
  const standing = view.standing?.lines.find(({ lineId }) => lineId === line.id) ?? nothing;
  const money = (minor: number): string => format.money(minor, currency);
  if (isEditing) {
    return (
      <li className={styles.line}>
        <BudgetLineForm {...{ line, view, currency, acts }} onClose={() => setEditing(false)} />
      </li>
    );
  }
  const { channel, period, planned, rate, reason } = line;
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <strong className={styles.name}>{line.name}</strong>
        <span className={styles.amount}>{money(standing.planned)}</span>
        {view.can.edit && (
          <span className={styles.acts}>
            <Button
              appearance="subtle"
              size="small"
              icon={<EditRegular />}
              aria-label={text.edit(line.name)}
              onClick={() => setEditing(true)}
            />
            <Button
              appearance="subtle"
              size="small"
              icon={<DismissRegular />}
              aria-label={text.remove(line.name)}
              onClick={() => void acts.remove(line)}
            />
          </span>
        )}
      </div>
      <BudgetBar standing={standing} whole={whole} />
      <p className={styles.said}>
        {text.stands(money(standing.actual), money(standing.committed), money(standing.forecast))}
      </p>
      <p className={styles.said}>
        {channel === null ? text.noChannel : words.channel[channel]}
        {period && ` · ${format.month(period.from)} – ${format.month(period.to)}`}
        {rate &&
          ` · ${text.rate(format.money(planned.minor, planned.currency), rate.perUnit, format.date(rate.date), rate.source)}`}
        {reason !== '' && ` · ${reason}`}
      </p>
    </li>
  );
}
