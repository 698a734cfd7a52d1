import type { CampaignView } from '../../../src/contract/views.ts';
import { type Spread, spreadOf } from './figures.ts';
import { createHttpClient, expectStatus, type Sent } from './http-client.ts';

interface Asked {
  readonly base: string;
  readonly sent: Sent;
  readonly headers: Readonly<Record<string, string>>;
  readonly campaignId: string;
  readonly changes: number;
}

const mostLooks = 1_000;

/**
 * How long the first answer takes that shows a change: after each edit of a campaign it asks again and again, and
 * counts the call whose ETag is a new one, which is the call that had to be made anew.
 */
export async function afterChange({ base, sent, headers, campaignId, changes }: Asked): Promise<Spread> {
  const client = createHttpClient(base);
  const path = `/api/campaigns/${campaignId}`;
  const spent: number[] = [];
  try {
    const first = expectStatus(await client.send({ path, headers }), 200);
    let { version } = JSON.parse(first.body.toString()) as CampaignView;
    let etag = (await client.send(sent)).headers['etag'];
    for (let change = 0; change < changes; change += 1) {
      const json = { ifVersion: version, edit: { name: `Changed ${change}` } };
      const edited = expectStatus(await client.send({ method: 'PATCH', path, headers, json }), 200);
      ({ version } = JSON.parse(edited.body.toString()) as CampaignView);
      for (let look = 0; ; look += 1) {
        const answer = expectStatus(await client.send(sent), 200);
        if (answer.headers['etag'] !== etag) {
          etag = answer.headers['etag'];
          spent.push(answer.ms);
          break;
        }
        if (look === mostLooks) throw new Error('A change does not show.');
      }
    }
    return spreadOf(spent);
  } finally {
    client.close();
  }
}
