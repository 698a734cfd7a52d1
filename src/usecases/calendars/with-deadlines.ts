import type { Actor } from '../../domain/actor.ts';
import { type CalendarChange, type ChangedCalendar, mostShifts } from '../../domain/calendar-change.ts';
import { arm } from '../../domain/due.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { DeadlineChoice } from '../../domain/working-week.ts';
import type { Commit, Doors, Partition } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { findShifts, markOf } from './find-shifts.ts';

/** What is to become of deadlines that were counted by the calendar as it was. */
export interface DeadlineWish {
  readonly choice: DeadlineChoice;
  /** The mark of the preview that was seen. */
  readonly seen: string;
  /** Chosen once per intention; names the change when it is taken back. */
  readonly once: string;
}

interface Change {
  readonly partition: Partition;
  readonly workspaceIds: readonly string[];
  readonly before: ChangedCalendar;
  readonly after: ChangedCalendar;
  /** Absent: deadlines stay as they are. */
  readonly wish: DeadlineWish | undefined;
}

/**
 * What a change of a calendar writes beside it, so that deadlines move or stay as was chosen; nothing where nothing moves.
 * Refuses: `stale` (it would move something else than was seen), `tooLarge`.
 */
export async function withDeadlines(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { partition, workspaceIds, before, after, wish }: Change,
): Promise<Required<Pick<Commit, 'put' | 'due'>> | Refusal> {
  const { tenantId, personId: byId } = actor;
  const shifts = await findShifts(doors, { tenantId, workspaceIds, before, after });
  if (wish && wish.seen !== markOf(after, shifts)) return refuse('stale');
  if (shifts.length > mostShifts) return refuse('tooLarge');
  if (shifts.length === 0) return { put: [], due: [] };
  const id = await changeId(actor, wish?.once ?? doors.clock.newId());
  const at = doors.clock.now();
  const document: CalendarChange = {
    kind: 'calendarChange',
    schema: 1,
    id,
    tenantId,
    byId,
    at,
    choice: wish?.choice ?? 'keep',
    state: 'working',
    before,
    after,
    shifts,
    worked: 0,
  };
  const errand = { type: 'shiftDeadlines', changeId: id, turn: 'forward' } as const;
  return {
    put: [{ document, ifVersion: 'absent' }],
    due: [arm(`shift.${id}.forward`, partition, errand, at)],
  };
}

export function changeId({ personId }: Actor, once: string): Promise<string> {
  return derivedId('calendarChange', personId, once);
}
