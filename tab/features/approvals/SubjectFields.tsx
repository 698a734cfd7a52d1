import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { AssetView, CampaignView } from '../../../src/contract/views.ts';
import type { SubjectKind } from '../../../src/domain/approval-subject.ts';
import { useRead } from '../../data/reads.ts';
import { currencyChoices } from '../../ui/currencies.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { partTexts } from '../../ui/texts/approvals-parts.ts';
import { subjectTexts } from '../../ui/texts/approvals-subjects.ts';
import { AmountFields } from './AmountFields.tsx';
import styles from './SubmitDialog.module.css';
import type { Wanted } from './SubmitFields.tsx';
import { ExpenseFields } from './ExpenseFields.tsx';
import { moneyIn } from './subject-wish.ts';
import { TransferFields } from './TransferFields.tsx';

interface SubjectFieldsProps {
  readonly form: UseFormReturn<Wanted>;
  readonly campaign: CampaignView;
  readonly kinds: readonly SubjectKind[];
  readonly files: readonly AssetView[];
}

/** What is to be approved, and what has to be known about it. */
export function SubjectFields(props: SubjectFieldsProps) {
  const { form, kinds } = props;
  const text = useTexts(partTexts);
  const subjects = useTexts(subjectTexts);
  const kind = form.watch('wish.kind');
  const fields: Record<SubjectKind, ReactNode> = {
    campaign: null,
    budgetChange: <TotalFields {...props} />,
    budgetTransfer: <TransferFields form={props.form} campaign={props.campaign} />,
    contentItem: <DeliverableField {...props} />,
    assetVersion: <FileField {...props} />,
    expense: <ExpenseFields form={props.form} campaign={props.campaign} />,
    launch: <p className={styles.zone}>{text.launchHint}</p>,
  };
  return (
    <>
      {kinds.length > 1 && (
        <Field label={text.what}>
          <Select {...form.register('wish.kind')}>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {subjects[each]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {fields[kind]}
    </>
  );
}

function TotalFields({ form, campaign }: SubjectFieldsProps) {
  const text = useTexts(partTexts);
  const format = useFormat();
  const { budget = null } = campaign;
  const wish = form.watch('wish');
  const to = moneyIn(wish);
  const from = budget ? format.money(budget.minor, budget.currency) : text.noTotal;
  const isSame = (amount: string): boolean =>
    moneyIn({ amount, currency: wish.currency })?.minor === budget?.minor &&
    wish.currency === budget?.currency;
  return (
    <>
      <AmountFields
        form={form}
        label={text.newTotal}
        currencies={budget ? [budget.currency] : currencyChoices(wish.currency)}
        fault={(amount) => (isSame(amount) ? text.sameTotal : undefined)}
      />
      <p className={styles.zone}>{text.presentTotal(from)}</p>
      {to && !isSame(wish.amount) && (
        <p className={styles.difference}>{text.total(from, format.money(to.minor, to.currency))}</p>
      )}
    </>
  );
}

function FileField({ form, files }: SubjectFieldsProps) {
  const text = useTexts(partTexts);
  const { errors } = form.formState;
  return (
    <Field label={text.file} required validationMessage={errors.wish?.assetId?.message}>
      <Select {...form.register('wish.assetId', { validate: (id) => id !== '' || text.missing })}>
        <option value="">{text.chooseFile}</option>
        {files
          .filter(({ replaced }) => !replaced)
          .map(({ id, name, version = 1 }) => (
            <option key={id} value={id}>
              {name} · {text.version(version)}
            </option>
          ))}
      </Select>
    </Field>
  );
}

function DeliverableField({ form, campaign }: SubjectFieldsProps) {
  const text = useTexts(partTexts);
  const tasks = useRead('GET /api/campaigns/:campaignId/tasks', { params: { campaignId: campaign.id } });
  const content = useRead('GET /api/campaigns/:campaignId/content', { params: { campaignId: campaign.id } });
  const { errors } = form.formState;
  const items = content.data?.items.filter(({ step }) => step !== 'dropped' && step !== 'published') ?? [];
  return (
    <Field label={text.deliverable} required validationMessage={errors.wish?.itemId?.message}>
      <Select {...form.register('wish.itemId', { validate: (id) => id !== '' || text.missing })}>
        <option value="">{text.chooseDeliverable}</option>
        {items.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
        {tasks.data?.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
