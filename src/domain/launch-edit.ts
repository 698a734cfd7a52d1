import { z } from 'zod';
import type { Happening } from './event.ts';
import {
  type LaunchChecklist,
  type LaunchEntry,
  type LaunchLine,
  OwnLaunchLine,
  mostOwnLines,
  nothingSaid,
  readinessOf,
} from './launch-checklist.ts';
import type { KeptList } from './launch-list.ts';
import { Id } from './person.ts';
import { type Refusal, isRefusal, refuse } from './refusal.ts';
import { CalendarDate } from './time.ts';

const words = (most: number) => z.string().trim().max(most);

/** What may be said of a line; absent means "leave alone". */
export const LaunchEntryEdit = z
  .strictObject({
    ticked: z.boolean(),
    ownerId: Id.nullable(),
    due: CalendarDate.nullable(),
    evidence: words(500),
    /** A reason waives it; null takes that back. */
    waived: words(500).min(1).nullable(),
    /** Only of own lines, and of those for which no launch waits. */
    dropped: z.boolean(),
    own: OwnLaunchLine,
  })
  .partial();
export type LaunchEntryEdit = z.infer<typeof LaunchEntryEdit>;

export interface EditedChecklist {
  readonly checklist: LaunchChecklist;
  readonly happening: Happening | undefined;
}

export interface LaunchAct {
  readonly lineId: string;
  readonly edit: LaunchEntryEdit;
  readonly byId: string;
  readonly at: string;
}

/**
 * Says something of a line. Refuses: `notFound` (no such line in this campaign), `unfit` (a line that ticks itself is
 * ticked, or one that is not the campaign's own reworded; one for which every launch waits is dropped; one is ticked
 * without the evidence that its department wants).
 */
export function editLaunchLine(
  checklist: LaunchChecklist,
  lines: readonly LaunchLine[],
  { lineId, edit, byId, at }: LaunchAct,
): EditedChecklist | Refusal {
  const line = lines.find(({ id }) => id === lineId);
  if (!line) return refuse('notFound');
  if (line.fact !== null && edit.ticked !== undefined) return refuse('unfit', { at: 'ticked' });
  const before = checklist.entries.find(({ id }) => id === lineId) ?? { id: lineId, ...nothingSaid };
  if (edit.own && !before.own) return refuse('unfit', { at: 'own' });
  if (edit.dropped && line.blocking && !before.own) return refuse('unfit', { at: 'dropped' });
  const { dropped: _dropped, ...kept } = before;
  const said = { byId, at };
  const after: LaunchEntry = {
    ...(edit.dropped === undefined ? before : kept),
    ...(edit.dropped && { dropped: true }),
    ...(edit.own && { own: edit.own }),
    ...(edit.ownerId !== undefined && { ownerId: edit.ownerId }),
    ...(edit.due !== undefined && { due: edit.due }),
    ...(edit.evidence !== undefined && { evidence: edit.evidence }),
    ...(edit.ticked !== undefined && { ticked: edit.ticked ? (before.ticked ?? said) : null }),
    ...(edit.waived !== undefined && {
      waived: edit.waived === null ? null : { ...said, reason: edit.waived },
    }),
    touchedAt: at,
  };
  const isJudged = edit.ticked !== undefined || edit.evidence !== undefined;
  if (line.proof && isJudged && after.ticked && after.evidence === '')
    return refuse('unfit', { at: 'evidence', facts: { what: 'proof' } });
  const others = checklist.entries.filter(({ id }) => id !== lineId);
  const place = checklist.entries.findIndex(({ id }) => id === lineId);
  const entries = place === -1 ? [...others, after] : checklist.entries.with(place, after);
  return { checklist: { ...checklist, entries }, happening: toldOf(before, after, line.text) };
}

/** Waives every line for which the launch still waits, with one reason. */
export function waiveLaunchLines(
  checklist: LaunchChecklist,
  lines: readonly LaunchLine[],
  { reason, byId, at }: { readonly reason: string; readonly byId: string; readonly at: string },
): { readonly checklist: LaunchChecklist; readonly happenings: readonly Happening[] } {
  const happenings: Happening[] = [];
  let next = checklist;
  for (const lineId of readinessOf(lines).blocking) {
    const edited = editLaunchLine(next, lines, { lineId, edit: { waived: reason }, byId, at });
    if (isRefusal(edited)) continue;
    next = edited.checklist;
    if (edited.happening) happenings.push(edited.happening);
  }
  return { checklist: next, happenings };
}

/** Adds an own line. Refuses: `tooLarge`. */
export function addLaunchLine(
  checklist: LaunchChecklist,
  id: string,
  own: OwnLaunchLine,
): EditedChecklist | Refusal {
  if (checklist.entries.filter((entry) => entry.own).length >= mostOwnLines)
    return refuse('tooLarge', { facts: { most: mostOwnLines } });
  const entries = [...checklist.entries, { id, own, ...nothingSaid }];
  return {
    checklist: { ...checklist, entries },
    happening: { type: 'launchLine.added', lineId: id, text: own.text },
  };
}

/** Ticks, waivers and their ends are worth telling; who looks after a line and until when is not. */
function toldOf(before: LaunchEntry, after: LaunchEntry, text: string | null): Happening | undefined {
  const line = { lineId: after.id, text: after.own?.text ?? text };
  if (after.waived !== before.waived) {
    return after.waived
      ? { type: 'launchLine.waived', ...line, reason: after.waived.reason }
      : { type: 'launchLine.waived', ...line, reason: null };
  }
  if (after.dropped !== before.dropped)
    return { type: 'launchLine.dropped', ...line, dropped: after.dropped === true };
  if ((after.ticked === null) === (before.ticked === null)) return undefined;
  return { type: 'launchLine.ticked', ...line, ticked: after.ticked !== null };
}

/** Takes over what the department asks for now; what was said of lines that it asks for no more goes with them. */
export function takeOverList(checklist: LaunchChecklist, list: KeptList): EditedChecklist {
  const gone = new Set(checklist.list?.lines.map(({ id }) => id));
  for (const { id } of list.lines) gone.delete(id);
  const entries = checklist.entries.filter(({ id }) => !gone.has(id));
  return {
    checklist: { ...checklist, entries, list },
    happening: { type: 'launchList.taken', revision: list.revision },
  };
}
