import { z } from 'zod';
import type { Campaign } from './campaign.ts';
import type { Happening } from './event.ts';
import {
  type Judged,
  type LaunchArea,
  type LaunchFact,
  type LaunchRule,
  concerns,
  launchAreas,
  launchCodes,
  launchLines,
} from './launch-lines.ts';
import type { Money } from './money.ts';
import { Id } from './person.ts';
import { type Refusal, isRefusal, refuse } from './refusal.ts';
import { CalendarDate } from './time.ts';

const words = (most: number) => z.string().trim().max(most);
const Said = z.strictObject({ byId: Id, at: z.string() });

/** A line that somebody added to one campaign. */
export const OwnLaunchLine = z.strictObject({
  text: words(300).min(1),
  area: z.enum(launchAreas),
  blocking: z.boolean(),
});
export type OwnLaunchLine = z.infer<typeof OwnLaunchLine>;

/** What people said of one line. Lines of which nobody said anything have no entry. */
export const LaunchEntry = z.strictObject({
  /** The code of a line that every campaign has, or the id of an own one. */
  id: Id,
  own: OwnLaunchLine.optional(),
  ownerId: Id.nullable(),
  due: CalendarDate.nullable(),
  /** What shows that it is so: a link, a number, a sentence. */
  evidence: words(500),
  ticked: Said.nullable(),
  /** It does not concern this campaign, or was added by mistake. */
  dropped: z.literal(true).optional(),
  /** The launch does not wait for it. */
  waived: z.strictObject({ ...Said.shape, reason: words(500).min(1) }).nullable(),
  /** When somebody last said anything of it. */
  touchedAt: z.string().optional(),
});
export type LaunchEntry = z.infer<typeof LaunchEntry>;

export const mostOwnLines = 100;

/** What people said of the launch checklist of a campaign; in its partition, by its id. What the product knows is not kept. */
export const LaunchChecklist = z.strictObject({
  kind: z.literal('launchChecklist'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  entries: z.array(LaunchEntry).max(launchCodes.length + mostOwnLines),
  /** Written with the launch, so that nobody un-ticks a line in the same moment. */
  launchedAt: z.string().optional(),
});
export type LaunchChecklist = z.infer<typeof LaunchChecklist>;

/** A line as it stands now. */
export interface LaunchLine extends Omit<LaunchEntry, 'own' | 'dropped'> {
  readonly area: LaunchArea;
  readonly blocking: boolean;
  /** The words of an own line; null for those that every campaign has. */
  readonly text: string | null;
  /** It ticks itself by this. */
  readonly fact: LaunchFact | null;
  readonly state: 'open' | 'done' | 'waived' | 'dropped';
}

/** How far it is. */
export interface Readiness {
  readonly done: number;
  readonly all: number;
  /** Whole percent of the weights; a blocking line weighs twice. 100 only when nothing is open. */
  readonly percent: number;
  /** Ids of the lines for which the launch waits. */
  readonly blocking: readonly string[];
}

type Facts = Readonly<Record<LaunchFact, boolean>>;

const nothingSaid = { ownerId: null, due: null, evidence: '', ticked: null, waived: null } as const;

/** All lines of a campaign, those that do not concern it left out, by area. */
export function launchLinesOf(
  campaign: Judged,
  facts: Facts,
  checklist: Pick<LaunchChecklist, 'entries'> | undefined,
  contingencyAbove?: Money | null,
): LaunchLine[] {
  const entries = new Map((checklist?.entries ?? []).map((entry) => [entry.id, entry]));
  const common = launchCodes
    .filter((code) => concerns(launchLines[code], campaign, contingencyAbove))
    .map((code) => commonLine(code, launchLines[code], entries.get(code), facts));
  const own = [...entries.values()].flatMap((entry) => (entry.own ? [ownLine(entry, entry.own)] : []));
  const place = (area: LaunchArea): number => launchAreas.indexOf(area);
  return [...common, ...own].toSorted((one, other) => place(one.area) - place(other.area));
}

function commonLine(
  id: string,
  { area, blocking, fact }: LaunchRule,
  entry: LaunchEntry | undefined,
  facts: Facts,
): LaunchLine {
  const { dropped, ...said } = { ...nothingSaid, ...entry };
  const isDone = fact ? facts[fact] : said.ticked !== null;
  const state = dropped ? 'dropped' : stateOf(isDone, said.waived);
  return { ...said, id, area, blocking: blocking ?? false, text: null, fact: fact ?? null, state };
}

function ownLine({ own: _own, dropped, ...said }: LaunchEntry, own: OwnLaunchLine): LaunchLine {
  const state = dropped ? 'dropped' : stateOf(said.ticked !== null, said.waived);
  return { ...said, ...own, fact: null, state };
}

const stateOf = (isDone: boolean, waived: LaunchEntry['waived']): LaunchLine['state'] =>
  isDone ? 'done' : waived ? 'waived' : 'open';

/** Of what concerns the campaign; what was dropped does not count. */
export function readinessOf(all: readonly LaunchLine[]): Readiness {
  const lines = all.filter(({ state }) => state !== 'dropped');
  const weight = ({ blocking }: LaunchLine): number => (blocking ? 2 : 1);
  const sum = (some: readonly LaunchLine[]): number => some.reduce((total, line) => total + weight(line), 0);
  const settled = lines.filter(({ state }) => state !== 'open');
  const whole = sum(lines);
  return {
    done: settled.length,
    all: lines.length,
    percent: whole === 0 ? 100 : Math.floor((sum(settled) / whole) * 100),
    blocking: lines.filter(({ state, blocking }) => blocking && state === 'open').map(({ id }) => id),
  };
}

/** What stands in the way of going live; undefined when nothing does. Refuses: `launchBlocked`, with how many lines are open. */
export function launchGate(lines: readonly LaunchLine[]): Refusal | undefined {
  const { blocking } = readinessOf(lines);
  if (blocking.length === 0) return undefined;
  return refuse('launchBlocked', {
    at: 'status',
    facts: { open: blocking.length, lines: blocking.join(' ') },
  });
}

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
 * ticked, or a common one reworded; one for which every launch waits is dropped).
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
  const others = checklist.entries.filter(({ id }) => id !== lineId);
  const place = checklist.entries.findIndex(({ id }) => id === lineId);
  const entries = place === -1 ? [...others, after] : checklist.entries.with(place, after);
  return { checklist: { ...checklist, entries }, happening: toldOf(before, after) };
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
function toldOf(before: LaunchEntry, after: LaunchEntry): Happening | undefined {
  const line = { lineId: after.id, text: after.own?.text ?? null };
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

/** The checklist of a campaign of which nobody said anything yet. */
export function blankChecklist({
  id,
  tenantId,
  workspaceId,
}: Pick<Campaign, 'id' | 'tenantId' | 'workspaceId'>): LaunchChecklist {
  return { kind: 'launchChecklist', schema: 1, id, tenantId, workspaceId, campaignId: id, entries: [] };
}
