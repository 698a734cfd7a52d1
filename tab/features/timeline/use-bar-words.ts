import type { TaskView } from '../../../src/contract/views.ts';
import type { PlannedTimes, Span } from '../../../src/domain/task-plan.ts';
import { isOpenTask } from '../../../src/domain/summarise.ts';
import { useFormat, useTexts } from '../../ui/locale.tsx';
import { timelineTexts } from '../../ui/texts/timeline.ts';
import type { Proposal } from './use-proposal.ts';

/** What a bar says of itself, and what a move says of what would follow from it. */
export function useBarWords(titleOf: (id: string) => string) {
  const text = useTexts(timelineTexts);
  const format = useFormat();
  const when = ({ start, due }: Span): string => format.longRange(start, due);

  const name = (
    task: TaskView,
    { span, days, forecast, slack, critical }: PlannedTimes,
    baseline: Span | undefined,
    selected: boolean,
  ): string => {
    const open = isOpenTask(task.status);
    const facts = [
      task.milestone === true ? text.milestone : text.workingDays(days),
      !open && text.done,
      open && (critical ? text.critical : text.slack(slack)),
      forecast.due > span.due && text.forecast(format.longDate(forecast.due)),
      baseline && baseline.due !== span.due && text.baselineWas(format.longDate(baseline.due)),
      task.pinned === true && text.pinned,
      selected && text.selected,
    ];
    return text.bar(
      task.title,
      when(span),
      facts.filter((fact) => typeof fact === 'string'),
    );
  };

  const proposed = ({ id, moves: { spans, unmet } }: Proposal, byHand: number): string => {
    const span = spans.get(id);
    const lines = [
      span && text.moving(titleOf(id), when(span)),
      text.along(spans.size - byHand),
      unmet.length > 0 && text.unmet(unmet.map(titleOf).join(', ')),
    ];
    return lines.filter((line) => typeof line === 'string').join(' ');
  };

  return { name, proposed };
}
