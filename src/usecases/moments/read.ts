import type { Actor } from '../../domain/actor.ts';
import type { Country } from '../../domain/country.ts';
import { type Moment, momentsBetween } from '../../domain/moment.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { daysBetween } from '../../domain/time.ts';
import { countryFor } from '../../domain/working-week.ts';
import type { Occasion } from '../../domain/occasion.ts';
import type { Doors, Stored } from '../../ports.ts';
import { occasionsBetween } from '../occasions/find.ts';
import { departmentCalendarOf, personalCalendarOf } from '../calendars/read.ts';

const mostDays = 800;

export interface ReadMoments {
  readonly workspaceId: string;
  readonly from: string;
  readonly to: string;
  /** Absent: the country whose working days hold for the reader. */
  readonly countries?: readonly Country[] | undefined;
}

export interface MomentsOfReader {
  readonly countries: readonly Country[];
  readonly moments: readonly Moment[];
  /** The department's own dates. */
  readonly occasions: readonly Stored<Occasion>[];
}

/** What marketing plans around between two dates. Refuses: `notFound`, `malformed` (turned round, too long). */
export async function readMoments(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { workspaceId, from, to, countries }: ReadMoments,
): Promise<MomentsOfReader | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (to < from || daysBetween(from, to) > mostDays) return refuse('malformed', { at: 'to' });
  const chosen = countries ?? (await ownCountries(store, actor, workspaceId));
  const occasions = await occasionsBetween({ store }, actor, { workspaceId, from, to });
  return { countries: chosen, moments: momentsBetween({ from, to, countries: new Set(chosen) }), occasions };
}

async function ownCountries(
  store: Doors['store'],
  { tenantId, personId, zone }: Actor,
  workspaceId: string,
): Promise<readonly Country[]> {
  const [{ calendar }, personal] = await Promise.all([
    departmentCalendarOf(store, tenantId, workspaceId),
    personalCalendarOf(store, tenantId, personId),
  ]);
  const country = countryFor(zone, calendar, personal?.document);
  return country ? [country] : [];
}
