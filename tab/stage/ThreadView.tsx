import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowReplyRegular, DeleteRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { StageMessage } from '../../src/contract/stage.ts';
import { useTexts } from '../ui/locale.tsx';
import { stageTexts } from './stage-texts.ts';
import type { Thread } from './threads.ts';

const useStyles = makeStyles({
  replies: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    margin: '8px 0 0 12px',
    padding: '0 0 0 12px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  acts: { display: 'flex', gap: '4px', margin: '2px 0 0 12px' },
});

interface ThreadViewProps {
  readonly thread: Thread;
  readonly show: (message: StageMessage) => ReactNode;
  readonly onReply: (root: StageMessage) => void;
  readonly onRemove: (message: StageMessage) => void;
}

/** A conversation of a channel: its root, the answers under it, and what one can do with it. */
export function ThreadView({ thread: { root, replies }, show, onReply, onRemove }: ThreadViewProps) {
  const styles = useStyles();
  const say = useTexts(stageTexts);
  return (
    <section>
      {show(root)}
      {replies.length > 0 && <div className={styles.replies}>{replies.map(show)}</div>}
      {!root.removed && (
        <div className={styles.acts}>
          <Button size="small" appearance="subtle" icon={<ArrowReplyRegular />} onClick={() => onReply(root)}>
            {say.reply}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={say.remove}
            title={say.remove}
            onClick={() => onRemove(root)}
          />
        </div>
      )}
    </section>
  );
}
