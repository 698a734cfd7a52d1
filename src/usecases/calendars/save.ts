import type { Actor } from '../../domain/actor.ts';
import type { FieldChange } from '../../domain/campaign.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { DepartmentCalendar, PersonalCalendar } from '../../domain/working-week.ts';
import type { Doors, Version } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type DepartmentDraft, type PersonalDraft, departmentAs, personalAs } from './drafts.ts';
import { workspacesOf } from './preview.ts';
import { type ReadCalendar, readDepartmentCalendar, readMyCalendar } from './read.ts';
import { type DeadlineWish, withDeadlines } from './with-deadlines.ts';

/**
 * Says how a department works from now on, and what becomes of deadlines; unless it is said, they stay.
 * Refuses: `notFound`, `notAllowed`, `stale`, `tooLarge`.
 */
export async function saveDepartmentCalendar(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  wanted: {
    readonly workspaceId: string;
    readonly draft: DepartmentDraft;
    readonly ifVersion: Version | null;
    readonly deadlines?: DeadlineWish | undefined;
  },
): Promise<ReadCalendar<DepartmentCalendar> | Refusal> {
  const { workspaceId, ifVersion } = wanted;
  const before = await readDepartmentCalendar(doors, actor, workspaceId);
  if (isRefusal(before)) return before;
  if (!may(actor, 'calendar.edit', { workspaceId })) return refuse('notAllowed');
  if (before.version !== ifVersion) return refuse('stale');
  const calendar = departmentAs(before.calendar, wanted.draft);
  const changes = changesOf(before.calendar, calendar);
  if (changes.length === 0) return before;
  const { tenantId, personId: actorId } = actor;
  const at = doors.clock.now();
  const partition = { tenantId, scope: scopes.tenant() };
  const beside = await withDeadlines(doors, actor, {
    partition,
    workspaceIds: [workspaceId],
    before: before.calendar,
    after: calendar,
    wish: wanted.deadlines,
  });
  if (isRefusal(beside)) return beside;
  const settled = await settle(doors.store, partition, {
    put: [{ document: calendar, ifVersion: ifVersion ?? 'absent' }, ...beside.put],
    due: beside.due,
    events: record(doors.clock, { tenantId, workspaceId, campaignId: null, actorId, at }, [
      { type: 'calendar.saved', changes },
    ]),
  });
  return isRefusal(settled)
    ? settled
    : { calendar, version: settled.versions[`departmentCalendar/${workspaceId}`] ?? null };
}

interface SaveMine {
  readonly draft: PersonalDraft;
  readonly ifVersion: Version | null;
  readonly deadlines?: DeadlineWish | undefined;
}

/** Says how I work from now on, and what becomes of deadlines; unless it is said, they stay. Refuses: `stale`, `tooLarge`. */
export async function saveMyCalendar(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { draft, ifVersion, deadlines }: SaveMine,
): Promise<ReadCalendar<PersonalCalendar> | Refusal> {
  const before = await readMyCalendar(doors, actor);
  if (before.version !== ifVersion) return refuse('stale');
  const calendar = personalAs(before.calendar, draft);
  if (changesOf(before.calendar, calendar).length === 0) return before;
  const { tenantId, personId } = actor;
  const at = doors.clock.now();
  const happenings = actor.memberships.flatMap(({ workspaceId }) =>
    record(doors.clock, { tenantId, workspaceId, campaignId: null, actorId: personId, at }, [
      { type: 'workingTime.saved', personId },
    ]),
  );
  const partition = { tenantId, scope: scopes.person(personId) };
  const beside = await withDeadlines(doors, actor, {
    partition,
    workspaceIds: workspacesOf(actor),
    before: before.calendar,
    after: calendar,
    wish: deadlines,
  });
  if (isRefusal(beside)) return beside;
  const settled = await settle(doors.store, partition, {
    put: [{ document: calendar, ifVersion: ifVersion ?? 'absent' }, ...beside.put],
    due: beside.due,
    events: happenings,
  });
  return isRefusal(settled)
    ? settled
    : { calendar, version: settled.versions['personalCalendar/calendar'] ?? null };
}

function changesOf<D extends object>(before: D, draft: Partial<D>): FieldChange[] {
  return Object.entries(draft).flatMap(([field, to]) => {
    const from: unknown = before[field as keyof D];
    return canonicalJson(from) === canonicalJson(to) ? [] : [{ field, from, to }];
  });
}
