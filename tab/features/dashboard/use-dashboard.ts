import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type DashboardFigure, dashboardFigures } from '../../../src/domain/dashboard-rows.ts';
import { useClient } from '../../data/client.ts';
import { knownIn, periodPlace, periodQuestion } from '../../data/period-place.ts';
import { reading } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';

/** What the address of a dashboard asks for; undefined as long as its days are not whole. */
export function dashboardIn(search: URLSearchParams) {
  const question = periodQuestion(search, periodPlace(search, 'days30'));
  const campaigns = search.get('campaigns');
  const programme = search.get('programme');
  return question && { ...question, ...(campaigns && { campaigns }), ...(programme && { programme }) };
}

export type DashboardQuestion = NonNullable<ReturnType<typeof dashboardIn>>;

/** The figure behind which one looks, and the campaigns that stand side by side. */
export const figureIn = (search: URLSearchParams): DashboardFigure | undefined =>
  knownIn(search, 'figure', dashboardFigures)[0];
export const comparedIn = (search: URLSearchParams): readonly string[] =>
  (search.get('beside') ?? '').split(',').filter(Boolean);

export function useDashboard(question: DashboardQuestion) {
  const client = useClient();
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id };
  return useQuery({
    ...reading(client, 'GET /api/workspaces/:workspaceId/dashboard', { params, query: question }),
    // What was chosen before stays until the new figures are there.
    placeholderData: keepPreviousData,
  });
}
