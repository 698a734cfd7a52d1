import { Field, Input, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import type { DayView } from '../../../src/contract/day-endpoints.ts';
import { DayChoice } from '../../../src/domain/day.ts';
import { useDay } from '../../data/use-day.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { dayTexts } from '../../ui/texts/day.ts';
import { DraftForm } from './DraftForm.tsx';
import styles from './Settings.module.css';

/** Whether the department checks in and reports in the evening; for those who say how it works. */
export function DayPart() {
  const text = useTexts(dayTexts);
  const troubleOf = useTroubleOf();
  const { read, save } = useDay();
  if (read.error && !read.data) return <p role="alert">{troubleOf(read.error).words}</p>;
  if (!read.data) return <ScreenSkeleton rows={3} />;
  return (
    <>
      <p className={styles.words}>{text.lead}</p>
      <DayForm key={read.data.version} read={read.data} save={save} />
    </>
  );
}

interface DayFormProps {
  readonly read: DayView;
  readonly save: ReturnType<typeof useDay>['save'];
}

function DayForm({ read: { version, checkIn, reports, rollUpAt, lines = reports }, save }: DayFormProps) {
  const text = useTexts(dayTexts);
  const known: DayChoice = { checkIn, reports, rollUpAt, lines };
  const [draft, setDraft] = useState(known);
  const wanted = DayChoice.safeParse(draft).data;
  return (
    <DraftForm
      title={text.form}
      untitled
      known={known}
      draft={draft}
      fault={wanted ? '' : text.faulty}
      save={async () => wanted && save({ ...wanted, version })}
    >
      {(['checkIn', 'reports', 'lines'] as const).map((field) => (
        <Field key={field} hint={text[`${field}Hint`]}>
          <Switch
            label={text[field]}
            checked={draft[field] ?? false}
            onChange={(_, { checked }) => setDraft({ ...draft, [field]: checked })}
          />
        </Field>
      ))}
      <Field label={text.rollUpAt} validationState={wanted ? 'none' : 'error'}>
        <Input
          type="time"
          value={draft.rollUpAt}
          onChange={(_, { value }) => setDraft({ ...draft, rollUpAt: value })}
        />
      </Field>
    </DraftForm>
  );
}
