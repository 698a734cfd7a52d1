import { Button } from '@fluentui/react-components';
import { TargetArrowRegular } from '@fluentui/react-icons/svg/target-arrow';
import { useState } from 'react';
import type { UsualMetric } from '../../../src/domain/usual-plan.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import type { SectionProps } from '../../ui/campaign-section.ts';
import { Face } from '../../ui/Face.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { goalTexts } from '../../ui/texts/goals.ts';
import { usualPlanTexts } from '../../ui/texts/usual-plan.ts';
import { useKpiWords } from '../../ui/use-kpi-words.ts';
import { GoalForm } from './GoalForm.tsx';
import { GoalRow } from './GoalRow.tsx';
import styles from './Goals.module.css';
import { KpiCatalogue } from './KpiCatalogue.tsx';
import { useGoals } from './use-goals.ts';

/** What a campaign is to reach, how it stands today, and what it can be measured by. */
export default function GoalsSection({ campaign }: SectionProps) {
  const text = useTexts(goalTexts);
  const usualText = useTexts(usualPlanTexts);
  const kpi = useKpiWords();
  const troubleOf = useTroubleOf();
  const { read, acts } = useGoals(campaign.id);
  const [adding, setAdding] = useState<{ readonly measuredBy?: UsualMetric }>();
  if (read.isPending) return <ScreenSkeleton rows={4} />;
  if (!read.data) {
    return <RefusedFace inPart trouble={troubleOf(read.error)} onRetry={() => void read.refetch()} />;
  }
  const { goals, usual, can } = read.data;
  const standing = goals.filter(({ state }) => state === 'standing');
  const dropped = goals.filter(({ state }) => state === 'dropped');
  const shared = { campaign, acts, list: read.data };
  return (
    <div className={styles.section}>
      {goals.length === 0 && !adding && (
        <Face
          title={text.empty.title}
          detail={can.edit ? text.empty.detail : text.empty.forReader}
          picture={<TargetArrowRegular />}
          {...(can.edit && { action: { label: text.add, run: () => setAdding({}) } })}
        />
      )}
      {goals.length > 0 && can.edit && !adding && (
        <div>
          <Button onClick={() => setAdding({})}>{text.add}</Button>
        </div>
      )}
      {usual.length > 0 && !adding && (
        <fieldset className={styles.usual}>
          <legend className={styles.said}>{usualText.metrics}</legend>
          {usual.map((metric) => (
            <Button
              key={metric}
              size="small"
              shape="circular"
              aria-label={usualText.setGoal(kpi.name(metric))}
              onClick={() => setAdding({ measuredBy: metric })}
            >
              {kpi.name(metric)}
            </Button>
          ))}
        </fieldset>
      )}
      {adding && <GoalForm {...shared} {...adding} onClose={() => setAdding(undefined)} />}
      {standing.length > 0 && (
        <ul className={styles.goals}>
          {standing.map((goal) => (
            <GoalRow key={goal.id} goal={goal} {...shared} />
          ))}
        </ul>
      )}
      {dropped.length > 0 && (
        <details>
          <summary className={styles.summary}>{text.dropped(dropped.length)}</summary>
          <ul className={styles.goals}>
            {dropped.map((goal) => (
              <GoalRow key={goal.id} goal={goal} {...shared} />
            ))}
          </ul>
        </details>
      )}
      <KpiCatalogue />
    </div>
  );
}
