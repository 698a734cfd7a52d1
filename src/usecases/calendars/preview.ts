import type { Actor } from '../../domain/actor.ts';
import type { ApprovalRequest } from '../../domain/approval.ts';
import type { ChangedCalendar } from '../../domain/calendar-change.ts';
import type { StageShift } from '../../domain/calendar-shift.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Team } from '../../domain/team.ts';
import type { Doors } from '../../ports.ts';
import { findRequest } from '../approvals/find.ts';
import { readTeams } from '../teams/read.ts';
import { type DepartmentDraft, type PersonalDraft, departmentAs, personalAs, teamsAs } from './drafts.ts';
import { findShifts, markOf } from './find-shifts.ts';
import { readDepartmentCalendar, readMyCalendar } from './read.ts';

export type CalendarDraft =
  | { readonly of: 'department'; readonly draft: DepartmentDraft }
  | { readonly of: 'teams'; readonly teams: readonly Team[] }
  | { readonly of: 'person'; readonly draft: PersonalDraft };

/** One stage as somebody sees it who may read its request. */
export interface ShownShift extends Pick<StageShift, 'campaignId' | 'requestId' | 'what' | 'from' | 'to'> {
  readonly campaignName: string;
  /** Empty where the stage has none. */
  readonly stageName: string;
}

export interface ShiftPreview {
  /** Given back when saving: what was seen is what happens. */
  readonly seen: string;
  readonly shifts: readonly ShownShift[];
  /** How many more move, shown or not. */
  readonly more: number;
}

/** So many are listed; the others are counted. */
const mostShown = 50;

/**
 * What a change of a calendar would move, before it is made; what the actor may not read is only counted.
 * Refuses: `notFound`, `notAllowed`.
 */
export async function previewCalendar(
  doors: Pick<Doors, 'store' | 'directory'>,
  actor: Actor,
  { workspaceId, wanted }: { readonly workspaceId: string; readonly wanted: CalendarDraft },
): Promise<ShiftPreview | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  const sides = await sidesOf(doors, actor, workspaceId, wanted);
  if (isRefusal(sides)) return sides;
  const workspaceIds = wanted.of === 'person' ? workspacesOf(actor) : [workspaceId];
  const shifts = await findShifts(doors, { tenantId: actor.tenantId, workspaceIds, ...sides });
  const shown = await shownTo(doors, actor, shifts, mostShown);
  return { seen: markOf(sides.after, shifts), shifts: shown, more: shifts.length - shown.length };
}

/** Where somebody works. */
export function workspacesOf({ memberships }: Actor): string[] {
  return memberships.map(({ workspaceId }) => workspaceId);
}

/** The first of these that somebody may read, with the names that stand for them. */
export async function shownTo(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  shifts: readonly StageShift[],
  most: number,
): Promise<ShownShift[]> {
  const shown: ShownShift[] = [];
  for (const { campaignId, requestId, stageId, what, from, to } of shifts) {
    if (shown.length === most) break;
    const found = await findRequest(doors, actor, { campaignId, requestId });
    if (isRefusal(found)) continue;
    const { name: campaignName } = found.campaign.document;
    const stageName = stageNameOf(found.document, stageId);
    shown.push({ campaignId, requestId, what, from, to, campaignName, stageName });
  }
  return shown;
}

function stageNameOf({ stages }: ApprovalRequest, stageId: string): string {
  return stages.find(({ id }) => id === stageId)?.name ?? '';
}

type Sides = { readonly before: ChangedCalendar; readonly after: ChangedCalendar };

async function sidesOf(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
  wanted: CalendarDraft,
): Promise<Sides | Refusal> {
  if (wanted.of === 'person') {
    const { calendar: before } = await readMyCalendar(doors, actor);
    return { before, after: personalAs(before, wanted.draft) };
  }
  if (!may(actor, 'calendar.edit', { workspaceId })) return refuse('notAllowed');
  if (wanted.of === 'department') {
    const read = await readDepartmentCalendar(doors, actor, workspaceId);
    return isRefusal(read)
      ? read
      : { before: read.calendar, after: departmentAs(read.calendar, wanted.draft) };
  }
  const read = await readTeams(doors, actor, workspaceId);
  if (isRefusal(read)) return read;
  return {
    before: teamsAs(actor.tenantId, workspaceId, read.teams),
    after: teamsAs(actor.tenantId, workspaceId, wanted.teams),
  };
}
