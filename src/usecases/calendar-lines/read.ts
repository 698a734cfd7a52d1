import type { Actor } from '../../domain/actor.ts';
import type { CalendarLine } from '../../domain/campaign-lines.ts';
import { type Verb, may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Summary } from '../../domain/summary.ts';
import { type CalendarDate, type Zone, dateIn, daysBetween } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import { seesMoneyOf } from '../approvals/find.ts';
import { subjectOf } from '../campaigns/find.ts';
import { readSummaries } from '../campaigns/summaries.ts';
import { readAll } from '../read-all.ts';

/** A line as its reader sees it. */
export interface ShownLine extends Omit<CalendarLine, 'meantFor' | 'about'> {
  readonly campaignId: string;
}

export interface ShownLines {
  readonly lines: readonly ShownLine[];
  /** False: there are more. */
  readonly whole: boolean;
}

/** The longest stretch that one call tells of. */
export const longestStretch = 400;
const mostLines = 10_000;

interface Stretch {
  readonly workspaceId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * Tasks, milestones, approvals due and content between two days in the campaigns that the actor may read, by day.
 * Refuses: `notFound`, `malformed` (too long, or reversed).
 */
export async function linesBetween(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { workspaceId, from, to }: Stretch,
): Promise<ShownLines | Refusal> {
  const summaries = await readSummaries({ store }, actor, workspaceId);
  if (isRefusal(summaries)) return summaries;
  if (to < from || daysBetween(from, to) > longestStretch)
    return refuse('malformed', { at: 'to', facts: { what: 'date' } });
  const { tenantId } = actor;
  const [found, workspace] = await Promise.all([
    readAll(store, { tenantId, scope: scopes.board(workspaceId) }, 'linesBetween', { from, to }),
    store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId),
  ]);
  const zone = workspace?.document.zone ?? 'Etc/UTC';
  const visible = new Map(summaries.map((summary) => [summary.id, summary]));
  const lines = found
    .flatMap(({ document }) => {
      const summary = visible.get(document.id);
      return summary ? document.lines.flatMap((line) => shownTo(actor, summary, line, zone)) : [];
    })
    .filter(({ start, end }) => end >= from && (start ?? end) <= to)
    .toSorted((one, other) => (one.end === other.end ? 0 : one.end < other.end ? -1 : 1));
  const whole =
    lines.length <= mostLines && found.every(({ document }) => document.whole || !visible.has(document.id));
  return { lines: lines.slice(0, mostLines), whole };
}

/** By which right each kind of line is read. */
const readBy: Record<CalendarLine['kind'], Verb> = {
  task: 'task.read',
  milestone: 'task.read',
  approval: 'approval.read',
  content: 'content.read',
};

function shownTo(actor: Actor, summary: Summary, line: CalendarLine, zone: Zone): ShownLine[] {
  const { meantFor, about, ...open } = line;
  const subject = subjectOf(summary, meantFor ? { meantFor } : {});
  if (!may(actor, readBy[line.kind], subject)) return [];
  if (about && !seesMoneyOf(actor, { kind: about }, subject)) return [];
  const end = line.at === null ? line.end : dateIn(zone, line.at);
  return [{ ...open, end, campaignId: summary.id }];
}
