import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { Controller, type FieldError, type UseFormReturn } from 'react-hook-form';
import type { CampaignView } from '../../../src/contract/views.ts';
import type { Lockable } from '../../../src/domain/from-template.ts';
import { usePeople } from '../../data/session.ts';
import { useHeld } from '../../data/use-held.ts';
import { useProgrammes } from '../../data/use-programmes.ts';
import { ChannelChoice } from '../../ui/ChannelChoice.tsx';
import { typeCodes } from '../../ui/codes.ts';
import { currencyChoices } from '../../ui/currencies.ts';
import { FormInput } from '../../ui/FormInput.tsx';
import { useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { PeoplePicker } from '../../ui/PeoplePicker.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { StrategyFields } from './StrategyFields.tsx';
import { ProgrammePicker } from '../../ui/ProgrammePicker.tsx';
import { listed } from '../../ui/spaced.ts';
import { fieldTexts } from '../../ui/texts/fields.ts';
import { newCampaignTexts } from '../../ui/texts/new-campaign.ts';
import { recordTexts } from '../../ui/texts/record.ts';
import type { EditForm } from './edit-schema.ts';
import styles from './Overview.module.css';

type Form = UseFormReturn<EditForm, unknown, EditForm>;

export interface EditFieldsProps {
  readonly form: Form;
  readonly campaign: CampaignView;
}

/** The controls of the edit form. */
export function EditFields({ form, campaign }: EditFieldsProps) {
  const text = useTexts(fieldTexts);
  const { form: own } = useTexts(recordTexts);
  const { field: labels, campaignType, channel } = useWords();
  const locale = useLocale();
  const { register, control, formState } = form;
  const { errors } = formState;
  const said = useFaultWords();
  const held = useHeld(campaign);
  const heldHint = (field: Lockable): string | undefined =>
    held.includes(field) ? own.heldBy(campaign.template?.name ?? '') : undefined;
  return (
    <>
      <Field label={labels.name} required validationMessage={said(errors.name)}>
        <FormInput control={control} name="name" maxLength={160} autoComplete="off" />
      </Field>
      <Field label={labels.brief} validationMessage={said(errors.brief)}>
        <Textarea {...register('brief')} resize="vertical" rows={6} maxLength={20_000} />
      </Field>
      <Field label={labels.goal} validationMessage={said(errors.goal)}>
        <FormInput control={control} name="goal" maxLength={500} autoComplete="off" />
      </Field>
      <Field label={labels.audience} validationMessage={said(errors.audience)}>
        <FormInput control={control} name="audience" maxLength={500} autoComplete="off" />
      </Field>
      <div className={styles.pair}>
        <Field label={labels.audienceSize} validationMessage={said(errors.audienceSize)}>
          <FormInput control={control} name="audienceSize" inputMode="numeric" autoComplete="off" />
        </Field>
        <Field
          label={labels.regions}
          hint={heldHint('regions') ?? own.tagsHint}
          validationMessage={said(errors.regions)}
        >
          <FormInput
            control={control}
            name="regions"
            autoComplete="off"
            readOnly={held.includes('regions')}
          />
        </Field>
      </div>
      <div className={styles.pair}>
        <Field label={labels.segments} hint={own.tagsHint} validationMessage={said(errors.segments)}>
          <FormInput control={control} name="segments" autoComplete="off" />
        </Field>
        <Field label={labels.venue} validationMessage={said(errors.venue)}>
          <FormInput control={control} name="venue" autoComplete="off" />
        </Field>
      </div>
      <Field label={labels.type} hint={heldHint('type')}>
        {held.includes('type') ? (
          <Input readOnly value={campaignType[campaign.type]} />
        ) : (
          <Select {...register('type')}>
            {typeCodes.map((code) => (
              <option key={code} value={code}>
                {campaignType[code]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <fieldset className={styles.group}>
        <legend>{labels.flight}</legend>
        <div className={styles.pair}>
          <Field label={text.from} hint={heldHint('flight')} validationMessage={said(errors.start)}>
            <FormInput
              control={control}
              name="start"
              type="date"
              min="1970-01-01"
              max="2199-12-31"
              readOnly={held.includes('flight')}
            />
          </Field>
          <Field label={text.to} validationMessage={said(errors.end)}>
            <FormInput
              control={control}
              name="end"
              type="date"
              min="1970-01-01"
              max="2199-12-31"
              readOnly={held.includes('flight')}
            />
          </Field>
        </div>
      </fieldset>
      {held.includes('channels') ? (
        <Field label={labels.channels} hint={heldHint('channels')}>
          <Input
            readOnly
            value={listed(
              locale,
              campaign.channels.map((code) => channel[code]),
            )}
          />
        </Field>
      ) : (
        <Controller
          control={control}
          name="channels"
          render={({ field }) => (
            <ChannelChoice legend={labels.channels} value={field.value} onChange={field.onChange} />
          )}
        />
      )}
      {campaign.can.readBudget && (
        <fieldset className={styles.group}>
          <legend>{labels.budget}</legend>
          <div className={styles.pair}>
            <Field label={own.amount} validationMessage={said(errors.amount)}>
              <FormInput control={control} name="amount" inputMode="decimal" autoComplete="off" />
            </Field>
            <Field label={own.currency}>
              <Select {...register('currency')}>
                {currencyChoices(form.getValues('currency')).map((code) => (
                  <option key={code}>{code}</option>
                ))}
              </Select>
            </Field>
          </div>
        </fieldset>
      )}
      <StrategyFields form={form} />
      <ProgrammeField form={form} campaign={campaign} />
      <PeopleFields form={form} campaign={campaign} />
      <Field label={labels.tags} hint={own.tagsHint} validationMessage={said(errors.tags)}>
        <FormInput control={control} name="tags" autoComplete="off" />
      </Field>
    </>
  );
}

/** The programme that it belongs to: open ones to choose from, and the one that it has. */
function ProgrammeField({ form: { control } }: EditFieldsProps) {
  const { field: labels } = useWords();
  const { list = [], nameOf, areSeen } = useProgrammes();
  if (!areSeen) return null;
  return (
    <Controller
      control={control}
      name="programmeId"
      render={({ field: { value, onChange } }) => (
        <Field label={labels.programmeId}>
          <ProgrammePicker
            programmes={list.filter(({ id, state }) => state === 'open' || id === value)}
            value={value}
            valueName={value === null ? '' : (nameOf(value) ?? '')}
            onChange={onChange}
          />
        </Field>
      )}
    />
  );
}

/** Who works on it: the owner and the team are staff; guests are whoever was invited from outside. */
function PeopleFields({ form: { control, formState }, campaign }: EditFieldsProps) {
  const { form: own } = useTexts(recordTexts);
  const { field: labels } = useWords();
  const people = usePeople();
  const said = useFaultWords();
  const active = [...people.values()].filter((person) => person.active && person.role !== null);
  const staff = active.filter(({ role }) => role !== 'guest');
  const guests = active.filter(({ role, external }) => role === 'guest' || external);
  const nameOf = (id: string): string => people.get(id)?.name ?? id;
  return (
    <>
      <Controller
        control={control}
        name="ownerId"
        render={({ field }) => (
          <Field label={labels.ownerId} required validationMessage={said(formState.errors.ownerId)}>
            <PersonPicker
              people={staff}
              value={field.value}
              valueName={nameOf(field.value)}
              clearable={false}
              onChange={(id) => field.onChange(id ?? '')}
            />
          </Field>
        )}
      />
      <Controller
        control={control}
        name="teamIds"
        render={({ field }) => (
          <Field label={labels.teamIds}>
            <PeoplePicker
              label={labels.teamIds}
              people={staff}
              value={field.value}
              nameOf={nameOf}
              onChange={field.onChange}
            />
          </Field>
        )}
      />
      {(guests.length > 0 || campaign.guestIds.length > 0) && (
        <Controller
          control={control}
          name="guestIds"
          render={({ field }) => (
            <Field label={labels.guestIds} hint={own.guestsHint}>
              <PeoplePicker
                label={labels.guestIds}
                people={guests}
                value={field.value}
                nameOf={nameOf}
                onChange={field.onChange}
              />
            </Field>
          )}
        />
      )}
    </>
  );
}

/** A code becomes the form's words. */
function useFaultWords(): (error: FieldError | undefined) => string | undefined {
  const { faults } = useTexts(newCampaignTexts);
  const byCode: Readonly<Record<string, string>> = faults;
  return (error) => error && (byCode[error.message ?? ''] ?? error.message);
}
