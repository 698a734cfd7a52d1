import { Field, Input, Select, type InputProps } from '@fluentui/react-components';
import { useController, type FieldError, type UseFormReturn } from 'react-hook-form';
import type { Lockable } from '../../../src/domain/from-template.ts';
import { usualPlans } from '../../../src/domain/usual-plan.ts';
import { useSession, usePeople } from '../../data/session.ts';
import { useProgrammes } from '../../data/use-programmes.ts';
import { ChannelChoice } from '../../ui/ChannelChoice.tsx';
import { typeCodes } from '../../ui/codes.ts';
import { currencyChoices } from '../../ui/currencies.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { ProgrammePicker } from '../../ui/ProgrammePicker.tsx';
import { listed } from '../../ui/spaced.ts';
import { newCampaignTexts } from '../../ui/texts/new-campaign.ts';
import type { CampaignDraft, CampaignForm } from './form-schema.ts';
import styles from './NewCampaign.module.css';

type Form = UseFormReturn<CampaignDraft, unknown, CampaignForm>;

/** Choosing a type fills in its usual channels, unless somebody chose other ones. */
function followType({ getValues, setValue }: Form): void {
  const { type, channels } = getValues();
  const isUntouched =
    channels.length === 0 ||
    Object.values(usualPlans).some((usual) => usual.channels.join() === channels.join());
  if (type !== '' && isUntouched) setValue('channels', [...usualPlans[type].channels]);
}

interface CampaignFieldsProps {
  readonly form: Form;
  /** What the chosen template keeps as it says. */
  readonly held: readonly Lockable[];
}

