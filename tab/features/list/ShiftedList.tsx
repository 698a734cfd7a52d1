import type { SummaryView } from '../../../src/contract/views.ts';
import { addDays } from '../../../src/domain/time.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { bulkTexts } from '../../ui/texts/bulk.ts';
import styles from './Bulk.module.css';
import type { Foreseen } from './use-bulk-change.ts';

const mostNamed = 50;

interface ShiftedListProps {
  readonly days: number;
  readonly foreseen: readonly Foreseen[];
  readonly campaigns: readonly SummaryView[];
}

/** Where each would run, and how many of its tasks go along. */
export function ShiftedList({ days, foreseen, campaigns }: ShiftedListProps) {
  const text = useTexts(bulkTexts);
  const format = useFormat();
  const known = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
  const lines = foreseen.flatMap(({ campaignId, refusal, tasks }) => {
    const { name, flight } = known.get(campaignId) ?? {};
    if (refusal || !name || !flight) return [];
    const when = format.longRange(addDays(flight.start, days), addDays(flight.end, days));
    return [{ campaignId, words: text.pair(name, when), tasks }];
  });
  return (
    <ul className={styles.left}>
      {lines.slice(0, mostNamed).map(({ campaignId, words, tasks }) => (
        <li key={campaignId}>{tasks === 0 ? words : text.withSome(words, tasks)}</li>
      ))}
      {lines.length > mostNamed && <li>{text.more(lines.length - mostNamed)}</li>}
    </ul>
  );
}
