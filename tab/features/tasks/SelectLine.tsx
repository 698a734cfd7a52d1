import { Button, Checkbox, Input } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import type { TaskView } from '../../../src/contract/views.ts';
import { isOpenTask } from '../../../src/domain/summarise.ts';
import { useTexts } from '../../ui/locale.tsx';
import { taskBatchTexts } from '../../ui/texts/task-batch.ts';
import type { Selection } from '../../ui/use-selection.ts';
import styles from './ManyTasks.module.css';

interface SelectLineProps {
  /** Those that the filter leaves. */
  readonly shown: readonly TaskView[];
  readonly selection: Selection<TaskView>;
  readonly filter: string;
  readonly onFilter: (words: string) => void;
  readonly onClose: () => void;
}

/** Above the list while tasks are selected: which are in sight, all of them at once, and the way out. */
export function SelectLine({ shown, selection, filter, onFilter, onClose }: SelectLineProps) {
  const text = useTexts(taskBatchTexts);
  const open = shown.filter(({ status, canEdit }) => canEdit && isOpenTask(status));
  const chosen = open.filter(({ id }) => selection.ids.has(id)).length;
  const isAll = open.length > 0 && chosen === open.length;
  return (
    <div className={styles.line}>
      <Input
        className={styles.filter}
        type="search"
        contentBefore={<SearchRegular aria-hidden />}
        aria-label={text.filter}
        placeholder={text.filter}
        value={filter}
        onChange={(_, { value }) => onFilter(value)}
      />
      <Checkbox
        label={text.selectAll(open.length)}
        checked={isAll ? true : chosen > 0 ? 'mixed' : false}
        disabled={open.length === 0}
        onChange={() => (isAll ? selection.clear() : selection.add(open.map(({ id }) => id)))}
      />
      {shown.length === 0 && <output className={styles.none}>{text.none}</output>}
      <Button appearance="subtle" onClick={onClose}>
        {text.close}
      </Button>
    </div>
  );
}
