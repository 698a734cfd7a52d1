import type { CalendarLineView } from '../../src/contract/calendar-line-endpoints.ts';
import { useRead } from './reads.ts';
import { useSession } from './session.ts';

export interface CalendarLines {
  readonly lines: readonly CalendarLineView[];
  /** False: there are more than are told. */
  readonly whole: boolean;
}

const none: CalendarLines = { lines: [], whole: true };

/** Tasks, milestones and approvals due between two days, at most 400 apart; nothing as long as they are on their way. */
export function useCalendarLines({
  from,
  to,
  enabled = true,
}: {
  readonly from: string;
  readonly to: string;
  readonly enabled?: boolean;
}): CalendarLines {
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id };
  const { data } = useRead(
    'GET /api/workspaces/:workspaceId/calendar-lines',
    { params, query: { from, to } },
    enabled,
  );
  return data ?? none;
}
