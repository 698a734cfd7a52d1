import { TextBulletListTreeRegular } from '@fluentui/react-icons/svg/text-bullet-list-tree';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { TaskView } from '../../../src/contract/views.ts';
import { countSubtasks, isOutside, subtasksOf } from '../../../src/domain/subtask.ts';
import { isOpenTask } from '../../../src/domain/summarise.ts';
import { useTexts } from '../../ui/locale.tsx';
import { subtaskTexts } from '../../ui/texts/subtasks.ts';
import styles from './TaskRow.module.css';

/** How many parts are done, or whose part it is where that does not show, and whether it is planned outside the whole. */
export function SubtaskFacts({ task, tasks }: { task: TaskView; tasks: readonly TaskView[] }) {
  const text = useTexts(subtaskTexts);
  const { done, all } = countSubtasks(subtasksOf(tasks, task.id));
  const whole = task.parentId ? tasks.find(({ id }) => id === task.parentId) : undefined;
  const standsApart = whole !== undefined && isOpenTask(task.status) && !isOpenTask(whole.status);
  return (
    <>
      {all > 0 && (
        <span className={styles.fact}>
          <TextBulletListTreeRegular aria-hidden />
          {text.count(done, all)}
        </span>
      )}
      {standsApart && (
        <span className={styles.fact}>
          <TextBulletListTreeRegular aria-hidden />
          {text.partOf(whole.title)}
        </span>
      )}
      {whole && isOutside(task, whole) && (
        <span className={styles.fact} data-tone="waiting">
          <WarningRegular aria-hidden />
          {text.outside(whole.title)}
        </span>
      )}
    </>
  );
}
