import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import { HourglassRegular } from '@fluentui/react-icons/svg/hourglass';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import type { TaskView } from '../../../src/contract/views.ts';
import { accountableFor } from '../../../src/domain/raci.ts';
import { isOpenTask } from '../../../src/domain/summarise.ts';
import { nextSteps } from '../../../src/domain/task-steps.ts';
import { awaitsYes } from '../../../src/domain/task-yes.ts';
import { usePeople } from '../../data/session.ts';
import { useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { taskPartTexts } from '../../ui/texts/task-parts.ts';
import styles from './TaskRow.module.css';

/** Beside the facts of a task: whose yes it waits for or who answers for it, the step before and the one that follows. */
export function TaskAround({ task, tasks }: { task: TaskView; tasks: readonly TaskView[] }) {
  const text = useTexts(taskPartTexts);
  const words = useWords();
  const locale = useLocale();
  const people = usePeople();
  const nameOf = (id: string): string => people.get(id)?.name ?? id;
  const accountableId = accountableFor(task);
  const [next] = nextSteps(tasks, task.id);
  const before = tasks.find(({ id, status }) => id === task.afterId && isOpenTask(status));
  const state = task.confirmation?.state;
  const wasSentBack =
    isOpenTask(task.status) && state !== undefined && state !== 'waiting' && state !== 'approved';
  return (
    <>
      {accountableId !== undefined && !awaitsYes(task) && (
        <span className={styles.fact}>
          <ShieldCheckmarkRegular aria-hidden />
          {spaced(locale, text.answersFor(nameOf(accountableId)))}
        </span>
      )}
      {accountableId !== undefined && awaitsYes(task) && (
        <span className={styles.fact} data-tone="waiting">
          <HourglassRegular aria-hidden />
          {spaced(locale, text.awaitsYes(nameOf(accountableId)))}
        </span>
      )}
      {wasSentBack && (
        <span className={styles.fact} data-tone="danger">
          {words.approvalState[state]}
        </span>
      )}
      {before && (
        <span className={styles.fact}>
          <ArrowRightRegular aria-hidden />
          {text.comesAfter(before.title)}
        </span>
      )}
      {next && (
        <span className={styles.fact}>
          <ArrowRightRegular aria-hidden />
          {text.next(next.title, next.assigneeId === null ? undefined : nameOf(next.assigneeId))}
        </span>
      )}
      {(task.remarks?.length ?? 0) > 0 && (
        <span className={styles.fact}>
          <ChatRegular aria-hidden />
          {text.said(task.remarks?.length ?? 0)}
        </span>
      )}
    </>
  );
}
