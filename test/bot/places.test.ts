import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { grantedDirectory } from '../../src/directory/granted.ts';
import { giveAccess } from '../../src/usecases/access/give.ts';
import { type PersonName, granted } from '../kit/department.ts';
import { readyCampaign } from '../usecases/approvals-desk.ts';
import { type ChatDesk, botOf, openChatDesk, say, wordsOf } from './desk-in-chat.ts';
import { channelChat, page } from './local-chat.ts';

/* Who has something to do here without a place in a department: by a right over the tenant, or by a grant. */

let desk: ChatDesk;
beforeEach(async () => {
  desk = await openChatDesk();
  const { doors, store, clock, chat } = desk;
  const directory = grantedDirectory(doors.directory, { store, clock });
  chat.product.handle = botOf(chat, { ...doors, directory });
});
afterEach(() => desk.close());

const told = async (person: PersonName, text: string, where?: string): Promise<string> =>
  wordsOf(await say(desk, person, text, where));

const shared = async (person: PersonName, text: string) =>
  JSON.stringify(
    await page(desk.chat, 'POST /stage/api/extension/query', {
      person,
      chat: channelChat,
      command: 'findCampaign',
      text,
    }),
  );

const unfollow = (person: PersonName, text: string) =>
  told(person, `@Campaign Desk unfollow ${text}`, channelChat);

async function campaigns() {
  const spring = (await readyCampaign(desk, { name: 'Spring launch' })).document;
  await readyCampaign(desk, { name: 'Secret spring' });
  await desk.settle();
  return spring;
}

describe('A super administrator without a place in any department', () => {
  beforeEach(async () => {
    await desk.change('mei', { memberships: [], tenantRole: 'superAdmin' });
  });

  it('finds and shares campaigns, asks what a channel follows, and begins one', async () => {
    await campaigns();
    expect(await told('mei', 'Spring launch')).toContain('Spring launch');
    expect(await shared('mei', 'spring')).toMatch(
      /Spring launch.*Secret spring|Secret spring.*Spring launch/,
    );
    expect(await unfollow('mei', 'Spring launch')).toContain('does not follow “Spring launch”');
    expect(await told('mei', 'new campaign Autumn')).toContain('Autumn');
    expect(await told('mei', 'my approvals')).toContain('Nothing waits');
  });
});

describe('Somebody with nothing but access for a time', () => {
  it('finds and shares what was opened to them until its minute, and learns of nothing else', async () => {
    const spring = await campaigns();
    await desk.change('bo', { memberships: [] });
    expect(await told('bo', 'Spring launch')).toContain('You have no access');
    granted(
      await giveAccess(desk.doors, desk.actors.mei, {
        once: 'give-to-bo',
        where: { campaignId: spring.id },
        personId: 'bo',
        level: 'see',
        reason: 'Draws the fair',
        until: new Date(Date.parse(desk.clock.now()) + 3_600_000).toISOString(),
      }),
    );
    await desk.settle();
    expect(await told('bo', 'Spring launch')).toContain('Spring launch');
    expect(await told('bo', 'Secret spring')).not.toContain('MKT-2');
    const found = await shared('bo', 'spring');
    expect(found).toContain('Spring launch');
    expect(found).not.toContain('Secret spring');
    expect(await unfollow('bo', 'Secret spring')).toContain('There is no campaign “Secret spring”');
    expect(await told('bo', 'new campaign Autumn')).toMatch(/does not allow/);

    desk.clock.pass(3_600_000);
    expect(await told('bo', 'Spring launch')).toContain('You have no access');
    expect(await shared('bo', 'spring')).toContain('You have no access');
  });
});
