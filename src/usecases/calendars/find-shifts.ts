import { actorOf, isIn } from '../../domain/actor.ts';
import { type ApprovalRequest, everybodyIn } from '../../domain/approval.ts';
import type { ChangedCalendar } from '../../domain/calendar-change.ts';
import { type StageShift, shiftsOf } from '../../domain/calendar-shift.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { fingerprint } from '../../domain/fingerprint.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { workingTimeOf } from './working-calendars.ts';

type Reading = Pick<Doors, 'store' | 'directory'>;

/** Whose calendar is changed, and in which departments they are asked. */
export interface ChangedWhere {
  readonly tenantId: string;
  readonly workspaceIds: readonly string[];
  readonly before: ChangedCalendar;
  readonly after: ChangedCalendar;
}

/** What this change would move in all open requests that wait for somebody who works by it. */
export async function findShifts(doors: Reading, where: ChangedWhere): Promise<StageShift[]> {
  const { tenantId, workspaceIds, before, after } = where;
  const requests = await waitingRequests(doors, where);
  const perPlace = await Promise.all(
    workspaceIds.map(async (workspaceId) => {
      const here = requests.filter((request) => request.workspaceId === workspaceId);
      if (here.length === 0) return [];
      const people = here.flatMap(everybodyIn);
      const at = { tenantId, workspaceId };
      const [was, is] = await Promise.all([
        workingTimeOf(doors, at, people, before),
        workingTimeOf(doors, at, people, after),
      ]);
      return shiftsOf(here, { before: was, after: is });
    }),
  );
  return perPlace.flat();
}

/** The same for the same change as long as it moves the same: what was seen is what happens. */
export function markOf(after: ChangedCalendar, shifts: readonly StageShift[]): string {
  return fingerprint(canonicalJson([after, shifts]));
}

/** Found by the lines of work of those who may be asked, so that no campaign is opened in which nobody waits. */
async function waitingRequests(doors: Reading, where: ChangedWhere): Promise<ApprovalRequest[]> {
  const { tenantId } = where;
  const lines = await Promise.all(
    (await worksBy(doors, where)).map((personId) =>
      readAll(doors.store, { tenantId, scope: scopes.person(personId) }, 'workOfPerson', {}),
    ),
  );
  const wanted = new Map(
    lines
      .flat()
      .filter(({ document }) => document.noun === 'approval')
      .map(({ document }) => [document.targetId, document.campaignId] as const),
  );
  const found = await Promise.all(
    [...wanted].map(([requestId, campaignId]) =>
      doors.store.get({ tenantId, scope: scopes.campaign(campaignId) }, 'approval', requestId),
    ),
  );
  return found.flatMap((stored) => (stored ? [stored.document] : []));
}

async function worksBy(doors: Reading, { tenantId, workspaceIds, before, after }: ChangedWhere) {
  if (after.kind === 'personalCalendar') return [after.personId];
  if (after.kind === 'teams' && before.kind === 'teams') {
    const members = [...before.teams, ...after.teams].flatMap(({ memberIds }) => memberIds);
    return [...new Set(members)];
  }
  const people = await doors.directory.people(tenantId);
  return people
    .filter((person) => workspaceIds.some((workspaceId) => isIn(actorOf(person), workspaceId)))
    .map(({ id }) => id);
}
