import { Field } from '@fluentui/react-components';
import type { TemplateRole } from '../../../src/domain/template.ts';
import { usePeople } from '../../data/session.ts';
import { useTexts } from '../../ui/locale.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { templateChoiceTexts } from '../../ui/texts/template-choice.ts';
import styles from './ForeseenTasks.module.css';
import type { TemplateChoice } from './use-template.ts';

interface RolePeopleProps {
  readonly roles: readonly TemplateRole[];
  readonly choice: TemplateChoice;
  readonly ownerName: string;
}

/** Who fills each role; the owner does where nobody is named. */
export function RolePeople({ roles, choice, ownerName }: RolePeopleProps) {
  const text = useTexts(templateChoiceTexts);
  const people = usePeople();
  const staff = [...people.values()].filter(
    ({ active, role }) => active && role !== null && role !== 'guest',
  );
  if (roles.length === 0) return null;
  return (
    <fieldset className={styles.roles}>
      <legend className={styles.legend}>{text.roles}</legend>
      <div className={styles.people}>
        {roles.map(({ key, name }) => (
          <Field key={key} label={name} size="small">
            <PersonPicker
              size="small"
              people={staff}
              value={choice.people[key] ?? null}
              emptyName={ownerName ? text.owner(ownerName) : text.ownerAlone}
              onChange={(personId) => choice.give(key, personId)}
            />
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
