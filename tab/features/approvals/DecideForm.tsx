import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ApprovalView, CampaignView } from '../../../src/contract/views.ts';
import type { DecisionVerb } from '../../../src/domain/approval.ts';
import type { FieldChange } from '../../../src/domain/campaign.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { ChangeList } from '../../ui/ChangeList.tsx';
import type { PrintField } from '../../ui/field-values.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { approvalTexts } from '../../ui/texts/approvals.ts';
import styles from './ApprovalsSection.module.css';
import { namedPoints, PointDrafts, type DraftPoint } from './PointDrafts.tsx';
import { useDecide } from './use-answers.ts';

interface DecideFormProps {
  readonly request: ApprovalView;
  readonly campaign: CampaignView;
  readonly print: PrintField;
}

/** What the person was looking at: a yes to anything newer is not theirs. */
interface Shown {
  readonly round: number;
  readonly revision: number;
  /** What turned out to be newer than what they were looking at. */
  readonly differences: readonly FieldChange[];
}

/** Approve, request changes or reject; a comment is asked for where the rule asks for it. */
export function DecideForm({ request, campaign, print }: DecideFormProps) {
  const text = useTexts(approvalTexts);
  const words = useWords();
  const tell = useTell();
  const troubleOf = useTroubleOf();
  const decide = useDecide(request);
  const [comment, setComment] = useState('');
  const [points, setPoints] = useState<readonly DraftPoint[]>([]);
  const [fault, setFault] = useState('');
  const [sending, setSending] = useState(false);
  const [shown, setShown] = useState<Shown>({
    round: request.round,
    revision: request.revision,
    differences: [],
  });

  const answer = async (verb: DecisionVerb): Promise<void> => {
    const named = namedPoints(points);
    const isSilent = comment.trim() === '' && (verb === 'reject' || named.length === 0);
    if (verb !== 'approve' && isSilent) {
      const needed = verb === 'reject' ? 'reasonNeeded' : 'commentNeeded';
      setFault(words.refusal[needed]({ facts: {} }));
      return;
    }
    setSending(true);
    const { round, revision } = shown;
    const answered = await decide({
      verb,
      comment: comment.trim(),
      round,
      revisionShown: revision,
      ...(named.length > 0 && { points: named }),
    });
    setSending(false);
    if (answered.kind === 'done') {
      tell.done(`${text.decide.done[verb]}: ${campaign.name}`);
    } else if (answered.code === 'changedSinceShown' && answered.current) {
      const { round: newRound, revision: newRevision, changes } = answered.current;
      setShown({ round: newRound, revision: newRevision, differences: changes });
    } else if (answered.code === 'commentNeeded' || answered.code === 'reasonNeeded') {
      setFault(troubleOf(answered.error).words);
    } else {
      tell.failed(text.decide.failed, answered.error);
    }
  };

  return (
    <section className={styles.decide}>
      <h3 className={styles.label}>{text.decide.title}</h3>
      {shown.differences.length > 0 && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{text.decide.changed}</MessageBarTitle>
            <ChangeList changes={shown.differences} print={print} />
            {text.decide.look}
          </MessageBarBody>
        </MessageBar>
      )}
      <Field
        label={text.decide.comment}
        hint={text.decide.commentHint}
        validationMessage={fault || undefined}
        validationState={fault ? 'error' : 'none'}
      >
        <Textarea
          resize="vertical"
          maxLength={4_000}
          value={comment}
          onChange={(_, { value }) => {
            setComment(value);
            setFault('');
          }}
        />
      </Field>
      <PointDrafts points={points} onChange={setPoints} />
      <div className={styles.verbs}>
        {request.verbs.map((verb) => (
          <Button
            key={verb}
            appearance={verb === 'approve' ? 'primary' : 'secondary'}
            disabled={sending}
            onClick={() => void answer(verb)}
          >
            {words.decision[verb]}
          </Button>
        ))}
      </div>
    </section>
  );
}
