import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type MouseEvent } from 'react';
import type { SummaryView } from '../../../src/contract/views.ts';
import { useToday } from '../../data/clock.ts';
import { useOpenCampaign } from '../../data/place.ts';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import { campaignTexts } from '../../ui/texts/campaigns.ts';
import { CellValue } from './CellValue.tsx';
import styles from './ListNarrow.module.css';

const ROW_HEIGHT = 68;

/** The list on a phone: two lines for each campaign, a tap opens it. */
export function ListNarrow({ campaigns }: { campaigns: readonly SummaryView[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { open } = useOpenCampaign();
  const text = useTexts(campaignTexts);
  const words = useWords();
  const format = useFormat();
  const today = useToday();
  const rows = useVirtualizer({
    count: campaigns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => campaigns[index]?.id ?? index,
    overscan: 6,
    initialRect: { width: 360, height: 600 },
  });
  const onClick = (event: MouseEvent, campaignId: string): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(campaignId);
  };
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const campaign = campaigns[index];
          return (
            campaign && (
              <li
                key={key}
                className={styles.place}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={campaigns.length}
                aria-posinset={index + 1}
              >
                <a
                  className={styles.row}
                  data-status={campaign.status}
                  href={`/tab/campaigns/${campaign.id}`}
                  onClick={(event) => onClick(event, campaign.id)}
                >
                  <span className={styles.first}>
                    <span className={styles.name}>{campaign.name}</span>
                    <CellValue campaign={campaign} column="name" />
                  </span>
                  <span className={styles.second}>
                    <span className={styles.dot} aria-hidden />
                    {words.campaignStatus[campaign.status]} ·{' '}
                    {campaign.flight
                      ? format.range(campaign.flight.start, campaign.flight.end, today)
                      : text.unplanned}
                  </span>
                </a>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
