import { Button, Field, Input, Select } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { usualCategories } from '../../../src/domain/budget-line.ts';
import { BudgetChoice, choiceFault } from '../../../src/domain/budget-rule.ts';
import { majorOf, moneyOf } from '../../../src/domain/money.ts';
import { TableRate } from '../../../src/domain/exchange-rate.ts';
import { useClient } from '../../data/client.ts';
import { useToday } from '../../data/clock.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { amountIn } from '../../ui/amount-text.ts';
import { currencyChoices } from '../../ui/currencies.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { budgetRuleTexts } from '../../ui/texts/budget-rule.ts';
import { budgetTexts } from '../../ui/texts/budget.ts';
import styles from './BudgetRule.module.css';
import { DraftForm } from './DraftForm.tsx';
import settings from './Settings.module.css';

const name = 'GET /api/workspaces/:workspaceId/budget-rule';

/** What budget lines are sorted by, what currencies are worth, and how much is kept back. */
export function BudgetRulePart() {
  const text = useTexts(budgetRuleTexts);
  const troubleOf = useTroubleOf();
  const { workspace } = useSession();
  const read = useRead(name, { params: { workspaceId: workspace.id } });
  if (read.error && !read.data) return <p role="alert">{troubleOf(read.error).words}</p>;
  if (!read.data) return <ScreenSkeleton rows={4} />;
  const { version, ...choice } = read.data;
  return (
    <>
      <p className={settings.words}>{text.lead}</p>
      <RuleForm key={version} choice={choice} version={version} />
    </>
  );
}

interface Draft extends Pick<BudgetChoice, 'categories' | 'rates'> {
  readonly low: string;
  readonly high: string;
  /** In whole units of the department's currency; empty where nobody says. */
  readonly lifetime: string;
}

function RuleForm({ choice, version }: { readonly choice: BudgetChoice; readonly version: string | null }) {
  const text = useTexts(budgetRuleTexts);
  const client = useClient();
  const queries = useQueryClient();
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id };
  const { categories, rates, reserve, lifetimeValue } = choice;
  const currency = lifetimeValue?.currency ?? workspace.currency;
  const known: Draft = {
    categories,
    rates,
    low: String(reserve.low),
    high: String(reserve.high),
    lifetime: lifetimeValue ? String(majorOf(lifetimeValue)) : '',
  };
  const [draft, setDraft] = useState(known);
  const lifetime = amountIn(draft.lifetime);
  const { data: wanted } = BudgetChoice.safeParse({
    categories: draft.categories,
    rates: draft.rates,
    reserve: { low: Number(draft.low), high: Number(draft.high) },
    lifetimeValue: lifetime === null || lifetime === undefined ? null : moneyOf(lifetime, currency),
  });
  const isFit =
    wanted !== undefined &&
    lifetime !== undefined &&
    draft.low !== '' &&
    draft.high !== '' &&
    !choiceFault(wanted);
  const save = async (): Promise<void> => {
    if (!wanted) return;
    const saved = await client.call('PATCH /api/workspaces/:workspaceId/budget-rule', {
      params,
      body: { ...wanted, version },
    });
    queries.setQueryData(readKey(name, { params }), saved);
  };
  const limit = (which: 'low' | 'high') => (
    <Field label={text[which]}>
      <Input
        inputMode="numeric"
        value={draft[which]}
        onChange={(_, { value }) => setDraft((was) => ({ ...was, [which]: value.trim() }))}
      />
    </Field>
  );
  return (
    <DraftForm
      title={text.form}
      untitled
      known={known}
      draft={draft}
      fault={isFit ? '' : text.faulty}
      save={save}
    >
      <Categories
        categories={draft.categories}
        onChange={(next) => setDraft((was) => ({ ...was, categories: [...next] }))}
      />
      <Rates rates={draft.rates} onChange={(next) => setDraft((was) => ({ ...was, rates: [...next] }))} />
      <div className={styles.row}>
        {limit('low')}
        {limit('high')}
      </div>
      <Field label={text.lifetime(currency)} hint={text.lifetimeHint}>
        <Input
          inputMode="decimal"
          value={draft.lifetime}
          onChange={(_, { value }) => setDraft((was) => ({ ...was, lifetime: value }))}
        />
      </Field>
    </DraftForm>
  );
}

