import type { CampaignView, EventView } from '../../../src/contract/views.ts';
import { createHttpClient, expectStatus, type HttpClient } from './http-client.ts';

export interface Updating {
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  /** One for each client, who edits it alone. */
  readonly campaignIds: readonly string[];
  /** Of each client. */
  readonly updates: number;
}

export interface Updated {
  /** Of every single update. */
  readonly spent: readonly number[];
  readonly wholeMs: number;
}

/** So many clients at once, each editing a campaign of its own as fast as it is answered; each answer means: it is on disk. */
export async function updateAll({ base, headers, campaignIds, updates }: Updating): Promise<Updated> {
  const client = createHttpClient(base, campaignIds.length);
  try {
    const views = await Promise.all(campaignIds.map((id) => readCampaign(client, headers, id)));
    const spent: number[] = [];
    const started = performance.now();
    await Promise.all(
      views.map(async ({ id, revision, version: first }) => {
        let version = first;
        for (let update = 1; update <= updates; update += 1) {
          const json = { ifVersion: version, edit: { name: `Edited ${revision + update}` } };
          const path = `/api/campaigns/${id}`;
          const answer = expectStatus(await client.send({ method: 'PATCH', path, headers, json }), 200);
          spent.push(answer.ms);
          ({ version } = JSON.parse(answer.body.toString()) as CampaignView);
        }
      }),
    );
    return { spent, wholeMs: performance.now() - started };
  } finally {
    client.close();
  }
}

/** So many clients at once on one and the same campaign: whoever comes too late reads again and repeats. */
export async function updateTogether(
  { base, headers, campaignIds, updates }: Updating,
  clients: number,
): Promise<{ readonly accepted: number; readonly refused: number }> {
  const client = createHttpClient(base, clients);
  const [id = ''] = campaignIds;
  const path = `/api/campaigns/${id}`;
  let refused = 0;
  try {
    await Promise.all(
      Array.from({ length: clients }, async (_, which) => {
        let { version } = await readCampaign(client, headers, id);
        for (let update = 0; update < updates;) {
          const json = { ifVersion: version, edit: { goal: `Goal ${which} ${update}` } };
          const answer = await client.send({ method: 'PATCH', path, headers, json });
          if (answer.status === 200) update += 1;
          else expectStatus(answer, 409);
          if (answer.status === 409) refused += 1;
          ({ version } = await readCampaign(client, headers, id));
        }
      }),
    );
    return { accepted: clients * updates, refused };
  } finally {
    client.close();
  }
}

/** Throws when an answered update is missing in the campaign, or in its history. */
export async function checkNothingLost(
  { base, headers, campaignIds }: Updating,
  updatesOfEach: number,
): Promise<void> {
  const client = createHttpClient(base, 4);
  try {
    for (const id of campaignIds) {
      const { revision } = await readCampaign(client, headers, id);
      const told = await editsTold(client, headers, id);
      if (revision !== 1 + updatesOfEach || told !== updatesOfEach) {
        throw new Error(`Of ${updatesOfEach} updates ${revision - 1} are there and ${told} are told of.`);
      }
    }
  } finally {
    client.close();
  }
}

async function editsTold(
  client: HttpClient,
  headers: Updating['headers'],
  campaignId: string,
): Promise<number> {
  let count = 0;
  let cursor: string | null = '';
  while (cursor !== null) {
    const path: string = `/api/campaigns/${campaignId}/history${cursor === '' ? '' : `?cursor=${cursor}`}`;
    const answer = expectStatus(await client.send({ path, headers: identity(headers) }), 200);
    const page = JSON.parse(answer.body.toString()) as { events: EventView[]; next: string | null };
    count += page.events.filter(({ what }) => what.type === 'campaign.edited').length;
    cursor = page.next;
  }
  return count;
}

async function readCampaign(
  client: HttpClient,
  headers: Updating['headers'],
  id: string,
): Promise<CampaignView> {
  const answer = await client.send({ path: `/api/campaigns/${id}`, headers: identity(headers) });
  return JSON.parse(expectStatus(answer, 200).body.toString()) as CampaignView;
}

const identity = (headers: Updating['headers']): Record<string, string> => ({
  ...headers,
  'accept-encoding': 'identity',
});
