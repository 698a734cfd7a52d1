import { z } from 'zod';
import { Id } from './person.ts';

const remembered = 500;

/**
 * Which summaries of a workspace were written last. It is part of every commit that writes one, so that whoever keeps
 * them in memory, in any process, learns from one small read what to read again.
 */
export const BoardStamp = z.strictObject({
  kind: z.literal('boardStamp'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  /** Counts every summary ever written. */
  written: z.number().int().min(0),
  /** The campaigns of the last writes, newest last. */
  recent: z.array(Id).max(remembered),
});
export type BoardStamp = z.infer<typeof BoardStamp>;

/** There is one in each workspace. */
export const boardStampId = 'stamp';

/** The stamp after these summaries were written too. */
export function stamped(
  before: BoardStamp | undefined,
  where: { readonly tenantId: string; readonly workspaceId: string },
  campaignIds: readonly string[],
): BoardStamp {
  return {
    kind: 'boardStamp',
    schema: 1,
    id: boardStampId,
    tenantId: where.tenantId,
    workspaceId: where.workspaceId,
    written: (before?.written ?? 0) + campaignIds.length,
    recent: [...(before?.recent ?? []), ...campaignIds].slice(-remembered),
  };
}

/** The campaigns whose summaries were written after `written` stood where it did; undefined when that is too long ago to tell. */
export function writtenSince(stamp: BoardStamp, written: number): readonly string[] | undefined {
  const count = stamp.written - written;
  if (count === 0) return [];
  return count > 0 && count <= stamp.recent.length ? [...new Set(stamp.recent.slice(-count))] : undefined;
}
