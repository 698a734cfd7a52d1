import { z } from 'zod';
import { Asset } from './asset.ts';
import { Campaign } from './campaign.ts';
import { ChecklistLines, namesOfLines } from './checklist-lines.ts';
import { type DueItem, arm } from './due.ts';
import { Idea } from './idea.ts';
import { Import, ImportNoun } from './import.ts';
import { Occasion } from './occasion.ts';
import { Id } from './person.ts';
import { Risk } from './risk.ts';
import { ReportSchedule } from './report.ts';
import { CustomRole } from './role.ts';
import { Route } from './route.ts';
import { SavedView } from './saved-view.ts';
import { scopes } from './scope.ts';
import { Task } from './task.ts';
import { Template } from './template.ts';
import { addMilliseconds } from './time.ts';

/** What is, or belongs to, a campaign. */
export const campaignNouns = ['campaign', 'task', 'asset', 'checklistLines', 'risk'] as const;
/** What belongs to a department beside its campaigns. */
export const departmentNouns = [
  'schedule',
  'route',
  'role',
  'import',
  'template',
  'occasion',
  'savedView',
  'idea',
] as const;
export const trashNouns = [...campaignNouns, ...departmentNouns] as const;
/** What can be deleted, and taken out of the trash again. */
export const TrashNoun = z.enum(trashNouns);
export type TrashNoun = z.infer<typeof TrashNoun>;
export type CampaignNoun = (typeof campaignNouns)[number];
export type DepartmentNoun = (typeof departmentNouns)[number];

/** For so many days what was deleted can be restored. */
export const daysInTrash = 30;

const place = {
  tenantId: Id,
  workspaceId: Id,
  /** Null for what belongs to no campaign. */
  campaignId: Id.nullable(),
  noun: TrashNoun,
  targetId: Id,
  name: z.string(),
  deletedAt: z.string(),
  deletedBy: Id,
  /** From this instant on it is removed for good. */
  until: z.string(),
  /** The bulk change that it was a part of. */
  batchId: Id.optional(),
};

/**
 * Something deleted. The document itself lies in here and nowhere else, so that no list, count or search can find it
 * by mistake; what belonged to it stays where it was, out of reach.
 */
export const Trashed = z.strictObject({
  kind: z.literal('trashed'),
  schema: z.literal(1),
  /** Derived: `<noun>.<targetId>`. */
  id: Id,
  ...place,
  /** The subtasks that went with it in the same commit, each of which lies here by itself. */
  partIds: z.array(Id).optional(),
  document: z.discriminatedUnion('kind', [
    Campaign,
    Task,
    Asset,
    ChecklistLines,
    Risk,
    ReportSchedule,
    Route,
    CustomRole,
    Import,
    Template,
    Occasion,
    SavedView,
    Idea,
  ]),
});
export type Trashed = z.infer<typeof Trashed>;

/** A line of the trash of a workspace: a projection, with what the policy asks for, and nothing more of the thing. */
export const TrashLine = z.strictObject({
  kind: z.literal('trashLine'),
  schema: z.literal(1),
  id: Id,
  ...place,
  /** Of the campaign that it was, or was a part of; empty where it was part of none. */
  code: z.string(),
  madeBy: Id,
  ownerId: Id,
  teamIds: z.array(Id),
  guestIds: z.array(Id),
  /** Whose work the task was that it was a part of. */
  meantFor: z.array(Id).optional(),
  importNoun: ImportNoun.optional(),
  /** Nobody else may see that it was there. */
  onlyFor: Id.optional(),
});
export type TrashLine = z.infer<typeof TrashLine>;

export function trashedId(noun: TrashNoun, targetId: string): string {
  return `${noun}.${targetId}`;
}

export interface Deletion {
  readonly deletedAt: string;
  readonly deletedBy: string;
  readonly batchId?: string | undefined;
  readonly partIds?: readonly string[];
}

