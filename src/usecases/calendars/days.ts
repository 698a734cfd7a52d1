import type { Actor } from '../../domain/actor.ts';
import { type SpecialDay, specialDays } from '../../domain/named-days.ts';
import type { Country } from '../../domain/country.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { daysBetween } from '../../domain/time.ts';
import { calendarInTeam, teamOf } from '../../domain/team.ts';
import { countryFor } from '../../domain/working-week.ts';
import type { Doors } from '../../ports.ts';
import { teamsOf } from '../teams/read.ts';
import { departmentCalendarOf, personalCalendarOf } from './read.ts';

/** Two years: what a calendar shows at once, and some more. */
const mostDays = 800;

export interface DaysOfReader {
  /** Whose national days these are; undefined where none are known. */
  readonly country: Country | undefined;
  readonly days: readonly SpecialDay[];
}

/** The days on which I work or do not work against the plain week. Refuses: `notFound`, `malformed` (turned round, too long). */
export async function readDays(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { workspaceId, from, to }: { readonly workspaceId: string; readonly from: string; readonly to: string },
): Promise<DaysOfReader | Refusal> {
  const { tenantId, personId, zone } = actor;
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (to < from || daysBetween(from, to) > mostDays) return refuse('malformed', { at: 'to' });
  const [department, { teams }, personal] = await Promise.all([
    departmentCalendarOf(store, tenantId, workspaceId),
    teamsOf(store, tenantId, workspaceId),
    personalCalendarOf(store, tenantId, personId),
  ]);
  const calendar = calendarInTeam(department.calendar, teamOf(teams, personId));
  return {
    country: countryFor(zone, calendar, personal?.document),
    days: specialDays({ zone }, calendar, personal?.document, { from, to }),
  };
}
