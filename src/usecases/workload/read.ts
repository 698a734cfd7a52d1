import { type Actor, actorOf, roleIn } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { teamOf } from '../../domain/team.ts';
import { type CalendarDate, addDays, dateIn } from '../../domain/time.ts';
import { type LoadedWeek, type Work, loadOf, weekOf } from '../../domain/workload.ts';
import type { Doors } from '../../ports.ts';
import { type ShownLine, linesBetween } from '../calendar-lines/read.ts';
import { calendarsOf } from '../calendars/working-calendars.ts';
import { listPeople } from '../people/list.ts';
import { teamsOf } from '../teams/read.ts';

/** So many weeks are told of at once. */
const count = 6;
/** Late work from so many days before today still weighs. */
const longestLate = 84;

export interface ReadWorkload {
  /** Mondays. */
  readonly weeks: readonly CalendarDate[];
  readonly people: readonly LoadedPerson[];
  /** What the weeks name, each once. */
  readonly work: readonly ShownLine[];
  /** False: there is more work than is told. */
  readonly whole: boolean;
}

export interface LoadedPerson {
  readonly personId: string;
  /** Null: in no team. */
  readonly teamId: string | null;
  readonly weeks: readonly LoadedWeek[];
}

interface Wanted {
  readonly workspaceId: string;
  /** Any day of the first week. */
  readonly from: CalendarDate;
  /** A task as it might be; of its person alone is told, as if it were so. */
  readonly supposed?: Work | undefined;
}

/**
 * What everybody of a department has to do in some weeks against the time they have, by the tasks that the actor may
 * read. Refuses: `notFound`, `notAllowed`.
 */
export async function readWorkload(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { workspaceId, from: day, supposed }: Wanted,
): Promise<ReadWorkload | Refusal> {
  const { store, directory, clock } = doors;
  const { tenantId } = actor;
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'workload.read', { workspaceId })) return refuse('notAllowed');
  const from = weekOf(day);
  const workspace = await store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId);
  const today = dateIn(workspace?.document.zone ?? 'Etc/UTC', clock.now());
  const weeks = Array.from({ length: count }, (_, at) => addDays(from, at * 7));
  const to = addDays(from, count * 7 - 1);
  const showsToday = from <= today && today <= to;
  const [found, people, { teams }] = await Promise.all([
    linesBetween(doors, actor, { workspaceId, from: showsToday ? addDays(today, -longestLate) : from, to }),
    listPeople({ directory }, actor, workspaceId),
    teamsOf(store, tenantId, workspaceId),
  ]);
  if (isRefusal(found)) return found;
  if (isRefusal(people)) return people;
  const staff = people.filter((person) => {
    const role = person.active ? roleIn(actorOf(person), workspaceId) : undefined;
    return role !== undefined && role !== 'guest';
  });
  const ids = staff.map(({ id }) => id).filter((id) => !supposed || id === supposed.personId);
  const calendarOf = await calendarsOf(doors, { tenantId, workspaceId }, ids);
  const lines = found.lines.filter(({ kind, open }) => kind === 'task' && open);
  const loaded = ids.map((personId) => ({
    personId,
    teamId: teamOf(teams, personId)?.id ?? null,
    weeks: loadOf(
      [...workOf(lines, personId, supposed?.id), ...(supposed ? [supposed] : [])],
      calendarOf(personId),
      { from, weeks: count, today },
    ),
  }));
  const named = new Set(
    loaded.flatMap((person) => person.weeks.flatMap(({ shares }) => shares.map(({ workId }) => workId))),
  );
  return { weeks, people: loaded, work: lines.filter(({ id }) => named.has(id)), whole: found.whole };
}

function workOf(lines: readonly ShownLine[], personId: string, without?: string): Work[] {
  return lines
    .filter(({ id, personIds }) => id !== without && personIds.includes(personId))
    .map(({ id, start, end, effort }) => ({ id, personId, start, end, effort }));
}
