import { z } from 'zod';
import { Asset } from './asset.ts';
import { Campaign } from './campaign.ts';
import { type DueItem, arm } from './due.ts';
import { Id } from './person.ts';
import { Task } from './task.ts';
import { addMilliseconds } from './time.ts';

export const trashNouns = ['campaign', 'task', 'asset'] as const;
/** What can be deleted, and taken out of the trash again. */
export const TrashNoun = z.enum(trashNouns);
export type TrashNoun = z.infer<typeof TrashNoun>;

/** For so many days what was deleted can be restored. */
export const daysInTrash = 30;

const place = {
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
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
  document: z.discriminatedUnion('kind', [Campaign, Task, Asset]),
});
export type Trashed = z.infer<typeof Trashed>;

/** A line of the trash of a workspace: a projection, with what the policy asks for, and nothing more of the thing. */
export const TrashLine = z.strictObject({
  kind: z.literal('trashLine'),
  schema: z.literal(1),
  id: Id,
  ...place,
  /** Of the campaign that it was, or was a part of. */
  code: z.string(),
  madeBy: Id,
  ownerId: Id,
  teamIds: z.array(Id),
  guestIds: z.array(Id),
});
export type TrashLine = z.infer<typeof TrashLine>;

export function trashedId(noun: TrashNoun, targetId: string): string {
  return `${noun}.${targetId}`;
}

export interface Deletion {
  readonly deletedAt: string;
  readonly deletedBy: string;
  readonly batchId?: string | undefined;
}

/** The thing as it lies in the trash, and the due item that removes it for good. */
export function putAway(
  document: Trashed['document'],
  { deletedAt, deletedBy, batchId }: Deletion,
): { trashed: Trashed; due: DueItem } {
  const { tenantId, workspaceId, id: targetId, kind: noun } = document;
  const campaignId = document.kind === 'campaign' ? document.id : document.campaignId;
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
    name: document.kind === 'task' ? document.title : document.name,
    deletedAt,
    deletedBy,
    until,
    ...(batchId !== undefined && { batchId }),
    document,
  };
  const where = { tenantId, scope: campaignId };
  const errand = { type: 'purgeTrash', trashedId: id } as const;
  return { trashed, due: arm(`purge.${id}.${Date.parse(deletedAt).toString(36)}`, where, errand, until) };
}

/** Who made it: those may delete it, and restore it, whose own work it is. */
export function makerOf(document: Trashed['document']): string {
  return document.kind === 'asset' ? document.uploadedBy : document.createdBy;
}

/** How it stands in the list of the trash. */
export function trashLine(
  { document, kind: _kind, ...rest }: Trashed,
  { code, ownerId, teamIds, guestIds }: Pick<Campaign, 'code' | 'ownerId' | 'teamIds' | 'guestIds'>,
): TrashLine {
  return { ...rest, kind: 'trashLine', code, madeBy: makerOf(document), ownerId, teamIds, guestIds };
}
