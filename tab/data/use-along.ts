import { useMemo } from 'react';
import type { Flight } from '../../src/domain/campaign.ts';
import type { MovedAlong } from '../../src/domain/moving-along.ts';
import { alongIn } from './along-frame.ts';
import { calendarIn } from './calendar-in.ts';
import { useRead } from './reads.ts';

export interface AlongState {
  readonly along: MovedAlong;
  readonly titleOf: (taskId: string) => string;
}

/** What would go along with a campaign whose dates are being changed; undefined while that is not known. */
export function useAlong(
  campaignId: string,
  before: Flight | null,
  after: Flight | null,
): AlongState | undefined {
  const params = { campaignId };
  const isMove = before !== null && after !== null;
  const tasks = useRead('GET /api/campaigns/:campaignId/tasks', { params }, isMove).data;
  const plan = useRead('GET /api/campaigns/:campaignId/plan', { params }, isMove).data;
  return useMemo(() => {
    if (!tasks || !plan || !isMove) return undefined;
    const titles = new Map(tasks.map(({ id, title }) => [id, title]));
    return {
      along: alongIn({ tasks, calendar: calendarIn(plan) }, before, after),
      titleOf: (id: string) => titles.get(id) ?? id,
    };
  }, [tasks, plan, isMove, before, after]);
}
