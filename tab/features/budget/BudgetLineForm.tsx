import { Button, Field, Input, Select } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { BudgetLineView, BudgetView } from '../../../src/contract/budget-endpoints.ts';
import { Month } from '../../../src/domain/budget-line.ts';
import { marketingChannels } from '../../../src/domain/campaign.ts';
import { majorOf, moneyOf } from '../../../src/domain/money.ts';
import { amountIn } from '../../ui/amount-text.ts';
import { currencyChoices } from '../../ui/currencies.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { budgetTexts } from '../../ui/texts/budget.ts';
import styles from './Budget.module.css';
import type { BudgetActs } from './use-budget.ts';
import { useCategoryName } from '../../ui/use-category-name.ts';

interface BudgetLineFormProps {
  readonly view: BudgetView;
  /** That of the budget. */
  readonly currency: string;
  readonly acts: BudgetActs;
  /** The one that is changed; absent for a new one. */
  readonly line?: BudgetLineView;
  readonly onClose: () => void;
}

/** What a line is while it is written: numbers and months as they are typed. */
function draftOf(line: BudgetLineView | undefined, view: BudgetView, currency: string) {
  return {
    name: line?.name ?? '',
    category: line?.category ?? view.categories[0] ?? 'media',
    channel: line?.channel ?? null,
    from: line?.period?.from ?? '',
    to: line?.period?.to ?? '',
    amount: line ? String(majorOf(line.planned)) : '',
    currency: line?.planned.currency ?? currency,
    rate: '',
    reason: line?.reason ?? '',
  };
}
type Draft = ReturnType<typeof draftOf>;

/** Plans money for something, or changes what is planned. */
export function BudgetLineForm({ view, currency, acts, line, onClose }: BudgetLineFormProps) {
  const text = useTexts(budgetTexts);
  const words = useWords();
  const categoryName = useCategoryName();
  const [draft, setDraft] = useState(() => draftOf(line, view, currency));
  const [once] = useState(() => crypto.randomUUID());
  const [isTried, setTried] = useState(false);
  const change = (part: Partial<Draft>): void => setDraft((was) => ({ ...was, ...part }));
  const { from, to, category, channel, reason } = draft;
  const name = draft.name.trim();
  const major = amountIn(draft.amount);
  const perUnit = amountIn(draft.rate);
  const isForeign = draft.currency !== currency;
  const isPeriod =
    (from === '' && to === '') ||
    (Month.safeParse(from).success && Month.safeParse(to).success && from <= to);
  const isRate = !isForeign || perUnit === null || (perUnit !== undefined && perUnit > 0);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (name === '' || typeof major !== 'number' || !isPeriod || !isRate) return;
    const content = {
      name,
      category,
      channel,
      reason,
      period: from === '' ? null : { from, to },
      planned: moneyOf(major, draft.currency),
      state: 'standing' as const,
    };
    const typed = isForeign ? (perUnit ?? null) : null;
    if (await (line ? acts.edit(line, content, typed) : acts.add(content, typed, once))) onClose();
  };
  const fault = (isFaulty: boolean, message: string) =>
    isTried && isFaulty ? { validationMessage: message } : {};
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={line ? text.edit(line.name) : text.add}
      onSubmit={(event) => void submit(event)}
    >
      <Field label={text.name} required className={styles.wide} {...fault(name === '', text.nameNeeded)}>
        <Input
          autoFocus
          value={draft.name}
          maxLength={120}
          onChange={(_, { value }) => change({ name: value })}
        />
      </Field>
      <Field label={text.category}>
        <Select value={category} onChange={(_, { value }) => change({ category: value })}>
          {[...new Set([...view.categories, category])].map((one) => (
            <option key={one} value={one}>
              {categoryName(one)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.channel}>
        <Select
          value={channel ?? ''}
          onChange={(_, { value }) =>
            change({ channel: marketingChannels.find((one) => one === value) ?? null })
          }
        >
          <option value="">{text.noChannel}</option>
          {marketingChannels.map((one) => (
            <option key={one} value={one}>
              {words.channel[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.amount} required {...fault(typeof major !== 'number', text.wrongAmount)}>
        <Input
          value={draft.amount}
          inputMode="decimal"
          onChange={(_, { value }) => change({ amount: value })}
        />
      </Field>
      <Field label={text.currency}>
        <Select value={draft.currency} onChange={(_, { value }) => change({ currency: value })}>
          {currencyChoices(currency, draft.currency).map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
      {isForeign && (
        <Field
          label={text.perUnit(draft.currency, currency)}
          hint={text.rateHint}
          {...fault(!isRate, text.wrongAmount)}
        >
          <Input
            value={draft.rate}
            inputMode="decimal"
            onChange={(_, { value }) => change({ rate: value })}
          />
        </Field>
      )}
      <Field label={text.from} {...fault(!isPeriod, text.wrongPeriod)}>
        <Input type="month" value={from} onChange={(_, { value }) => change({ from: value })} />
      </Field>
      <Field label={text.to}>
        <Input type="month" value={to} onChange={(_, { value }) => change({ to: value })} />
      </Field>
      {category === 'reserve' && (
        <Field label={text.reason} hint={text.reasonHint} className={styles.wide}>
          <Input value={reason} maxLength={500} onChange={(_, { value }) => change({ reason: value })} />
        </Field>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit">
          {text.save}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}
