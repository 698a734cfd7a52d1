import { Button, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { CampaignView } from '../../../src/contract/views.ts';
import { holidayRules, mostLead, type SeriesContent } from '../../../src/domain/series.ts';
import { priorities } from '../../../src/domain/task.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { recurrenceTexts } from '../../ui/texts/recurrence.ts';
import { ZonePicker } from '../../ui/ZonePicker.tsx';
import { useAssignable } from './assignable.ts';
import { ForeseenPart } from './ForeseenPart.tsx';
import styles from './Recurring.module.css';
import { RuleFields } from './RuleFields.tsx';
import { contentOf, planOf, type SeriesDraft } from './series-draft.ts';

interface SeriesFormProps {
  readonly campaign: CampaignView;
  readonly label: string;
  readonly first: SeriesDraft;
  /** Where there is a choice: the occurrence from which on it can be changed. */
  readonly from?: string | undefined;
  readonly onSave: (content: SeriesContent, from: string | null) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What recurs, when, who does it, and what that means for the next five times. */
export function SeriesForm({ campaign, label, first, from, onSave, onClose }: SeriesFormProps) {
  const text = useTexts(recurrenceTexts);
  const words = useWords();
  const format = useFormat();
  const assignable = useAssignable(campaign.guestIds);
  const [draft, setDraft] = useState(first);
  const [scope, setScope] = useState<'all' | 'following'>(from === undefined ? 'all' : 'following');
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const change = (part: Partial<SeriesDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const content = contentOf(draft);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!content || saving) return;
    setSaving(true);
    const saved = await onSave(content, scope === 'following' ? (from ?? null) : null);
    setSaving(false);
    if (saved) onClose();
  };
  const missing = (isMissing: boolean) => (tried && isMissing ? { validationMessage: text.needed } : {});
  return (
    <form noValidate className={styles.form} aria-label={label} onSubmit={(event) => void submit(event)}>
      {from !== undefined && (
        <Field label={text.changes} hint={text.kept}>
          <RadioGroup
            value={scope}
            onChange={(_, { value }) => setScope(value === 'all' ? 'all' : 'following')}
          >
            <Radio value="following" label={text.from(format.longDate(from))} />
            <Radio value="all" label={text.all} />
          </RadioGroup>
        </Field>
      )}
      <Field label={text.title} required {...missing(draft.title.trim() === '')}>
        <Input value={draft.title} maxLength={200} onChange={(_, { value }) => change({ title: value })} />
      </Field>
      <div className={styles.fields}>
        <Field label={words.field.assigneeId}>
          <PersonPicker
            label={words.field.assigneeId}
            people={assignable}
            value={draft.assigneeId}
            onChange={(assigneeId) => change({ assigneeId })}
          />
        </Field>
        <Field label={words.field.priority}>
          <Select
            value={draft.priority}
            onChange={(_, { value }) => {
              const priority = priorities.find((one) => one === value);
              if (priority) change({ priority });
            }}
          >
            {priorities.map((priority) => (
              <option key={priority} value={priority}>
                {words.priority[priority]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text.start} {...missing(draft.start === '')}>
          <DateField
            value={draft.start}
            onChange={(_, { value }) => value !== '' && change({ start: value })}
          />
        </Field>
      </div>
      <RuleFields choice={draft.choice} start={draft.start} onChange={(choice) => change({ choice })} />
      <WhenFields draft={draft} onChange={change} />
      <ForeseenPart campaignId={campaign.id} plan={planOf(draft)} />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={saving}>
          {text.save}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}

interface WhenFieldsProps {
  readonly draft: SeriesDraft;
  readonly onChange: (part: Partial<SeriesDraft>) => void;
}

/** The clock time and its zone, days off, and how long before it becomes a task. */
function WhenFields({ draft, onChange }: WhenFieldsProps) {
  const text = useTexts(recurrenceTexts);
  const words = useWords();
  return (
    <div className={styles.fields}>
      <Field label={text.time} hint={text.timeHint}>
        <Input type="time" value={draft.time} onChange={(_, { value }) => onChange({ time: value })} />
      </Field>
      <Field label={words.field.zone}>
        <ZonePicker value={draft.zone} onChange={(zone) => onChange({ zone })} />
      </Field>
      <Field label={text.holidays}>
        <Select
          value={draft.holidays}
          onChange={(_, { value }) => {
            const holidays = holidayRules.find((one) => one === value);
            if (holidays) onChange({ holidays });
          }}
        >
          {holidayRules.map((rule) => (
            <option key={rule} value={rule}>
              {text.holiday[rule]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.lead} hint={text.leadHint}>
        <Input
          type="number"
          min={0}
          max={mostLead}
          value={draft.lead}
          onChange={(_, { value }) =>
            onChange({
              lead: value === '' ? '' : String(Math.max(0, Math.min(mostLead, Math.floor(Number(value))))),
            })
          }
        />
      </Field>
    </div>
  );
}
