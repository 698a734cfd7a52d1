import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { DismissCircleFilled } from '@fluentui/react-icons/svg/dismiss-circle';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { FluentIcon } from '@fluentui/react-icons';
import type { ApprovalView } from '../../../src/contract/views.ts';
import { isOpen, type DecisionVerb } from '../../../src/domain/approval.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { ChangeList } from '../../ui/ChangeList.tsx';
import type { PrintField } from '../../ui/field-values.ts';
import { Initials } from '../../ui/Initials.tsx';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import { approvalTexts } from '../../ui/texts/approvals.ts';
import styles from './AnswerList.module.css';

type Decision = ApprovalView['stages'][number]['decisions'][number];

const icons: Record<DecisionVerb, FluentIcon> = {
  approve: CheckmarkCircleFilled,
  requestChanges: EditRegular,
  reject: DismissCircleFilled,
};

/** Everybody who was asked, with what they said; an answer that an edit took back stays to be read. */
export function AnswerList({ request, print }: { request: ApprovalView; print: PrintField }) {
  const asked = request.stages.flatMap((stage) =>
    stage.approverIds.map((personId) => ({
      key: `${stage.id} ${personId}`,
      personId,
      decisions: stage.decisions.filter((decision) => decision.personId === personId),
    })),
  );
  return (
    <ul className={styles.answers}>
      {asked.map(({ key, personId, decisions }) => (
        <Asked key={key} personId={personId} decisions={decisions} open={isOpen(request)} print={print} />
      ))}
    </ul>
  );
}

interface AskedProps {
  readonly personId: string;
  readonly decisions: readonly Decision[];
  readonly open: boolean;
  readonly print: PrintField;
}

function Asked({ personId, decisions, open, print }: AskedProps) {
  const text = useTexts(approvalTexts);
  const name = usePeople().get(personId)?.name ?? personId;
  const answered = decisions.some(({ withdrawn }) => withdrawn === null);
  return (
    <li className={styles.asked}>
      <span aria-hidden>
        <Initials name={name} />
      </span>
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        {decisions.map((decision) => (
          <Answer key={decision.at} decision={decision} print={print} />
        ))}
        {!answered && (
          <span className={styles.verdict}>
            <ClockRegular aria-hidden />
            {open ? text.noAnswer : text.noLonger}
          </span>
        )}
      </div>
    </li>
  );
}

function Answer({ decision, print }: { decision: Decision; print: PrintField }) {
  const text = useTexts(approvalTexts);
  const words = useWords();
  const format = useFormat();
  const { zone } = useSession().me.person;
  const { verb, comment, at, withdrawn } = decision;
  const Icon = withdrawn ? ArrowUndoRegular : icons[verb];
  const did = withdrawn ? `${words.decided[verb]} – ${text.takenBack}` : words.decided[verb];
  return (
    <>
      <span className={styles.verdict} data-verb={withdrawn ? undefined : verb}>
        <Icon aria-hidden />
        {text.answered(did, format.instant(withdrawn?.at ?? at, zone))}
      </span>
      {comment !== '' && <blockquote className={styles.comment}>{comment}</blockquote>}
      {withdrawn && <ChangeList changes={withdrawn.changes} print={print} />}
    </>
  );
}
