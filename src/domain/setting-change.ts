import type { FieldChange } from './campaign.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Happening, HappeningType } from './event.ts';
import { wholeTenant } from './watched.ts';

/** What can be set for a department, each with a use case that changes it. */
export const settingKinds = [
  'calendar',
  'teams',
  'route',
  'schedule',
  'role',
  'personRole',
  'superAdmin',
  'secondPerson',
  'exportLimits',
  'conflicts',
  'retention',
] as const;
export type SettingKind = (typeof settingKinds)[number];

/** Which events tell of which setting. */
export const settingTypes = {
  'calendar.saved': 'calendar',
  'teams.saved': 'teams',
  'route.saved': 'route',
  'schedule.created': 'schedule',
  'schedule.edited': 'schedule',
  'role.saved': 'role',
  'person.roleChanged': 'personRole',
  'person.appointed': 'superAdmin',
  'secondPerson.saved': 'secondPerson',
  'exportLimits.saved': 'exportLimits',
  'conflictRule.saved': 'conflicts',
  'retention.saved': 'retention',
} as const satisfies Partial<Record<HappeningType, SettingKind>>;

export function settingKindOf(type: string): SettingKind | undefined {
  return Object.entries(settingTypes).find(([each]) => each === type)?.[1];
}

export type SettingValues = Readonly<Record<string, unknown>>;

/** One change of a setting: only the fields that it touched, before and after. Null: there was none, or is none. */
export interface SettingChange {
  readonly kind: SettingKind;
  /** Of a route, schedule, role or person; what a department has one of goes by its own id. */
  readonly settingId: string;
  readonly name: string | null;
  readonly before: SettingValues | null;
  readonly after: SettingValues | null;
}

/** What a version of a route changed stands in its versions, and not in the event. */
export type RouteSaved = Extract<Happening, { type: 'route.saved' }>;

/** The change that an event tells of; undefined for what is no setting, and for routes. */
export function settingChange(what: Happening, workspaceId: string): SettingChange | undefined {
  switch (what.type) {
    case 'calendar.saved':
      return { kind: 'calendar', settingId: workspaceId, name: null, ...sides(what.changes) };
    case 'teams.saved':
      return { kind: 'teams', settingId: workspaceId, name: null, ...sides(what.changes) };
    case 'schedule.created':
      return { kind: 'schedule', settingId: what.scheduleId, name: what.name, ...switchedOn };
    case 'schedule.edited':
      return { kind: 'schedule', settingId: what.scheduleId, name: what.name, ...sides(what.changes) };
    case 'role.saved':
      return {
        kind: 'role',
        settingId: what.roleId,
        name: (what.after ?? what.before)?.name ?? null,
        before: what.before,
        after: what.after,
      };
    case 'person.roleChanged':
      return {
        kind: 'personRole',
        settingId: what.personId,
        name: null,
        before: { role: what.before },
        after: { role: what.after },
      };
    case 'person.appointed':
      return {
        kind: 'superAdmin',
        settingId: what.personId,
        name: null,
        before: { superAdmin: !what.superAdmin },
        after: { superAdmin: what.superAdmin },
      };
    case 'secondPerson.saved':
      return { kind: 'secondPerson', settingId: workspaceId, name: null, ...sides(what.changes) };
    case 'conflictRule.saved':
      return { kind: 'conflicts', settingId: workspaceId, name: null, ...sides(what.changes) };
    case 'exportLimits.saved':
      return { kind: 'exportLimits', settingId: workspaceId, name: null, ...sides(what.changes) };
    case 'retention.saved':
      return {
        kind: 'retention',
        settingId: what.settingId,
        name: null,
        ...sides(settingDifferences(what.before, what.after)),
      };
    default:
      return undefined;
  }
}

/** What was made and cannot be unmade, because others name it, is put back by switching it off. */
export const switchedOn = { before: { active: false }, after: { active: true } } as const;

/** From the one state to the other, field by field; a side that is not there has nothing in any field. */
export function settingDifferences(from: SettingValues | null, to: SettingValues | null): FieldChange[] {
  const fields = [...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])];
  return fields
    .map((field) => ({ field, from: from?.[field] ?? null, to: to?.[field] ?? null }))
    .filter((change) => canonicalJson(change.from) !== canonicalJson(change.to));
}

/** The fields of a state that a change touched; all of it where the change made or removed the whole. */
export function touched(
  present: SettingValues | null,
  { before, after }: SettingChange,
): SettingValues | null {
  if (!present || !before || !after) return present;
  return Object.fromEntries(
    Object.keys({ ...before, ...after }).map((field) => [field, present[field] ?? null]),
  );
}

/** Whether a change belongs to what is asked about: to the department, or to the whole tenant and so to each of them. */
export function isSettingOf(workspaceId: string, change: { readonly workspaceId: string }): boolean {
  return change.workspaceId === workspaceId || change.workspaceId === wholeTenant;
}

function sides(changes: readonly FieldChange[]): Pick<SettingChange, 'before' | 'after'> {
  return {
    before: Object.fromEntries(changes.map(({ field, from }) => [field, from])),
    after: Object.fromEntries(changes.map(({ field, to }) => [field, to])),
  };
}
