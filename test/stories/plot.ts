import { type Ask, ProblemError } from '../../src/api/client.ts';
import type { ApprovalView, CampaignView, ImportView, Problem } from '../../src/contract/views.ts';
import type { CreateCampaign, SubmitForApproval } from '../../src/contract/requests.ts';
import type { ImportNoun } from '../../src/domain/import.ts';
import type { CastName } from '../kit/world-cast.ts';
import { type Scene, workspaceId } from '../kit/world.ts';

/* What happens in many stories, done through the doors that people use. */

let intentions = 0;
/** A key as a client makes one for each thing that somebody wants. */
export const once = (): string => `intention-${(intentions += 1)}`;

export const coastFilm: Omit<CreateCampaign, 'once'> = {
  name: 'Coast film',
  type: 'productLaunch',
  brief: 'Bring the spring collection to the three coasts.\nOne film, two fairs.',
  goal: '2,000 leads',
  audience: 'Returning customers',
  flight: { start: '2026-03-16', end: '2026-03-29' },
  channels: ['email', 'social'],
  budget: { minor: 95_000_000, currency: 'CNY' },
};

export async function planned(
  world: Scene,
  changes: Partial<CreateCampaign> = {},
  who: CastName = 'lin',
): Promise<CampaignView> {
  const campaign = await world.as(who).api('POST /api/workspaces/:workspaceId/campaigns', {
    body: { ...coastFilm, ...changes, once: once() },
  });
  await world.settle();
  return campaign;
}

/** Ada, who leads the department, lets a launch go ahead whatever its checklist still waits for. */
export async function readied(world: Scene, { id: campaignId }: Pick<CampaignView, 'id'>): Promise<void> {
  await world.as('ada').api('POST /api/campaigns/:campaignId/launch-checklist/waiver', {
    params: { campaignId },
    body: { reason: 'A story about something else' },
  });
}

/** Lin asks Mei and Otto, one of whom decides, until Friday 17:00 in Shanghai. */
export const dueFriday = '2026-03-06T09:00:00.000Z';

export async function submitted(
  world: Scene,
  campaign: CampaignView,
  wishes: Partial<SubmitForApproval> = {},
): Promise<ApprovalView> {
  const request = await world.as('lin').api('POST /api/campaigns/:campaignId/approvals', {
    params: { campaignId: campaign.id },
    body: {
      once: once(),
      ifVersion: campaign.version,
      approverIds: ['mei', 'otto'],
      mode: 'any',
      dueAt: dueFriday,
      note: 'Please look at the budget.',
      ...wishes,
    },
  });
  await world.settle();
  return request;
}

/** Everybody who gets messages has opened their chat once. */
export async function chatting(world: Scene, ...people: readonly CastName[]): Promise<void> {
  for (const who of people) await world.as(who).chat();
}

export function campaignNow(world: Scene, { id }: { readonly id: string }, who: CastName = 'lin') {
  return world.as(who).api('GET /api/campaigns/:campaignId', { params: { campaignId: id } });
}

export async function requestsOf(world: Scene, { id }: { readonly id: string }, who: CastName = 'lin') {
  return world.as(who).api('GET /api/campaigns/:campaignId/approvals', { params: { campaignId: id } });
}

/** What happened, oldest first. */
export async function historyOf(world: Scene, { id }: { readonly id: string }, who: CastName = 'lin') {
  const { events } = await world
    .as(who)
    .api('GET /api/campaigns/:campaignId/history', { params: { campaignId: id } });
  return events.toReversed();
}

export async function edited(
  world: Scene,
  campaign: { readonly id: string },
  edit: Ask<'PATCH /api/campaigns/:campaignId'>['body'] extends (infer B) | undefined
    ? B extends { readonly edit: infer E }
      ? E
      : never
    : never,
  who: CastName = 'lin',
): Promise<CampaignView> {
  const { version } = await campaignNow(world, campaign, who);
  const changed = await world.as(who).api('PATCH /api/campaigns/:campaignId', {
    params: { campaignId: campaign.id },
    body: { ifVersion: version, edit },
  });
  await world.settle();
  return changed;
}

export async function boardColumns(world: Scene, who: CastName = 'lin') {
  const { columns } = await world.as(who).api('GET /api/workspaces/:workspaceId/board');
  return Object.fromEntries(
    columns.map(({ status, campaigns }) => [status, campaigns.map(({ name }) => name)]),
  );
}

/** The refusal that a call ends with. */
export async function refusalOf(calling: Promise<unknown>): Promise<Problem> {
  try {
    await calling;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('The call succeeded.');
}

/** Reads and checks a file; nothing is written yet. */
export function checkedFile(
  world: Scene,
  noun: ImportNoun,
  text: string,
  who: CastName = 'zoe',
): Promise<ImportView> {
  return world.as(who).api('POST /api/workspaces/:workspaceId/imports', {
    query: { noun, fileName: `${noun}.csv` },
    body: new Blob([text]),
  });
}

/** Takes a file in, as somebody does who sees no problems in it. */
export async function takenIn(
  world: Scene,
  noun: ImportNoun,
  text: string,
  who: CastName = 'zoe',
): Promise<ImportView> {
  const { id, version } = await checkedFile(world, noun, text, who);
  const params = { workspaceId, importId: id };
  await world.as(who).api('POST /api/workspaces/:workspaceId/imports/:importId/acceptance', {
    params,
    body: { ifVersion: version },
  });
  await world.settle();
  return world.as(who).api('GET /api/workspaces/:workspaceId/imports/:importId', { params });
}

/** People are reminded of tasks on the day itself, once, and of nothing else. */
export async function remindedOnTheDay(world: Scene): Promise<void> {
  await world.as('zoe').api('PATCH /api/workspaces/:workspaceId/reminders', {
    body: { cadences: { task: [0], milestone: [0], launch: [], flightEnd: [] }, version: null },
  });
}
