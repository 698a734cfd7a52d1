import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counted, sayCounts } from '../kit/attack-count.ts';
import { type AttackHouse, openAttackHouse } from '../kit/attack-house.ts';
import type { AttackerName } from '../kit/attack-people.ts';
import { saveRole } from '../kit/attack-people.ts';
import { type AttackObjects, setAttackScene } from '../kit/attack-scene.ts';

/* Rights that somebody had yesterday open nothing today, not even what was kept ready for them. */

let house: AttackHouse;
let objects: AttackObjects;
const secret = 'task-of-a-guest-5d7a';

beforeAll(async () => {
  house = await openAttackHouse();
  objects = await setAttackScene(house);
  const campaignId = objects.shared['campaignId'] ?? '';
  for (const assigneeId of ['gus', 'max']) {
    await house.as('olga').call('POST /api/campaigns/:campaignId/tasks', {
      params: { campaignId },
      body: { once: `lost-rights-${assigneeId}`, title: `${secret} ${assigneeId}`, assigneeId },
    });
  }
  await house.settle();
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house[Symbol.asyncDispose]();
  sayCounts();
});

/** All that somebody can reach, in one text. */
async function reachOf(who: AttackerName): Promise<string> {
  const campaign = `/api/campaigns/${objects.shared['campaignId']}`;
  const lists = '/api/workspaces/marketing';
  const paths = ['/api/me/work', campaign, `${campaign}/tasks`, `${campaign}/history`, `${lists}/campaigns`];
  const answers = await Promise.all(paths.map(async (path) => (await house.ask(who, 'GET', path)).text()));
  const before = house.network.said.length;
  await house.activity(who, { text: 'tasks' });
  const said = house.network.said.slice(before).map(({ text }) => text);
  counted('looks of people who lost a right', answers.length + said.length);
  return [...answers, ...said].join('\n');
}

describe('Whoever loses a right', () => {
  it('as a guest whom the campaign names no more sees neither it nor their work in it', async () => {
    expect(await reachOf('gus')).toContain(secret);
    const campaignId = objects.shared['campaignId'] ?? '';
    const { version } = await house
      .as('olga')
      .call('GET /api/campaigns/:campaignId', { params: { campaignId } });
    await house.as('olga').call('PATCH /api/campaigns/:campaignId', {
      params: { campaignId },
      body: { ifVersion: version, edit: { guestIds: [] } },
    });
    await house.settle();
    const reach = await reachOf('gus');
    expect(reach).not.toContain(secret);
    expect(reach).not.toContain('Harvest festival');
  });

  it('as a colleague who is a guest from now on sees nothing of what was theirs', async () => {
    expect(await reachOf('max')).toContain(secret);
    await saveRole(house.house.doors.store, 'max', 'guest');
    const reach = await reachOf('max');
    expect(reach).not.toContain(secret);
    expect(reach).not.toContain('Harvest festival');
  });

  it('as somebody without a place sees nothing', async () => {
    await saveRole(house.house.doors.store, 'tom', null);
    const reach = await reachOf('tom');
    expect(reach).not.toContain(secret);
    expect(reach).not.toContain('Harvest festival');
  });
});
