import type { RunView, ScheduleView } from '../contract/views.ts';
import type { Actor } from '../domain/actor.ts';
import type { ReportRun } from '../domain/report.ts';
import type { Doors } from '../ports.ts';
import type { FoundSchedule } from '../usecases/reports/find.ts';
import { previewed } from '../usecases/reports/foresee.ts';
import { comingRuns } from '../usecases/reports/moments.ts';
import { calendarIn } from '../usecases/series/calendar.ts';

/** The next runs are those on the schedule's clock, or on the reader's where each recipient's own counts. */
export async function scheduleView(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { document, version }: FoundSchedule,
): Promise<ScheduleView> {
  const { kind: _kind, schema: _schema, tenantId: _tenantId, mutedIds, ...fields } = document;
  const calendarFor = await calendarIn({ store }, document);
  const reach = { after: clock.now(), most: previewed };
  const coming = document.active
    ? await comingRuns({ store }, document, calendarFor(document.zone ?? actor.zone), reach)
    : [];
  return {
    ...fields,
    // Who muted it is their own affair.
    ...(mutedIds && { mutedIds: mutedIds.filter((id) => id === actor.personId) }),
    version,
    nextRuns: coming.map(({ at }) => at),
  };
}

export function runView(run: ReportRun & Pick<RunView, 'ownerId'>): RunView {
  const { kind: _kind, schema: _schema, tenantId: _tenantId, readings: _readings, ...fields } = run;
  return fields;
}
