import type { HandoverLineView, HandoverView } from '../contract/leaver-endpoints.ts';
import type { Handover, HandoverLine } from '../domain/handover.ts';
import { isRefusal } from '../domain/refusal.ts';
import { previewLeaving } from '../usecases/leavers/preview.ts';
import { readHandover } from '../usecases/leavers/read.ts';
import { startHandover } from '../usecases/leavers/start.ts';
import { stopHandover } from '../usecases/leavers/stop.ts';
import type { Routes } from './routes.ts';

type Handled =
  | 'GET /api/workspaces/:workspaceId/people/:personId/holdings'
  | 'POST /api/workspaces/:workspaceId/people/:personId/handovers'
  | 'GET /api/workspaces/:workspaceId/handovers/:handoverId'
  | 'POST /api/workspaces/:workspaceId/handovers/:handoverId/stop';

export const leaverRoutes: Routes<Handled> = {
  async 'GET /api/workspaces/:workspaceId/people/:personId/holdings'({ doors, actor, params }) {
    const leaving = await previewLeaving(doors, actor, params);
    if (isRefusal(leaving)) return leaving;
    const { holdings, handovers, mayEndAccess } = leaving;
    return { holdings: [...holdings], handovers: handovers.map(handoverView), mayEndAccess };
  },

  async 'POST /api/workspaces/:workspaceId/people/:personId/handovers'({ doors, actor, params, body }) {
    const { once, heirId, others = {}, endsAccess } = body;
    const heirs = { all: heirId, others };
    const started = await startHandover(doors, actor, { ...params, once, heirs, endsAccess });
    return isRefusal(started) ? started : handoverView(started);
  },

  async 'GET /api/workspaces/:workspaceId/handovers/:handoverId'({ doors, actor, params }) {
    const found = await readHandover(doors, actor, params);
    if (isRefusal(found)) return found;
    return { handover: handoverView(found.handover), lines: found.lines.map(lineView) };
  },

  async 'POST /api/workspaces/:workspaceId/handovers/:handoverId/stop'({ doors, actor, params }) {
    const stopped = await stopHandover(doors, actor, params);
    return isRefusal(stopped) ? stopped : handoverView(stopped);
  },
};

function handoverView({ kind: _kind, schema: _schema, tenantId: _tenant, ...open }: Handover): HandoverView {
  return open;
}

function lineView(line: HandoverLine): HandoverLineView {
  const { kind: _kind, schema: _schema, tenantId: _tenant, handoverId: _handover, ...open } = line;
  return open;
}
