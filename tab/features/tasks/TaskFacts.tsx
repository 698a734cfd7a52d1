import { ArrowRepeatAllRegular } from '@fluentui/react-icons/svg/arrow-repeat-all';
import { AlertSnoozeRegular } from '@fluentui/react-icons/svg/alert-snooze';
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { CheckboxCheckedRegular } from '@fluentui/react-icons/svg/checkbox-checked';
import { FlagRegular } from '@fluentui/react-icons/svg/flag';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { TaskView } from '../../../src/contract/views.ts';
import { isOpenTask } from '../../../src/domain/summarise.ts';
import { serviceNow, useToday } from '../../data/clock.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { relativeDay } from '../../ui/relative.ts';
import { recurrenceTexts } from '../../ui/texts/recurrence.ts';
import { taskTexts } from '../../ui/texts/tasks.ts';
import { SubtaskFacts } from './SubtaskFacts.tsx';
import { TaskAround } from './TaskAround.tsx';
import styles from './TaskRow.module.css';

/** Under a task's title: who, until when, and whatever is not as usual. */
export function TaskFacts({ task, tasks }: { task: TaskView; tasks: readonly TaskView[] }) {
  const text = useTexts(taskTexts);
  const { recurring } = useTexts(recurrenceTexts);
  const words = useWords();
  const format = useFormat();
  const people = usePeople();
  const { me } = useSession();
  const { assigneeId, priority, status, checklist, snoozedUntil } = task;
  const open = isOpenTask(status);
  const ticked = checklist.filter(({ done }) => done).length;
  const snoozed = open && snoozedUntil !== null && Date.parse(snoozedUntil) > serviceNow(me.now);
  const isUnusual = open && (priority === 'urgent' || priority === 'important');
  return (
    <span className={styles.facts}>
      <span className={styles.fact}>
        <PersonRegular aria-hidden />
        {assigneeId === null ? text.unassigned : (people.get(assigneeId)?.name ?? assigneeId)}
      </span>
      <DueFact task={task} open={open} />
      {task.occurrence && (
        <span className={styles.fact}>
          <ArrowRepeatAllRegular aria-hidden />
          {task.occurrence.time === null ? recurring : `${task.occurrence.time} ${task.occurrence.zone}`}
        </span>
      )}
      {status !== 'open' && <span className={styles.fact}>{words.taskStatus[status]}</span>}
      {isUnusual && (
        <span className={styles.fact} data-tone={priority === 'urgent' ? 'danger' : undefined}>
          <FlagRegular aria-hidden />
          {words.priority[priority]}
        </span>
      )}
      <SubtaskFacts task={task} tasks={tasks} />
      <TaskAround task={task} tasks={tasks} />
      {checklist.length > 0 && (
        <span className={styles.fact}>
          <CheckboxCheckedRegular aria-hidden />
          {text.checklistOf(ticked, checklist.length)}
        </span>
      )}
      {snoozed && (
        <span className={styles.fact}>
          <AlertSnoozeRegular aria-hidden />
          {(task.snoozedForReply ? text.snoozedForReply : text.snoozedUntil)(
            format.instant(snoozedUntil, me.person.zone),
          )}
        </span>
      )}
    </span>
  );
}

function DueFact({ task: { due }, open }: { task: TaskView; open: boolean }) {
  const text = useTexts(taskTexts);
  const format = useFormat();
  const locale = useLocale();
  const today = useToday();
  if (due === null) return open ? <span className={styles.fact}>{text.noDue}</span> : null;
  const overdue = open && due < today;
  const near = open ? ` · ${due === today ? text.dueToday : relativeDay(locale, due, today)}` : '';
  return (
    <span className={styles.fact} data-tone={overdue ? 'danger' : undefined}>
      {overdue ? <WarningFilled aria-hidden /> : <CalendarLtrRegular aria-hidden />}
      {overdue && <strong>{text.overdue}</strong>}
      {format.longDate(due)}
      {near}
    </span>
  );
}
