import type { StageMessage } from '../../../src/contract/stage.ts';
import type { CosmosPeer } from '../../kit/cosmos/peer.ts';
import { openWorld, settledSite, type World, worldStart } from '../../kit/world.ts';
import { chatting, coastFilm, dueFriday, once, planned } from '../../stories/plot.ts';
import { chargedFor, type Cost } from './charging.ts';

/** What single actions cost, and what a campaign leaves behind. */
export interface ChargedDay {
  readonly costs: Readonly<Record<ActionName, Cost>>;
  /** Bytes of JSON of one campaign with all that belongs to it, after its life in this scene. */
  readonly bytesOfCampaign: number;
  readonly documentsOfCampaign: number;
  readonly campaigns: number;
}

export type ActionName =
  | 'boardCold'
  | 'board'
  | 'open'
  | 'create'
  | 'update'
  | 'submit'
  | 'approve'
  | 'reminder'
  | 'report'
  | 'idle';

const campaigns = 120;
const thursday = '2026-03-05T01:00:00.000Z';
const nextMonday = '2026-03-09T01:00:00.000Z';

/** A workspace with 120 campaigns on the stand-in for Cosmos DB, and one of each action, asked for as people do. */
export async function chargeDay(say: (line: string) => void): Promise<ChargedDay> {
  const site = await settledSite('cosmos');
  const { peer } = site;
  if (!peer) throw new Error('There is no account.');
  const before = await openWorld({ after: { site, clock: site.clock(worldStart, 2) } });
  await chatting(before, 'lin', 'mei', 'zoe');
  for (let made = 1; made < campaigns; made += 1) await planned(before, { name: `Campaign ${made}` });
  await before.house.stop();
  say(`cosmos: ${campaigns} campaigns stand`);

  await using world = await openWorld({ after: { site, clock: site.clock(before.now(), 3) } });
  const costs = await actions(world, peer);
  return { costs, ...(await sizeOf(world)), campaigns };
}

let subject = '';

async function actions(world: World, peer: CosmosPeer): Promise<Record<ActionName, Cost>> {
  const settle = (): Promise<void> => world.settle();
  const cost = (doing: () => Promise<unknown>, following = settle) => chargedFor(peer, doing, following);
  const lin = world.as('lin');
  const board = () =>
    Promise.all([lin.api('GET /api/workspaces/:workspaceId/board'), lin.api('GET /api/me/work')]);

  const boardCold = await cost(board);
  const unchanged = await cost(board);
  const create = await cost(async () => {
    const made = await lin.api('POST /api/workspaces/:workspaceId/campaigns', { body: newCampaign() });
    subject = made.id;
  });
  const params = { campaignId: subject };
  const look = () => lin.api('GET /api/campaigns/:campaignId', { params });
  const open = await cost(() =>
    Promise.all([
      look(),
      lin.api('GET /api/campaigns/:campaignId/tasks', { params }),
      lin.api('GET /api/campaigns/:campaignId/approvals', { params }),
      lin.api('GET /api/campaigns/:campaignId/files', { params }),
      lin.api('GET /api/campaigns/:campaignId/history', { params }),
    ]),
  );
  const { version } = await look();
  const update = await cost(() =>
    lin.api('PATCH /api/campaigns/:campaignId', {
      params,
      body: { ifVersion: version, edit: { goal: '3,000 leads by the end of May' } },
    }),
  );
  const approved = await approval(world, cost);
  for (let task = 1; task < 4; task += 1) await addTask(world, `Prepare part ${task}`, '2026-06-01');
  await world.settle();
  await addTask(world, 'Book the stand', '2026-03-05');
  await world.settle();
  const reminder = await cost(nothing, () => world.passUntil(thursday));
  await world.as('zoe').api('POST /api/workspaces/:workspaceId/schedules', { body: weekly() });
  await world.passUntil(new Date(Date.parse(nextMonday) - 1).toISOString());
  const report = await cost(nothing, () => world.passUntil(nextMonday));
  const idle = await cost(nothing);
  return { boardCold, board: unchanged, open, create, update, ...approved, reminder, report, idle };
}

type Measure = (doing: () => Promise<unknown>) => Promise<Cost>;

async function approval(
  world: World,
  cost: Measure,
): Promise<Pick<Record<ActionName, Cost>, 'submit' | 'approve'>> {
  const campaign = await world
    .as('lin')
    .api('GET /api/campaigns/:campaignId', { params: { campaignId: subject } });
  const submit = await cost(() =>
    world.as('lin').api('POST /api/campaigns/:campaignId/approvals', {
      params: { campaignId: subject },
      body: {
        once: once(),
        ifVersion: campaign.version,
        approverIds: ['mei'],
        mode: 'any',
        dueAt: dueFriday,
        note: 'Please look at the budget.',
      },
    }),
  );
  const chat = await world.as('mei').chat();
  const card: StageMessage = await chat.card(/Coast film/);
  return { submit, approve: await cost(() => chat.click(card, 'Approve')) };
}

const newCampaign = () => ({ ...coastFilm, once: once() });
const weekly = () => ({
  once: once(),
  name: 'The week',
  recipientIds: ['zoe'],
  cadence: { every: 'week' as const, weekdays: [1] },
  holidays: 'stay' as const,
  time: '09:00',
  zone: null,
});
const nothing = (): Promise<void> => Promise.resolve();

async function addTask(world: World, title: string, due: string): Promise<void> {
  await world.as('lin').api('POST /api/campaigns/:campaignId/tasks', {
    params: { campaignId: subject },
    body: { once: once(), title, assigneeId: 'lin', due, priority: 'important' },
  });
}

/** The campaign that went through all of it, and its line on the board. */
async function sizeOf(world: World): Promise<{ bytesOfCampaign: number; documentsOfCampaign: number }> {
  const { store } = world.house.doors;
  let [bytes, documents] = [0, 0];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof store.everything>> = await store.everything(cursor, 1_000);
    for (const { partition, stored } of page.items) {
      const isOurs = partition.scope === subject || stored?.document.id === subject;
      if (!stored || !isOurs) continue;
      bytes += Buffer.byteLength(JSON.stringify(stored.document));
      documents += 1;
    }
    cursor = page.next;
  } while (cursor !== null);
  return { bytesOfCampaign: bytes, documentsOfCampaign: documents };
}
