import type { Actor } from '../../domain/actor.ts';
import {
  type CalendarChange,
  type ChangedCalendar,
  calendarNoun,
  undoableUntil,
} from '../../domain/calendar-change.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { type DueItem, arm } from '../../domain/due.ts';
import type { Happening } from '../../domain/event.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { settingDifferences } from '../../domain/setting-change.ts';
import { addMilliseconds } from '../../domain/time.ts';
import type { Doors, Partition, Store, Stored } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { workspacesOf } from './preview.ts';
import { changeId } from './with-deadlines.ts';

/** What an errand that runs just now may still write is written by then. */
const settling = 30_000;

/**
 * Puts a calendar back as it was before one's own change, and all that moved with it. Taken back twice is taken back
 * once. Refuses: `notFound`, `notAllowed`, `tooLate`, `stale` (the calendar was changed since).
 */
export async function undoCalendarChange(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { workspaceId, once }: { readonly workspaceId: string; readonly once: string },
): Promise<{ readonly moved: number } | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  const found = await findChange(doors.store, actor, await changeId(actor, once));
  if (!found) return refuse('notFound');
  const { change, partition } = found;
  const { document } = change;
  const { before, after, choice, shifts } = document;
  if (after.kind !== 'personalCalendar') {
    if (after.id !== workspaceId) return refuse('notFound');
    if (!may(actor, 'calendar.edit', { workspaceId })) return refuse('notAllowed');
  }
  const moved = choice === 'apply' ? shifts.length : 0;
  if (document.state === 'undoing' || document.state === 'undone') return { moved };
  const at = doors.clock.now();
  if (at > undoableUntil(document)) return refuse('tooLate');
  const present = await doors.store.get(partition, after.kind, after.id);
  if (!present || canonicalJson(present.document) !== canonicalJson(after)) return refuse('stale');
  const isKept = choice === 'keep';
  const next: CalendarChange = { ...document, state: isKept ? 'undone' : 'undoing', worked: 0 };
  const { tenantId, personId: actorId } = actor;
  const settled = await settle(doors.store, partition, {
    put: [
      { document: before, ifVersion: present.version },
      { document: next, ifVersion: change.version },
    ],
    events: (after.kind === 'personalCalendar' ? workspacesOf(actor) : [workspaceId]).flatMap((place) =>
      record(doors.clock, { tenantId, workspaceId: place, campaignId: null, actorId, at }, [
        happeningOf(after, before),
      ]),
    ),
    due: isKept ? [] : [backAt(document, partition, at)],
  });
  return isRefusal(settled) ? settled : { moved };
}

function backAt({ id, state }: CalendarChange, partition: Partition, at: string): DueItem {
  const errand = { type: 'shiftDeadlines', changeId: id, turn: 'back' } as const;
  const when = state === 'working' ? addMilliseconds(at, settling) : at;
  return arm(`shift.${id}.back`, partition, errand, when);
}

function happeningOf(from: ChangedCalendar, to: ChangedCalendar): Happening {
  if (to.kind === 'personalCalendar') return { type: 'workingTime.saved', personId: to.personId };
  const type = calendarNoun(to) === 'teams' ? 'teams.saved' : 'calendar.saved';
  return { type, changes: settingDifferences(from, to) };
}

async function findChange(
  store: Store,
  { tenantId, personId }: Actor,
  id: string,
): Promise<{ readonly change: Stored<CalendarChange>; readonly partition: Partition } | undefined> {
  for (const scope of [scopes.tenant(), scopes.person(personId)]) {
    const partition = { tenantId, scope };
    const change = await store.get(partition, 'calendarChange', id);
    if (change) return { change, partition };
  }
  return undefined;
}
