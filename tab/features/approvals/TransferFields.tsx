import { Field, Select } from '@fluentui/react-components';
import type { UseFormReturn } from 'react-hook-form';
import { resultWords } from '../../../src/contract/result-words.ts';
import type { CampaignView } from '../../../src/contract/views.ts';
import { compared } from '../../../src/domain/budget-transfer.ts';
import { may } from '../../../src/domain/policy.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { partTexts } from '../../ui/texts/approvals-parts.ts';
import { AmountFields } from './AmountFields.tsx';
import styles from './SubmitDialog.module.css';
import type { Wanted } from './SubmitFields.tsx';
import { moneyIn } from './subject-wish.ts';

interface TransferFieldsProps {
  readonly form: UseFormReturn<Wanted>;
  readonly campaign: CampaignView;
}

/** From which line of the budget to which, how much, and what an acquisition costs through the channels of both. */
export function TransferFields({ form, campaign }: TransferFieldsProps) {
  const text = useTexts(partTexts);
  const words = useWords();
  const locale = useLocale();
  const format = useFormat();
  const { actor, workspace } = useSession();
  const params = { campaignId: campaign.id };
  const budget = useRead('GET /api/campaigns/:campaignId/budget', { params });
  const seesResults = may(actor, 'result.read', { workspaceId: workspace.id });
  const results = useRead('GET /api/campaigns/:campaignId/results', { params }, seesResults);
  const lines = budget.data?.lines.filter(({ state }) => state === 'standing') ?? [];
  const { fromLineId, toLineId, currency } = form.watch('wish');
  const from = lines.find(({ id }) => id === fromLineId);
  const to = lines.find(({ id }) => id === toLineId);
  const { errors } = form.formState;
  const called = ({ name, channel }: (typeof lines)[number]): string =>
    channel === null ? name : `${name} · ${words.channel[channel]}`;
  const money = (minor: number): string => format.money(minor, from?.planned.currency ?? currency);
  const tooMuch = (amount: string): string | undefined => {
    const wanted = moneyIn({ amount, currency: form.getValues('wish.currency') })?.minor ?? 0;
    if (wanted === 0) return text.noAmount;
    return from && wanted > from.planned.minor ? text.tooMuch(money(from.planned.minor)) : undefined;
  };
  const choice = (
    name: 'fromLineId' | 'toLineId',
    label: string,
    offered: readonly (typeof lines)[number][],
  ) => (
    <Field label={label} required validationMessage={errors.wish?.[name]?.message}>
      <Select
        {...form.register(`wish.${name}`, {
          validate: (id) => id !== '' || text.missing,
          onChange: ({ target }: { target: { value: string } }) => {
            const line = lines.find(({ id }) => id === target.value);
            if (line) form.setValue('wish.currency', line.planned.currency);
          },
        })}
      >
        <option value="">{text.chooseLine}</option>
        {offered.map((line) => (
          <option key={line.id} value={line.id}>
            {text.lineHas(called(line), format.money(line.planned.minor, line.planned.currency))}
          </option>
        ))}
      </Select>
    </Field>
  );
  const { measure, costs } = compared([from?.channel ?? null, to?.channel ?? null], results.data?.rows ?? []);
  const fits = lines.filter(
    ({ id, planned }) => id !== fromLineId && (!from || planned.currency === from.planned.currency),
  );
  return (
    <>
      {choice('fromLineId', text.fromLine, lines)}
      {choice('toLineId', text.toLine, fits)}
      <AmountFields
        form={form}
        label={text.amount}
        currencies={[from?.planned.currency ?? currency]}
        fault={tooMuch}
      />
      {measure && from && to && (
        <p className={styles.difference}>
          {resultWords[locale].metric[measure]}:{' '}
          {[from, to]
            .map((line, at) => {
              const cost = costs[at];
              return `${called(line)} ${cost ? format.money(cost.minor, cost.currency) : '–'}`;
            })
            .join(' → ')}
        </p>
      )}
    </>
  );
}
