import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { ReportScheduleEdit } from '../../domain/report.ts';
import { CustomRole } from '../../domain/role.ts';
import { Route } from '../../domain/route.ts';
import type { SettingKind, SettingValues } from '../../domain/setting-change.ts';
import { DepartmentCalendar } from '../../domain/working-week.ts';
import type { Doors } from '../../ports.ts';
import { routesOf } from '../approvals/routes.ts';
import { saveRoute } from '../approvals/save-route.ts';
import { readDepartmentCalendar } from '../calendars/read.ts';
import { saveDepartmentCalendar } from '../calendars/save.ts';
import { editSchedule } from '../reports/edit-schedule.ts';
import { findSchedule } from '../reports/find.ts';
import { appoint } from '../roles/appoint.ts';
import { changeRole } from '../roles/change-role.ts';
import { listRoles } from '../roles/list.ts';
import { editRole, remakeRole, removeRole } from '../roles/save-role.ts';
import {
  conflictsRoom,
  exportLimitsRoom,
  retentionRoom,
  secondPersonRoom,
  teamsRoom,
} from './watch-kinds.ts';

export interface WhichSetting {
  readonly workspaceId: string;
  readonly settingId: string;
}

/** How a setting stands now; `values` null: it is not there. The version guards the change. */
export interface PresentSetting {
  readonly values: SettingValues | null;
  readonly version: string;
}

/** How a setting is read, and which use case changes it: that one asks for the right and tells of the change. */
export interface SettingRoom {
  read(doors: Doors, actor: Actor, which: WhichSetting): Promise<PresentSetting | Refusal>;
  /** `wanted` are the fields to be as they were; null: it is to be gone. */
  put(
    doors: Doors,
    actor: Actor,
    which: WhichSetting,
    change: { readonly wanted: SettingValues | null; readonly present: PresentSetting },
  ): Promise<unknown>;
}

const departmentDraft = DepartmentCalendar.pick({
  country: true,
  makeUpDays: true,
  daysOff: true,
  extraWorkdays: true,
});
export const routeDraft = Route.omit({
  kind: true,
  schema: true,
  id: true,
  tenantId: true,
  workspaceId: true,
  version: true,
  savedBy: true,
  savedAt: true,
}).strip();
const roleDraft = CustomRole.pick({ name: true, description: true, rights: true });

export const settingRooms: Readonly<Record<SettingKind, SettingRoom>> = {
  calendar: {
    async read(doors, actor, { workspaceId }) {
      const read = await readDepartmentCalendar(doors, actor, workspaceId);
      if (isRefusal(read)) return read;
      return { values: departmentDraft.strip().parse(read.calendar), version: read.version ?? '' };
    },
    async put(doors, actor, { workspaceId }, { wanted, present }) {
      const { data: draft } = departmentDraft.strip().safeParse({ ...present.values, ...wanted });
      if (!draft) return refuse('wrongStatus');
      return saveDepartmentCalendar(doors, actor, { workspaceId, draft, ifVersion: present.version || null });
    },
  },

  route: {
    async read({ store }, { tenantId }, { workspaceId, settingId }) {
      const routes = await routesOf(store, tenantId, workspaceId);
      const route = routes.find(({ routeId }) => routeId === settingId);
      return { values: route ? routeDraft.parse(route) : null, version: String(route?.version ?? 0) };
    },
    async put(doors, actor, { workspaceId }, { wanted, present }) {
      const { data: draft } = routeDraft.safeParse({ ...present.values, ...wanted });
      if (!draft) return refuse('wrongStatus');
      return saveRoute(doors, actor, { workspaceId, draft, basedOn: Number(present.version) });
    },
  },

  schedule: {
    async read(doors, actor, { workspaceId, settingId: scheduleId }) {
      const found = await findSchedule(doors, actor, { workspaceId, scheduleId }, 'report.read');
      if (isRefusal(found)) return found;
      return { values: ReportScheduleEdit.strip().parse(found.document), version: found.version };
    },
    async put(doors, actor, { workspaceId, settingId: scheduleId }, { wanted, present }) {
      const { data: edit } = ReportScheduleEdit.safeParse(wanted);
      if (!edit) return refuse('wrongStatus');
      return editSchedule(doors, actor, { workspaceId, scheduleId, ifVersion: present.version, edit });
    },
  },

  role: {
    async read(doors, actor, { workspaceId, settingId }) {
      const list = await listRoles(doors, actor, workspaceId);
      if (isRefusal(list)) return list;
      const found = list.roles.find(({ role }) => role.id === settingId);
      return { values: found ? roleDraft.strip().parse(found.role) : null, version: found?.version ?? '' };
    },
    async put(doors, actor, { workspaceId, settingId: roleId }, { wanted, present }) {
      const ifVersion = present.version;
      if (!wanted) return removeRole(doors, actor, { workspaceId, roleId, ifVersion });
      const { data: draft } = roleDraft.safeParse(wanted);
      if (!draft) return refuse('wrongStatus');
      return present.values
        ? editRole(doors, actor, { workspaceId, roleId, ifVersion, edit: draft })
        : remakeRole(doors, actor, { workspaceId, roleId, ...draft });
    },
  },

  personRole: {
    async read(doors, actor, which) {
      const holder = await holderOf(doors, actor, which);
      return isRefusal(holder) ? holder : { values: { role: holder.role }, version: holder.version };
    },
    async put(doors, actor, { workspaceId, settingId: personId }, { wanted, present }) {
      const role = wanted?.['role'];
      if (typeof role !== 'string' && role !== null) return refuse('wrongStatus');
      return changeRole(doors, actor, { workspaceId, personId, role, ifVersion: present.version });
    },
  },

  secondPerson: secondPersonRoom,
  exportLimits: exportLimitsRoom,
  conflicts: conflictsRoom,
  teams: teamsRoom,
  retention: retentionRoom,

  superAdmin: {
    async read(doors, actor, which) {
      const holder = await holderOf(doors, actor, which);
      if (isRefusal(holder)) return holder;
      return { values: { superAdmin: holder.superAdmin }, version: holder.version };
    },
    async put(doors, actor, { workspaceId, settingId: personId }, { wanted, present }) {
      const superAdmin = wanted?.['superAdmin'] === true;
      return appoint(doors, actor, { workspaceId, personId, superAdmin, ifVersion: present.version });
    },
  },
};

/** Whoever has no place in the department any more is brought back as newcomers are, and not from here. */
async function holderOf(doors: Doors, actor: Actor, { workspaceId, settingId }: WhichSetting) {
  const list = await listRoles(doors, actor, workspaceId);
  if (isRefusal(list)) return list;
  return list.holders.find(({ personId }) => personId === settingId) ?? refuse('notFound');
}
