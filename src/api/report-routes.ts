import type { RunLineView, RunView, ScheduleView } from '../contract/views.ts';
import type { Actor } from '../domain/actor.ts';
import { isRefusal } from '../domain/refusal.ts';
import { nextRuns } from '../domain/report-times.ts';
import type { ReportRun } from '../domain/report.ts';
import type { Clock } from '../ports.ts';
import { createSchedule } from '../usecases/reports/create-schedule.ts';
import { editSchedule } from '../usecases/reports/edit-schedule.ts';
import { type FoundSchedule, findSchedule } from '../usecases/reports/find.ts';
import { listRuns, readRun } from '../usecases/reports/read-runs.ts';
import { listSchedules } from '../usecases/reports/read-schedules.ts';
import { sendNow } from '../usecases/reports/send-now.ts';
import type { Routes } from './routes.ts';

type ReportEndpoint =
  | 'GET /api/workspaces/:workspaceId/schedules'
  | 'POST /api/workspaces/:workspaceId/schedules'
  | 'PATCH /api/workspaces/:workspaceId/schedules/:scheduleId'
  | 'POST /api/workspaces/:workspaceId/schedules/:scheduleId/send'
  | 'GET /api/workspaces/:workspaceId/reports'
  | 'GET /api/workspaces/:workspaceId/reports/:runId';

/** Report schedules and reports as sent, over HTTP. */
export const reportRoutes: Routes<ReportEndpoint> = {
  async 'GET /api/workspaces/:workspaceId/schedules'({ doors, actor, params }) {
    const schedules = await listSchedules(doors, actor, params.workspaceId);
    return isRefusal(schedules) ? schedules : schedules.map((each) => viewOf(doors.clock, actor, each));
  },

  async 'POST /api/workspaces/:workspaceId/schedules'({ doors, actor, params, body }) {
    const created = await createSchedule(doors, actor, { ...params, ...body });
    return isRefusal(created) ? created : viewOf(doors.clock, actor, created);
  },

  async 'PATCH /api/workspaces/:workspaceId/schedules/:scheduleId'({ doors, actor, params, body }) {
    const edited = await editSchedule(doors, actor, { ...params, ...body });
    if (!isRefusal(edited)) return viewOf(doors.clock, actor, edited);
    const present = edited.refused === 'stale' && (await findSchedule(doors, actor, params, 'report.read'));
    if (!present || isRefusal(present)) return edited;
    return { refusal: edited, current: viewOf(doors.clock, actor, present) };
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

const previewed = 5;

/** The next runs are those on the schedule's clock, or on the reader's where each recipient's own counts. */
function viewOf(clock: Clock, actor: Actor, { document, version }: FoundSchedule): ScheduleView {
  const { kind: _kind, schema: _schema, tenantId: _tenantId, ...fields } = document;
  const zone = document.zone ?? actor.zone;
  return {
    ...fields,
    version,
    nextRuns: document.active ? nextRuns(document, zone, clock.now(), previewed) : [],
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
