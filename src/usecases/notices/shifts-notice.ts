import type { Actor } from '../../domain/actor.ts';
import { openStages } from '../../domain/approval-stages.ts';
import { calendarNoun } from '../../domain/calendar-change.ts';
import { type StageShift, reversed } from '../../domain/calendar-shift.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type ShiftFace, type ShiftsNotice, shiftsFor } from '../../domain/shifts-face.ts';
import type { Doors, Partition } from '../../ports.ts';
import { findRequest } from '../approvals/find.ts';
import { namesOf, readerOf } from './reader.ts';

/** So many are listed in a message; the others are counted. */
const mostListed = 8;

interface Which {
  readonly partition: Partition;
  readonly changeId: string;
  readonly turn: 'forward' | 'back';
}

/**
 * What a changed calendar moved for this reader, as far as it still stands there. Refuses: `notFound` (the change was
 * taken back meanwhile, or nothing of it is left).
 */
export async function readShiftsNotice(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { partition, changeId, turn }: Which,
): Promise<ShiftsNotice | Refusal> {
  const stored = await doors.store.get(partition, 'calendarChange', changeId);
  const stands = turn === 'forward' ? 'done' : 'undone';
  if (stored?.document.state !== stands) return refuse('notFound');
  const { byId, after } = stored.document;
  const mine = shiftsFor(stored.document, actor.personId).map((shift) =>
    turn === 'forward' ? shift : reversed(shift),
  );
  const faces = await Promise.all(mine.map((shift) => faceOf(doors, actor, shift)));
  const shifts = faces.filter((face) => face !== undefined);
  if (shifts.length === 0) return refuse('notFound');
  const names = await namesOf(doors.directory, actor.tenantId, [byId]);
  return {
    kind: 'shifts',
    reader: readerOf(actor, doors.clock),
    calendar: calendarNoun(after),
    byName: names.get(byId) ?? '',
    back: turn === 'back',
    shifts: shifts.slice(0, mostListed),
    more: Math.max(0, shifts.length - mostListed),
  };
}

async function faceOf(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  { campaignId, requestId, stageId, openedAt, what, from, to }: StageShift,
): Promise<ShiftFace | undefined> {
  const found = await findRequest(doors, actor, { campaignId, requestId });
  if (isRefusal(found)) return undefined;
  const stage = openStages(found.document).find(({ id }) => id === stageId);
  if (stage?.openedAt !== openedAt || (what === 'deadline' && stage.dueAt !== to)) return undefined;
  const { name: campaignName } = found.campaign.document;
  return { campaignId, requestId, what, from, to, campaignName, stageName: stage.name ?? '' };
}
