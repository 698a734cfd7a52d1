import type { Actor } from '../../domain/actor.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Team } from '../../domain/team.ts';
import type { Doors, Version } from '../../ports.ts';
import { teamsAs } from '../calendars/drafts.ts';
import { type DeadlineWish, withDeadlines } from '../calendars/with-deadlines.ts';
import { knownStaff } from '../people/known.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type ReadTeams, readTeams } from './read.ts';

export interface SaveTeams {
  readonly workspaceId: string;
  readonly teams: readonly Team[];
  readonly ifVersion: Version | null;
  readonly deadlines?: DeadlineWish | undefined;
}

/**
 * Says which teams there are from now on, and what becomes of deadlines; unless it is said, they stay. Whoever was in a team before may stay in it after they left. Refuses:
 * `notFound`, `notAllowed`, `stale`, `unknownPerson`, `malformed` (a day both off and worked), `tooLarge`.
 */
export async function saveTeams(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { workspaceId, teams: wanted, ifVersion, deadlines }: SaveTeams,
): Promise<ReadTeams | Refusal> {
  const before = await readTeams(doors, actor, workspaceId);
  if (isRefusal(before)) return before;
  if (!may(actor, 'calendar.edit', { workspaceId })) return refuse('notAllowed');
  if (before.version !== ifVersion) return refuse('stale');
  const { tenantId, personId: actorId } = actor;
  const after = teamsAs(tenantId, workspaceId, wanted);
  const { teams } = after;
  if (teams.some(isTorn)) return refuse('malformed', { at: 'teams' });
  if (canonicalJson(before.teams) === canonicalJson(teams)) return before;
  const unknown = await unknownIn(doors, { tenantId, workspaceId }, before.teams, teams);
  if (unknown) return unknown;
  const changes = [{ field: 'teams', from: before.teams, to: teams }];
  const partition = { tenantId, scope: scopes.tenant() };
  const beside = await withDeadlines(doors, actor, {
    partition,
    workspaceIds: [workspaceId],
    before: teamsAs(tenantId, workspaceId, before.teams),
    after,
    wish: deadlines,
  });
  if (isRefusal(beside)) return beside;
  const settled = await settle(doors.store, partition, {
    put: [{ document: after, ifVersion: ifVersion ?? 'absent' }, ...beside.put],
    due: beside.due,
    events: record(doors.clock, { tenantId, workspaceId, campaignId: null, actorId, at: doors.clock.now() }, [
      { type: 'teams.saved', changes },
    ]),
  });
  return isRefusal(settled) ? settled : { teams, version: settled.versions[`teams/${workspaceId}`] ?? null };
}

/** Whether a day is off and worked. */
function isTorn({ daysOff, extraWorkdays }: Team): boolean {
  return daysOff.some(({ date }) => extraWorkdays.some((extra) => extra.date === date));
}

async function unknownIn(
  { directory }: Pick<Doors, 'directory'>,
  place: { readonly tenantId: string; readonly workspaceId: string },
  before: readonly Team[],
  after: readonly Team[],
): Promise<Refusal | undefined> {
  const known = new Set(before.flatMap(({ memberIds }) => memberIds));
  const fresh = new Set(after.flatMap(({ memberIds }) => memberIds.filter((id) => !known.has(id))));
  const found = await Promise.all([...fresh].map((id) => knownStaff(directory, place, id, 'teams')));
  return found.find(isRefusal);
}
