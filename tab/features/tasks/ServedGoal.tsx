import { Field, Select } from '@fluentui/react-components';
import type { TaskView } from '../../../src/contract/views.ts';
import { may } from '../../../src/domain/policy.ts';
import type { TaskEdit } from '../../../src/domain/task.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { taskPartTexts } from '../../ui/texts/task-parts.ts';

interface ServedGoalProps {
  readonly task: TaskView;
  readonly onEdit: (edit: TaskEdit) => void;
}

/** Which goal of the campaign a task serves, for those who see goals; nothing where there is none to serve. */
export function ServedGoal({ task, onEdit }: ServedGoalProps) {
  const text = useTexts(taskPartTexts);
  const words = useWords();
  const { actor, workspace } = useSession();
  const seesGoals = may(actor, 'goal.read', { workspaceId: workspace.id });
  const params = { campaignId: task.campaignId };
  const { data } = useRead('GET /api/campaigns/:campaignId/goals', { params }, seesGoals);
  const goals = data?.goals.filter(({ id, state }) => state === 'standing' || id === task.goalId) ?? [];
  if (goals.length === 0) return null;
  const isKnown = goals.some(({ id }) => id === task.goalId);
  return (
    <Field label={words.field.goalId}>
      <Select
        value={task.goalId ?? ''}
        disabled={!task.canEdit}
        onChange={(_, { value }) => onEdit({ goalId: value === '' ? null : value })}
      >
        <option value="">{text.noGoal}</option>
        {task.goalId && !isKnown && <option value={task.goalId}>{text.someGoal}</option>}
        {goals.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
