import { Field, Select, Textarea } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { CampaignView } from '../../../src/contract/views.ts';
import { majorOf } from '../../../src/domain/money.ts';
import { useRead } from '../../data/reads.ts';
import { currencyChoices } from '../../ui/currencies.ts';
import { FormInput } from '../../ui/FormInput.tsx';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { partTexts } from '../../ui/texts/approvals-parts.ts';
import { expenseTexts } from '../../ui/texts/expenses.ts';
import { AmountFields } from './AmountFields.tsx';
import styles from './SubmitDialog.module.css';
import type { Wanted } from './SubmitFields.tsx';
import { moneyIn } from './subject-wish.ts';

interface ExpenseFieldsProps {
  readonly form: UseFormReturn<Wanted>;
  readonly campaign: CampaignView;
}

/** One of the expenses that are written down and not decided, or another, which is written down with the request. */
export function ExpenseFields({ form, campaign }: ExpenseFieldsProps) {
  const text = useTexts(expenseTexts);
  const format = useFormat();
  const params = { campaignId: campaign.id };
  const { data } = useRead('GET /api/campaigns/:campaignId/expenses', { params });
  const open = (data?.expenses ?? []).filter(
    ({ state, stands }) => state === 'standing' && (stands === 'draft' || stands === 'declined'),
  );
  const chosenId = form.watch('wish.expenseId');
  const chosen = open.find(({ id }) => id === chosenId);
  const { setValue } = form;
  useEffect(() => {
    if (!chosen) return;
    setValue('wish.amount', String(majorOf(chosen.amount)));
    setValue('wish.currency', chosen.amount.currency);
    setValue('wish.vendor', chosen.vendor);
    setValue('wish.purpose', chosen.purpose);
  }, [chosen, setValue]);
  const named = ({ vendor, amount }: (typeof open)[number]): string =>
    `${vendor} · ${format.money(amount.minor, amount.currency)}`;
  return (
    <>
      {open.length > 0 && (
        <Field label={text.which}>
          <Select {...form.register('wish.expenseId')} value={chosen ? chosenId : ''}>
            <option value="">{text.another}</option>
            {open.map((each) => (
              <option key={each.id} value={each.id}>
                {named(each)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {chosen ? (
        <p className={styles.zone}>{[named(chosen), chosen.purpose].join(' · ')}</p>
      ) : (
        <NewExpenseFields form={form} />
      )}
    </>
  );
}

function NewExpenseFields({ form }: Pick<ExpenseFieldsProps, 'form'>) {
  const text = useTexts(partTexts);
  const { errors } = form.formState;
  const needed = (value: string) => value.trim() !== '' || text.missing;
  const noAmount = (amount: string): string | undefined =>
    moneyIn({ amount, currency: form.getValues('wish.currency') })?.minor === 0 ? text.noAmount : undefined;
  return (
    <>
      <AmountFields
        form={form}
        label={text.amount}
        currencies={currencyChoices(form.getValues('wish.currency'))}
        fault={noAmount}
      />
      <Field label={text.vendor} required validationMessage={errors.wish?.vendor?.message}>
        <FormInput
          control={form.control}
          name="wish.vendor"
          maxLength={160}
          autoComplete="off"
          rules={{ validate: needed }}
        />
      </Field>
      <Field label={text.purpose} required validationMessage={errors.wish?.purpose?.message}>
        <Textarea
          resize="vertical"
          maxLength={500}
          {...form.register('wish.purpose', { validate: needed })}
        />
      </Field>
    </>
  );
}
