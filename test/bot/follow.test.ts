import { describe, expect, it } from 'vitest';
import { channelOf, isRemoval } from '../../bot/channel-of.ts';
import { typed } from '../../bot/commands.ts';
import type { Arrived } from '../../bot/activity.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld } from '../kit/world.ts';
import { planned } from '../stories/plot.ts';

const channelId = '19:marketing@thread.tacv2';

describe.each([
  ['lin', 'follow', 'unfollow', 'This channel follows “Coast film”', 'no longer follows “Coast film”'],
  ['fang', '关注', '取消关注', '本频道从现在起关注“Coast film”', '本频道不再关注“Coast film”'],
  ['ting', '追蹤', '取消追蹤', '本頻道從現在起追蹤「Coast film」', '本頻道不再追蹤「Coast film」'],
] as const)('%s, who types “%s” and “%s” in a channel', (who, follow, unfollow, followed, unfollowed) => {
  it('is answered in their language, in the thread in which they asked', async () => {
    await using world = await openWorld();
    const { code } = await planned(world, {}, who);
    const room = world.as(who).room(channelId);
    const asked = async (text: string) => {
      const [said, ...more] = await room.write(`@Campaign Desk ${text}`);
      await world.settle();
      expect(more).toEqual([]);
      expect(said?.rootId).not.toBeNull();
      return said && wordsOn(said);
    };
    const before = await asked(`${unfollow} ${code}`);
    expect(before).not.toContain(unfollowed);
    expect(before).toContain('Coast film');
    expect(await asked(`${follow} ${code.toLowerCase()}`)).toContain(followed);
    expect(await asked(`${follow} coast film`)).toContain(followed);
    expect(await asked(`${unfollow}：Coast film`)).toContain(unfollowed);
    expect(await asked(`${unfollow} Coast film`)).toContain(unfollowed);
    expect(await asked(`${follow} Coast`)).toContain('Coast');
    expect(await asked(follow)).toContain('MKT-142');
  });
});

describe('“follow”', () => {
  it('is for channels only', async () => {
    await using world = await openWorld();
    await planned(world);
    const [own] = await (await world.as('lin').chat()).write('follow Coast film');
    expect(own && wordsOn(own)).toContain('Only a channel of a team can follow a campaign');
    const [group] = await world
      .as('lin')
      .room('19:launch@thread.v2')
      .write('@Campaign Desk follow Coast film');
    expect(group && wordsOn(group)).toContain('Only a channel of a team can follow a campaign');
  });

  it('does not guess between two campaigns of one name, but takes the code of one', async () => {
    await using world = await openWorld();
    const [one] = [await planned(world), await planned(world)];
    const room = world.as('lin').room(channelId);
    const [unclear] = await room.write('@Campaign Desk follow Coast film');
    expect(unclear && wordsOn(unclear)).toContain('There is no campaign “Coast film” that you may edit');
    const [clear] = await room.write(`@Campaign Desk follow ${one?.code ?? ''}`);
    expect(clear && wordsOn(clear)).toContain('follows “Coast film”');
  });

  it('is not meant by words that only begin like it', () => {
    expect(typed('followers of May').command).toBe('search');
    expect(typed('follow: “Spring”')).toEqual({ command: 'follow', rest: 'Spring' });
  });
});

describe('A channel in an activity', () => {
  const arrived = (more: object = {}): Arrived => ({
    tenantId: 't',
    personId: 'lin',
    activity: {
      type: 'message',
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      from: { id: '29:lin', name: 'Lin', aadObjectId: 'lin', tenantId: undefined },
      recipient: { id: '28:bot', name: undefined, aadObjectId: undefined, tenantId: undefined },
      conversation: { id: '19:a@thread.tacv2;messageid=17', conversationType: 'channel' },
      channelData: { team: { id: '19:team@thread.tacv2' } },
      ...more,
    } as Arrived['activity'],
  });
  const at = '2026-03-02T01:00:00.000Z';

  it('is known by its conversation, whatever thread was answered in', () => {
    expect(channelOf(arrived(), at)).toMatchObject({
      conversationId: '19:a@thread.tacv2',
      teamId: '19:team@thread.tacv2',
      botId: '28:bot',
      teamName: '',
      name: '',
    });
    const personal = { conversation: { id: 'a:lin', conversationType: 'personal' } };
    expect(channelOf(arrived(personal), at)).toBeUndefined();
    expect(channelOf(arrived({ channelData: undefined }), at)).toBeUndefined();
  });

  it('is a group chat as well, which has no team', () => {
    const group = { conversation: { id: '19:g@thread.v2', conversationType: 'groupChat', name: 'Fair' } };
    expect(channelOf(arrived({ ...group, channelData: undefined }), at)).toMatchObject({
      conversationId: '19:g@thread.v2',
      group: true,
      teamId: '',
      name: 'Fair',
    });
  });

  it.each<[boolean, object]>([
    [true, { type: 'installationUpdate', action: 'remove' }],
    [false, { type: 'installationUpdate', action: 'remove-upgrade' }],
    [false, { type: 'installationUpdate', action: 'add' }],
    [true, { type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }] }],
    [false, { type: 'conversationUpdate', membersRemoved: [{ id: '29:bo' }] }],
    [false, { type: 'message' }],
  ])('loses the bot: %s, by %j', (isGone, activity) => {
    expect(isRemoval(arrived(activity))).toBe(isGone);
  });
});
