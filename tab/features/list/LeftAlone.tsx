import type { SummaryView } from '../../../src/contract/views.ts';
import { useTexts } from '../../ui/locale.tsx';
import { bulkTexts } from '../../ui/texts/bulk.ts';
import styles from './Bulk.module.css';
import type { Outcome } from './use-bulk-change.ts';

const mostNamed = 50;

interface LeftAloneProps {
  readonly outcomes: readonly Outcome[];
  readonly campaigns: readonly SummaryView[];
}

/** Which campaigns stay as they are, each with its reason. */
export function LeftAlone({ outcomes, campaigns }: LeftAloneProps) {
  const text = useTexts(bulkTexts);
  const refused = outcomes.flatMap(({ campaignId, refusal }) => (refusal ? [{ campaignId, refusal }] : []));
  if (refused.length === 0) return null;
  const names = new Map(campaigns.map(({ id, name }) => [id, name]));
  return (
    <div>
      <p>{text.left(refused.length)}</p>
      <ul className={styles.left}>
        {refused.slice(0, mostNamed).map(({ campaignId, refusal }) => (
          <li key={campaignId}>{text.pair(names.get(campaignId) ?? campaignId, refusal.said)}</li>
        ))}
        {refused.length > mostNamed && <li>{text.more(refused.length - mostNamed)}</li>}
      </ul>
    </div>
  );
}
