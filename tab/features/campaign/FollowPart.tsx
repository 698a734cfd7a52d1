import { Spinner, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import type { FollowingChannelView } from '../../../src/contract/channel-endpoints.ts';
import { useChannelAround } from '../../data/channel-around.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import type { SectionProps } from '../../ui/campaign-section.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { followTexts } from '../../ui/texts/follow.ts';
import styles from './FollowPart.module.css';
import { useFollowing } from './use-following.ts';

/** Which channels in Teams hear what happens; in a channel's own tab it is open, and its channel stands first. */
export function FollowPart({ campaign }: SectionProps) {
  const text = useTexts(followTexts);
  const around = useChannelAround();
  const [isOpen, setOpen] = useState(around !== undefined);
  return (
    <details
      className={styles.part}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className={styles.title}>{text.title}</summary>
      <p className={styles.lead}>{text.lead}</p>
      {isOpen && <Channels campaignId={campaign.id} />}
    </details>
  );
}

function Channels({ campaignId }: { campaignId: string }) {
  const text = useTexts(followTexts);
  const locale = useLocale();
  const tell = useTell();
  const troubleOf = useTroubleOf();
  const around = useChannelAround();
  const { read, change } = useFollowing(campaignId, true);
  const [changing, setChanging] = useState<string>();

  if (read.isPending) return <Spinner size="tiny" />;
  if (read.error && !read.data) return <p role="alert">{troubleOf(read.error).words}</p>;
  const isHere = ({ conversationId }: FollowingChannelView): boolean => conversationId === around?.id;
  const channels = read.data.toSorted((one, other) => Number(isHere(other)) - Number(isHere(one)));
  const nameOf = (channel: FollowingChannelView): string => {
    const known = [channel.teamName, channel.name].filter((part) => part !== '').join(' › ');
    return known || (isHere(channel) && around ? around.name : text.unnamed);
  };
  const set = async (channel: FollowingChannelView, follows: boolean): Promise<void> => {
    setChanging(channel.id);
    try {
      // The switch itself says that it is done.
      await change(channel.id, follows);
    } catch (error) {
      tell.failed(text.failed, error);
    } finally {
      setChanging(undefined);
    }
  };
  return (
    <>
      {around && !channels.some(isHere) && <p className={styles.hint}>{text.notHere}</p>}
      {channels.length === 0 && !around && <p className={styles.hint}>{text.none}</p>}
      <ul className={styles.channels}>
        {channels.map((channel) => (
          <li key={channel.id}>
            <Switch
              checked={channel.state === 'following'}
              disabled={changing === channel.id || !channel.present}
              label={isHere(channel) ? spaced(locale, text.here(nameOf(channel))) : nameOf(channel)}
              onChange={(_, { checked }) => void set(channel, checked)}
            />
            {!channel.present && <span className={styles.hint}>{text.lost}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
