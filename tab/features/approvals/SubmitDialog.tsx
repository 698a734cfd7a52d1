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
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import type { CampaignView } from '../../../src/contract/views.ts';
import { stageModes, type StageMode } from '../../../src/domain/approval.ts';
import { serviceNow, useToday } from '../../data/clock.ts';
import { problemIn } from '../../data/problem.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { plusDays } from '../../ui/days.ts';
import { FormInput } from '../../ui/FormInput.tsx';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { PeoplePicker } from '../../ui/PeoplePicker.tsx';
import { listed, spaced } from '../../ui/spaced.ts';
import { approvalTexts } from '../../ui/texts/approvals.ts';
import { fieldTexts } from '../../ui/texts/fields.ts';
import { closingInstant } from './closing-instant.ts';
import { Shown } from './Shown.tsx';
import styles from './SubmitDialog.module.css';
import { useSubmit } from './use-answers.ts';

interface Wanted {
  readonly approverIds: string[];
  readonly mode: StageMode;
  readonly date: string;
  readonly time: string;
  readonly note: string;
}

/** Asks for approval: of whom, how, until when, and what they will be shown. */
export function SubmitDialog({ campaign, onClose }: { campaign: CampaignView; onClose: () => void }) {
  const text = useTexts(approvalTexts).submit;
  const fields = useTexts(fieldTexts);
  const words = useWords();
  const format = useFormat();
  const locale = useLocale();
  const people = usePeople();
  const { me } = useSession();
  const tell = useTell();
  const troubleOf = useTroubleOf();
  const submit = useSubmit(campaign.id);
  const [once] = useState(() => crypto.randomUUID());
  const [trouble, setTrouble] = useState('');
  const { zone } = me.person;
  const form = useForm<Wanted>({
    defaultValues: {
      approverIds: [],
      mode: 'all',
      date: plusDays(useToday(), 3),
      time: '17:00',
      note: '',
    },
  });
  const { errors, isSubmitting } = form.formState;
  const askable = [...people.values()].filter(
    ({ id, active, external, role }) =>
      active && !external && role !== null && role !== 'guest' && id !== me.person.id,
  );
  const nameOf = (id: string): string => people.get(id)?.name ?? id;
  const [date, time, approverIds] = form.watch(['date', 'time', 'approverIds']);
  const closes = closingInstant(date, time, zone);

  const send = async ({ approverIds: asked, mode, note, ...until }: Wanted): Promise<void> => {
    setTrouble('');
    const dueAt = closingInstant(until.date, until.time, zone);
    try {
      await submit({ once, ifVersion: campaign.version, approverIds: asked, mode, dueAt, note });
      tell.done(spaced(locale, text.done(listed(locale, asked.map(nameOf)))));
      onClose();
    } catch (error) {
      const stale = problemIn(error)?.code === 'stale';
      setTrouble(`${troubleOf(error).words}${stale ? ` ${text.staleHint}` : ''}`);
    }
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface className={styles.surface}>
        <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
          <DialogBody>
            <DialogTitle>{text.title(campaign.name)}</DialogTitle>
            <DialogContent className={styles.content}>
              {trouble && (
                <MessageBar intent="error" layout="multiline" role="alert">
                  <MessageBarBody>{trouble}</MessageBarBody>
                </MessageBar>
              )}
              <Controller
                control={form.control}
                name="approverIds"
                rules={{ validate: (ids) => ids.length > 0 || words.refusal.noApprovers({ facts: {} }) }}
                render={({ field }) => (
                  <Field
                    label={text.approvers}
                    required
                    hint={text.whoNot}
                    validationMessage={errors.approverIds?.message}
                  >
                    <PeoplePicker
                      label={text.approvers}
                      people={askable}
                      value={field.value}
                      nameOf={nameOf}
                      onChange={field.onChange}
                    />
                  </Field>
                )}
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
              <Field
                label={text.until}
                hint={closes ? text.untilPrinted(format.instant(closes, zone)) : text.noUntil}
                validationMessage={errors.date?.message}
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
              <Shown campaign={campaign} title={text.shown} nameOf={nameOf} />
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabled={isSubmitting}>
                {text.send}
              </Button>
              <Button onClick={onClose}>{fields.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
