import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RolesView, RoleView } from '../../../src/contract/role-endpoints.ts';
import { rightsIn } from '../../../src/domain/actor.ts';
import { may } from '../../../src/domain/policy.ts';
import { isCovered } from '../../../src/domain/role.ts';
import { useSession } from '../../data/session.ts';
import { useTrash } from '../../data/use-trash.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { peopleRoleTexts } from '../../ui/texts/people-roles.ts';
import styles from './People.module.css';
import { RoleForm } from './RoleForm.tsx';
import type { RoleDraft, Roles } from './use-roles.ts';

interface RoleListProps {
  readonly roles: Roles;
  readonly view: RolesView;
}

const fresh: RoleDraft = { name: '', description: '', rights: {} };

/** The roles that the department made, and the way to make one more. */
export function RoleList({ roles, view }: RoleListProps) {
  const text = useTexts(peopleRoleTexts);
  const { workspace, actor } = useSession();
  const [once, setOnce] = useState<string | null>(null);
  const mayEdit = may(actor, 'role.edit', { workspaceId: workspace.id });
  return (
    <>
      {view.roles.length === 0 && once === null && <p className={styles.lead}>{text.none}</p>}
      <ul className={styles.lines}>
        {view.roles.map((role) => (
          <RoleLine key={role.id} {...{ role, roles, mayEdit }} />
        ))}
      </ul>
      {once !== null && (
        <RoleForm
          label={text.add}
          role={fresh}
          save={(draft) => roles.make(draft, once)}
          onClose={() => setOnce(null)}
        />
      )}
      {once === null && mayEdit && (
        <Button className={styles.add} onClick={() => setOnce(crypto.randomUUID())}>
          {text.add}
        </Button>
      )}
    </>
  );
}

interface RoleLineProps {
  readonly role: RoleView;
  readonly roles: Roles;
  readonly mayEdit: boolean;
}

function RoleLine({ role, roles, mayEdit }: RoleLineProps) {
  const text = useTexts(peopleRoleTexts);
  const tell = useTell();
  const { workspace, actor } = useSession();
  const { deleted } = useTrash();
  const [editing, setEditing] = useState(false);
  const { name, description, rights, held } = role;
  const count = Object.values(rights).filter((rule) => rule !== 'never').length;
  const isMine = isCovered(rights, rightsIn(actor, workspace.id));
  const remove = async (): Promise<void> => {
    try {
      await roles.remove(role);
      await deleted({ campaignId: null, noun: 'role', targetId: role.id, name });
    } catch (error) {
      tell.failed(text.failed, error);
    }
  };
  if (editing)
    return (
      <li>
        <RoleForm
          label={text.editOne(name)}
          role={role}
          save={(draft) => roles.edit(role, draft)}
          onClose={() => setEditing(false)}
        />
      </li>
    );
  return (
    <li className={styles.line}>
      <div className={styles.role}>
        <span className={styles.name}>{name}</span>
        {description && <span>{description}</span>}
        <span className={styles.quiet}>
          {[count === 0 ? text.nothingYet : text.rights(count), text.held(held)].join(' · ')}
        </span>
      </div>
      {mayEdit && isMine && (
        <div className={styles.tools}>
          <Button aria-label={text.editOne(name)} onClick={() => setEditing(true)}>
            {text.edit}
          </Button>
          <Button appearance="subtle" aria-label={text.removeOne(name)} onClick={() => void remove()}>
            {text.remove}
          </Button>
        </div>
      )}
    </li>
  );
}
