import type { RunLineView } from '../contract/views.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { ReportRun } from '../domain/report.ts';
import { channelName } from '../domain/team-channel.ts';
import { createSchedule } from '../usecases/reports/create-schedule.ts';
import { editSchedule } from '../usecases/reports/edit-schedule.ts';
import { findSchedule } from '../usecases/reports/find.ts';
import { listReportChannels } from '../usecases/reports/channels.ts';
import { foreseeRuns } from '../usecases/reports/foresee.ts';
import { answerQuestion, askOwner } from '../usecases/reports/questions.ts';
import { listRuns, readRun } from '../usecases/reports/read-runs.ts';
import { listSchedules } from '../usecases/reports/read-schedules.ts';
import { sendNow } from '../usecases/reports/send-now.ts';
import { runView, scheduleView } from './report-view.ts';
import type { Routes } from './routes.ts';

type ReportEndpoint =
  | 'GET /api/workspaces/:workspaceId/schedules'
  | 'POST /api/workspaces/:workspaceId/schedules'
  | 'POST /api/workspaces/:workspaceId/reports/:runId/questions'
  | 'POST /api/workspaces/:workspaceId/reports/:runId/questions/:questionId'
  | 'GET /api/workspaces/:workspaceId/report-channels'
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
      : Promise.all(schedules.map((each) => scheduleView(doors, actor, each)));
  },

  async 'POST /api/workspaces/:workspaceId/schedules'({ doors, actor, params, body }) {
    const created = await createSchedule(doors, actor, { ...params, ...body });
    return isRefusal(created) ? created : scheduleView(doors, actor, created);
  },

  async 'POST /api/workspaces/:workspaceId/reports/:runId/questions'({ doors, actor, params, body }) {
    const asked = await askOwner(doors, actor, { ...params, ...body });
    if (isRefusal(asked)) return asked;
    const run = await readRun(doors, actor, params);
    return isRefusal(run) ? run : runView(run);
  },

  async 'POST /api/workspaces/:workspaceId/reports/:runId/questions/:questionId'({
    doors,
    actor,
    params,
    body,
  }) {
    const answered = await answerQuestion(doors, actor, { ...params, ...body });
    if (isRefusal(answered)) return answered;
    const run = await readRun(doors, actor, params);
    return isRefusal(run) ? run : runView(run);
  },

  async 'GET /api/workspaces/:workspaceId/report-channels'({ doors, actor, params: { workspaceId } }) {
    const channels = await listReportChannels(doors, actor, workspaceId);
    if (isRefusal(channels)) return channels;
    return channels.map((channel) => {
      const { id, group = false, seenAt } = channel;
      return { id, name: channelName(channel), group, seenAt };
    });
  },

  async 'POST /api/workspaces/:workspaceId/schedules/foreseen'({ doors, actor, params, body }) {
    const clocks = await foreseeRuns(doors, actor, { ...params, wanted: body });
    return isRefusal(clocks)
      ? clocks
      : clocks.map((clock) => ({
          ...clock,
          personIds: [...clock.personIds],
          channels: [...clock.channels],
          runs: clock.runs.map(({ at, campaigns }) => ({
            at,
            ...(campaigns && { campaigns: [...campaigns] }),
          })),
        }));
  },

  async 'PATCH /api/workspaces/:workspaceId/schedules/:scheduleId'({ doors, actor, params, body }) {
    const edited = await editSchedule(doors, actor, { ...params, ...body });
    if (!isRefusal(edited)) return scheduleView(doors, actor, edited);
    const present = edited.refused === 'stale' && (await findSchedule(doors, actor, params, 'report.read'));
    if (!present || isRefusal(present)) return edited;
    return { refusal: edited, current: await scheduleView(doors, actor, present) };
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

function lineView(run: ReportRun): RunLineView {
  const { content: _content, ...line } = runView(run);
  return line;
}
