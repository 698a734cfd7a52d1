import type { RunLineView, RunView, ScheduleView } from '../contract/views.ts';
import type { Actor } from '../domain/actor.ts';
import { isRefusal } from '../domain/refusal.ts';
import { nextRuns } from '../domain/report-times.ts';
import type { ReportRun } from '../domain/report.ts';
import type { Doors } from '../ports.ts';
import { createSchedule } from '../usecases/reports/create-schedule.ts';
import { editSchedule } from '../usecases/reports/edit-schedule.ts';
import { type FoundSchedule, findSchedule } from '../usecases/reports/find.ts';
import { foreseeRuns, previewed } from '../usecases/reports/foresee.ts';
import { listRuns, readRun } from '../usecases/reports/read-runs.ts';
import { listSchedules } from '../usecases/reports/read-schedules.ts';
import { sendNow } from '../usecases/reports/send-now.ts';
import { calendarIn } from '../usecases/series/calendar.ts';
import type { Routes } from './routes.ts';

type ReportEndpoint =
  | 'GET /api/workspaces/:workspaceId/schedules'
  | 'POST /api/workspaces/:workspaceId/schedules'
  | 'POST /api/workspaces/:workspaceId/schedules/foreseen'
  | 'PATCH /api/workspaces/:workspaceId/schedules/:scheduleId'
  | 'POST /api/workspaces/:workspaceId/schedules/:scheduleId/send'
  | 'GET /api/workspaces/:workspaceId/reports'
  | 'GET /api/workspaces/:workspaceId/reports/:runId';

/** Report schedules and reports as sent, over HTTP. */
export const reportRoutes: Routes<ReportEndpoint> = {
  async 'GET /api/workspaces/:workspaceId/schedules'({ doors, actor, params }) {
    const schedules = await listSchedules(doors, actor, params.workspaceId);
    return isRefusal(schedules)
      ? schedules
      : Promise.all(schedules.map((each) => viewOf(doors, actor, each)));
  },

  async 'POST /api/workspaces/:workspaceId/schedules'({ doors, actor, params, body }) {
    const created = await createSchedule(doors, actor, { ...params, ...body });
    return isRefusal(created) ? created : viewOf(doors, actor, created);
  },

  async 'POST /api/workspaces/:workspaceId/schedules/foreseen'({ doors, actor, params, body }) {
    const clocks = await foreseeRuns(doors, actor, { ...params, wanted: body });
    return isRefusal(clocks)
      ? clocks
      : clocks.map((clock) => ({ ...clock, personIds: [...clock.personIds], runs: [...clock.runs] }));
  },

  async 'PATCH /api/workspaces/:workspaceId/schedules/:scheduleId'({ doors, actor, params, body }) {
    const edited = await editSchedule(doors, actor, { ...params, ...body });
    if (!isRefusal(edited)) return viewOf(doors, actor, edited);
    const present = edited.refused === 'stale' && (await findSchedule(doors, actor, params, 'report.read'));
    if (!present || isRefusal(present)) return edited;
    return { refusal: edited, current: await viewOf(doors, actor, present) };
  },

  async 'POST /api/workspaces/:workspaceId/schedules/:scheduleId/send'({ doors, actor, params }) {
    const run = await sendNow(doors, actor, params);
    return isRefusal(run) ? run : runView(run);
  },

  async 'GET /api/workspaces/:workspaceId/reports'({ doors, actor, params }) {
    const runs = await listRuns(doors, actor, params.workspaceId);
    return isRefusal(runs) ? runs : runs.map(lineView);
  },

  async 'GET /api/workspaces/:workspaceId/reports/:runId'({ doors, actor, params }) {
    const run = await readRun(doors, actor, params);
    return isRefusal(run) ? run : runView(run);
  },
};

/** The next runs are those on the schedule's clock, or on the reader's where each recipient's own counts. */
async function viewOf(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { document, version }: FoundSchedule,
): Promise<ScheduleView> {
  const { kind: _kind, schema: _schema, tenantId: _tenantId, ...fields } = document;
  const calendarFor = await calendarIn({ store }, document);
  return {
    ...fields,
    version,
    nextRuns: document.active
      ? nextRuns(document, calendarFor(document.zone ?? actor.zone), clock.now(), previewed)
      : [],
  };
}

function runView(run: ReportRun): RunView {
  const { kind: _kind, schema: _schema, tenantId: _tenantId, ...fields } = run;
  return fields;
}

function lineView(run: ReportRun): RunLineView {
  const { content: _content, ...line } = runView(run);
  return line;
}
