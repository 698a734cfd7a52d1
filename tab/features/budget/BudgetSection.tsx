import { Badge, Button } from '@fluentui/react-components';
import { MoneyRegular } from '@fluentui/react-icons/svg/money';
import { useState } from 'react';
import { useAskApproval } from '../../data/ask-approval.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import type { SectionProps } from '../../ui/campaign-section.ts';
import { Face } from '../../ui/Face.tsx';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { budgetTexts } from '../../ui/texts/budget.ts';
import styles from './Budget.module.css';
import { BudgetBar } from './BudgetBar.tsx';
import { BudgetLineForm } from './BudgetLineForm.tsx';
import { BudgetLineRow } from './BudgetLineRow.tsx';
import { Expenses } from './Expenses.tsx';
import { UsualDivision } from './UsualDivision.tsx';
import { useBudget } from './use-budget.ts';
import { useCategoryName } from '../../ui/use-category-name.ts';

const reserveColors = { low: 'warning', usual: 'success', high: 'informative' } as const;

/** What the money of a campaign is planned for, by category, and how it stands today. */
export default function BudgetSection({ campaign }: SectionProps) {
  const text = useTexts(budgetTexts);
  const format = useFormat();
  const categoryName = useCategoryName();
  const troubleOf = useTroubleOf();
  const { read, acts } = useBudget(campaign.id);
  const ask = useAskApproval(campaign.id);
  const [isAdding, setAdding] = useState(false);
  if (read.isPending) return <ScreenSkeleton rows={4} />;
  if (!read.data) {
    return <RefusedFace inPart trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  }
  const view = read.data;
  const { standing, reserve, can } = view;
  if (!standing || !reserve) {
    return <Face title={text.noBudget.title} detail={text.noBudget.detail} picture={<MoneyRegular />} />;
  }
  const { currency, minor } = standing.budget;
  const lines = view.lines.filter(({ state }) => state === 'standing');
  const categories = [...new Set([...view.categories, ...lines.map(({ category }) => category)])];
  const money = (amount: number): string => format.money(amount, currency);
  const whole = Math.max(...standing.lines.flatMap(({ planned, forecast }) => [planned, forecast]), 0);
  const shared = { view, currency, acts };
  return (
    <div className={styles.section}>
      <section aria-label={text.total} className={styles.total}>
        <div className={styles.head}>
          <strong className={styles.name}>{text.plannedOf(money(standing.planned), money(minor))}</strong>
          <Badge appearance="tint" color={reserveColors[reserve.state]}>
            {text.reserve[reserve.state](Math.round(reserve.share * 10) / 10)}
          </Badge>
        </div>
        <BudgetBar standing={standing} whole={Math.max(minor, standing.forecast)} />
        <p className={styles.said}>
          {text.stands(money(standing.actual), money(standing.committed), money(standing.forecast))}
          {' · '}
          {text.unplanned(money(Math.max(0, standing.unplanned)))}
        </p>
        {view.unconverted > 0 && <p className={styles.over}>{text.unconverted(view.unconverted)}</p>}
        {standing.forecast > minor && (
          <p className={styles.over}>{text.forecastOver(money(standing.forecast - minor))}</p>
        )}
        <p className={styles.said}>{text.legend}</p>
      </section>
      {!isAdding && (
        <div className={styles.buttons}>
          {can.edit && <Button onClick={() => setAdding(true)}>{text.add}</Button>}
          {lines.length > 1 && campaign.can.submitPart && (
            <Button onClick={() => ask('budgetTransfer')}>{text.move}</Button>
          )}
        </div>
      )}
      {isAdding && <BudgetLineForm {...shared} onClose={() => setAdding(false)} />}
      {lines.length === 0 && view.usual.length === 0 && !isAdding && (
        <p className={styles.said}>{text.empty}</p>
      )}
      {view.usual.length > 0 && !isAdding && (
        <UsualDivision usual={view.usual} currency={currency} onPlan={acts.divide} />
      )}
      {categories
        .map((category) => ({ category, ours: lines.filter((line) => line.category === category) }))
        .filter(({ ours }) => ours.length > 0)
        .map(({ category, ours }) => (
          <section key={category} aria-label={categoryName(category)}>
            <h3 className={styles.category}>
              <span className={styles.name}>{categoryName(category)}</span>
              <span className={styles.amount}>
                {money(standing.categories.find((each) => each.category === category)?.planned ?? 0)}
              </span>
            </h3>
            <ul className={styles.lines}>
              {ours.map((line) => (
                <BudgetLineRow key={line.id} line={line} whole={whole} {...shared} />
              ))}
            </ul>
          </section>
        ))}
      {view.can.readExpenses && <Expenses campaignId={campaign.id} currency={currency} lines={lines} />}
    </div>
  );
}
