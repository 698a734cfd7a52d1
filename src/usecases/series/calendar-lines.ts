import type { Actor } from '../../domain/actor.ts';
import type { Occurrence } from '../../domain/occurrence.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { virtualOf } from '../../domain/series-ahead.ts';
import type { SeriesLine } from '../../domain/series.ts';
import { type CalendarDate, daysBetween } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import { subjectOf } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';
import { calendarIn } from './calendar.ts';

/** An occurrence on a calendar: a task, or nothing but the rule yet. */
export interface ShownOccurrence extends Omit<Occurrence, 'date'> {
  readonly seriesId: string;
  readonly campaignId: string;
  readonly title: string;
  /** Null: it is not a task yet, and `date` is the day that the rule gives it. */
  readonly taskId: string | null;
  readonly date: CalendarDate | null;
  readonly done: boolean;
}

/** The longest stretch that one call unrolls. */
const longest = 400;

interface OccurrencesWanted {
  readonly workspaceId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Only of series that are theirs. */
  readonly assigneeId?: string;
}

/** What recurs between two days in the campaigns that the actor may read, by day. Refuses: `notFound`, `malformed` (too long, or reversed). */
export async function occurrencesIn(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  { workspaceId, from, to, assigneeId }: OccurrencesWanted,
): Promise<readonly ShownOccurrence[] | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (to < from || daysBetween(from, to) > longest)
    return refuse('malformed', { at: 'to', facts: { what: 'date' } });
  const { tenantId } = actor;
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const [lines, calendarOf] = await Promise.all([
    readAll(store, board, 'seriesOfWorkspace', {}),
    calendarIn({ store }, { tenantId, workspaceId }),
  ]);
  const campaignIds = [...new Set(lines.map(({ document }) => document.campaignId))];
  const summaries = await Promise.all(campaignIds.map((id) => store.get(board, 'summary', id)));
  const readable = new Set(
    summaries.flatMap((summary) =>
      summary && may(actor, 'task.read', subjectOf(summary.document)) ? [summary.document.id] : [],
    ),
  );
  return lines
    .filter(({ document }) => readable.has(document.campaignId))
    .filter(({ document }) => assigneeId === undefined || document.assigneeId === assigneeId)
    .flatMap(({ document }) => [
      ...tasksBetween(document, from, to),
      ...virtualOf(document, calendarOf(document.zone), { from, to }).map((each) => shown(document, each)),
    ])
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

function tasksBetween(line: SeriesLine, from: CalendarDate, to: CalendarDate): ShownOccurrence[] {
  const { id: seriesId, campaignId, zone } = line;
  return line.tasks.flatMap(({ taskId, title, due, time, status }) =>
    due === null || due < from || due > to || status === 'cancelled'
      ? []
      : [{ seriesId, campaignId, title, taskId, date: null, on: due, time, zone, done: status === 'done' }],
  );
}

function shown({ id: seriesId, campaignId, title }: SeriesLine, occurrence: Occurrence): ShownOccurrence {
  return { seriesId, campaignId, title, taskId: null, done: false, ...occurrence };
}
