import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guid, user } from '../kit/graph-peer.ts';
import { directorySuite } from './directory-suite.ts';
import { type GraphDesk, bo, lin, mei, openGraphDesk } from './directory-graph-desk.ts';

directorySuite('Graph, where nobody consented to anything', async () => {
  const { directory, know, [Symbol.asyncDispose]: close } = await openGraphDesk();
  return { directory, know, close };
});

let desk: GraphDesk;
beforeEach(async () => {
  desk = await openGraphDesk();
});
afterEach(() => desk[Symbol.asyncDispose]());

const names = (people: readonly { name: string }[]): string[] => people.map(({ name }) => name);

describe('Colleagues from Graph', () => {
  beforeEach(() => desk.peer.world.delegated.add('User.ReadBasic.All'));

  it('are found by the beginning of a name, also by those whom the product does not know', async () => {
    const reader = desk.signIn(lin);
    expect(await desk.directory.colleagues(reader, 'me')).toEqual([
      { personId: mei, name: 'Mei Chen', email: 'mei@lumora.example' },
    ]);
    expect(names(await desk.directory.colleagues(reader, '林'))).toEqual(['林 晓']);
  });

  it.each(["O'Neil", "') or (startswith(mail,'", '%27$filter=&', '../..', '+ #?'])(
    'are asked for with %s as a name and nothing else',
    async (text) => {
      const found = await desk.directory.colleagues(desk.signIn(lin), text);
      expect(names(found)).toEqual(text === "O'Neil" ? ["Bo O'Neil"] : []);
      expect(desk.directory.status()).toMatchObject({ state: 'ok' });
    },
  );

  it('are asked for once in five minutes, for each reader alone', async () => {
    const [first, second] = [desk.signIn(lin), desk.signIn(mei)];
    await Promise.all([desk.directory.colleagues(first, 'bo'), desk.directory.colleagues(first, 'bo')]);
    await desk.directory.colleagues(first, 'bo');
    expect(desk.peer.calls()).toHaveLength(1);
    await desk.directory.colleagues(second, 'bo');
    expect(desk.peer.calls()).toHaveLength(2);
    desk.clock.pass(5 * 60_000);
    await desk.directory.colleagues(first, 'bo');
    expect(desk.peer.calls()).toHaveLength(3);
  });

  it('come from the roster for a reader who has no tab open here', async () => {
    await desk.know({ id: 'known', name: 'Mo Known' });
    const reader = { tenantId: desk.peer.world.tenantId, personId: lin };
    expect(names(await desk.directory.colleagues(reader, 'mo'))).toEqual(['Mo Known']);
    expect(desk.peer.asked).toEqual([]);
    expect(desk.lines).toEqual([]);
  });

  it('never become people of the product by being found', async () => {
    const reader = desk.signIn(lin);
    await desk.directory.colleagues(reader, 'me');
    expect(await desk.directory.person(reader.tenantId, mei)).toBeUndefined();
    expect(await desk.directory.people(reader.tenantId)).toEqual([]);
  });
});

describe('A photo', () => {
  const jpeg = { bytes: new Uint8Array([255, 216, 255, 1]), type: 'image/jpeg' };
  beforeEach(() => {
    desk.peer.world.delegated.add('User.ReadBasic.All');
    desk.peer.world.users.set(mei, user(2, 'Mei Chen', { photo: jpeg }));
  });

  it('is shown, and fetched once a day', async () => {
    const reader = desk.signIn(lin);
    expect(await desk.directory.photo(reader, mei)).toEqual(jpeg);
    desk.clock.pass(23 * 3_600_000);
    desk.signIn(lin);
    expect(await desk.directory.photo(reader, mei)).toEqual(jpeg);
    expect(desk.peer.calls()).toEqual([`GET /v1.0/users/${mei}/photos/96x96/$value`]);
    desk.clock.pass(3_600_000);
    await desk.directory.photo(reader, mei);
    expect(desk.peer.calls()).toHaveLength(2);
  });

  it('that is missing is not asked for again either', async () => {
    const reader = desk.signIn(lin);
    expect(await desk.directory.photo(reader, bo)).toBeUndefined();
    expect(await desk.directory.photo(reader, bo)).toBeUndefined();
    expect(desk.peer.calls()).toHaveLength(1);
  });

  it.each([
    ['image/svg+xml', 4],
    ['text/html', 4],
    ['image/jpeg', 300_000],
  ])('of type %s and %i bytes is left out', async (type, size) => {
    desk.peer.world.users.set(mei, user(2, 'Mei Chen', { photo: { bytes: new Uint8Array(size), type } }));
    expect(await desk.directory.photo(desk.signIn(lin), mei)).toBeUndefined();
  });

  it.each(['lin', '../../me', '000000000000000000000000000000000000', `${guid(2)}/../x`])(
    'of somebody whose id is %s is never asked for',
    async (id) => {
      expect(await desk.directory.photo(desk.signIn(lin), id)).toBeUndefined();
      expect(desk.peer.calls()).toEqual([]);
    },
  );
});

