import { z } from 'zod';
import type { Bench, Row } from './bench.ts';
import { countApproved, submitAll } from './kit/asking.ts';
import { startBare, replyFrom } from './kit/bare.ts';
import { atPace, openClicker } from './kit/clicking.ts';
import { besides, spreadWords } from './kit/compare.ts';
import { managers, members, plannedCampaigns } from './kit/department.ts';
import { kb, rounded, spreadOf } from './kit/figures.ts';
import { createHttpClient, expectStatus } from './kit/http-client.ts';
import { untilQuiet } from './kit/quiet.ts';
import { type Service, startService } from './kit/served.ts';

/** From the click on Approve to the fresh card, as the Bot Connector would see it. */
export const clicks: Bench = {
  name: 'clicks',
  async run({ seeds }) {
    const folder = await seeds.folder(10_000);
    const service = await startService(folder);
    try {
      return await measured(service, folder);
    } finally {
      await service.stop();
    }
  },
};

const pace = 100;
const warmUps = 50;
const count = 1_000;

const Answer = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.card.adaptive'),
});

async function measured(service: Service, folder: string): Promise<Row[]> {
  const { base } = service;
  const headers = await service.headersOf(managers[0]?.id ?? '');
  await installFor(
    base,
    [...managers, ...members].map(({ id }) => id),
  );
  const ready = (await plannedCampaigns(10_000)).filter(
    ({ campaign: { status, flight, budget } }) =>
      (status === 'draft' || status === 'planning') && flight !== null && budget !== null,
  );
  const waiting = await submitAll({ base, headers, approvers: members }, ready.slice(0, warmUps + count));
  const clicker = await openClicker(folder, base);
  const calls = await Promise.all(waiting.map((each) => clicker.sentFor(each)));

  await untilQuiet();
  await atPace(base, calls.slice(0, warmUps), pace);
  const { spent, bodies } = await atPace(base, calls.slice(warmUps), pace);
  for (const body of bodies) Answer.parse(JSON.parse(body.toString()));
  const approved = await countApproved({ base, headers }, waiting);
  if (approved !== waiting.length) throw new Error(`${approved} of ${waiting.length} are approved.`);

  const client = createHttpClient(base);
  const again = expectStatus(await client.send(calls[0] ?? { path: '/' }), 200);
  client.close();
  const bare = await startBare([replyFrom('/api/messages', again, 'POST')]);
  await atPace(bare.base, calls.slice(0, warmUps), pace);
  const theirs = await atPace(bare.base, calls.slice(warmUps), pace);
  await bare.stop();

  const [ours, least] = [spreadOf(spent), spreadOf(theirs.spent)];
  return [
    {
      what: `Click on Approve to the fresh card, ${pace} clicks a second`,
      goal: { words: 'p99 ≤ 50 ms', met: ours.p99 <= 50 },
      measured: spreadWords(ours),
      bare: besides(ours, least),
      note: `${rounded(count)} different approvals through gate and adapter; the decision is on disk, the card (${kb(again.body.length)}) is drawn; meanwhile cards are sent and edited in the chats of 44 people`,
    },
  ];
}

/** From now on the bot may write to them. */
async function installFor(base: string, personIds: readonly string[]): Promise<void> {
  const client = createHttpClient(base);
  for (const person of personIds) {
    expectStatus(await client.send({ method: 'POST', path: '/stage/api/install', json: { person } }), 200);
  }
  client.close();
}
