import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import type { ScheduleView } from '../../../src/contract/views.ts';
import { Cadence } from '../../../src/domain/report-cadence.ts';
import { ReportSchedule } from '../../../src/domain/report.ts';
import type { HolidayRule } from '../../../src/domain/series.ts';
import { ClockTime, dateIn } from '../../../src/domain/time.ts';
import { serviceNow } from '../../data/clock.ts';
import { problemIn } from '../../data/problem.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { faultOf } from '../../ui/field-fault.ts';
import { FormInput } from '../../ui/FormInput.tsx';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { PeoplePicker } from '../../ui/PeoplePicker.tsx';
import { fieldTexts } from '../../ui/texts/fields.ts';
import { reportTermsTexts } from '../../ui/texts/report-terms.ts';
import { scheduleTexts } from '../../ui/texts/schedules.ts';
import { ZonePicker } from '../../ui/ZonePicker.tsx';
import { CadenceFields } from './CadenceFields.tsx';
import { NextRuns } from './NextRuns.tsx';
import styles from './ScheduleDialog.module.css';
import { isChannelKey, keysOf, recipientsIn, useRecipientGroups } from './recipient-groups.ts';
import { type Terms, TermsFields } from './TermsFields.tsx';
import { useSchedules } from './use-schedules.ts';

interface Wanted extends Terms {
  readonly name: string;
  /** Persons and groups. */
  readonly recipients: string[];
  readonly cadence: Cadence;
  readonly holidays: HolidayRule;
  readonly time: string;
  readonly clock: 'own' | 'one';
  readonly zone: string;
}

interface ScheduleDialogProps {
  readonly open: boolean;
  /** Undefined for a new one. */
  readonly schedule: ScheduleView | undefined;
  readonly onClose: () => void;
}

