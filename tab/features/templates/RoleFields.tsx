import { Button, Field, Input, Tooltip } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useTexts } from '../../ui/locale.tsx';
import { templateFormTexts } from '../../ui/texts/template-form.ts';
import { isHeld, withRole } from './draft.ts';
import type { DraftProps } from './HeadFields.tsx';
import styles from './Templates.module.css';

/** Who does the work, without saying who that is. */
export function RoleFields({ draft, faults, onChange }: DraftProps) {
  const text = useTexts(templateFormTexts);
  const fault = (name: string): string | undefined => faults[name] && text[faults[name]];
  return (
    <>
      <h2 className={styles.heading}>{text.roles}</h2>
      <ul className={styles.roles}>
        {draft.roles.map(({ key, name }, at) => (
          <li key={key} className={styles.role}>
            <Field validationMessage={fault(`role.${key}`)} className={styles.grow}>
              <Input
                aria-label={text.roleName(at + 1)}
                value={name}
                maxLength={80}
                onChange={(_, { value }) =>
                  onChange({
                    ...draft,
                    roles: draft.roles.map((role) => (role.key === key ? { key, name: value } : role)),
                  })
                }
              />
            </Field>
            <Tooltip
              content={isHeld(draft, key) ? text.roleHeld : text.removeRole(name)}
              relationship="description"
            >
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={text.removeRole(name)}
                disabledFocusable={isHeld(draft, key)}
                onClick={() => onChange({ ...draft, roles: draft.roles.filter((role) => role.key !== key) })}
              />
            </Tooltip>
          </li>
        ))}
      </ul>
      <Button className={styles.back} icon={<AddRegular />} onClick={() => onChange(withRole(draft))}>
        {text.addRole}
      </Button>
    </>
  );
}
