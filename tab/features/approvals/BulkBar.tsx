import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { InboxLineView } from '../../../src/contract/views.ts';
import { decisionVerbs, type DecisionVerb } from '../../../src/domain/approval.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { inboxTexts } from '../../ui/texts/approvals-inbox.ts';
import { BulkTransfer } from './BulkTransfer.tsx';
import styles from './Inbox.module.css';
import type { useBulk } from './use-bulk.ts';

interface BulkBarProps {
  readonly lines: readonly InboxLineView[];
  readonly decide: ReturnType<typeof useBulk>['decide'];
  readonly transfer: ReturnType<typeof useBulk>['transfer'];
  readonly onDone: () => void;
}

/** One answer for all that are chosen, or somebody else for all; stands at the foot of the screen while something is. */
export function BulkBar({ lines, decide, transfer, onDone }: BulkBarProps) {
  const text = useTexts(inboxTexts);
  const words = useWords();
  const tell = useTell();
  const [comment, setComment] = useState('');
  const [fault, setFault] = useState<string>();
  const [sending, setSending] = useState(false);
  const flagged = lines.filter(({ flags }) => flags.length > 0).length;

  const send = async (act: () => Promise<void>): Promise<void> => {
    setSending(true);
    try {
      await act();
      onDone();
    } catch (error) {
      tell.failed(text.failed, error);
    } finally {
      setSending(false);
    }
  };
  const answer = (verb: DecisionVerb): void => {
    if (verb !== 'approve' && comment.trim() === '') {
      setFault(words.refusal[verb === 'reject' ? 'reasonNeeded' : 'commentNeeded']({ facts: {} }));
    } else void send(() => decide(verb, comment.trim(), lines));
  };

  return (
    <section className={styles.bulk} aria-label={text.bulk}>
      <output className={styles.chosen}>
        <strong>{text.chosen(lines.length)}</strong>
        {flagged > 0 && <span className={styles.warning}>{text.flaggedChosen(flagged)}</span>}
      </output>
      <Field label={text.comment} hint={text.commentHint} validationMessage={fault}>
        <Textarea
          rows={1}
          resize="vertical"
          maxLength={4_000}
          value={comment}
          onChange={(_, { value }) => {
            setComment(value);
            setFault(undefined);
          }}
        />
      </Field>
      <div className={styles.verbs}>
        {decisionVerbs.map((verb) => (
          <Button
            key={verb}
            appearance={verb === 'approve' ? 'primary' : 'secondary'}
            disabledFocusable={sending}
            onClick={() => answer(verb)}
          >
            {words.decision[verb]}
          </Button>
        ))}
        <BulkTransfer
          lines={lines}
          sending={sending}
          onSend={(toId) => void send(() => transfer(toId, comment.trim(), lines))}
        />
        <Button appearance="subtle" onClick={onDone}>
          {text.clear}
        </Button>
      </div>
    </section>
  );
}