describe('A manager', () => {
  it('is named where that was consented to; nobody above is nobody', async () => {
    desk.peer.world.delegated.add('User.Read.All');
    const reader = desk.signIn(lin);
    expect((await desk.directory.manager(reader, lin))?.name).toBe('Mei Chen');
    expect(await desk.directory.manager(reader, mei)).toBeUndefined();
  });
});

describe('Members of a team', () => {
  const team = guid(70);
  beforeEach(() => {
    const { teams, tenantId, delegated } = desk.peer.world;
    delegated.add('TeamMember.Read.All');
    const ours = Array.from({ length: 450 }, (_, place) => ({
      userId: guid(1_000 + place),
      tenantId,
      name: `Member ${String(place).padStart(3, '0')}`,
    }));
    const guest = { userId: guid(5_000), tenantId: guid(999), name: 'Of another tenant' };
    teams.set(team, { id: team, members: [guest, ...ours] });
  });

  it('are read page by page, so many pages and no more; those of other tenants are nobody here', async () => {
    const members = await desk.directory.teamMembers(desk.signIn(lin), team);
    expect(members).toHaveLength(299);
    expect(members[0]?.name).toBe('Member 000');
    expect(desk.peer.calls()).toHaveLength(3);
  });

  it('are none for a link that leads to another host', async () => {
    const sent: string[] = [];
    const { graphDirectory } = await import('../../src/directory/graph.ts');
    const directory = graphDirectory({
      store: desk.store,
      tokens: desk.tokens,
      clock: desk.clock,
      graphUrl: desk.peer.graphUrl,
      log: () => undefined,
      async fetch(input) {
        sent.push(String(input instanceof Request ? input.url : input));
        return Response.json({ value: [], '@odata.nextLink': 'https://elsewhere.example/v1.0/teams' });
      },
    });
    await directory.teamMembers(desk.signIn(lin), team);
    expect(sent).toHaveLength(1);
  });
});

describe('A mailbox', () => {
  const settings = {
    timeZone: 'China Standard Time',
    automaticRepliesSetting: {
      status: 'scheduled',
      scheduledStartDateTime: { dateTime: '2026-03-03T09:00:00.0000000', timeZone: 'China Standard Time' },
      scheduledEndDateTime: { dateTime: '2026-03-09T00:00:00.0000000', timeZone: 'UTC' },
      internalReplyMessage: 'private words',
    },
    workingHours: {
      daysOfWeek: ['monday', 'tuesday', 'saturday'],
      startTime: '09:30:00.0000000',
      endTime: '18:00:00.0000000',
      timeZone: { name: 'W. Europe Standard Time' },
    },
  };
  const withMailbox = (mailbox: object) => {
    desk.peer.world.application.add('MailboxSettings.Read');
    desk.peer.world.users.set(lin, user(1, 'Lin Wei', { mailbox }));
    return desk.peer.world.tenantId;
  };

  it('says when somebody is away and when they work, and none of their words', async () => {
    const tenantId = withMailbox(settings);
    const absence = await desk.directory.absence(tenantId, lin);
    expect(absence).toEqual({ from: '2026-03-03T01:00:00.000Z', until: '2026-03-09T00:00:00.000Z' });
    expect(await desk.directory.workingHours(tenantId, lin)).toEqual({
      zone: 'Europe/Berlin',
      weekdays: [1, 2, 6],
      start: '09:30',
      end: '18:00',
    });
    expect(desk.peer.calls()).toHaveLength(1);
  });

  it.each([
    ['disabled', { status: 'disabled' }, undefined],
    ['always', { status: 'alwaysEnabled' }, { from: null, until: null }],
    ['scheduled without times', { status: 'scheduled' }, undefined],
    ['of another shape', 'away', undefined],
  ])('with automatic replies %s', async (_, automaticRepliesSetting, expected) => {
    const tenantId = withMailbox({ ...settings, automaticRepliesSetting });
    expect(await desk.directory.absence(tenantId, lin)).toEqual(expected);
  });

  it.each([
    ['a zone in IANA words', { name: 'Asia/Taipei' }, 'Asia/Taipei'],
    ['a zone of their own making', { name: 'Customized Time Zone' }, null],
    ['no zone beside the hours', undefined, 'Asia/Shanghai'],
  ])('with %s', async (_, timeZone, zone) => {
    const tenantId = withMailbox({ ...settings, workingHours: { ...settings.workingHours, timeZone } });
    expect((await desk.directory.workingHours(tenantId, lin))?.zone).toBe(zone);
  });

  it('that somebody does not have is no fault', async () => {
    const tenantId = withMailbox(settings);
    expect(await desk.directory.absence(tenantId, mei)).toBeUndefined();
    expect(desk.directory.status(tenantId)).toMatchObject({ state: 'ok' });
  });
});
