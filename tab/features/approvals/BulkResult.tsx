import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { InboxLineView } from '../../../src/contract/views.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { inboxTexts } from '../../ui/texts/approvals-inbox.ts';
import styles from './Inbox.module.css';
import type { BulkOutcome } from './use-bulk.ts';

interface BulkResultProps {
  readonly last: BulkOutcome;
  readonly onUndo: (lines: readonly InboxLineView[]) => Promise<void>;
  readonly onClose: () => void;
}

/** What came of deciding many together, one by one where it was not taken, with one way back for all. */
export function BulkResult({ last, onUndo, onClose }: BulkResultProps) {
  const text = useTexts(inboxTexts);
  const tell = useTell();
  const { verb, taken, refused } = last;
  const undo = async (): Promise<void> => {
    try {
      await onUndo(taken);
    } catch (error) {
      tell.failed(text.failed, error);
    }
  };
  const said = verb === 'undo' ? text.undone(taken.length) : text.done[verb](taken.length);
  return (
    <MessageBar intent={refused.length > 0 ? 'warning' : 'success'} layout="multiline" politeness="polite">
      <MessageBarBody>
        {taken.length > 0 && <MessageBarTitle>{said}</MessageBarTitle>}
        {refused.length > 0 && (
          <>
            {text.notTaken(refused.length)}
            <ul className={styles.refused}>
              {refused.map(({ line, refusal, flags }) => (
                <li key={line.requestId}>
                  {line.campaignName}: {refusal.said}
                  {flags.length > 0 && ` (${flags.map((flag) => text.flags[flag]).join(' · ')})`}
                </li>
              ))}
            </ul>
          </>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={text.dismiss}
            onClick={onClose}
          />
        }
      >
        {verb !== 'undo' && verb !== 'transfer' && taken.length > 0 && (
          <Button onClick={() => void undo()}>{text.undo}</Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
