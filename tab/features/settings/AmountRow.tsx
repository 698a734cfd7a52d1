import { Field, Input, Select } from '@fluentui/react-components';
import { type Money, majorOf, moneyOf } from '../../../src/domain/money.ts';
import { amountIn } from '../../ui/amount-text.ts';
import { currencyChoices } from '../../ui/currencies.ts';
import { useTexts } from '../../ui/locale.tsx';
import { secondPersonTexts } from '../../ui/texts/second-person.ts';
import styles from './WorkingTime.module.css';

/** As somebody types it, in major units. */
export interface TypedAmount {
  readonly amount: string;
  readonly currency: string;
}

interface AmountRowProps {
  readonly label: string;
  readonly typed: TypedAmount;
  /** The department's own currency stands first. */
  readonly own: string;
  /** In words; '' when nothing is wrong. */
  readonly fault?: string;
  readonly hint?: string;
  readonly onChange: (typed: TypedAmount) => void;
}

/** An amount with its currency. */
export function AmountRow({ label, typed, own, fault = '', hint, onChange }: AmountRowProps) {
  const { currency } = useTexts(secondPersonTexts);
  return (
    <Field label={label} {...(fault === '' ? hint !== undefined && { hint } : { validationMessage: fault })}>
      {(ofField) => (
        <div className={styles.row}>
          <Input
            {...ofField}
            inputMode="decimal"
            value={typed.amount}
            onChange={(_, { value }) => onChange({ ...typed, amount: value })}
          />
          <Select
            aria-label={`${label}: ${currency}`}
            value={typed.currency}
            onChange={(_, { value }) => onChange({ ...typed, currency: value })}
          >
            {currencyChoices(typed.currency, own).map((code) => (
              <option key={code}>{code}</option>
            ))}
          </Select>
        </div>
      )}
    </Field>
  );
}

export function typedOf(amount: Money | null, own: string): TypedAmount {
  return amount
    ? { amount: String(majorOf(amount)), currency: amount.currency }
    : { amount: '', currency: own };
}

/** Null for none; undefined for what is no amount. */
export function amountOf({ amount, currency }: TypedAmount): Money | null | undefined {
  const major = amountIn(amount);
  return major === undefined || major === null ? major : moneyOf(major, currency);
}
