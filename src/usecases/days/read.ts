import type { Actor } from '../../domain/actor.ts';
import { type DayChoice, type EveningChoice, type Presence, presenceOn } from '../../domain/day.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { dateIn } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import { daysOn } from './entries.ts';
import { eveningOf, peopleOn } from './people.ts';
import { dayRuleOf } from './rule.ts';

export interface ReadDay extends DayChoice {
  readonly version: string | null;
  readonly mine: Presence;
  readonly evening: EveningChoice;
  readonly people: readonly (Presence & {
    readonly personId: string;
    readonly zone: string;
    readonly works: boolean;
  })[];
}

/** The daily round as it is now for this reader: those whom they lead stand in it, each on their own day. Refuses: `notFound`. */
export async function readDay(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  workspaceId: string,
): Promise<ReadDay | Refusal> {
  const { tenantId, personId, zone } = actor;
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  const { choice, version } = await dayRuleOf(doors.store, tenantId, workspaceId);
  const evening = await eveningOf(doors.store, tenantId, personId);
  const now = doors.clock.now();
  const at = { tenantId, workspaceId };
  if (!choice.checkIn) return { ...choice, version, evening, mine: presenceOn(undefined, now), people: [] };
  const today = dateIn(zone, now);
  const everybody = await peopleOn(doors, at, today);
  const led = everybody.filter(({ leadIds }) => leadIds.includes(personId));
  const dates = [...new Set([today, ...led.map((person) => dateIn(person.zone, now))])];
  const days = new Map(
    await Promise.all(dates.map(async (date) => [date, await daysOn(doors.store, at, date)] as const)),
  );
  return {
    ...choice,
    version,
    evening,
    mine: presenceOn(days.get(today)?.get(personId), now),
    people: led.map((person) => ({
      personId: person.id,
      zone: person.zone,
      works: person.works,
      ...presenceOn(days.get(dateIn(person.zone, now))?.get(person.id), now),
    })),
  };
}