/** Name, recipients, days and the hour of a report, with the next five runs as they would be. */
export function ScheduleDialog({ open, schedule, onClose }: ScheduleDialogProps) {
  const text = useTexts(scheduleTexts);
  const fields = useTexts(fieldTexts);
  const terms = useTexts(reportTermsTexts);
  const words = useWords();
  const people = usePeople();
  const { me, workspace } = useSession();
  const groups = useRecipientGroups();
  const tell = useTell();
  const troubleOf = useTroubleOf();
  const { create, save } = useSchedules();
  const [once] = useState(() => crypto.randomUUID());
  const [trouble, setTrouble] = useState('');
  const form = useForm<Wanted>({
    defaultValues: {
      name: schedule?.name ?? '',
      recipients: schedule ? keysOf(schedule.recipientIds, schedule.groups) : [me.person.id],
      condition: schedule?.condition ?? { when: 'always' },
      freshness: schedule?.freshness ?? null,
      definitionId: schedule?.definitionId ?? null,
      cadence: schedule?.cadence ?? { every: 'week', weekdays: [1] },
      holidays: schedule?.holidays ?? 'next',
      time: schedule?.time ?? '09:00',
      clock: schedule && schedule.zone !== null ? 'one' : 'own',
      zone: schedule?.zone ?? workspace.zone,
    },
  });
  const { control, formState } = form;
  const { errors, isSubmitting } = formState;
  const values = form.watch();
  const today = dateIn(me.person.zone, new Date(serviceNow(me.now)).toISOString());
  const staff = [...people.values()].filter(
    ({ active, role }) => active && role !== null && role !== 'guest',
  );

  const send = async (filled: Wanted): Promise<void> => {
    setTrouble('');
    if (!Cadence.safeParse(filled.cadence).success) return;
    const { condition, freshness, definitionId } = filled;
    const wanted = { name: filled.name.trim(), ...timesOf(filled), condition, freshness, definitionId };
    try {
      const saved = await (schedule ? save(schedule, wanted) : create({ once, ...wanted }));
      tell.done(text.saved(saved.name));
      onClose();
    } catch (error) {
      const stale = problemIn(error)?.code === 'stale';
      setTrouble(`${troubleOf(error).words}${stale ? ` ${text.stale}` : ''}`);
    }
  };
  const valid = (name: 'name' | 'time') => (value: string) => {
    const fault = faultOf(ReportSchedule.shape[name], value);
    return fault === undefined || fields.fault[fault];
  };

  return (
    <Dialog open={open} onOpenChange={(_, change) => change.open || onClose()}>
      <DialogSurface className={styles.surface}>
        <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
          <DialogBody>
            <DialogTitle>{schedule ? text.editTitle(schedule.name) : text.createTitle}</DialogTitle>
            <DialogContent className={styles.content}>
              {trouble && (
                <MessageBar intent="error" layout="multiline" role="alert">
                  <MessageBarBody>{trouble}</MessageBarBody>
                </MessageBar>
              )}
              <Field label={words.field.name} required validationMessage={errors.name?.message}>
                <FormInput
                  placeholder={text.namePlaceholder}
                  maxLength={120}
                  autoComplete="off"
                  control={control}
                  name="name"
                  rules={{ validate: valid('name') }}
                />
              </Field>
              <Controller
                control={control}
                name="recipients"
                rules={{ validate: (ids) => ids.length > 0 || text.nobody }}
                render={({ field }) => (
                  <Field
                    label={words.field.recipientIds}
                    required
                    validationMessage={errors.recipients?.message}
                    {...(field.value.some(isChannelKey) && { hint: terms.posted })}
                  >
                    <PeoplePicker
                      label={words.field.recipientIds}
                      people={[...groups.offered, ...staff]}
                      value={field.value}
                      nameOf={(id) => groups.nameOfKey(id) ?? people.get(id)?.name ?? id}
                      onChange={field.onChange}
                    />
                  </Field>
                )}
              />
              <CadenceFields
                cadence={values.cadence}
                holidays={values.holidays}
                today={today}
                onChange={(cadence) => form.setValue('cadence', cadence)}
                onHolidays={(holidays) => form.setValue('holidays', holidays)}
              />
              <Field label={words.field.time} required validationMessage={errors.time?.message}>
                <FormInput type="time" control={control} name="time" rules={{ validate: valid('time') }} />
              </Field>
              <Controller
                control={control}
                name="clock"
                render={({ field }) => (
                  <Field label={text.zone}>
                    <RadioGroup value={field.value} onChange={(_, { value }) => field.onChange(value)}>
                      <Radio value="own" label={text.ownZone} />
                      <Radio value="one" label={text.oneZone} />
                    </RadioGroup>
                  </Field>
                )}
              />
              {values.clock === 'one' && (
                <Controller
                  control={control}
                  name="zone"
                  render={({ field }) => (
                    <Field label={text.whichZone}>
                      <ZonePicker value={field.value} onChange={field.onChange} />
                    </Field>
                  )}
                />
              )}
              <TermsFields
                terms={values}
                onChange={({ condition, freshness, definitionId }) => {
                  if (condition) form.setValue('condition', condition);
                  if (freshness !== undefined) form.setValue('freshness', freshness);
                  if (definitionId !== undefined) form.setValue('definitionId', definitionId);
                }}
              />
              <NextRuns
                wanted={
                  isWhole(values) ? { ...timesOf(values), definitionId: values.definitionId } : undefined
                }
              />
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={isSubmitting}>
                {fields.save}
              </Button>
              <Button onClick={onClose}>{fields.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

/** When it goes to whom, as the service takes it. */
function timesOf({ recipients, cadence, holidays, time, clock, zone }: Wanted) {
  return { ...recipientsIn(recipients), cadence, holidays, time, zone: clock === 'own' ? null : zone };
}

const isWhole = ({ cadence, time, recipients }: Wanted): boolean =>
  Cadence.safeParse(cadence).success && ClockTime.safeParse(time).success && recipients.length > 0;
