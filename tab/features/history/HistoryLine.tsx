import type { FluentIcon } from '@fluentui/react-icons';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { TaskListLtrRegular } from '@fluentui/react-icons/svg/task-list-ltr';
import type { EventView } from '../../../src/contract/views.ts';
import type { FieldChange } from '../../../src/domain/campaign.ts';
import { byRule, type Happening } from '../../../src/domain/event.ts';
import { usePeople } from '../../data/session.ts';
import { ChangeList } from '../../ui/ChangeList.tsx';
import { useFieldPrinter, type PrintField } from '../../ui/field-values.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { useTaskFieldPrinter } from '../../ui/task-values.ts';
import { bulkTexts } from '../../ui/texts/bulk.ts';
import { historyTexts, type HistoryKind } from '../../ui/texts/history.ts';
import { resultWords } from '../../../src/contract/result-words.ts';
import styles from './HistorySection.module.css';
import { BatchNote } from './BatchNote.tsx';
import { batchOf, isTakingBack } from './batches.ts';
import { kindOf } from './kinds.ts';
import { clockIn, useSentence } from './sentence.ts';

const icons: Record<HistoryKind, FluentIcon> = {
  content: EditRegular,
  approvals: CheckmarkCircleRegular,
  tasks: TaskListLtrRegular,
  files: AttachRegular,
  other: DataTrendingRegular,
};

interface HistoryLineProps {
  readonly event: EventView;
  readonly zone: string;
  /** The bulk changes that were taken back. */
  readonly undone: ReadonlySet<string>;
}

/** One thing that happened: who did what, when, and the exact change where there is one. */
export function HistoryLine({ event, zone, undone }: HistoryLineProps) {
  const locale = useLocale();
  const { what, at, actorId } = event;
  const sentence = useSentence();
  const people = usePeople();
  const text = useTexts(historyTexts);
  const nameOf = (id: string): string | undefined => (id === byRule ? text.rule : people.get(id)?.name);
  const printers: Readonly<Record<'task' | 'other', PrintField>> = {
    task: useTaskFieldPrinter(nameOf),
    other: useFieldPrinter(nameOf),
  };
  const Icon = icons[kindOf[what.type]];
  const changes = changesOf(what);
  const said = wordsOf(what);
  const batchId = batchOf(event);
  const { takenBack } = useTexts(bulkTexts).past;
  return (
    <li className={styles.line}>
      <Icon className={styles.icon} fontSize={16} aria-hidden />
      <div className={styles.what}>
        <p className={styles.sentence}>{sentence(what, nameOf(actorId) ?? text.somebody)}</p>
        {said && <blockquote className={styles.said}>{said}</blockquote>}
        {changes.length > 0 && (
          <div className={styles.changes}>
            <ChangeList
              changes={changes}
              print={what.type === 'task.edited' ? printers.task : printers.other}
              {...(what.type === 'results.corrected' && { labels: resultWords[locale].figure })}
            />
          </div>
        )}
        {isTakingBack(event) && <div className={styles.batch}>{takenBack}</div>}
        {batchId !== undefined && <BatchNote batchId={batchId} undone={undone.has(batchId)} />}
      </div>
      <time className={styles.time} dateTime={at}>
        {clockIn(locale, zone, at)}
      </time>
    </li>
  );
}

const changesOf = (what: Happening): readonly FieldChange[] => ('changes' in what ? what.changes : []);

/** What somebody wrote with it: a comment, a reason. The code of an answer is not something that somebody wrote. */
function wordsOf(what: Happening): string {
  if (what.type === 'approval.decided') return what.comment;
  if (what.type === 'approval.withdrawn') return what.reason;
  if (what.type === 'task.remarked') return what.text;
  return what.type === 'campaign.statusChanged' && !/^[a-zA-Z]+$/.test(what.reason) ? what.reason : '';
}
