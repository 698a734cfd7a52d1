import { ToggleButton } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReminderRuleView } from '../../../src/contract/reminder-endpoints.ts';
import { type ReminderType, reminderTypes } from '../../../src/domain/reminder-rule.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { toggled } from '../../ui/rows.ts';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { reminderTexts } from '../../ui/texts/reminders.ts';
import { DraftForm } from './DraftForm.tsx';
import styles from './Reminders.module.css';
import settings from './Settings.module.css';
import { useReminderRule } from './use-reminders.ts';

/** On which working days people of the department are reminded; for those who say how it works. */
export function CadencePart() {
  const text = useTexts(reminderTexts);
  const troubleOf = useTroubleOf();
  const { read, save } = useReminderRule();
  if (read.error && !read.data) return <p role="alert">{troubleOf(read.error).words}</p>;
  if (!read.data) return <ScreenSkeleton rows={4} />;
  return (
    <>
      <p className={settings.words}>{text.departmentLead}</p>
      <CadenceForm key={read.data.version} read={read.data} save={save} />
    </>
  );
}

interface CadenceFormProps {
  readonly read: ReminderRuleView;
  readonly save: (rule: ReminderRuleView) => Promise<void>;
}

function CadenceForm({ read: { cadences, version }, save }: CadenceFormProps) {
  const text = useTexts(reminderTexts);
  const [draft, setDraft] = useState(cadences);
  return (
    <DraftForm
      title={text.departmentForm}
      untitled
      known={cadences}
      draft={draft}
      fault=""
      save={() => save({ cadences: draft, version })}
    >
      {reminderTypes.map((type) => (
        <Steps
          key={type}
          type={type}
          steps={draft[type]}
          onChange={(steps) => setDraft({ ...draft, [type]: steps })}
        />
      ))}
    </DraftForm>
  );
}

const offered = [-10, -5, -3, -2, -1, 0, 1, 2, 3, 5];

interface StepsProps {
  readonly type: ReminderType;
  readonly steps: readonly number[];
  readonly onChange: (steps: number[]) => void;
}

function Steps({ type, steps, onChange }: StepsProps) {
  const text = useTexts(reminderTexts);
  const all = [...new Set([...offered, ...steps])].toSorted((one, other) => one - other);
  return (
    <fieldset className={styles.set}>
      <legend>{text.everybodys[type]}</legend>
      <div className={styles.steps}>
        {all.map((step) => (
          <ToggleButton
            key={step}
            size="small"
            appearance={steps.includes(step) ? 'primary' : 'outline'}
            checked={steps.includes(step)}
            onClick={() => onChange(toggled(all, steps, step))}
          >
            {text.step(step)}
          </ToggleButton>
        ))}
      </div>
    </fieldset>
  );
}
