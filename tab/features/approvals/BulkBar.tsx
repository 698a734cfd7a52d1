import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { InboxLineView } from '../../../src/contract/views.ts';
import { decisionVerbs, type DecisionVerb } from '../../../src/domain/approval.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { inboxTexts } from '../../ui/texts/approvals-inbox.ts';
import styles from './Inbox.module.css';
import type { useBulk } from './use-bulk.ts';

interface BulkBarProps {
  readonly lines: readonly InboxLineView[];
  readonly decide: ReturnType<typeof useBulk>['decide'];
  readonly onDone: () => void;
}

/** One answer for all that are chosen; stands at the foot of the screen while something is. */
export function BulkBar({ lines, decide, onDone }: BulkBarProps) {
  const text = useTexts(inboxTexts);
  const words = useWords();
  const tell = useTell();
  const [comment, setComment] = useState('');
  const [fault, setFault] = useState<string>();
  const [sending, setSending] = useState(false);
  const flagged = lines.filter(({ flags }) => flags.length > 0).length;

  const send = async (verb: DecisionVerb): Promise<void> => {
    if (verb !== 'approve' && comment.trim() === '') {
      setFault(words.refusal[verb === 'reject' ? 'reasonNeeded' : 'commentNeeded']({ facts: {} }));
      return;
    }
    setSending(true);
    try {
      await decide(verb, comment.trim(), lines);
      onDone();
    } catch (error) {
      tell.failed(text.failed, error);
    } finally {
      setSending(false);
    }
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
            onClick={() => void send(verb)}
          >
            {words.decision[verb]}
          </Button>
        ))}
        <Button appearance="subtle" onClick={onDone}>
          {text.clear}
        </Button>
      </div>
    </section>
  );
}
