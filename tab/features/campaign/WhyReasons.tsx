import type { ExplainedView } from '../../../src/contract/role-endpoints.ts';
import { may } from '../../../src/domain/policy.ts';
import { useRead } from '../../data/reads.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import { PersonLine } from '../../ui/PersonLine.tsx';
import { roleName } from '../../ui/role-name.ts';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { peopleRoleTexts } from '../../ui/texts/people-roles.ts';
import { rightTexts } from '../../ui/texts/rights.ts';
import styles from './WhyPart.module.css';

/** What people may, and the chain of why; those for whom it is the same stand together, those who may most first. */
export default function WhyReasons({ campaignId }: { campaignId: string }) {
  const text = useTexts(peopleRoleTexts).why;
  const troubleOf = useTroubleOf();
  const { workspace, actor } = useSession();
  const people = usePeople();
  const read = useRead('GET /api/campaigns/:campaignId/why', { params: { campaignId } });
  if (read.isPending) return <ScreenSkeleton rows={3} />;
  if (read.error && !read.data) return <p role="alert">{troubleOf(read.error).words}</p>;
  const roleOf = ({ personId }: ExplainedView) => people.get(personId)?.roleName ?? '';
  const alike = togetherBy(read.data, (each) => JSON.stringify([each.rights, roleOf(each)]));
  const isWhole = may(actor, 'people.manage', { workspaceId: workspace.id });
  return (
    <>
      <p className={styles.quiet}>{isWhole ? text.everybody : text.onlyYou}</p>
      <ul className={styles.people}>
        {alike.map(([first, ...others]) => (
          <li key={first.personId} className={styles.alike}>
            <div className={styles.names}>
              {[first, ...others].map(({ personId, name }) => (
                <PersonLine key={personId} person={{ name }} size={24} />
              ))}
            </div>
            <ul className={styles.reasons}>
              {reasonsOf(first).map(({ verbs, because }) => (
                <Reason key={verbs.join()} verbs={verbs} because={because} personId={first.personId} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

function togetherBy(
  all: readonly ExplainedView[],
  keyOf: (each: ExplainedView) => string,
): readonly (readonly [ExplainedView, ...ExplainedView[]])[] {
  return [...Map.groupBy(all, keyOf).values()]
    .flatMap(([first, ...others]) => (first ? [[first, ...others] as const] : []))
    .toSorted(([a], [b]) => b.rights.length - a.rights.length);
}

type Right = ExplainedView['rights'][number];
interface Shared {
  readonly verbs: readonly Right['verb'][];
  readonly because: Right['because'];
}

/** What holds for the same reasons stands together. */
function reasonsOf({ rights }: ExplainedView): readonly Shared[] {
  const found = new Map<string, Shared>();
  for (const { verb, because } of rights) {
    const key = JSON.stringify(because);
    const known = found.get(key);
    found.set(key, { verbs: [...(known?.verbs ?? []), verb], because });
  }
  return [...found.values()];
}

function Reason({ verbs, because, personId }: Shared & { readonly personId: string }) {
  const text = useTexts(peopleRoleTexts).why;
  const rights = useTexts(rightTexts);
  const words = useWords();
  const format = useFormat();
  const people = usePeople();
  const { zone } = useSession().me.person;
  const told = (one: Right['because'][number]): string =>
    one.by === 'grant'
      ? text.granted(format.instant(one.until, zone))
      : [
          roleName(words, one.role, people.get(personId)?.roleName),
          ...(one.everywhere ? [text.everywhere] : []),
          text.bond[one.bond],
        ].join(' · ');
  return (
    <li>
      <span className={styles.verbs}>{verbs.map((verb) => rights.verbs[verb]).join(' · ')}</span>
      {because.map((one) => (
        <span key={JSON.stringify(one)} className={styles.quiet}>
          {told(one)}
        </span>
      ))}
    </li>
  );
}
