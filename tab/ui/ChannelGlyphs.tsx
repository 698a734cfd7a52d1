import { BuildingShop16Regular } from '@fluentui/react-icons/svg/building-shop';
import { Chat16Regular } from '@fluentui/react-icons/svg/chat';
import { ChatMultiple16Regular } from '@fluentui/react-icons/svg/chat-multiple';
import { DocumentText16Regular } from '@fluentui/react-icons/svg/document-text';
import { Globe16Regular } from '@fluentui/react-icons/svg/globe';
import { Handshake16Regular } from '@fluentui/react-icons/svg/handshake';
import { Mail16Regular } from '@fluentui/react-icons/svg/mail';
import { Megaphone16Regular } from '@fluentui/react-icons/svg/megaphone';
import { MoreCircle16Regular } from '@fluentui/react-icons/svg/more-circle';
import { News16Regular } from '@fluentui/react-icons/svg/news';
import { PeopleCommunity16Regular } from '@fluentui/react-icons/svg/people-community';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import { ShareAndroid16Regular } from '@fluentui/react-icons/svg/share-android';
import { SlideText16Regular } from '@fluentui/react-icons/svg/slide-text';
import { Star16Regular } from '@fluentui/react-icons/svg/star';
import type { FluentIcon } from '@fluentui/react-icons';
import type { MarketingChannel } from '../../src/domain/campaign.ts';
import styles from './ChannelGlyphs.module.css';
import { useWords } from './locale.tsx';

const icons: Record<MarketingChannel, FluentIcon> = {
  email: Mail16Regular,
  social: ShareAndroid16Regular,
  search: Search16Regular,
  display: SlideText16Regular,
  website: Globe16Regular,
  content: DocumentText16Regular,
  event: PeopleCommunity16Regular,
  tradeShow: BuildingShop16Regular,
  outdoor: Megaphone16Regular,
  print: News16Regular,
  partner: Handshake16Regular,
  influencer: Star16Regular,
  wechat: ChatMultiple16Regular,
  sms: Chat16Regular,
  other: MoreCircle16Regular,
};

const MOST = 4;

/** Marketing channels as small pictures, at most four; their names are in the tooltip and for screen readers. */
export function ChannelGlyphs({ channels }: { channels: readonly MarketingChannel[] }) {
  const { channel: names } = useWords();
  if (channels.length === 0) return null;
  const all = channels.map((channel) => names[channel]).join(', ');
  return (
    <span className={styles.glyphs} title={all}>
      {channels.slice(0, MOST).map((channel) => {
        const Icon = icons[channel];
        return <Icon key={channel} aria-hidden />;
      })}
      {channels.length > MOST && <span aria-hidden>+{channels.length - MOST}</span>}
      <span className={styles.names}>{all}</span>
    </span>
  );
}
