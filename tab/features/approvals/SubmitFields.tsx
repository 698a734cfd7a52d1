import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useEffect } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import type { ForeseenView } from '../../../src/contract/views.ts';
import { stageModes, type StageMode } from '../../../src/domain/approval.ts';
import { serviceNow } from '../../data/clock.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { FormInput } from '../../ui/FormInput.tsx';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import { PeoplePicker } from '../../ui/PeoplePicker.tsx';
import { submitRouteTexts } from '../../ui/texts/approvals-submit.ts';
import { approvalTexts } from '../../ui/texts/approvals.ts';
import { fieldTexts } from '../../ui/texts/fields.ts';
import { askable } from './askable.ts';
import { closingInstant } from './closing-instant.ts';
import { LoadHints } from './LoadHints.tsx';
import styles from './SubmitDialog.module.css';
import type { SubjectWish } from './subject-wish.ts';
import { useNames } from './use-names.ts';

/** What is asked for when somebody submits. */
export interface Wanted {
  readonly approverIds: string[];
  readonly mode: StageMode;
  readonly date: string;
  readonly time: string;
  readonly note: string;
  /** What of the campaign. */
  readonly wish: SubjectWish;
}

type SubmitForm = UseFormReturn<Wanted>;

/** Of whom, and how they decide, where no route says it. */
export function PeopleFields({ form, campaignId }: { form: SubmitForm; campaignId: string }) {
  const text = useTexts(approvalTexts).submit;
  const words = useWords();
  const people = usePeople();
  const { nameOf } = useNames();
  const { me } = useSession();
  const approverIds = form.watch('approverIds');
  return (
    <>
      <Controller
        control={form.control}
        name="approverIds"
        rules={{ validate: (ids) => ids.length > 0 || words.refusal.noApprovers({ facts: {} }) }}
        render={({ field, fieldState }) => (
          <Field
            label={text.approvers}
            required
            hint={text.whoNot}
            validationMessage={fieldState.error?.message}
          >
            <PeoplePicker
              label={text.approvers}
              people={askable(people, { requesterId: me.person.id })}
              value={field.value}
              nameOf={nameOf}
              onChange={field.onChange}
            />
          </Field>
        )}
      />
      <LoadHints
        campaignId={campaignId}
        chosenIds={approverIds}
        onChange={(ids) => form.setValue('approverIds', ids, { shouldDirty: true, shouldValidate: true })}
      />
      {approverIds.length > 1 && (
        <Controller
          control={form.control}
          name="mode"
          render={({ field }) => (
            <Field label={text.mode}>
              <RadioGroup value={field.value} onChange={(_, { value }) => field.onChange(value)}>
                {stageModes.map((mode) => (
                  <Radio key={mode} value={mode} label={words.stageMode[mode]} />
                ))}
              </RadioGroup>
            </Field>
          )}
        />
      )}
    </>
  );
}

interface UntilAndNoteProps {
  readonly form: SubmitForm;
  readonly foreseen: ForeseenView | undefined;
  /** Stands there until somebody chooses: a route has deadlines of its own, people chosen by hand have none. */
  readonly usualDate: string;
}

/** Until when, and a word to those who are asked. */
export function UntilAndNote({ form, foreseen, usualDate }: UntilAndNoteProps) {
  const text = useTexts(approvalTexts).submit;
  const route = useTexts(submitRouteTexts);
  const fields = useTexts(fieldTexts);
  const format = useFormat();
  const { me } = useSession();
  const { zone } = me.person;
  const [date, time] = form.watch(['date', 'time']);
  const isChosen = form.formState.dirtyFields.date === true;
  useEffect(() => {
    if (!isChosen) form.resetField('date', { defaultValue: usualDate });
  }, [form, isChosen, usualDate]);
  const closes = closingInstant(date, time, zone);
  const closesEarly = closes !== null && foreseen !== undefined && closes < foreseen.endsAt;
  const fault = form.formState.errors.date?.message;
  const warning = closesEarly ? route.afterLimit(format.instant(foreseen.endsAt, zone)) : undefined;
  return (
    <>
      <Field
        label={text.until}
        hint={
          closes ? text.untilPrinted(format.instant(closes, zone)) : foreseen ? route.noLimit : text.noUntil
        }
        validationMessage={fault ?? warning}
        validationState={fault ? 'error' : warning ? 'warning' : 'none'}
      >
        <div className={styles.until}>
          <FormInput
            type="date"
            aria-label={`${text.until}: ${fields.date}`}
            control={form.control}
            name="date"
            rules={{
              validate: (value: string, { time: clock }) => {
                const at = closingInstant(value, clock, zone);
                return at === null || Date.parse(at) > serviceNow(me.now) || text.past;
              },
            }}
          />
          <FormInput
            type="time"
            aria-label={`${text.until}: ${fields.time}`}
            disabled={date === ''}
            control={form.control}
            name="time"
          />
          <span className={styles.zone}>{fields.zoneHint(zone)}</span>
        </div>
      </Field>
      <Field label={text.note}>
        <Textarea
          resize="vertical"
          placeholder={text.notePlaceholder}
          maxLength={2_000}
          {...form.register('note')}
        />
      </Field>
    </>
  );
}
