import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Activity } from '../../bot/activity.ts';
import { createBot } from '../../bot/bot.ts';
import { teamsLinks } from '../../bot/cards/links.ts';
import { scopes } from '../../src/domain/scope.ts';
import { knownActor } from '../../src/usecases/people/known-actor.ts';
import { counted, sayCounts } from '../kit/attack-count.ts';
import { type Forgery, forgedClick } from '../kit/attack-forgeries.ts';
import { type AttackHouse, activityOf, openAttackHouse } from '../kit/attack-house.ts';
import { attackers } from '../kit/attack-people.ts';
import { type AttackObjects, setAttackScene } from '../kit/attack-scene.ts';
import { chanceFrom } from '../kit/chance.ts';
import { otherTenantId, tenantId } from '../kit/tokens.ts';

/*
 * Ten thousand clicks that nobody made: the first part over the wire, through token check, gate and bot library, the
 * rest handed to the bot as the gate hands them over, because that is ten times as fast.
 */

const throughTheGate = 1_500;
const atTheBot = 8_500;
const seed = 20_260_302;

let house: AttackHouse;
let objects: AttackObjects;

beforeAll(async () => {
  house = await openAttackHouse();
  objects = await setAttackScene(house);
  await house.activity('ines', { text: 'hello' });
  // Where somebody was last seen is kept for every verified activity; it is not what a forger is after.
  const { conversation } = activityOf('mia');
  const elsewhere = { conversation: { ...conversation, tenantId: otherTenantId }, channelData: null };
  await house.activity('mia', { text: 'hello', ...elsewhere });
  const answer = await house.activity('ann', click());
  expect(answer.status).toBe(200);
  expect(await answersOf()).toEqual([{ personId: 'ann', verb: 'approve' }]);
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  expect(house.network.strayed).toEqual([]);
  await house[Symbol.asyncDispose]();
  sayCounts();
});

/** The true click of an approver. */
function click() {
  const { campaignId, requestId } = objects.shared;
  const { revision } = objects;
  const data = { verb: 'approval.decide', campaignId, requestId, round: 1, revision, decision: 'approve' };
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'approval.decide', data }, trigger: 'manual' },
  };
}

async function answersOf() {
  const { campaignId = '', requestId = '' } = objects.shared;
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const request = await house.house.doors.store.get(partition, 'approval', requestId);
  return request?.document.stages.flatMap(({ decisions }) =>
    decisions.map(({ personId, verb }) => ({ personId, verb })),
  );
}

/** How many of so many forgeries were written, by what they were. */
async function accepted(
  times: number,
  from: number,
  bring: (forgery: Forgery) => Promise<void>,
): Promise<string[]> {
  const chance = chanceFrom(from);
  const taken: string[] = [];
  for (let each = 0; each < times; each += 1) {
    const forgery = forgedClick(chance, objects);
    const before = house.writes();
    await bring(forgery);
    counted(`forged clicks ${forgery.kind}`);
    if (house.writes() !== before)
      taken.push(`${forgery.who}, ${forgery.kind}: ${JSON.stringify(forgery.activity)}`);
  }
  return taken;
}

describe('A forged click', () => {
  it('comes to nothing over the wire', { timeout: 60_000 }, async () => {
    const answers = new Set<number>();
    const taken = await accepted(throughTheGate, seed, async ({ who, activity }) => {
      const answer = await house.activity(who, activity);
      answers.add(answer.status);
      await answer.text();
    });
    counted('forged clicks brought to the gate', throughTheGate);
    expect(taken).toEqual([]);
    expect([...answers].toSorted((one, other) => one - other)).toEqual([200, 400, 403]);
    expect(await answersOf()).toEqual([{ personId: 'ann', verb: 'approve' }]);
  });

  it('comes to nothing at the bot itself', { timeout: 60_000 }, async () => {
    const { doors } = house.house;
    const said: string[] = [];
    const bot = createBot({
      doors,
      links: teamsLinks('app'),
      messenger: { update: async () => ({ kind: 'sent', activityId: '1' }) },
      actorFor: (sender) => knownActor(doors, sender),
    });
    const taken = await accepted(atTheBot, seed + 1, async ({ who, activity }) => {
      const parsed = Activity.safeParse({ ...activityOf(who), ...activity });
      if (!parsed.success) return;
      const arrived = { activity: parsed.data, tenantId: attackers[who].tenant, personId: who };
      const isWhole = !('from' in activity) && !('channelData' in activity);
      // Who sent it is the gate's word; what the gate would not pass, or pass without a person, is brought without one.
      await bot({ ...arrived, personId: isWhole ? who : undefined }, async () => {
        said.push(who);
        return { kind: 'sent', activityId: '1' };
      });
    });
    counted('forged clicks brought to the bot', atTheBot);
    expect(taken).toEqual([]);
    expect(await answersOf()).toEqual([{ personId: 'ann', verb: 'approve' }]);
  });

  it('would have been noticed: the true click of the one who is asked is taken', async () => {
    const before = house.writes();
    expect((await house.activity('mia', click())).status).toBe(200);
    expect(house.writes()).not.toBe(before);
    expect(await answersOf()).toEqual([
      { personId: 'ann', verb: 'approve' },
      { personId: 'mia', verb: 'approve' },
    ]);
  });
});
