import { Badge, Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import type { GoalList, StandingGoalView } from '../../../src/contract/goal-endpoints.ts';
import type { CampaignView } from '../../../src/contract/views.ts';
import { useFormat, useTexts, useWords } from '../../ui/locale.tsx';
import { goalTexts } from '../../ui/texts/goals.ts';
import { GoalForm } from './GoalForm.tsx';
import styles from './Goals.module.css';
import type { GoalActs } from './use-goals.ts';
import { useKpiWords } from '../../ui/use-kpi-words.ts';

interface GoalRowProps {
  readonly goal: StandingGoalView;
  readonly campaign: CampaignView;
  readonly list: GoalList;
  readonly acts: GoalActs;
}

const colors = {
  notBegun: 'informative',
  unmeasured: 'informative',
  onTrack: 'success',
  atRisk: 'warning',
  offTrack: 'danger',
  reached: 'success',
  missed: 'danger',
  dropped: 'informative',
} as const;

/** One goal: what it is measured by, how it stands today, and by which rule. */
export function GoalRow({ goal, campaign, list, acts }: GoalRowProps) {
  const text = useTexts(goalTexts);
  const words = useWords();
  const format = useFormat();
  const kpi = useKpiWords();
  const [isEditing, setEditing] = useState(false);
  if (isEditing) {
    return (
      <li className={styles.goal}>
        <GoalForm goal={goal} campaign={campaign} list={list} acts={acts} onClose={() => setEditing(false)} />
      </li>
    );
  }
  const { metric, baseline, target, start, deadline, standing } = goal;
  const isDropped = goal.state === 'dropped';
  const state = isDropped ? 'dropped' : standing.state;
  const print = (value: number | null): string =>
    value === null || metric === null ? '–' : kpi.value(metric, value, goal.currency);
  return (
    <li className={styles.goal}>
      <div className={styles.head}>
        <Badge appearance="tint" color={colors[state]}>
          {text.state[state]}
        </Badge>
        <strong className={styles.name}>{goal.name}</strong>
        {list.can.edit && (
          <span className={styles.acts}>
            <Button
              appearance="subtle"
              size="small"
              icon={<EditRegular />}
              aria-label={text.edit(goal.name)}
              onClick={() => setEditing(true)}
            />
            <Button
              appearance="subtle"
              size="small"
              icon={isDropped ? <ArrowUndoRegular /> : <DismissRegular />}
              aria-label={isDropped ? text.takeUp(goal.name) : text.drop(goal.name)}
              onClick={() => void acts.edit(goal, { state: isDropped ? 'standing' : 'dropped' })}
            />
          </span>
        )}
      </div>
      <p className={styles.said}>
        {metric !== null && kpi.name(metric, goal.measure)}
        {goal.channel !== null && ` · ${words.channel[goal.channel]}`} ·{' '}
        {text.way(print(baseline), print(target))}
        {start !== null && deadline !== null && ` · ${format.range(start, deadline)}`}
      </p>
      {!isDropped && (
        <p className={styles.stands}>
          {standing.current === null
            ? text.unmeasured
            : `${text.stands(print(standing.current), print(standing.expected))}${standing.kept === null ? '' : ` (${text.kept(standing.kept)})`}`}{' '}
          · {text.time(standing.elapsed)}
        </p>
      )}
      <p className={styles.said}>
        {text.source}: {goal.source} · {text.relevance}: {goal.relevance}
        {goal.tasks !== null && goal.tasks.all > 0 && ` · ${text.served(goal.tasks.done, goal.tasks.all)}`}
      </p>
      {!isDropped && <p className={styles.said}>{text.rule(goal.onTrack, goal.atRisk)}</p>}
    </li>
  );
}
