import { Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { MyRemindersView } from '../../../src/contract/reminder-endpoints.ts';
import { ReminderChoice, breaksFrom, reminderWays } from '../../../src/domain/reminder-choice.ts';
import { reminderTypes } from '../../../src/domain/reminder-rule.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { holdReasonTexts } from '../../ui/texts/held.ts';
import { reminderTexts } from '../../ui/texts/reminders.ts';
import { DraftForm } from './DraftForm.tsx';
import styles from './Reminders.module.css';
import settings from './Settings.module.css';
import { useMyReminders } from './use-reminders.ts';

/** When and how I am reminded, and what was held for me with the reason. */
export function RemindersPart() {
  const text = useTexts(reminderTexts);
  const troubleOf = useTroubleOf();
  const { read, save } = useMyReminders();
  if (read.error && !read.data) return <p role="alert">{troubleOf(read.error).words}</p>;
  if (!read.data) return <ScreenSkeleton rows={4} />;
  const { choice, held } = read.data;
  return (
    <>
      <p className={settings.words}>{text.lead}</p>
      <ChoiceForm key={JSON.stringify(choice)} choice={choice} save={save} />
      <Held held={held} />
    </>
  );
}

interface ChoiceFormProps {
  readonly choice: ReminderChoice;
  readonly save: (choice: ReminderChoice) => Promise<void>;
}

function ChoiceForm({ choice, save }: ChoiceFormProps) {
  const text = useTexts(reminderTexts);
  const known = { ...choice, most: String(choice.most) };
  const [draft, setDraft] = useState(known);
  const wanted = ReminderChoice.safeParse({ ...draft, most: Number(draft.most) }).data;
  const time = (field: 'morningAt' | 'quietFrom' | 'quietTo') => (
    <Input
      type="time"
      value={draft[field]}
      onChange={(_, { value }) => setDraft({ ...draft, [field]: value })}
    />
  );
  return (
    <DraftForm
      title={text.form}
      untitled
      known={known}
      draft={draft}
      fault={wanted ? '' : text.faulty}
      save={async () => wanted && save(wanted)}
    >
      <Field label={text.morningAt} hint={text.morningHint}>
        {time('morningAt')}
      </Field>
      <fieldset className={styles.set}>
        <legend>{text.quiet}</legend>
        <div className={styles.span}>
          <Field label={text.quietFrom}>{time('quietFrom')}</Field>
          <Field label={text.quietTo}>{time('quietTo')}</Field>
        </div>
        <p className={styles.hint}>{text.quietHint}</p>
      </fieldset>
      <Field label={text.breaks}>
        <RadioGroup
          value={draft.breaks}
          onChange={(_, { value }) => {
            const breaks = breaksFrom.find((one) => one === value);
            if (breaks) setDraft({ ...draft, breaks });
          }}
        >
          {breaksFrom.map((one) => (
            <Radio key={one} value={one} label={text.breaksFrom[one]} />
          ))}
        </RadioGroup>
      </Field>
      <Ways ways={draft.ways} onChange={(ways) => setDraft({ ...draft, ways })} />
      <Field label={text.alerts} hint={text.alertsHint}>
        <Select
          value={draft.alerts ?? 'card'}
          onChange={(_, { value }) => setDraft({ ...draft, alerts: value === 'off' ? 'off' : 'card' })}
        >
          {(['card', 'off'] as const).map((way) => (
            <option key={way} value={way}>
              {text.alertWay[way]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.most} hint={text.mostHint}>
        <Input
          type="number"
          min={1}
          max={50}
          value={draft.most}
          onChange={(_, { value }) => setDraft({ ...draft, most: value })}
        />
      </Field>
    </DraftForm>
  );
}

interface WaysProps {
  readonly ways: ReminderChoice['ways'];
  readonly onChange: (ways: ReminderChoice['ways']) => void;
}

/** Launches and ends of flights have no card of their own. */
const waysOf = (type: keyof ReminderChoice['ways']) =>
  type === 'launch' || type === 'flightEnd' ? reminderWays.filter((way) => way !== 'card') : reminderWays;

function Ways({ ways, onChange }: WaysProps) {
  const text = useTexts(reminderTexts);
  return (
    <fieldset className={styles.set}>
      <legend>{text.ways}</legend>
      {reminderTypes.map((type) => (
        <Field key={type} label={text.type[type]}>
          <Select
            value={ways[type]}
            onChange={(_, { value }) => {
              const next = ReminderChoice.shape.ways.safeParse({ ...ways, [type]: value });
              if (next.success) onChange(next.data);
            }}
          >
            {waysOf(type).map((way) => (
              <option key={way} value={way}>
                {text.way[way]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </fieldset>
  );
}

function Held({ held }: Pick<MyRemindersView, 'held'>) {
  const text = useTexts(reminderTexts);
  const reasons = useTexts(holdReasonTexts);
  const format = useFormat();
  const { zone } = useSession().me.person;
  return (
    <>
      <h3 className={settings.sub}>{text.held}</h3>
      {held.length === 0 && <p className={styles.hint}>{text.heldNone}</p>}
      <ul className={styles.held}>
        {held.map(({ type, targetId, title, goesAt, why }) => (
          <li key={`${goesAt} ${type} ${targetId}`}>
            <span className={styles.what}>{title}</span>
            <span className={styles.hint}>
              {[
                type === 'task' ? '' : text.type[type],
                text.heldUntil(format.instant(goesAt, zone)),
                reasons[why],
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
