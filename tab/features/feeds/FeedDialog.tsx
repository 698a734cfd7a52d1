import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../../ui/locale.tsx';
import { feedTexts } from '../../ui/texts/feeds.ts';
import { shellTexts } from '../../ui/texts/shell.ts';
import { FeedForm } from './FeedForm.tsx';
import { FeedList } from './FeedList.tsx';
import styles from './Feeds.module.css';
import { MadeFeed } from './MadeFeed.tsx';
import { useFeeds } from './use-feeds.ts';

/** Makes an address for calendars outside, shows it once, and lists those that there are. */
export default function FeedDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useTexts(feedTexts);
  const { close } = useTexts(shellTexts);
  const feeds = useFeeds();
  const [address, setAddress] = useState<string>();
  return (
    <Dialog open={open} onOpenChange={(_, next) => next.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.quiet}>{text.lead}</p>
            {address === undefined ? (
              <FeedForm make={feeds.make} onMade={setAddress} />
            ) : (
              <MadeFeed address={address} />
            )}
            <FeedList feeds={feeds} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
