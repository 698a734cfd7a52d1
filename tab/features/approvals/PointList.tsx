import { Button, Field, Textarea } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { CommentRegular } from '@fluentui/react-icons/svg/comment';
import { useState } from 'react';
import type { ApprovalView } from '../../../src/contract/views.ts';
import type { Point } from '../../../src/domain/approval.ts';
import { useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import { pointTexts } from '../../ui/texts/approvals-points.ts';
import { fieldTexts } from '../../ui/texts/fields.ts';
import { NamePoint } from './NamePoint.tsx';
import styles from './PointList.module.css';
import { useActs, type GivenSettlement } from './use-acts.ts';
import { useNames } from './use-names.ts';

/** All that has to change, in one list, each point open, done or answered; reviewers add to it. */
export function PointList({ request }: { request: ApprovalView }) {
  const text = useTexts(pointTexts);
  const points = request.points ?? [];
  // Whoever answers names points with the answer.
  const namePoints = request.can.namePoints && request.verbs.length === 0;
  if (points.length === 0 && !namePoints) return null;
  const open = points.filter(({ settled }) => settled === null).length;
  return (
    <section>
      <h3 className={styles.title}>{text.title}</h3>
      {points.length > 0 && (
        <>
          <p className={styles.quiet}>{text.open(open)}</p>
          <ul className={styles.points}>
            {points.map((point) => (
              <PointLine key={point.id} point={point} request={request} />
            ))}
          </ul>
        </>
      )}
      {namePoints && <NamePoint request={request} />}
    </section>
  );
}

function PointLine({ point, request }: { point: Point; request: ApprovalView }) {
  const text = useTexts(pointTexts);
  const { field: labels } = useWords();
  const format = useFormat();
  const { nameOf } = useNames();
  const { zone } = useSession().me.person;
  const { settled, anchor } = point;
  const Icon = settled
    ? settled.how === 'resolved'
      ? CheckmarkCircleFilled
      : CommentRegular
    : CircleRegular;
  const about = Object.entries(labels).find(([field]) => field === anchor)?.[1] ?? anchor;
  return (
    <li className={styles.point} data-settled={settled?.how}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <span className={styles.text}>
          {about !== null && <strong>{about}: </strong>}
          {point.text}
        </span>
        <span className={styles.quiet}>
          {point.link
            ? text.byLink(point.link.forName, nameOf(point.link.madeBy), format.instant(point.at, zone))
            : text.by(nameOf(point.byId), format.instant(point.at, zone))}
        </span>
        {settled && (
          <span className={styles.quiet}>
            {text[settled.how](nameOf(settled.byId), format.instant(settled.at, zone))}
          </span>
        )}
        {settled && settled.words !== '' && (
          <blockquote className={styles.answer}>{settled.words}</blockquote>
        )}
        {!settled && request.can.settlePoints && <Settle point={point} request={request} />}
      </div>
    </li>
  );
}

function Settle({ point, request }: { point: Point; request: ApprovalView }) {
  const text = useTexts(pointTexts);
  const { cancel } = useTexts(fieldTexts);
  const words = useWords();
  const tell = useTell();
  const { settle } = useActs(request);
  const [answer, setAnswer] = useState<string>();
  const [fault, setFault] = useState<string>();
  const [sending, setSending] = useState(false);

  const send = async (given: Omit<GivenSettlement, 'pointId'>): Promise<void> => {
    if (given.how === 'answered' && given.words === '') {
      setFault(words.refusal.commentNeeded({ facts: {} }));
      return;
    }
    setSending(true);
    const answered = await settle({ ...given, pointId: point.id });
    setSending(false);
    if (answered.kind === 'refused') tell.failed(text.failed, answered.error);
  };

  if (answer === undefined) {
    return (
      <div className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={sending}
          aria-label={`${text.resolve}: ${point.text}`}
          onClick={() => void send({ how: 'resolved', words: '' })}
        >
          {text.resolve}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-label={`${text.answer}: ${point.text}`}
          onClick={() => setAnswer('')}
        >
          {text.answer}
        </Button>
      </div>
    );
  }
  return (
    <>
      <Field label={text.answerLabel} validationMessage={fault}>
        <Textarea
          autoFocus
          maxLength={2_000}
          value={answer}
          onChange={(_, { value }) => {
            setAnswer(value);
            setFault(undefined);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={sending}
          onClick={() => void send({ how: 'answered', words: answer.trim() })}
        >
          {text.send}
        </Button>
        <Button size="small" onClick={() => setAnswer(undefined)}>
          {cancel}
        </Button>
      </div>
    </>
  );
}
