import { type DayEntry, dayEntryId, emptyDay } from '../../domain/day.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { CalendarDate } from '../../domain/time.ts';
import type { Store } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { settle } from '../settle.ts';

interface Place {
  readonly tenantId: string;
  readonly workspaceId: string;
}

/** How often it is tried again when somebody else writes in the same moment. */
const attempts = 5;

/** What is known of everybody's day, in one read. */
export async function daysOn(
  store: Pick<Store, 'read'>,
  { tenantId, workspaceId }: Place,
  date: CalendarDate,
): Promise<ReadonlyMap<string, DayEntry>> {
  const range = { first: `${date}.`, last: `${date}.~` };
  const found = await readAll(store, { tenantId, scope: scopes.days(workspaceId) }, 'daysBetween', range);
  return new Map(found.map(({ document }) => [document.personId, document]));
}

/** Changes somebody's day as it stands now; nothing is written where nothing is different. Refuses: `busy`. */
export async function changeDay(
  store: Store,
  whose: Pick<DayEntry, 'tenantId' | 'workspaceId' | 'personId' | 'date' | 'zone'>,
  change: (day: DayEntry) => DayEntry,
): Promise<DayEntry | Refusal> {
  const partition = { tenantId: whose.tenantId, scope: scopes.days(whose.workspaceId) };
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const stored = await store.get(partition, 'dayEntry', dayEntryId(whose.date, whose.personId));
    const before = stored?.document ?? emptyDay(whose);
    const document = change(before);
    if (document === before) return before;
    const settled = await settle(store, partition, {
      put: [{ document, ifVersion: stored?.version ?? 'absent' }],
    });
    if (!isRefusal(settled)) return document;
    if (settled.refused !== 'stale') return settled;
  }
  return refuse('busy');
}
