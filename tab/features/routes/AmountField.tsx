import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { type Money, majorOf, moneyOf } from '../../../src/domain/money.ts';
import { amountIn } from '../../ui/amount-text.ts';
import { currencyChoices } from '../../ui/currencies.ts';
import { useTexts } from '../../ui/locale.tsx';
import { routeFieldTexts } from '../../ui/texts/route-fields.ts';
import styles from './Form.module.css';

interface AmountFieldProps {
  readonly label: string;
  readonly value: Money | undefined;
  readonly currency: string;
  readonly onChange: (amount: Money | undefined) => void;
}

/** An amount with its currency; undefined for none. What cannot be read is NaN, which no rule takes. */
export function AmountField({ label, value, currency, onChange }: AmountFieldProps) {
  const text = useTexts(routeFieldTexts);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(value?.currency ?? currency);
  const now = value?.currency ?? chosen;
  const shown = Object.is(minorOf(typed, now)?.minor, value?.minor) ? typed : textOf(value);
  return (
    <div className={styles.pair}>
      <Field label={label}>
        <Input
          inputMode="decimal"
          value={shown}
          onChange={(_, change) => {
            setTyped(change.value);
            onChange(minorOf(change.value, now));
          }}
        />
      </Field>
      <Field label={text.currency} className={styles.narrow}>
        <Select
          value={now}
          onChange={(_, change) => {
            setChosen(change.value);
            if (value) onChange(minorOf(shown, change.value));
          }}
        >
          {currencyChoices(now, currency).map((code) => (
            <option key={code}>{code}</option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

const textOf = (value: Money | undefined): string =>
  value && !Number.isNaN(value.minor) ? String(majorOf(value)) : '';

function minorOf(typed: string, currency: string): Money | undefined {
  const major = amountIn(typed);
  if (major === null) return undefined;
  return major === undefined ? { minor: Number.NaN, currency } : moneyOf(major, currency);
}
