import { beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '../../src/domain/event.ts';
import { type AccessBook, createAccessBook } from '../../src/jobs/access-book.ts';
import { type Department, openDepartment, tenantId } from '../kit/department.ts';

const from = { entrance: 'tab', device: 'phone', network: '203.0.113.0/24' } as const;
const mei = { tenantId, personId: 'mei', client: 'teams', from };
const tried = { tenantId, personId: 'lin', what: 'GET /api/audit', code: 'notAllowed' };

let house: Department;
let book: AccessBook;
const another = () =>
  createAccessBook({ store: house.store, clock: house.clock, log: () => undefined, tenantIds: [tenantId] });
beforeEach(async () => {
  house = await openDepartment();
  book = another();
});

async function written(): Promise<readonly Event[]> {
  return (await house.store.events(null, 1_000)).events;
}
const told = async () => (await written()).map(({ actorId, what }) => [actorId, what]);

describe('Coming in', () => {
  it('is told once for a person, a client and a day, whichever instance saw it, and not on the way of the call', async () => {
    const before = house.commits();
    for (let call = 0; call < 1_000; call += 1) book.cameIn(mei);
    expect(house.commits()).toBe(before);
    await book.flush();
    const second = another();
    second.cameIn(mei);
    second.cameIn({ ...mei, client: 'browser' });
    await second.flush();
    expect(await told()).toEqual([
      ['mei', { type: 'signIn.seen', client: 'teams' }],
      ['mei', { type: 'signIn.seen', client: 'browser' }],
    ]);
    expect((await written())[0]?.from).toEqual(from);
    house.clock.pass(24 * 3_600_000);
    book.cameIn(mei);
    await book.flush();
    expect(await told()).toHaveLength(3);
  });
});

describe('Refused tries', () => {
  it('are counted for each person, call and minute, and told when the minute is over', async () => {
    const since = house.clock.now();
    for (let call = 0; call < 500; call += 1) book.turnedAway(tried);
    await book.flush();
    expect(await told()).toEqual([]);
    house.clock.pass(60_000);
    await book.flush();
    expect(await told()).toEqual([
      ['lin', { type: 'try.refused', what: tried.what, code: 'notAllowed', times: 500, since }],
    ]);
  });

  it('fill neither memory nor store, however many and however varied', async () => {
    for (let call = 0; call < 20_000; call += 1) {
      book.turnedAway({ ...tried, what: `GET /api/${call}` });
      book.turnedAway({ ...tried, personId: `p${call}` });
    }
    await book.flush(true);
    const events = await written();
    expect(events.length).toBeLessThanOrEqual(501);
    const times = events.map(({ what }) => (what.type === 'try.refused' ? what.times : 0));
    expect(times.reduce((sum, each) => sum + each, 0)).toBe(40_000);
  });

  it('without a good token stand in nobody’s name, and for a tenant that is served', async () => {
    for (const claimed of ['', tenantId, 'tenant-2', '../etc'])
      book.turnedAway({ tenantId: claimed, what: 'token', code: 'notSignedIn' });
    await book.flush(true);
    expect(await written()).toMatchObject([
      { tenantId, actorId: 'stranger', what: { type: 'try.refused', times: 2 } },
    ]);
  });
});

describe('What could not be written', () => {
  it('is written the next time', async () => {
    const { commit } = house.store;
    let isBusy = true;
    const store = {
      ...house.store,
      commit: (...given: Parameters<typeof commit>) =>
        isBusy ? Promise.resolve({ kind: 'throttled', retryAfterMs: 1 } as const) : commit(...given),
    };
    const slow = createAccessBook({ store, clock: house.clock, log: () => undefined, tenantIds: [tenantId] });
    slow.cameIn(mei);
    slow.turnedAway(tried);
    house.clock.pass(60_000);
    await slow.flush();
    isBusy = false;
    slow.cameIn(mei);
    await slow.flush();
    expect((await told()).map(([, what]) => what)).toMatchObject([
      { type: 'signIn.seen' },
      { type: 'try.refused', times: 1 },
    ]);
  });
});
