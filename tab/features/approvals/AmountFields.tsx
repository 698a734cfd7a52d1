import { Field, Select } from '@fluentui/react-components';
import type { UseFormReturn } from 'react-hook-form';
import { FormInput } from '../../ui/FormInput.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { partTexts } from '../../ui/texts/approvals-parts.ts';
import styles from './SubmitDialog.module.css';
import type { Wanted } from './SubmitFields.tsx';
import { moneyIn } from './subject-wish.ts';

interface AmountFieldsProps {
  readonly form: UseFormReturn<Wanted>;
  readonly label: string;
  readonly currencies: readonly string[];
  readonly fault: (amount: string) => string | undefined;
}

/** An amount with its currency; `fault` says what is wrong with an amount that is one. */
export function AmountFields({ form, label, currencies, fault }: AmountFieldsProps) {
  const text = useTexts(partTexts);
  const check = (amount: string): string | true => {
    const money = moneyIn({ amount, currency: form.getValues('wish.currency') });
    return money ? (fault(amount) ?? true) : text.noAmount;
  };
  return (
    <div className={styles.amount}>
      <Field label={label} required validationMessage={form.formState.errors.wish?.amount?.message}>
        <FormInput
          control={form.control}
          name="wish.amount"
          inputMode="decimal"
          autoComplete="off"
          rules={{ validate: check }}
        />
      </Field>
      <Field label={text.currency}>
        <Select {...form.register('wish.currency')}>
          {currencies.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
