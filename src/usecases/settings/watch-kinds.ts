import { ConflictChoice } from '../../domain/conflict-rule.ts';
import { ExportLimits } from '../../domain/export-tally.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { RetentionDays } from '../../domain/retention.ts';
import { SecondPersonChoice } from '../../domain/second-person.ts';
import { TeamList } from '../../domain/team.ts';
import { readExportLimits, saveExportLimits } from '../audit/export-limits.ts';
import { readConflictRule, saveConflictRule } from '../conflicts/rule.ts';
import { readTeams } from '../teams/read.ts';
import { saveTeams } from '../teams/save.ts';
import { readRetention, saveRetention } from '../privacy/retention.ts';
import { readRule, saveRule } from '../second-person/rule.ts';
import type { SettingRoom } from './kinds.ts';

/** For what a second person is wanted. Putting back to less than now waits for one, as choosing less does. */
export const secondPersonRoom: SettingRoom = {
  async read(doors, actor, { workspaceId }) {
    const rule = await readRule(doors, actor, workspaceId);
    return isRefusal(rule) ? rule : { values: rule.choice, version: rule.version ?? '' };
  },
  async put(doors, actor, { workspaceId }, { wanted, present }) {
    const { data: choice } = SecondPersonChoice.safeParse({ ...present.values, ...wanted });
    if (!choice) return refuse('wrongStatus');
    return saveRule(doors, actor, { workspaceId, choice, ifVersion: present.version || null });
  },
};

/** From how much on taking along is told of. */
export const exportLimitsRoom: SettingRoom = {
  async read(doors, actor, { workspaceId }) {
    const read = await readExportLimits(doors, actor, workspaceId);
    return isRefusal(read) ? read : { values: read.limits, version: read.version ?? '' };
  },
  async put(doors, actor, { workspaceId }, { wanted, present }) {
    const { data: limits } = ExportLimits.safeParse({ ...present.values, ...wanted });
    if (!limits) return refuse('wrongStatus');
    return saveExportLimits(doors, actor, { workspaceId, limits, ifVersion: present.version || null });
  },
};

/** Which conflicts are looked for, and how strictly. */
export const conflictsRoom: SettingRoom = {
  async read(doors, actor, { workspaceId }) {
    const read = await readConflictRule(doors, actor, workspaceId);
    return isRefusal(read) ? read : { values: read.choice, version: read.version ?? '' };
  },
  async put(doors, actor, { workspaceId }, { wanted, present }) {
    const { data: choice } = ConflictChoice.safeParse({ ...present.values, ...wanted });
    if (!choice) return refuse('wrongStatus');
    return saveConflictRule(doors, actor, { workspaceId, choice, ifVersion: present.version || null });
  },
};

/** Who works together, and the days of each team. */
export const teamsRoom: SettingRoom = {
  async read(doors, actor, { workspaceId }) {
    const read = await readTeams(doors, actor, workspaceId);
    return isRefusal(read) ? read : { values: { teams: read.teams }, version: read.version ?? '' };
  },
  async put(doors, actor, { workspaceId }, { wanted, present }) {
    const { data: teams } = TeamList.safeParse(wanted?.['teams']);
    if (!teams) return refuse('wrongStatus');
    return saveTeams(doors, actor, { workspaceId, teams, ifVersion: present.version || null });
  },
};

/** How long what is kept, in the whole tenant. */
export const retentionRoom: SettingRoom = {
  async read(doors, actor) {
    const read = await readRetention(doors, actor);
    return isRefusal(read) ? read : { values: read.days, version: read.version ?? '' };
  },
  async put(doors, actor, _, { wanted, present }) {
    const { data: days } = RetentionDays.safeParse({ ...present.values, ...wanted });
    if (!days) return refuse('wrongStatus');
    return saveRetention(doors, actor, { days, ifVersion: present.version || null });
  },
};
