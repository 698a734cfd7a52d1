import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { ReportSchedule } from '../../domain/report.ts';
import { channelName } from '../../domain/team-channel.ts';
import type { Doors } from '../../ports.ts';
import { clocksOf } from './clocks.ts';
import { type ComingRun, comingRuns } from './moments.ts';

/** So many runs are shown ahead. */
export const previewed = 5;

export type Foreseen = Pick<
  ReportSchedule,
  'recipientIds' | 'groups' | 'cadence' | 'holidays' | 'time' | 'zone' | 'definitionId'
>;

export interface ForeseenClock {
  readonly zone: string;
  readonly personIds: readonly string[];
  /** Channels and group chats besides. */
  readonly channels: readonly string[];
  readonly runs: readonly ComingRun[];
}

/**
 * When a report would go out, and to whom, on every clock that counts: by the same rule that fires it. Refuses:
 * `notFound` (workspace), `notAllowed`.
 */
export async function foreseeRuns(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { workspaceId, wanted }: { readonly workspaceId: string; readonly wanted: Foreseen },
): Promise<readonly ForeseenClock[] | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'report.schedule', { workspaceId })) return refuse('notAllowed');
  const schedule = { ...wanted, tenantId: actor.tenantId, workspaceId };
  const { everybody, channels, calendars, calendarOf, calendarOfChannels } = await clocksOf(doors, schedule);
  const planned = { ...schedule, ownerId: actor.personId };
  const reach = { after: doors.clock.now(), most: previewed };
  return Promise.all(
    calendars.map(async (calendar) => ({
      zone: calendar.zone,
      personIds: everybody.filter((person) => calendarOf(person) === calendar).map(({ id }) => id),
      channels: calendar === calendarOfChannels ? channels.map(channelName) : [],
      runs: await comingRuns(doors, planned, calendar, reach),
    })),
  );
}
