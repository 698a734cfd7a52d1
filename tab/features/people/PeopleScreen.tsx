import { useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { peopleRoleTexts } from '../../ui/texts/people-roles.ts';
import { HolderList } from './HolderList.tsx';
import styles from './People.module.css';
import { RoleList } from './RoleList.tsx';
import { SuperAdmins } from './SuperAdmins.tsx';
import { useRoles } from './use-roles.ts';

/** Who holds which role in the department, and the roles that it made for itself. */
export default function PeopleScreen() {
  const text = useTexts(peopleRoleTexts);
  const troubleOf = useTroubleOf();
  const roles = useRoles();
  const { read } = roles;
  if (read.isPending) return <ScreenSkeleton rows={8} />;
  if (read.error && !read.data)
    return <RefusedFace trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  return (
    <Page title={text.title} lead={text.lead}>
      <section aria-labelledby="people-here">
        <h2 id="people-here" className={styles.heading}>
          {text.people}
        </h2>
        <HolderList roles={roles} view={read.data} />
      </section>
      <section aria-labelledby="roles-here">
        <h2 id="roles-here" className={styles.heading}>
          {text.roles}
        </h2>
        <p className={styles.lead}>{text.rolesLead}</p>
        <RoleList roles={roles} view={read.data} />
      </section>
      <section aria-labelledby="super-administrators">
        <h2 id="super-administrators" className={styles.heading}>
          {text.superAdmins}
        </h2>
        <p className={styles.lead}>{text.superAdminsLead}</p>
        <SuperAdmins roles={roles} view={read.data} />
      </section>
    </Page>
  );
}
