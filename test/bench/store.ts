import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Campaign } from '../../src/domain/campaign.ts';
import type { Event } from '../../src/domain/event.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { Store, Stored } from '../../src/ports.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { chanceFrom } from '../kit/chance.ts';
import type { Bench, Row } from './bench.ts';
import { plannedCampaigns, workspaceId } from './kit/department.ts';
import { ms, perSecond, rounded, spreadOf } from './kit/figures.ts';
import { localTenantId } from '../../src/contract/stage.ts';
import { systemClock } from '../../src/clock.ts';

/** The embedded store alone, without a service around it. */
export const store: Bench = {
  name: 'store',
  async run({ seeds }) {
    const folder = await seeds.folder(10_000);
    const opened = openSqliteStore({ path: join(folder, 'campaign-desk.sqlite') });
    try {
      return [...(await commits(opened, folder)), ...(await reads(opened))];
    } finally {
      await opened.close();
    }
  },
};

const tenantId = localTenantId;
const clock = systemClock();

async function commits(opened: Store, folder: string): Promise<Row[]> {
  const campaigns = (await plannedCampaigns(16)).map(({ campaign }) => campaign);
  const floor = spreadOf(flushes(join(folder, 'flush.bin'), 300));
  await write(opened, campaigns.slice(0, 1), 50);
  const one = await write(opened, campaigns.slice(0, 1), 500);
  const many = await write(opened, campaigns, 500);
  return [
    {
      what: 'Store alone: one durable commit, one writer',
      measured: `p50 ${ms(one.spread.p50)}, ${rounded(one.rate)} per s`,
      bare: { words: `p50 ${ms(floor.p50)}`, ratio: one.spread.p50 / floor.p50 },
      note: 'a campaign and its event; beside it: 8 KB written into a file and flushed, which is about the least that durable can cost on this disk',
    },
    {
      what: 'Store alone: durable commits, 16 writers',
      measured: `${rounded(many.rate)} per s`,
      note: 'those of one moment share a transaction and a flush',
    },
  ];
}

/** Each writer waits for its commit before the next. */
async function write(opened: Store, campaigns: readonly Campaign[], times: number) {
  const spent: number[] = [];
  const started = performance.now();
  await Promise.all(
    campaigns.map(async (campaign) => {
      const partition = { tenantId, scope: scopes.campaign(campaign.id) };
      let stored: Stored<Campaign> | undefined = await opened.get(partition, 'campaign', campaign.id);
      if (!stored) throw new Error('The campaign is not there.');
      let { version } = stored;
      for (let time = 0; time < times; time += 1) {
        const begun = performance.now();
        const document = { ...stored.document, revision: time + 2 };
        const outcome = await opened.commit(partition, {
          put: [{ document, ifVersion: version }],
          events: [editOf(document)],
        });
        spent.push(performance.now() - begun);
        if (outcome.kind !== 'ok') throw new Error(`A commit came to ${outcome.kind}.`);
        version = outcome.versions[`campaign/${campaign.id}`] ?? '';
      }
      stored = await opened.get(partition, 'campaign', campaign.id);
      if (stored?.document.revision !== times + 1) throw new Error('A commit was lost.');
    }),
  );
  return { spread: spreadOf(spent), rate: perSecond(spent.length, performance.now() - started) };
}

function editOf({ id, workspaceId: own, ownerId, revision }: Campaign): Event {
  return {
    kind: 'event',
    schema: 1,
    id: clock.newId(),
    tenantId,
    workspaceId: own,
    campaignId: id,
    at: clock.now(),
    actorId: ownerId,
    what: { type: 'campaign.edited', changes: [{ field: 'goal', from: '', to: `Goal ${revision}` }] },
  };
}

/** What the disk needs to take something for good. */
function flushes(path: string, times: number): number[] {
  const file = openSync(path, 'w');
  const bytes = Buffer.alloc(8_192, 'x');
  try {
    // Room that is there already, as in the log of the store: nothing but the bytes has to reach the disk.
    writeSync(file, Buffer.alloc(bytes.length * times));
    fdatasyncSync(file);
    return Array.from({ length: times }, (_, time) => {
      const begun = performance.now();
      writeSync(file, bytes, 0, bytes.length, time * bytes.length);
      fdatasyncSync(file);
      return performance.now() - begun;
    });
  } finally {
    closeSync(file);
  }
}

async function reads(opened: Store): Promise<Row[]> {
  const chance = chanceFrom(5);
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const ids = (await plannedCampaigns(10_000)).map(({ campaign }) => campaign.id);
  const points: number[] = [];
  for (let time = 0; time < 5_000; time += 1) {
    const id = chance.pick(ids);
    const begun = performance.now();
    const stored = await opened.get({ tenantId, scope: scopes.campaign(id) }, 'campaign', id);
    points.push(performance.now() - begun);
    if (!stored) throw new Error('A campaign is not there.');
  }
  const pages: number[] = [];
  let cursor: string | null = null;
  for (let time = 0; time < 500; time += 1) {
    const begun = performance.now();
    const page: Awaited<ReturnType<typeof opened.read<'summariesOfWorkspace'>>> = await opened.read(
      board,
      'summariesOfWorkspace',
      {},
      { limit: 100, cursor },
    );
    pages.push(performance.now() - begun);
    cursor = page.next;
  }
  const [point, page] = [spreadOf(points), spreadOf(pages)];
  return [
    {
      what: 'Store alone: one document by its id',
      measured: `p50 ${rounded(point.p50 * 1_000)} µs, p99 ${rounded(point.p99 * 1_000)} µs`,
      note: '10,000 campaigns in the file',
    },
    {
      what: 'Store alone: a page of 100 summaries',
      measured: `p50 ${ms(page.p50)}, p99 ${ms(page.p99)}`,
      note: 'in the order of the board, by cursor',
    },
  ];
}
