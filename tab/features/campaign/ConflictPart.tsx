import { useCampaignConflicts } from '../../data/conflicts.ts';
import { useAccepting } from '../../data/use-accepting.ts';
import { useNameOf } from '../../data/use-name-of.ts';
import { useSession } from '../../data/session.ts';
import { ConflictLine } from '../../ui/ConflictLine.tsx';
import styles from '../../ui/ConflictLine.module.css';
import { useTexts } from '../../ui/locale.tsx';
import { conflictTexts } from '../../ui/texts/conflicts.ts';

/** What the campaign clashes with; nothing when there is nothing. */
export function ConflictPart({ campaignId }: { campaignId: string }) {
  const text = useTexts(conflictTexts);
  const { zone } = useSession().me.person;
  const nameOf = useNameOf();
  const accept = useAccepting();
  const conflicts = useCampaignConflicts(campaignId);
  if (conflicts.length === 0) return null;
  return (
    <section aria-label={text.part}>
      <h3 className={styles.title}>{text.part}</h3>
      <ul className={styles.list}>
        {conflicts.map((conflict) => (
          <ConflictLine
            key={conflict.id}
            conflict={conflict}
            except={campaignId}
            nameOf={nameOf}
            zone={zone}
            onAccept={accept}
          />
        ))}
      </ul>
    </section>
  );
}
