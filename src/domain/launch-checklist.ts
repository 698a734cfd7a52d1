import { z } from 'zod';
import type { Campaign } from './campaign.ts';
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
import { KeptList, type ListLine, dueBefore, isOff, listLinesFor, mostListLines } from './launch-list.ts';
import type { Money } from './money.ts';
import { Id } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';
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
  entries: z.array(LaunchEntry).max(launchCodes.length + mostListLines + mostOwnLines),
  /** What its department asked for when somebody first worked on it, or took over what it asks for now; absent: nothing. */
  list: KeptList.optional(),
  /** Written with the launch, so that nobody un-ticks a line in the same moment. */
  launchedAt: z.string().optional(),
});
export type LaunchChecklist = z.infer<typeof LaunchChecklist>;

/** Where a line comes from: every campaign has it, its department asks for it, or it is the campaign's own. */
export const lineSources = ['common', 'department', 'campaign'] as const;

/** A line as it stands now. */
export interface LaunchLine extends Omit<LaunchEntry, 'own' | 'dropped'> {
  readonly area: LaunchArea;
  readonly blocking: boolean;
  readonly source: (typeof lineSources)[number];
  /** Its own words; null for those that every campaign has. */
  readonly text: string | null;
  /** Nobody ticks it without evidence. */
  readonly proof: boolean;
  /** Whose work it is, as the department put it; often empty. */
  readonly role: string;
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

export const nothingSaid = { ownerId: null, due: null, evidence: '', ticked: null, waived: null } as const;
const unasked = { proof: false, role: '' } as const;

/** All lines of a campaign, those that do not concern it or that its department does without left out, by area. */
export function launchLinesOf(
  campaign: Judged,
  facts: Facts,
  checklist: Pick<LaunchChecklist, 'entries' | 'list'> | undefined,
  contingencyAbove?: Money | null,
): LaunchLine[] {
  const entries = new Map((checklist?.entries ?? []).map((entry) => [entry.id, entry]));
  const list = checklist?.list;
  const common = launchCodes
    .filter((code) => concerns(launchLines[code], campaign, contingencyAbove) && !isOff(list, code, campaign))
    .map((code) => commonLine(code, launchLines[code], entries.get(code), facts));
  const asked = listLinesFor(list, campaign).map((line) => listLine(line, entries.get(line.id), campaign));
  const own = [...entries.values()].flatMap((entry) => (entry.own ? [ownLine(entry, entry.own)] : []));
  const place = (area: LaunchArea): number => launchAreas.indexOf(area);
  return [...common, ...asked, ...own].toSorted((one, other) => place(one.area) - place(other.area));
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
  const asked = { area, blocking: blocking ?? false, ...unasked };
  return { ...said, ...asked, id, source: 'common', text: null, fact: fact ?? null, state };
}

/** The department says who sees to it and by when, until somebody says otherwise. */
function listLine(line: ListLine, entry: LaunchEntry | undefined, campaign: Judged): LaunchLine {
  const { dropped, ...said } = { ...nothingSaid, ...entry };
  const { id, area, blocking, text, proof, role, byOwner } = line;
  return {
    ...said,
    ownerId: said.ownerId ?? (byOwner ? (campaign.ownerId ?? null) : null),
    due: said.due ?? dueBefore(line, campaign),
    id,
    source: 'department',
    area,
    blocking,
    text,
    proof,
    role,
    fact: null,
    state: dropped ? 'dropped' : stateOf(said.ticked !== null, said.waived),
  };
}

function ownLine({ own: _own, dropped, ...said }: LaunchEntry, own: OwnLaunchLine): LaunchLine {
  const state = dropped ? 'dropped' : stateOf(said.ticked !== null, said.waived);
  return { ...said, ...own, ...unasked, source: 'campaign', fact: null, state };
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

/** The checklist of a campaign of which nobody said anything yet, with what its department asks for. */
export function blankChecklist(
  { id, tenantId, workspaceId }: Pick<Campaign, 'id' | 'tenantId' | 'workspaceId'>,
  list?: KeptList,
): LaunchChecklist {
  const blank = { kind: 'launchChecklist', schema: 1, id, tenantId, workspaceId, campaignId: id } as const;
  return { ...blank, entries: [], ...(list && { list }) };
}