export function CampaignFields({ form, held }: CampaignFieldsProps) {
  const text = useTexts(newCampaignTexts);
  const words = useWords();
  const session = useSession();
  const { register, formState } = form;
  const { errors } = formState;
  const said = useFaultWords();
  const type = form.watch('type');
  const kept = (field: Lockable): string | undefined => (held.includes(field) ? text.kept : undefined);
  return (
    <>
      <Field label={words.field.name} required validationMessage={said(errors.name)}>
        <TextInput
          within={form}
          name="name"
          placeholder={text.namePlaceholder}
          maxLength={160}
          autoComplete="off"
        />
      </Field>
      <div className={styles.pair}>
        <Field label={words.field.type} required hint={kept('type')} validationMessage={said(errors.type)}>
          {held.includes('type') && type !== '' ? (
            <Input readOnly value={words.campaignType[type]} />
          ) : (
            <Select {...register('type', { onChange: () => followType(form) })}>
              <option value="" disabled>
                {text.chooseType}
              </option>
              {typeCodes.map((code) => (
                <option key={code} value={code}>
                  {words.campaignType[code]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Owner form={form} />
      </div>
      <Programme form={form} />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{words.field.flight}</legend>
        <div className={styles.pair}>
          <Field label={text.from} validationMessage={said(errors.start)}>
            <DayInput within={form} name="start" />
          </Field>
          <Field label={text.to} hint={text.flightHint} validationMessage={said(errors.end)}>
            <DayInput within={form} name="end" />
          </Field>
        </div>
      </fieldset>
      <Field label={text.begin} hint={text.beginHint} validationMessage={said(errors.begin)}>
        <DayInput within={form} name="begin" />
      </Field>
      <Channels form={form} held={held} />
      <div className={styles.pair}>
        <Field label={words.field.audienceSize} validationMessage={said(errors.audienceSize)}>
          <TextInput within={form} name="audienceSize" inputMode="numeric" autoComplete="off" />
        </Field>
        <Field
          label={words.field.regions}
          hint={kept('regions') ?? text.regionsHint}
          validationMessage={said(errors.regions)}
        >
          <TextInput within={form} name="regions" autoComplete="off" readOnly={held.includes('regions')} />
        </Field>
      </div>
      <div className={styles.pair}>
        <Field label={words.field.segments} hint={text.regionsHint} validationMessage={said(errors.segments)}>
          <TextInput within={form} name="segments" autoComplete="off" />
        </Field>
        <Field label={words.field.venue} validationMessage={said(errors.venue)}>
          <TextInput within={form} name="venue" autoComplete="off" />
        </Field>
      </div>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{words.field.budget}</legend>
        <div className={styles.pair}>
          <Field label={text.amount} validationMessage={said(errors.amount)}>
            <TextInput within={form} name="amount" inputMode="decimal" autoComplete="off" />
          </Field>
          <Field label={text.currency}>
            <Select {...register('currency')}>
              {currencyChoices(session.workspace.currency).map((code) => (
                <option key={code}>{code}</option>
              ))}
            </Select>
          </Field>
        </div>
      </fieldset>
      <Field label={words.field.goal} validationMessage={said(errors.goal)}>
        <TextInput
          within={form}
          name="goal"
          placeholder={text.goalPlaceholder}
          maxLength={500}
          autoComplete="off"
        />
      </Field>
    </>
  );
}

interface NamedInput {
  readonly within: Form;
  readonly name:
    | 'name'
    | 'start'
    | 'end'
    | 'amount'
    | 'begin'
    | 'goal'
    | 'audienceSize'
    | 'regions'
    | 'segments'
    | 'venue';
}

/** Fluent's input keeps its own value: it must be told, a ref is not enough. */
function TextInput({ within, name, ...props }: NamedInput & Omit<InputProps, 'name'>) {
  const { field } = useController({ control: within.control, name });
  return <Input {...props} {...field} onChange={(_, { value }) => field.onChange(value)} />;
}

function DayInput({ within, name, ...props }: NamedInput & Omit<InputProps, 'name'>) {
  const { field } = useController({ control: within.control, name });
  return <DateField {...props} {...field} onChange={(_, { value }) => field.onChange(value)} />;
}

function Owner({ form }: { form: Form }) {
  const words = useWords();
  const people = usePeople();
  const { me } = useSession();
  const said = useFaultWords();
  const others = [...people.values()].filter(
    ({ id, active, role }) => id !== me.person.id && active && role !== null && role !== 'guest',
  );
  return (
    <Field label={words.field.ownerId} required validationMessage={said(form.formState.errors.ownerId)}>
      <Select {...form.register('ownerId')}>
        <option value={me.person.id}>{me.person.name}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The open programmes of the department, where there are any. */
function Programme({ form }: { form: Form }) {
  const words = useWords();
  const said = useFaultWords();
  const { list = [], nameOf } = useProgrammes();
  const { field } = useController({ control: form.control, name: 'programmeId' });
  const open = list.filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  return (
    <Field label={words.field.programmeId} validationMessage={said(form.formState.errors.programmeId)}>
      <ProgrammePicker
        programmes={open}
        value={field.value || null}
        valueName={nameOf(field.value) ?? ''}
        onChange={(programmeId) => field.onChange(programmeId ?? '')}
      />
    </Field>
  );
}

function Channels({ form, held }: CampaignFieldsProps) {
  const text = useTexts(newCampaignTexts);
  const words = useWords();
  const locale = useLocale();
  const { field } = useController({ control: form.control, name: 'channels' });
  if (!held.includes('channels'))
    return <ChannelChoice legend={words.field.channels} value={field.value} onChange={field.onChange} />;
  const names = field.value.map((code) => words.channel[code]);
  return (
    <Field label={words.field.channels} hint={text.kept}>
      <Input readOnly value={listed(locale, names)} />
    </Field>
  );
}

/** A code becomes the form's words; a sentence of the service stays as it is. */
function useFaultWords(): (error: FieldError | undefined) => string | undefined {
  const { faults } = useTexts(newCampaignTexts);
  const byCode: Readonly<Record<string, string>> = faults;
  return (error) => error && (byCode[error.message ?? ''] ?? error.message);
}
