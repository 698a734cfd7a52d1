import { useId } from 'react';
import { Link } from 'wouter';
import { useViewAddress } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { templateTexts } from '../../ui/texts/templates.ts';
import styles from './Templates.module.css';

/** The campaigns that were made from a template, and how they stand; nothing where there are none. */
export function MadeCampaigns({ templateId }: { readonly templateId: string }) {
  const text = useTexts(templateTexts);
  const words = useWords();
  const people = usePeople();
  const address = useViewAddress();
  const heading = useId();
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id, templateId };
  const read = useRead('GET /api/workspaces/:workspaceId/templates/:templateId/campaigns', { params });
  if (!read.data || read.data.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {text.made(read.data.length)}
      </h2>
      <ul className={styles.list}>
        {read.data.map(({ id, code, name, status, ownerId, version }) => (
          <li key={id} className={styles.version}>
            <Link href={address(`campaigns/${encodeURIComponent(id)}`)}>
              {code} {name}
            </Link>
            <span className={styles.quiet}>
              {[words.campaignStatus[status], people.get(ownerId)?.name ?? '', text.version(version)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
