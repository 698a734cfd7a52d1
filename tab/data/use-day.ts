import { useQueryClient } from '@tanstack/react-query';
import type { DayView } from '../../src/contract/day-endpoints.ts';
import type { DayChoice, EveningChoice, Mark } from '../../src/domain/day.ts';
import { useClient } from './client.ts';
import { readKey, useRead } from './reads.ts';
import { useSession } from './session.ts';

const name = 'GET /api/workspaces/:workspaceId/day';

/** The daily round of the department, and what somebody can say to it; each is answered with the round as it is then. */
export function useDay() {
  const client = useClient();
  const queries = useQueryClient();
  const params = { workspaceId: useSession().workspace.id };
  const keep = (day: DayView): void => {
    queries.setQueryData(readKey(name, { params }), day);
  };
  return {
    read: useRead(name, { params }),
    save: async (body: DayChoice & { version: string | null }): Promise<void> =>
      keep(await client.call('PATCH /api/workspaces/:workspaceId/day', { params, body })),
    mark: async (mark: Mark, minutes: number | null): Promise<void> => {
      const body = { mark, minutes };
      keep(await client.call('POST /api/workspaces/:workspaceId/day/marks', { params, body }));
    },
    chooseEvening: async (body: EveningChoice): Promise<void> =>
      keep(await client.call('PATCH /api/workspaces/:workspaceId/day/evening', { params, body })),
  };
}
