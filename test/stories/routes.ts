import type { z } from 'zod';
import type { SaveRoute } from '../../src/contract/requests.ts';
import type { ApprovalView } from '../../src/contract/views.ts';
import type { CastName } from '../kit/world-cast.ts';
import type { World } from '../kit/world.ts';
import { campaignNow, once } from './plot.ts';

export type RouteStage = z.input<typeof SaveRoute>['route']['stages'][number];

export const person = (personId: CastName) => ({ who: 'person' as const, personId });

export const stage = (id: string, name: string, more: Partial<RouteStage>): RouteStage => ({
  id,
  name,
  after: [],
  when: [],
  rule: { mode: 'any' },
  approvers: [person('mei')],
  primary: null,
  veto: [],
  reviewers: [],
  rejects: 'endsAll',
  distinct: false,
  watches: ['content', 'money', 'date', 'audience', 'asset'],
  deadlineHours: 16,
  usualHours: 4,
  ladder: [
    { afterHours: 8, act: 'remind', to: [] },
    { afterHours: 16, act: 'askTerminalOwner', to: [] },
  ],
  ...more,
});

/** Zoe, who leads, gives the department a route of its own. */
export function routed(
  world: World,
  stages: RouteStage[],
  more: Partial<z.input<typeof SaveRoute>['route']> = {},
  basedOn = 0,
) {
  return world.as('zoe').api('POST /api/workspaces/:workspaceId/routes', {
    body: {
      basedOn,
      route: {
        routeId: 'films',
        name: 'Films',
        when: [],
        place: 1,
        duplicates: 'eachTime',
        stages,
        observers: [],
        terminalOwners: [{ who: 'role', role: 'admin' }],
        undoMinutes: 10,
        active: true,
        ...more,
      },
    },
  });
}

export async function submittedAlong(
  world: World,
  campaignId: string,
  routeId = 'films',
): Promise<ApprovalView> {
  const { version } = await campaignNow(world, { id: campaignId });
  const request = await world.as('lin').api('POST /api/campaigns/:campaignId/approvals', {
    params: { campaignId },
    body: { once: once(), ifVersion: version, routeId, approverIds: [], mode: 'any', dueAt: null, note: '' },
  });
  await world.settle();
  return request;
}
