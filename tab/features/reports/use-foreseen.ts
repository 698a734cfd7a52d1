import { useQuery } from '@tanstack/react-query';
import type { ForeseeSchedule } from '../../../src/contract/requests.ts';
import type { ForeseenRunsView } from '../../../src/contract/views.ts';
import { useClient } from '../../data/client.ts';
import { useSession } from '../../data/session.ts';

/** When a report would go to whom, on every clock that counts; undefined until it is known. */
export function useForeseen(wanted: ForeseeSchedule | undefined): readonly ForeseenRunsView[] | undefined {
  const client = useClient();
  const { workspace } = useSession();
  const { data } = useQuery({
    queryKey: ['foreseen-runs', workspace.id, wanted],
    queryFn: ({ signal }) =>
      wanted
        ? client.call('POST /api/workspaces/:workspaceId/schedules/foreseen', {
            params: { workspaceId: workspace.id },
            body: wanted,
            signal,
          })
        : [],
    enabled: wanted !== undefined,
    retry: false,
    placeholderData: (before) => before,
  });
  return wanted && data;
}
