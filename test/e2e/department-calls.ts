import type { z } from 'zod';
import { type Client, createClient } from '../../src/api/client.ts';
import type { SaveRoute } from '../../src/contract/requests.ts';
import type { CampaignView } from '../../src/contract/views.ts';
import type { StageHouse } from './stage-window.ts';

/* What has happened in the department before somebody opens a window: through the API, as its people. */

const workspaceId = 'lumora';

/** Asks the API as somebody of the department. */
export function callsOf(house: StageHouse, person: string): Client['call'] {
  const base = house.served().baseUrl;
  const token = async (): Promise<string> => {
    const response = await fetch(`${base}/stage/api/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    return ((await response.json()) as { token: string }).token;
  };
  return createClient({ base, token, locale: () => 'en' }).call;
}

/** 林夏 has a campaign that is ready to be asked about. */
export function planned(house: StageHouse, name: string): Promise<CampaignView> {
  return callsOf(house, 'lin-xia')('POST /api/workspaces/:workspaceId/campaigns', {
    params: { workspaceId },
    body: {
      once: crypto.randomUUID(),
      name,
      type: 'productLaunch',
      brief: 'One street, forty lanterns, three evenings.',
      goal: '2,000 visitors',
      audience: 'Neighbours',
      flight: { start: '2026-05-04', end: '2026-05-10' },
      channels: ['event'],
      budget: { minor: 8_000_000, currency: 'CNY' },
    },
  });
}

export async function submitted(
  house: StageHouse,
  campaign: CampaignView,
  wishes: { readonly routeId: string } | { readonly approverIds: string[]; readonly dueAt?: string },
): Promise<void> {
  await callsOf(house, 'lin-xia')('POST /api/campaigns/:campaignId/approvals', {
    params: { campaignId: campaign.id },
    body: {
      once: crypto.randomUUID(),
      ifVersion: campaign.version,
      approverIds: [],
      mode: 'any',
      dueAt: null,
      note: '',
      ...wishes,
    },
  });
}

type RouteStage = z.input<typeof SaveRoute>['route']['stages'][number];

/** A step of one approver; the ladder ends with the last in line. */
export const step = (
  id: string,
  name: string,
  personId: string,
  more: Partial<RouteStage> = {},
): RouteStage => ({
  id,
  name,
  after: [],
  when: [],
  rule: { mode: 'any' },
  approvers: [{ who: 'person', personId }],
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

/** The manager gives the department one more route; its last in line is the administrator. */
export async function routed(house: StageHouse, routeId: string, stages: RouteStage[]): Promise<void> {
  await callsOf(house, 'shen-jiayi')('POST /api/workspaces/:workspaceId/routes', {
    params: { workspaceId },
    body: {
      basedOn: 0,
      route: {
        routeId,
        name: routeId,
        when: [],
        place: 90,
        duplicates: 'eachTime',
        stages,
        observers: [],
        terminalOwners: [{ who: 'role', role: 'admin' }],
        undoMinutes: 10,
        active: true,
      },
    },
  });
}

/** From now until the end of March somebody else answers in their place. */
export async function onLeave(house: StageHouse, personId: string, toId: string): Promise<void> {
  await callsOf(house, personId)('POST /api/workspaces/:workspaceId/people/:personId/delegations', {
    params: { workspaceId, personId },
    body: {
      once: crypto.randomUUID(),
      toId,
      startsAt: '2026-03-01T00:00:00.000Z',
      endsAt: '2026-03-31T00:00:00.000Z',
      subjects: null,
      upTo: null,
    },
  });
}

/** How often somebody answered, by the history of the campaign. */
export async function answersIn(house: StageHouse, { id: campaignId }: CampaignView): Promise<number> {
  const { events } = await callsOf(house, 'lin-xia')('GET /api/campaigns/:campaignId/history', {
    params: { campaignId },
  });
  return events.filter(({ what }) => what.type === 'approval.decided').length;
}

/** The request as it stands. */
export async function requestOf(house: StageHouse, { id: campaignId }: CampaignView) {
  const [request] = await callsOf(house, 'lin-xia')('GET /api/campaigns/:campaignId/approvals', {
    params: { campaignId },
  });
  return request;
}
