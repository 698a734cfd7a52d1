import type { ApprovalView } from '../../../src/contract/views.ts';
import type { Decision, WithdrawnWhy } from '../../../src/domain/approval.ts';
import { linesIn } from '../../../src/domain/approval-points.ts';
import { useSession } from '../../data/session.ts';
import { ChangeList } from '../../ui/ChangeList.tsx';
import type { PrintField } from '../../ui/field-values.ts';
import { Initials } from '../../ui/Initials.tsx';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { approvalTexts } from '../../ui/texts/approvals.ts';
import styles from './AnswerList.module.css';
import { useNames } from './use-names.ts';

/** What was said with the answers, in the order in which it was said; an answer that was taken back stays to be read. */
export function AnswerList({ request, print }: { request: ApprovalView; print: PrintField }) {
  const text = useTexts(approvalTexts);
  const said = request.stages
    .flatMap(({ id, decisions }) => decisions.map((decision) => ({ stageId: id, decision })))
    .filter(({ decision }) => decision.comment !== '' || decision.withdrawn)
    .toSorted((one, other) => (one.decision.at < other.decision.at ? -1 : 1));
  if (said.length === 0) return null;
  const points = new Set(request.points?.map((point) => point.text));
  // What stands among the points, to be settled one by one, is not said a second time.
  const isAmongPoints = ({ comment }: Decision) => linesIn(comment).every((line) => points.has(line));
  return (
    <section>
      <h3 className={styles.title}>{text.answers}</h3>
      <ul className={styles.answers}>
        {said.map(({ stageId, decision }) => (
          <Answer
            key={`${stageId} ${decision.personId} ${decision.at}`}
            decision={decision}
            isBrief={isAmongPoints(decision)}
            print={print}
          />
        ))}
      </ul>
    </section>
  );
}

interface AnswerProps {
  readonly decision: Decision;
  /** Its comment is left out. */
  readonly isBrief: boolean;
  readonly print: PrintField;
}

function Answer({ decision, isBrief, print }: AnswerProps) {
  const text = useTexts(approvalTexts);
  const words = useWords();
  const format = useFormat();
  const locale = useLocale();
  const { nameOf } = useNames();
  const { zone } = useSession().me.person;
  const { personId, verb, comment, at, withdrawn, onBehalfOf } = decision;
  const name = nameOf(personId);
  const who = onBehalfOf === undefined ? name : text.forSomebody(name, nameOf(onBehalfOf));
  const why: WithdrawnWhy = withdrawn?.why ?? 'edit';
  const did = withdrawn ? `${words.decided[verb]} – ${text.takenBack[why]}` : words.decided[verb];
  return (
    <li className={styles.asked}>
      <span aria-hidden>
        <Initials name={name} />
      </span>
      <div className={styles.words}>
        <span className={styles.name}>{spaced(locale, who)}</span>
        <span className={styles.verdict}>
          {text.answered(did, format.instant(withdrawn?.at ?? at, zone))}
        </span>
        {!isBrief && <blockquote className={styles.comment}>{comment}</blockquote>}
        {withdrawn && withdrawn.changes.length > 0 && (
          <ChangeList changes={withdrawn.changes} print={print} />
        )}
      </div>
    </li>
  );
}