interface CategoriesProps {
  readonly categories: readonly string[];
  readonly onChange: (categories: readonly string[]) => void;
}

function Categories({ categories, onChange }: CategoriesProps) {
  const text = useTexts(budgetRuleTexts);
  const { categories: names } = useTexts(budgetTexts);
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const nameOf = (category: string): string => {
    const usual = usualCategories.find((code) => code === category);
    return usual ? names[usual] : category;
  };
  return (
    <fieldset className={styles.set}>
      <legend>{text.categories}</legend>
      <ul className={styles.list}>
        {categories.map((category) => (
          <li key={category}>
            {nameOf(category)}
            {category !== 'reserve' && (
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={text.remove(nameOf(category))}
                onClick={() => onChange(categories.filter((each) => each !== category))}
              />
            )}
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <Field label={text.newCategory}>
          <Input value={typed} maxLength={60} onChange={(_, { value }) => setTyped(value)} />
        </Field>
        <Button
          disabled={wanted === '' || categories.includes(wanted)}
          onClick={() => {
            onChange([...categories, wanted]);
            setTyped('');
          }}
        >
          {text.addCategory}
        </Button>
      </div>
    </fieldset>
  );
}

interface RatesProps {
  readonly rates: readonly TableRate[];
  readonly onChange: (rates: readonly TableRate[]) => void;
}

function Rates({ rates, onChange }: RatesProps) {
  const text = useTexts(budgetRuleTexts);
  const format = useFormat();
  const { currency: home } = useSession().workspace;
  const today = useToday();
  const [typed, setTyped] = useState({ currency: home === 'EUR' ? 'USD' : 'EUR', perUnit: '', from: today });
  const rate = TableRate.safeParse({
    ...typed,
    perUnit: Number(typed.perUnit.replace(',', '.') || NaN),
  }).data;
  const say = ({ currency, perUnit, from }: TableRate): string =>
    text.rate(currency, format.number(perUnit, 6), home, format.longDate(from));
  return (
    <fieldset className={styles.set}>
      <legend>{text.rates}</legend>
      <p className={settings.words}>{rates.length === 0 ? text.noRates : text.ratesHint(home)}</p>
      <ul className={styles.list}>
        {rates.map((each) => (
          <li key={`${each.currency} ${each.from}`}>
            {say(each)}
            <Button
              appearance="subtle"
              size="small"
              icon={<DismissRegular />}
              aria-label={text.remove(say(each))}
              onClick={() => onChange(rates.filter((other) => other !== each))}
            />
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <Field label={text.currency}>
          <Select value={typed.currency} onChange={(_, { value }) => setTyped({ ...typed, currency: value })}>
            {currencyChoices()
              .filter((code) => code !== home)
              .map((code) => (
                <option key={code}>{code}</option>
              ))}
          </Select>
        </Field>
        <Field label={text.worth(home)}>
          <Input
            inputMode="decimal"
            value={typed.perUnit}
            onChange={(_, { value }) => setTyped({ ...typed, perUnit: value.trim() })}
          />
        </Field>
        <Field label={text.from}>
          <DateField value={typed.from} onChange={(_, { value }) => setTyped({ ...typed, from: value })} />
        </Field>
        <Button
          disabled={!rate}
          onClick={() => {
            if (!rate) return;
            const others = rates.filter(
              ({ currency, from }) => currency !== rate.currency || from !== rate.from,
            );
            onChange([...others, rate]);
            setTyped({ ...typed, perUnit: '' });
          }}
        >
          {text.addRate}
        </Button>
      </div>
    </fieldset>
  );
}