/** The thing as it lies in the trash, and the due item that removes it for good. */
export function putAway(
  document: Trashed['document'],
  { deletedAt, deletedBy, batchId, partIds = [] }: Deletion,
): { trashed: Trashed; due: DueItem } {
  const { tenantId, workspaceId, kind: noun } = document;
  const targetId = document.kind === 'route' ? document.routeId : document.id;
  const campaignId = campaignOf(document);
  const until = addMilliseconds(deletedAt, daysInTrash * 86_400_000);
  const id = trashedId(noun, targetId);
  const trashed: Trashed = {
    kind: 'trashed',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    campaignId,
    noun,
    targetId,
    name: nameOf(document),
    deletedAt,
    deletedBy,
    until,
    ...(batchId !== undefined && { batchId }),
    ...(partIds.length > 0 && { partIds: [...partIds] }),
    document,
  };
  const where = { tenantId, scope: trashScope({ noun, workspaceId, campaignId }) };
  const errand = { type: 'purgeTrash', trashedId: id } as const;
  return { trashed, due: arm(`purge.${id}.${Date.parse(deletedAt).toString(36)}`, where, errand, until) };
}

function campaignOf(document: Trashed['document']): string | null {
  if (document.kind === 'campaign') return document.id;
  return 'campaignId' in document ? document.campaignId : null;
}

function nameOf(document: Trashed['document']): string {
  switch (document.kind) {
    case 'task':
      return document.title;
    case 'import':
      return document.fileName;
    case 'idea':
      return document.title;
    case 'checklistLines':
      return namesOfLines(document);
    default:
      return document.name;
  }
}

/** Where something lies: in the partition that it lay in before. */
export function trashScope({
  noun,
  workspaceId,
  campaignId,
}: {
  readonly noun: TrashNoun;
  readonly workspaceId: string;
  readonly campaignId: string | null;
}): string {
  if (campaignId !== null) return scopes.campaign(campaignId);
  if (noun === 'schedule') return scopes.reports(workspaceId);
  if (noun === 'route') return scopes.routes(workspaceId);
  if (noun === 'template') return scopes.templates(workspaceId);
  if (noun === 'occasion') return scopes.agenda(workspaceId);
  if (noun === 'savedView') return scopes.views(workspaceId);
  if (noun === 'idea') return scopes.ideas(workspaceId);
  return noun === 'import' ? scopes.imports(workspaceId) : scopes.tenant();
}

/** Who made it: those may delete it, and restore it, whose own work it is. Undefined where nobody wrote that down. */
export function makerOf(document: Trashed['document']): string | undefined {
  switch (document.kind) {
    case 'asset':
      return document.uploadedBy;
    case 'checklistLines':
      return document.removedBy;
    case 'schedule':
    case 'template':
    case 'savedView':
      return document.ownerId;
    case 'route':
      return document.savedBy;
    case 'role':
      return undefined;
    default:
      return document.createdBy;
  }
}

/** A view that its owner kept for themselves. */
export function isPrivate(document: Trashed['document']): document is SavedView {
  return document.kind === 'savedView' && !document.shared;
}

type Around = Pick<Campaign, 'code' | 'ownerId' | 'teamIds' | 'guestIds'>;

/** How it stands in the list of the trash. `campaign`: which it is, or is a part of, if any. */
export function trashLine(
  { document, kind: _kind, partIds: _partIds, ...rest }: Trashed,
  campaign: Around | undefined,
  meantFor?: readonly string[],
): TrashLine {
  const madeBy = makerOf(document) ?? rest.deletedBy;
  const { code, ownerId, teamIds, guestIds } = campaign ?? {
    code: '',
    ownerId: madeBy,
    teamIds: [],
    guestIds: [],
  };
  return {
    ...rest,
    kind: 'trashLine',
    code,
    madeBy,
    ownerId,
    teamIds,
    guestIds,
    ...(meantFor && { meantFor: [...meantFor] }),
    ...(document.kind === 'import' && { importNoun: document.noun }),
    ...(isPrivate(document) && { onlyFor: document.ownerId }),
  };
}
