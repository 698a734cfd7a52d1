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
import { type ReadCalendar, readDepartmentCalendar, readMyCalendar } from './read.ts';

export type DepartmentDraft = Pick<
  DepartmentCalendar,
  'country' | 'makeUpDays' | 'daysOff' | 'extraWorkdays'
>;
export type PersonalDraft = Pick<PersonalCalendar, 'country' | 'week' | 'hours' | 'leave'>;

/** Says how a department works from now on. Refuses: `notFound`, `notAllowed`, `stale`. */
export async function saveDepartmentCalendar(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  wanted: {
    readonly workspaceId: string;
    readonly draft: DepartmentDraft;
    readonly ifVersion: Version | null;
  },
): Promise<ReadCalendar<DepartmentCalendar> | Refusal> {
  const { workspaceId, ifVersion } = wanted;
  const before = await readDepartmentCalendar(doors, actor, workspaceId);
  if (isRefusal(before)) return before;
  if (!may(actor, 'calendar.edit', { workspaceId })) return refuse('notAllowed');
  if (before.version !== ifVersion) return refuse('stale');
  const draft = {
    ...wanted.draft,
    daysOff: inOrder(wanted.draft.daysOff),
    extraWorkdays: inOrder(wanted.draft.extraWorkdays),
  };
  const changes = changesOf(before.calendar, draft);
  if (changes.length === 0) return before;
  const calendar = { ...before.calendar, ...draft };
  const { tenantId, personId: actorId } = actor;
  const at = doors.clock.now();
  const settled = await settle(
    doors.store,
    { tenantId, scope: scopes.tenant() },
    {
      put: [{ document: calendar, ifVersion: ifVersion ?? 'absent' }],
      events: record(doors.clock, { tenantId, workspaceId, campaignId: null, actorId, at }, [
        { type: 'calendar.saved', changes },
      ]),
    },
  );
  return isRefusal(settled)
    ? settled
    : { calendar, version: settled.versions[`departmentCalendar/${workspaceId}`] ?? null };
}

/** Says how I work from now on. Refuses: `stale`. */
export async function saveMyCalendar(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { draft, ifVersion }: { readonly draft: PersonalDraft; readonly ifVersion: Version | null },
): Promise<ReadCalendar<PersonalCalendar> | Refusal> {
  const before = await readMyCalendar(doors, actor);
  if (before.version !== ifVersion) return refuse('stale');
  const week = [...draft.week].toSorted((one, other) => one - other);
  const leave = [...draft.leave].toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const wanted = { ...draft, week, leave };
  if (changesOf(before.calendar, wanted).length === 0) return before;
  const calendar = { ...before.calendar, ...wanted };
  const { tenantId, personId } = actor;
  const at = doors.clock.now();
  const happenings = actor.memberships.flatMap(({ workspaceId }) =>
    record(doors.clock, { tenantId, workspaceId, campaignId: null, actorId: personId, at }, [
      { type: 'workingTime.saved', personId },
    ]),
  );
  const settled = await settle(
    doors.store,
    { tenantId, scope: scopes.person(personId) },
    {
      put: [{ document: calendar, ifVersion: ifVersion ?? 'absent' }],
      events: happenings,
    },
  );
  return isRefusal(settled)
    ? settled
    : { calendar, version: settled.versions['personalCalendar/calendar'] ?? null };
}

function inOrder<D extends { readonly date: string }>(days: readonly D[]): D[] {
  return [...days].toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

function changesOf<D extends object>(before: D, draft: Partial<D>): FieldChange[] {
  return Object.entries(draft).flatMap(([field, to]) => {
    const from: unknown = before[field as keyof D];
    return canonicalJson(from) === canonicalJson(to) ? [] : [{ field, from, to }];
  });
}
