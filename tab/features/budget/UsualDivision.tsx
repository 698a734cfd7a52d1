import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { BudgetView } from '../../../src/contract/budget-endpoints.ts';
import type { BudgetLineContent } from '../../../src/domain/budget-line.ts';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import { usualPlanTexts } from '../../ui/texts/usual-plan.ts';
import styles from './Budget.module.css';
import { useCategoryName } from '../../ui/use-category-name.ts';

interface UsualDivisionProps {
  readonly usual: BudgetView['usual'];
  readonly currency: string;
  readonly onPlan: (contents: BudgetLineContent[], once: string) => Promise<boolean>;
}

/** How budgets of campaigns like this one are usually divided: chosen lines are planned at once. */
export function UsualDivision({ usual, currency, onPlan }: UsualDivisionProps) {
  const text = useTexts(usualPlanTexts);
  const words = useWords();
  const format = useFormat();
  const categoryName = useCategoryName();
  const [leftOut, setLeftOut] = useState<readonly number[]>([]);
  const [once] = useState(() => crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const nameOf = ({ name, category, channel }: BudgetView['usual'][number]): string => {
    const called = name || categoryName(category);
    return channel === null ? called : `${called} · ${words.channel[channel]}`;
  };
  const chosen = usual.filter((_, at) => !leftOut.includes(at));
  const total = (pick: (part: BudgetView['usual'][number]) => number): number =>
    chosen.reduce((sum, part) => sum + pick(part), 0);
  const plan = async (): Promise<void> => {
    setBusy(true);
    const contents = chosen.map((part): BudgetLineContent => {
      const { category, channel, minor } = part;
      const planned = { minor, currency };
      return { name: nameOf(part), category, channel, period: null, planned, reason: '', state: 'standing' };
    });
    await onPlan(contents, once);
    setBusy(false);
  };
  return (
    <section className={styles.usual} aria-label={text.division}>
      <h3 className={styles.category}>{text.division}</h3>
      <p className={styles.said}>{text.divisionLead}</p>
      <ul className={styles.lines}>
        {usual.map((part, at) => (
          <li key={`${part.category}.${part.channel}.${part.name}`} className={styles.head}>
            <span className={styles.name}>
              <Checkbox
                label={nameOf(part)}
                checked={!leftOut.includes(at)}
                onChange={(_, { checked }) =>
                  setLeftOut(checked === true ? leftOut.filter((each) => each !== at) : [...leftOut, at])
                }
              />
            </span>
            <span className={styles.amount}>
              {part.share} % · {format.money(part.minor, currency)}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || chosen.length === 0}
          onClick={() => void plan()}
        >
          {text.plan(chosen.length)}
        </Button>
        <span className={styles.said}>
          {text.sum(
            format.money(
              total(({ minor }) => minor),
              currency,
            ),
            total(({ share }) => share),
          )}
        </span>
      </div>
    </section>
  );
}
