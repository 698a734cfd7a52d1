import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { HolderView, RolesView } from '../../../src/contract/role-endpoints.ts';
import type { PersonView } from '../../../src/contract/views.ts';
import { rightsIn } from '../../../src/domain/actor.ts';
import { roles as builtIn } from '../../../src/domain/person.ts';
import { builtInRoles, isCovered } from '../../../src/domain/role.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { PersonLine } from '../../ui/PersonLine.tsx';
import { peopleRoleTexts } from '../../ui/texts/people-roles.ts';
import { MaskedAddress } from './MaskedAddress.tsx';
import styles from './People.module.css';
import type { Roles } from './use-roles.ts';

interface HolderListProps {
  readonly roles: Roles;
  readonly view: RolesView;
}

/** Everybody of the department by name, each with their role. */
export function HolderList({ roles, view }: HolderListProps) {
  const people = usePeople();
  const locale = useLocale();
  const lines = view.holders
    .flatMap((holder) => {
      const person = people.get(holder.personId);
      return person ? [{ holder, person }] : [];
    })
    .toSorted(
      (a, b) =>
        Number(b.person.active) - Number(a.person.active) ||
        a.person.name.localeCompare(b.person.name, locale),
    );
  return (
    <ul className={styles.lines}>
      {lines.map(({ holder, person }) => (
        <HolderLine key={holder.personId} {...{ holder, person, roles, view }} />
      ))}
    </ul>
  );
}

interface HolderLineProps extends HolderListProps {
  readonly holder: HolderView;
  readonly person: PersonView;
}

function HolderLine({ holder, person, roles, view }: HolderLineProps) {
  const text = useTexts(peopleRoleTexts);
  const tell = useTell();
  const { me } = useSession();
  const [busy, setBusy] = useState(false);
  const run = async (work: Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work;
      tell.done(text.changed(person.name));
    } catch (error) {
      tell.failed(text.failed, error);
    } finally {
      setBusy(false);
    }
  };
  const marks = [
    person.id === me.person.id && text.you,
    holder.superAdmin && text.superAdmin,
    !person.active && text.inactive,
    person.email ?? person.title,
  ].filter(Boolean);
  return (
    <li className={styles.line}>
      <PersonLine person={person} size={32} detail={marks.join(' · ')} />
      {person.email === undefined && person.maskedEmail && (
        <MaskedAddress personId={person.id} name={person.name} masked={person.maskedEmail} />
      )}
      <RoleChoice
        {...{ holder, person, view, busy }}
        onChoose={(role) => void run(roles.give(holder, role))}
      />
    </li>
  );
}

interface RoleChoiceProps {
  readonly holder: HolderView;
  readonly person: PersonView;
  readonly view: RolesView;
  readonly busy: boolean;
  readonly onChoose: (role: string | null) => void;
}

const nowhere = '';

/** Only roles that bring no more than the reader has; somebody above the reader is shown and not changed. */
function RoleChoice({ holder, person, view, busy, onChoose }: RoleChoiceProps) {
  const text = useTexts(peopleRoleTexts);
  const words = useWords();
  const { workspace, actor } = useSession();
  const mine = rightsIn(actor, workspace.id);
  const given = builtIn.filter((role) => role === holder.role || isCovered(builtInRoles[role], mine));
  const made = view.roles.filter(({ id, rights }) => id === holder.role || isCovered(rights, mine));
  return (
    <Select
      className={styles.choice}
      aria-label={text.roleOf(person.name)}
      title={holder.changeable ? undefined : text.outOfReach}
      value={holder.role ?? nowhere}
      disabled={!holder.changeable || busy}
      onChange={(_, { value }) => onChoose(value === nowhere ? null : value)}
    >
      {given.map((role) => (
        <option key={role} value={role}>
          {words.role[role]}
        </option>
      ))}
      {made.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      <option value={nowhere}>{text.noRole}</option>
    </Select>
  );
}
