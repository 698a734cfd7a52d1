import { useQueryClient } from '@tanstack/react-query';
import type { StandingGoalView } from '../../../src/contract/goal-endpoints.ts';
import type { GoalContent } from '../../../src/domain/goal.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { goalTexts } from '../../ui/texts/goals.ts';

const name = 'GET /api/campaigns/:campaignId/goals';
const checklist = 'GET /api/campaigns/:campaignId/launch-checklist';

export interface GoalActs {
  /** True when it is set. */
  set(content: GoalContent, once: string): Promise<boolean>;
  /** True when it is changed. */
  edit(goal: StandingGoalView, edit: Partial<GoalContent>): Promise<boolean>;
}

/** What a campaign is to reach, and what can be done with it. */
export function useGoals(campaignId: string) {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(goalTexts);
  const params = { campaignId };
  const tried = async (call: () => Promise<unknown>): Promise<boolean> => {
    try {
      await call();
      return true;
    } catch (error) {
      tell.failed(text.failed, error);
      return false;
    } finally {
      await Promise.all(
        [readKey(name, { params }), readKey(checklist, { params })].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
    }
  };
  const acts: GoalActs = {
    set: (content, once) =>
      tried(() =>
        client.call('POST /api/campaigns/:campaignId/goals', { params, body: { once, ...content } }),
      ),
    edit: ({ id: goalId, version: ifVersion }, edit) =>
      tried(() =>
        client.call('PATCH /api/campaigns/:campaignId/goals/:goalId', {
          params: { ...params, goalId },
          body: { ifVersion, edit },
        }),
      ),
  };
  return { read: useRead(name, { params }), acts };
}
