import { Button, Switch } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { DeadlineWish } from '../../../src/contract/calendar-change-endpoints.ts';
import type { DepartmentCalendarView } from '../../../src/contract/calendar-endpoints.ts';
import { useTexts } from '../../ui/locale.tsx';
import { workingTimeTexts } from '../../ui/texts/working-time.ts';
import { CountryChoice } from './CountryChoice.tsx';
import { DayList } from './DayList.tsx';
import { CalendarForm } from './CalendarForm.tsx';
import { daysOfFile } from './days-file.ts';
import styles from './WorkingTime.module.css';
import { departmentFault } from './working-time-draft.ts';
import type { DepartmentDraft } from './use-calendars.ts';

interface DepartmentDaysProps {
  readonly read: DepartmentCalendarView;
  readonly save: (draft: DepartmentDraft, ifVersion: string | null, deadlines: DeadlineWish) => Promise<void>;
}

/** What the department has off, and works, beyond its country. */
export function DepartmentDays({ read: { version, ...known }, save }: DepartmentDaysProps) {
  const text = useTexts(workingTimeTexts);
  const [draft, setDraft] = useState<DepartmentDraft>(known);
  /** What came of the file. */
  const [said, setSaid] = useState('');
  const change = (part: Partial<DepartmentDraft>): void => setDraft((was) => ({ ...was, ...part }));
  const fault = departmentFault(draft);

  const read = async (file: File): Promise<void> => {
    const found = await daysOfFile(await file.text());
    const fresh = found.filter(({ date }) => !draft.daysOff.some((one) => one.date === date));
    setSaid(found.length === 0 ? text.nothingRead : text.read(fresh.length));
    change({ daysOff: [...draft.daysOff, ...fresh] });
  };

  return (
    <CalendarForm
      title={text.ours}
      known={known}
      draft={draft}
      fault={fault ? text.faults[fault] : ''}
      moves={{ of: 'department', draft }}
      save={(deadlines) => save(draft, version, deadlines)}
    >
      <CountryChoice
        value={draft.country}
        inherits={false}
        onChange={(country) => change({ country: country ?? 'byZone' })}
      />
      <Switch
        label={text.makeUp}
        checked={draft.makeUpDays}
        onChange={(_, { checked }) => change({ makeUpDays: checked })}
      />
      <DayList title={text.daysOff} days={draft.daysOff} onChange={(daysOff) => change({ daysOff })}>
        <FileButton onFile={(file) => void read(file)} />
        <output className={styles.quiet}>{said}</output>
      </DayList>
      <DayList
        title={text.extraWorkdays}
        days={draft.extraWorkdays}
        onChange={(extraWorkdays) => change({ extraWorkdays })}
      />
    </CalendarForm>
  );
}

function FileButton({ onFile }: { readonly onFile: (file: File) => void }) {
  const text = useTexts(workingTimeTexts);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        className={styles.file}
        type="file"
        accept=".ics,text/calendar"
        aria-label={text.fromFile}
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
      <Button appearance="subtle" onClick={() => input.current?.click()}>
        {text.fromFile}
      </Button>
    </>
  );
}
