import type { RollBackView, SettingLineView, settingEndpoints } from '../contract/setting-endpoints.ts';
import { type Refusal, isRefusal, refuse } from '../domain/refusal.ts';
import type { RouteChange } from '../domain/route-changes.ts';
import { settingDifferences } from '../domain/setting-change.ts';
import { namesIn } from '../usecases/audit/names-in.ts';
import { type SettingLine, settingHistory } from '../usecases/settings/history.ts';
import { type Foreseen, foreseeRollBack, rollBack } from '../usecases/settings/roll-back.ts';
import { roleNames } from '../usecases/settings/role-names.ts';
import type { Routes } from './routes.ts';

/** The history of settings and the way back, over HTTP. */
export const settingRoutes: Routes<keyof typeof settingEndpoints> = {
  async 'GET /api/workspaces/:workspaceId/settings/changes'({ doors, actor, params, query }) {
    const history = await settingHistory(doors, actor, { ...params, ...query });
    if (isRefusal(history)) return history;
    const { lines, reach, next } = history;
    const entries = lines.map(({ entry }) => entry);
    const [people, roles] = await Promise.all([
      namesIn(doors, actor.tenantId, reach, entries),
      roleNames(doors, actor.tenantId, params.workspaceId),
    ]);
    return { lines: lines.map(lineView), names: { ...roles, ...people }, next };
  },

  async 'GET /api/workspaces/:workspaceId/settings/changes/:sequence'({ doors, actor, params }) {
    const which = whichIn(params);
    if (isRefusal(which)) return which;
    const foreseen = await foreseeRollBack(doors, actor, which);
    return isRefusal(foreseen) ? foreseen : rollBackView(foreseen);
  },

  async 'POST /api/workspaces/:workspaceId/settings/changes/:sequence/roll-back'({
    doors,
    actor,
    params,
    body,
  }) {
    const which = whichIn(params);
    if (isRefusal(which)) return which;
    const done = await rollBack(doors, actor, { ...which, ...body });
    if (isRefusal(done)) return done;
    if ('refusal' in done) return { refusal: done.refusal, current: rollBackView(done.foreseen) };
    return rollBackView(done);
  },
};

function whichIn({
  workspaceId,
  sequence,
}: {
  readonly workspaceId: string;
  readonly sequence: string;
}): { readonly workspaceId: string; readonly sequence: number } | Refusal {
  return /^[1-9]\d{0,11}$/.test(sequence) ? { workspaceId, sequence: Number(sequence) } : refuse('notFound');
}

function lineView({ entry, kind, change }: SettingLine): SettingLineView {
  const { sequence, at, actorId, what } = entry;
  const [putsBack, reason] = what && 'putsBack' in what ? [what.putsBack, what.reason] : [];
  return {
    sequence,
    at,
    actorId,
    kind,
    settingId: change?.settingId ?? null,
    name: change?.name ?? null,
    how: howOf(change),
    changes: change ? settingDifferences(change.before, change.after) : [],
    route: (change?.route ?? []).map(routeChangeView),
    putsBack: putsBack ?? null,
    reason: reason ?? null,
  };
}

function howOf(change: SettingLine['change']): SettingLineView['how'] {
  if (!change || (change.before && change.after)) return 'changed';
  return change.after ? 'made' : 'removed';
}

function routeChangeView(change: RouteChange): SettingLineView['route'][number] {
  switch (change.what) {
    case 'route':
      return { ...change, parts: [...change.parts] };
    case 'changed':
      return { ...change, parts: [...change.parts] };
    default:
      return change;
  }
}

function rollBackView({ change, does, overwrites, present }: Foreseen): RollBackView {
  return { kind: change.kind, does: [...does], overwrites: [...overwrites], over: present.version };
}
