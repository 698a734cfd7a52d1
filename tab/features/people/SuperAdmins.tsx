import { Button, Field } from '@fluentui/react-components';
import { useState } from 'react';
import type { HolderView, RolesView } from '../../../src/contract/role-endpoints.ts';
import { usePeople } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { PersonLine } from '../../ui/PersonLine.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { peopleRoleTexts } from '../../ui/texts/people-roles.ts';
import styles from './People.module.css';
import type { Roles } from './use-roles.ts';

interface SuperAdminsProps {
  readonly roles: Roles;
  readonly view: RolesView;
}

/** Who may do everything in every department of the organisation, and for them the way to name one more. */
export function SuperAdmins({ roles, view: { holders, appoints } }: SuperAdminsProps) {
  const text = useTexts(peopleRoleTexts);
  const tell = useTell();
  const people = usePeople();
  const [chosen, setChosen] = useState<string | null>(null);
  const present = holders.filter(({ superAdmin }) => superAdmin);
  const able = [...people.values()].filter(
    ({ id, active, external }) => active && !external && !present.some(({ personId }) => personId === id),
  );
  const appoint = async (holder: HolderView, superAdmin: boolean): Promise<void> => {
    try {
      await roles.appoint(holder, superAdmin);
      tell.done(text.changed(people.get(holder.personId)?.name ?? ''));
      setChosen(null);
    } catch (error) {
      tell.failed(text.failed, error);
    }
  };
  const wanted = holders.find(({ personId }) => personId === chosen);
  return (
    <>
      {present.length === 0 && <p className={styles.lead}>{text.noSuperAdmin}</p>}
      <ul className={styles.lines}>
        {present.map((holder) => {
          const name = people.get(holder.personId)?.name ?? holder.personId;
          return (
            <li key={holder.personId} className={styles.line}>
              <PersonLine person={{ name }} size={32} />
              {appoints && (
                <Button size="small" onClick={() => void appoint(holder, false)}>
                  {text.dismiss(name)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {appoints && (
        <div className={styles.appoint}>
          <Field className={styles.who} label={text.appointWhom}>
            <PersonPicker people={able} value={chosen} onChange={setChosen} />
          </Field>
          <Button
            disabledFocusable={!wanted}
            onClick={() => {
              if (wanted) void appoint(wanted, true);
            }}
          >
            {text.appoint}
          </Button>
        </div>
      )}
    </>
  );
}
