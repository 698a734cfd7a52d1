import { useMemo } from 'react';
import type { BaselineView } from '../../../src/contract/plan-endpoints.ts';
import type { TaskView } from '../../../src/contract/views.ts';
import { type Plan, type Span, planOf, spanOf } from '../../../src/domain/task-plan.ts';
import type { Circle } from '../../../src/domain/task-network.ts';
import type { WorkingCalendar } from '../../../src/domain/working-time.ts';
import { calendarIn } from '../../data/calendar-in.ts';
import { useRead } from '../../data/reads.ts';
import { useToday } from '../../data/clock.ts';

export interface TimelineState {
  readonly tasks: readonly TaskView[];
  /** Those with a date, in the order of their first days. */
  readonly rows: readonly TaskView[];
  readonly undated: readonly TaskView[];
  readonly calendar: WorkingCalendar;
  readonly baseline: BaselineView | null;
  readonly plan: Plan | Circle;
  readonly today: string;
}

/** The tasks of a campaign with what they are planned in; undefined as long as that is on its way. */
export function useTimeline(campaignId: string) {
  const params = { campaignId };
  const tasks = useRead('GET /api/campaigns/:campaignId/tasks', { params });
  const frame = useRead('GET /api/campaigns/:campaignId/plan', { params });
  const today = useToday();
  const state = useMemo<TimelineState | undefined>(() => {
    if (!tasks.data || !frame.data) return undefined;
    const { baseline } = frame.data;
    const calendar = calendarIn(frame.data);
    const dated = tasks.data.filter((task) => task.status !== 'cancelled' && spanOf(task));
    const rows = dated.toSorted(byStart);
    const undated = tasks.data.filter((task) => task.status !== 'cancelled' && !spanOf(task));
    return {
      tasks: tasks.data,
      rows,
      undated,
      calendar,
      baseline,
      plan: planOf(tasks.data, calendar, today),
      today,
    };
  }, [tasks.data, frame.data, today]);
  return { state, tasks, frame };
}

function byStart(one: TaskView, other: TaskView): number {
  const [a, b]: (Span | undefined)[] = [spanOf(one), spanOf(other)];
  const first = (a?.start ?? '').localeCompare(b?.start ?? '');
  return first || (a?.due ?? '').localeCompare(b?.due ?? '') || one.createdAt.localeCompare(other.createdAt);
}
