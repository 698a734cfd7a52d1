import { useTroubleOf } from '../../data/use-trouble.ts';
import type { SectionProps } from '../../ui/campaign-section.ts';
import { useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { channelTexts } from '../../ui/texts/channel-plan.ts';
import { ChannelRow } from './ChannelRow.tsx';
import styles from './Content.module.css';
import { LinkList } from './LinkList.tsx';
import { ContentList } from './ContentList.tsx';
import { useContent } from './use-content.ts';

/** How a campaign uses each of its marketing channels, and what goes out through them. */
export default function ContentSection({ campaign }: SectionProps) {
  const own = useTexts(channelTexts);
  const troubleOf = useTroubleOf();
  const { read, acts } = useContent(campaign.id);
  if (read.isPending) return <ScreenSkeleton rows={5} />;
  if (!read.data) {
    return <RefusedFace inPart trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  }
  const { channels, items, can } = read.data;
  return (
    <div className={styles.section}>
      <section>
        <h3 className={styles.heading}>{own.channels}</h3>
        {channels.length === 0 && <p className={styles.said}>{own.noChannels}</p>}
        <ul className={styles.rows}>
          {channels.map((plan) => (
            <ChannelRow
              key={plan.channel}
              plan={plan}
              items={
                items.filter(({ channel, step }) => channel === plan.channel && step !== 'dropped').length
              }
              campaign={campaign}
              can={can}
              acts={acts}
            />
          ))}
        </ul>
      </section>
      <ContentList campaign={campaign} content={read.data} acts={acts} />
      <LinkList campaign={campaign} items={items.filter(({ state }) => state !== 'dropped')} />
    </div>
  );
}
