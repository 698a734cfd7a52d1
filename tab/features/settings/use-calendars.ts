import { useQueryClient } from '@tanstack/react-query';
import type { DeadlineWish } from '../../../src/contract/calendar-change-endpoints.ts';
import type {
  DepartmentCalendarView,
  PersonalCalendarView,
} from '../../../src/contract/calendar-endpoints.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';

const mine = 'GET /api/me/calendar';
const ours = 'GET /api/workspaces/:workspaceId/calendar';
const days = 'GET /api/workspaces/:workspaceId/days';

/** What is written, without what it is written by. */
export type PersonalDraft = Omit<PersonalCalendarView, 'version'>;
export type DepartmentDraft = Omit<DepartmentCalendarView, 'version'>;

/** How I work and how the department works, and what changes it. */
export function useCalendars() {
  const client = useClient();
  const queries = useQueryClient();
  const params = { workspaceId: useSession().workspace.id };
  const mineRead = useRead(mine);
  const oursRead = useRead(ours, { params });
  /** Whatever shows days has to ask again. */
  const daysAgain = () => queries.invalidateQueries({ queryKey: [days] });
  return {
    mine: mineRead,
    ours: oursRead,
    saveMine: async (
      draft: PersonalDraft,
      ifVersion: string | null,
      deadlines: DeadlineWish,
    ): Promise<void> => {
      const body = { ...draft, ifVersion, deadlines };
      const saved = await client.call('PATCH /api/me/calendar', { body });
      queries.setQueryData(readKey(mine), saved);
      await daysAgain();
    },
    saveOurs: async (
      draft: DepartmentDraft,
      ifVersion: string | null,
      deadlines: DeadlineWish,
    ): Promise<void> => {
      const body = { ...draft, ifVersion, deadlines };
      const saved = await client.call('PATCH /api/workspaces/:workspaceId/calendar', { params, body });
      queries.setQueryData(readKey(ours, { params }), saved);
      await daysAgain();
    },
  };
}
