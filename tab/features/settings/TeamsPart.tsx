import { Button, Field, Input } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import type { DeadlineWish } from '../../../src/contract/calendar-change-endpoints.ts';
import type { TeamsView } from '../../../src/contract/team-endpoints.ts';
import type { Team } from '../../../src/domain/team.ts';
import { usePeople } from '../../data/session.ts';
import { useNameOf } from '../../data/use-name-of.ts';
import { useTeams } from '../../data/use-teams.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { PeoplePicker } from '../../ui/PeoplePicker.tsx';
import { replaced, without } from '../../ui/rows.ts';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { teamTexts } from '../../ui/texts/teams.ts';
import { workingTimeTexts } from '../../ui/texts/working-time.ts';
import { CountryChoice } from './CountryChoice.tsx';
import { DayList } from './DayList.tsx';
import { CalendarForm } from './CalendarForm.tsx';
import { membersOf } from './staff.ts';
import frame from './Teams.module.css';
import styles from './WorkingTime.module.css';
import { type DepartmentFault, departmentFault } from './working-time-draft.ts';

/** Which teams the department has, who is in them, and their own days. */
export function TeamsPart() {
  const text = useTexts(teamTexts);
  const troubleOf = useTroubleOf();
  const { read, save } = useTeams();
  if (read.error && !read.data) return <p role="alert">{troubleOf(read.error).words}</p>;
  if (!read.data) return <ScreenSkeleton rows={3} />;
  return (
    <div className={frame.whole}>
      <p className={styles.lead}>{text.lead}</p>
      <TeamsForm key={read.data.version} read={read.data} save={save} />
    </div>
  );
}

interface TeamsFormProps {
  readonly read: TeamsView;
  readonly save: (wanted: TeamsView, deadlines: DeadlineWish) => Promise<void>;
}

function TeamsForm({ read: { teams: known, version }, save }: TeamsFormProps) {
  const text = useTexts(teamTexts);
  const [draft, setDraft] = useState(known);
  const fault = faultOf(draft);
  return (
    <CalendarForm
      title={text.title}
      untitled
      known={known}
      draft={draft}
      fault={fault ? text.faults[fault] : ''}
      moves={{ of: 'teams', teams: draft }}
      save={(deadlines) => save({ teams: draft, version }, deadlines)}
    >
      {draft.length === 0 && <p className={styles.quiet}>{text.none}</p>}
      {draft.map((team, at) => (
        <TeamFields
          key={team.id}
          team={team}
          onChange={(part) => setDraft((was) => replaced(was, at, { ...team, ...part }))}
          onRemove={() => setDraft((was) => without(was, at))}
          onUp={at === 0 ? undefined : () => setDraft((was) => without(was, at).toSpliced(at - 1, 0, team))}
        />
      ))}
      <Button
        className={frame.add}
        appearance="subtle"
        icon={<AddRegular />}
        disabledFocusable={draft.length >= 50}
        onClick={() => setDraft((was) => (was.length < 50 ? [...was, blank()] : was))}
      >
        {text.add}
      </Button>
    </CalendarForm>
  );
}

interface TeamFieldsProps {
  readonly team: Team;
  readonly onChange: (part: Partial<Team>) => void;
  readonly onRemove: () => void;
  /** Absent for the first one. */
  readonly onUp: (() => void) | undefined;
}

function TeamFields({ team, onChange, onRemove, onUp }: TeamFieldsProps) {
  const text = useTexts(teamTexts);
  const people = usePeople();
  const nameOf = useNameOf();
  const name = team.name.trim() || text.unnamed;
  return (
    <fieldset className={frame.team}>
      <legend>
        {name} · {text.people(team.memberIds.length)}
      </legend>
      <div className={styles.row}>
        <Field label={text.name} className={frame.name}>
          <Input value={team.name} maxLength={60} onChange={(_, { value }) => onChange({ name: value })} />
        </Field>
        {onUp && (
          <Button
            className={styles.remove}
            appearance="subtle"
            icon={<ArrowUpRegular />}
            aria-label={text.first(name)}
            onClick={onUp}
          />
        )}
        <Button
          className={styles.remove}
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={text.remove(name)}
          onClick={onRemove}
        />
      </div>
      <Field label={text.members}>
        <PeoplePicker
          label={text.members}
          people={membersOf(people)}
          value={team.memberIds}
          nameOf={nameOf}
          onChange={(memberIds) => onChange({ memberIds })}
        />
      </Field>
      <details>
        <summary>{text.own}</summary>
        <div className={frame.own}>
          <CountryChoice value={team.country} inherits onChange={(country) => onChange({ country })} />
          <TeamDays team={team} onChange={onChange} />
        </div>
      </details>
    </fieldset>
  );
}

function TeamDays({ team, onChange }: Pick<TeamFieldsProps, 'team' | 'onChange'>) {
  const text = useTexts(workingTimeTexts);
  return (
    <>
      <DayList title={text.daysOff} days={team.daysOff} onChange={(daysOff) => onChange({ daysOff })} />
      <DayList
        title={text.extraWorkdays}
        days={team.extraWorkdays}
        onChange={(extraWorkdays) => onChange({ extraWorkdays })}
      />
    </>
  );
}

const blank = (): Team => ({
  id: crypto.randomUUID(),
  name: '',
  memberIds: [],
  country: null,
  daysOff: [],
  extraWorkdays: [],
});

function faultOf(teams: readonly Team[]): 'name' | DepartmentFault | undefined {
  if (teams.some(({ name }) => name.trim() === '')) return 'name';
  return teams.map(departmentFault).find(Boolean);
}
