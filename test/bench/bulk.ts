import { z } from 'zod';
import type { Bench, Row } from './bench.ts';
import { submitAll } from './kit/asking.ts';
import { chargeBulk } from './kit/charged-bulk.ts';
import type { Waiting } from './kit/clicking.ts';
import { managers, members, plannedCampaigns } from './kit/department.ts';
import { ms, rounded } from './kit/figures.ts';
import { createHttpClient, expectStatus, type HttpClient } from './kit/http-client.ts';
import { untilQuiet } from './kit/quiet.ts';
import { type Service, startService } from './kit/served.ts';

/** One person answers 500 requests in one go: the embedded engine over HTTP, and the account of the stand-in for Cosmos DB. */
export const bulk: Bench = {
  name: 'bulk',
  async run({ seeds }) {
    const service = await startService(await seeds.folder(10_000));
    try {
      return [...(await measured(service)), await chargedRow()];
    } finally {
      await service.stop();
    }
  },
};

const count = 500;
const mostMs = 3_000;

const Lines = z.array(
  z.object({
    campaignId: z.string(),
    requestId: z.string(),
    round: z.number(),
    revision: z.number(),
    flags: z.array(z.string()),
  }),
);
const Outcomes = z.object({ outcomes: z.array(z.object({ refusal: z.unknown() })) });
const History = z.object({
  events: z.array(z.object({ actorId: z.string(), what: z.looseObject({ type: z.string() }) })),
});

async function measured(service: Service): Promise<Row[]> {
  const { base } = service;
  const approver = members[0];
  if (!approver) throw new Error('Nobody can be asked.');
  const client = createHttpClient(base, 8);
  const manager = await service.headersOf(managers[0]?.id ?? '');
  const own = { ...(await service.headersOf(approver.id)), 'accept-encoding': 'identity' };
  const ready = (await plannedCampaigns(10_000)).filter(
    ({ campaign: { status, flight, budget, ownerId } }) =>
      (status === 'draft' || status === 'planning') && flight && budget && ownerId !== approver.id,
  );
  const asking = { base, headers: manager, approvers: [approver] };
  const waiting = await submitAll(asking, ready.slice(0, count));
  await untilQuiet();

  const read = await client.send({ path: '/api/me/approvals', headers: own });
  const lines = Lines.parse(JSON.parse(expectStatus(read, 200).body.toString()));
  if (lines.length !== count) throw new Error(`${lines.length} of ${count} requests wait.`);
  const requests = lines.slice(0, count).map(({ campaignId, requestId, round, revision }) => ({
    campaignId,
    requestId,
    round,
    revisionShown: revision,
  }));
  const call = {
    method: 'POST' as const,
    path: '/api/me/approvals/decisions',
    headers: own,
    json: { verb: 'approve', comment: '', requests },
  };
  await untilQuiet();
  const first = await client.send(call);
  const again = await client.send(call);
  for (const answer of [first, again]) {
    const { outcomes } = Outcomes.parse(JSON.parse(expectStatus(answer, 200).body.toString()));
    const taken = outcomes.filter(({ refusal }) => refusal === null).length;
    if (taken !== count) throw new Error(`${taken} of ${count} answers were taken.`);
  }
  const events = await answersOf(client, manager, approver.id, waiting);
  client.close();
  return [
    {
      what: `${count} requests decided in one go`,
      goal: { words: '≤ 3 s', met: first.ms <= mostMs },
      measured: ms(first.ms),
      note: `one call; each on its own, on disk with its own event; the same call once more, which changes nothing: ${ms(again.ms)}; the list that they were chosen from: ${ms(read.ms)}`,
    },
    {
      what: `Events of answers after ${count} requests were decided in one go, twice`,
      goal: { words: 'one each', met: events.every((each) => each === 1) },
      measured: `${rounded(events.filter((each) => each === 1).length)} × one, ${rounded(events.filter((each) => each !== 1).length)} others`,
    },
  ];
}

/** How many events of each request's campaign say that this person answered. */
async function answersOf(
  client: HttpClient,
  headers: Readonly<Record<string, string>>,
  personId: string,
  waiting: readonly Waiting[],
): Promise<number[]> {
  return Promise.all(
    waiting.map(async ({ campaignId }) => {
      const path = `/api/campaigns/${campaignId}/history`;
      const found = await client.send({ path, headers: { ...headers, 'accept-encoding': 'identity' } });
      const { events } = History.parse(JSON.parse(expectStatus(found, 200).body.toString()));
      return events.filter(({ actorId, what }) => actorId === personId && what.type === 'approval.decided')
        .length;
    }),
  );
}

async function chargedRow(): Promise<Row> {
  const { requests, asked } = await chargeBulk();
  return {
    what: `Cosmos DB: ${requests} requests decided in one go, until the answer`,
    measured: `${rounded(asked.requestUnits / requests)} RU and ${rounded(asked.requests / requests)} requests for each`,
    note: `${rounded(asked.requestUnits)} RU in all; what follows is that of single answers`,
  };
}
