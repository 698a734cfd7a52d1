import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { QueueTrouble } from '../../src/wake/message-queue.ts';
import { type QueueWake, wakeOnQueue } from '../../src/wake/queue-wake.ts';
import { type TestClock, createTestClock } from '../kit/clock.ts';
import { type FakeQueue, fakeQueue } from '../kit/fake-queue.ts';
import { type HandTimers, MINUTE, SECOND, handTimers, wakeSuite } from './wake-suite.ts';

const DAY = 24 * 60 * MINUTE;

wakeSuite('a queue', ({ timers, log, clock }) =>
  wakeOnQueue({
    queue: fakeQueue(createTestClock()).open(),
    clock,
    timers,
    dice: () => 0.4,
    log: (level, _, facts) => level === 'error' && log(facts?.['problem']),
  }),
);

describe('wake on a queue', () => {
  let clock: TestClock;
  let timers: HandTimers;
  let queue: FakeQueue;
  let lines: string[];
  let facts: unknown[];
  let opened: QueueWake[];
  beforeEach(() => {
    clock = createTestClock('2026-03-02T09:00:00.000Z');
    timers = handTimers(clock);
    queue = fakeQueue(clock);
    lines = [];
    facts = [];
    opened = [];
  });
  afterEach(async () => {
    for (const wake of opened) await wake.stop();
  });

  /** One instance, which writes down when it looks; chance always chooses the longest pause. */
  const instance = (look: () => unknown = () => undefined): { wake: QueueWake; looks: string[] } => {
    const looks: string[] = [];
    const wake = wakeOnQueue({
      queue: queue.open(),
      clock,
      timers,
      dice: () => 1,
      log: (level, line, given) => {
        lines.push(`${level}: ${line}`);
        facts.push(given);
      },
    });
    wake.start(async () => {
      looks.push(clock.now().slice(11, 19));
      await look();
    });
    opened.push(wake);
    return { wake, looks };
  };
  const messageFor = (at: string): string => JSON.stringify({ v: 1, at });

  describe('sends', () => {
    test('a reference only, hidden until its time', async () => {
      instance().wake.at('2026-03-02T09:01:40.250Z');
      await timers.pass(SECOND);
      expect(queue.held()).toEqual([{ text: '{"v":1,"at":"2026-03-02T09:01:41.000Z"}', seconds: 101 - 1 }]);
    });

    test('one message for each second, however many ask', async () => {
      const { wake } = instance();
      for (let item = 0; item < 5_000; item += 1)
        wake.at(`2026-03-02T09:05:00.${String(item % 1_000).padStart(3, '0')}Z`);
      await timers.pass(5 * SECOND);
      wake.at('2026-03-02T09:05:00.500Z');
      await timers.pass(5 * SECOND);
      expect(queue.held().map(({ text }) => text)).toEqual([
        messageFor('2026-03-02T09:05:00.000Z'),
        messageFor('2026-03-02T09:05:01.000Z'),
      ]);
    });

    test('the earliest hundred of a flood, at most ten a second', async () => {
      const { wake } = instance();
      const start = Date.parse('2026-03-02T12:00:00.000Z');
      for (let item = 999; item >= 0; item -= 1) wake.at(new Date(start + item * SECOND).toISOString());
      await timers.pass(SECOND);
      expect(queue.held().length).toBeLessThanOrEqual(20);
      await timers.pass(MINUTE);
      const held = queue.held().map(({ text }) => text);
      expect(held).toHaveLength(100);
      expect(held[0]).toBe(messageFor('2026-03-02T12:00:00.000Z'));
      expect(held[99]).toBe(messageFor('2026-03-02T12:01:39.000Z'));
    });

    test('nothing for what its own timer will do within seconds', async () => {
      const { wake, looks } = instance();
      await timers.pass(SECOND);
      wake.at('2026-03-02T09:00:03.000Z');
      wake.at('2026-03-02T08:00:00.000Z');
      await timers.pass(4 * SECOND);
      expect(queue.held()).toEqual([]);
      expect(looks).toContain('09:00:03');
    });

    test('what is far ahead in hops of six days, and it arrives in time', async () => {
      const { wake } = instance();
      wake.at('2026-03-18T09:00:00.000Z');
      await timers.pass(SECOND);
      expect(queue.held()).toEqual([
        { text: messageFor('2026-03-18T09:00:00.000Z'), seconds: 6 * 86_400 - 1 },
      ]);
      await wake.stop();
      const days: (number | undefined)[] = [];
      for (let reading = 0; reading < 4; reading += 1) {
        const reader = instance();
        await timers.pass(20 * SECOND);
        await reader.wake.stop();
        const [held] = queue.held();
        days.push(held && Math.ceil(held.seconds / 86_400));
        clock.pass(6 * DAY);
      }
      expect(days).toEqual([6, 6, 4, undefined]);
      expect(lines).toEqual([]);
    });
  });

  describe('receives', () => {
    test('what an instance armed that is gone, and looks in time', async () => {
      const gone = instance();
      gone.wake.at('2026-03-02T09:00:50.000Z');
      await timers.pass(2 * SECOND);
      await gone.wake.stop();
      clock.pass(40 * SECOND);
      const { looks } = instance();
      await timers.pass(18 * SECOND);
      expect(looks.some((time) => time >= '09:00:50' && time <= '09:01:00')).toBe(true);
      expect(queue.held()).toEqual([]);
    });

    test('does not look again for what it has seen to already', async () => {
      const { wake, looks } = instance();
      wake.at('2026-03-02T09:00:20.000Z');
      await timers.pass(40 * SECOND);
      expect(looks).toEqual(['09:00:00', '09:00:20']);
      expect(queue.held()).toEqual([]);
    });

    test('and gives a message up only after a look that went well', async () => {
      let broken = true;
      instance(() => {
        if (broken) throw new Error('The store is away.');
      });
      queue.write(messageFor('2026-03-02T09:00:00.000Z'));
      await timers.pass(30 * SECOND);
      expect(queue.held()).toHaveLength(1);
      broken = false;
      await timers.pass(90 * SECOND);
      expect(queue.held()).toEqual([]);
      expect(queue.aside).toEqual([]);
    });

    test('and only after a look that began when it was due', async () => {
      const gate = Promise.withResolvers<void>();
      const later = Promise.withResolvers<void>();
      const gates = [gate.promise, later.promise];
      let looks = 0;
      instance(() => {
        looks += 1;
        return gates.shift();
      });
      await timers.pass(2 * SECOND);
      queue.write(messageFor(clock.now()));
      await timers.pass(12 * SECOND);
      gate.resolve();
      await timers.pass(SECOND);
      expect(looks).toBe(2);
      expect(queue.held()).toHaveLength(1);
      later.resolve();
      await timers.pass(SECOND);
      expect(queue.held()).toEqual([]);
    });

    test('and believes no look of a time that the clock took back', async () => {
      const { looks } = instance();
      await timers.pass(SECOND);
      clock.jumpTo('2026-03-02T08:00:00.000Z');
      queue.write(messageFor('2026-03-02T08:00:00.000Z'));
      await timers.pass(12 * SECOND);
      expect(looks).toHaveLength(2);
      expect(queue.held()).toEqual([]);
    });

    test('what is early is put back with the rest, as a message that was never tried', async () => {
      instance();
      await timers.settle();
      queue.write(messageFor('2026-03-12T09:00:00.000Z'));
      await timers.pass(2 * SECOND);
      const [held] = queue.held();
      expect(queue.held()).toHaveLength(1);
      expect(held?.seconds).toBeGreaterThan(6 * 86_400 - 10);
      expect(held?.seconds).toBeLessThanOrEqual(6 * 86_400);
    });

    test.each(['', 'hello', '{"v":1}', '{"v":1,"at":"tomorrow"}', '{"v":1,"at":5}', 'null', '{"v":"2"}'])(
      'sets %j aside, and says so once',
      async (text) => {
        instance();
        queue.write(text);
        await timers.pass(3 * MINUTE);
        expect(queue.aside).toEqual([text]);
        expect(queue.held()).toEqual([]);
        expect(lines).toEqual(['warning: wake message set aside']);
        expect(facts).toEqual([{ message: '1', reading: 'unreadable', tries: 1 }]);
      },
    );

    test('sets aside what came five times without a good look', async () => {
      instance(() => {
        throw new Error('The store is away.');
      });
      const text = messageFor('2026-03-02T09:00:00.000Z');
      queue.write(text);
      await timers.pass(4 * MINUTE);
      expect(queue.aside).toEqual([]);
      await timers.pass(3 * MINUTE);
      expect(queue.aside).toEqual([text]);
      expect(facts).toContainEqual({ message: '1', reading: 'wake', tries: 6 });
    });

    test('leaves alone what a newer version wrote', async () => {
      instance();
      queue.write('{"v":2,"at":"2026-03-02T09:00:00.000Z","lane":"fast"}');
      await timers.pass(2 * MINUTE);
      expect(queue.held()).toHaveLength(1);
      expect(queue.aside).toEqual([]);
    });

    test('in two instances: each message wakes one, and none is left', async () => {
      const one = instance();
      const other = instance();
      await timers.pass(2 * SECOND);
      for (let second = 10; second < 20; second += 1)
        queue.write(messageFor(`2026-03-02T08:59:${second}.000Z`));
      await timers.pass(12 * SECOND);
      expect(queue.held()).toEqual([]);
      // They were due before the looks that both began with.
      expect([...one.looks, ...other.looks]).toEqual(['09:00:00', '09:00:00']);
    });
  });

  describe('asks', () => {
    test('every ten seconds at most while nothing comes, and soon again when something did', async () => {
      instance();
      await timers.pass(10 * MINUTE);
      expect(queue.calls()).toBeLessThan(70);
      const before = queue.calls();
      queue.write(messageFor('2026-03-02T09:00:00.000Z'));
      await timers.pass(12 * SECOND);
      expect(queue.calls() - before).toBeGreaterThanOrEqual(3);
    });

    test('no oftener for what its own timer will do', async () => {
      const { wake } = instance();
      await timers.pass(MINUTE);
      const before = queue.calls();
      for (let second = 0; second < 60; second += 1) {
        wake.at(new Date(Date.parse(clock.now()) + 500).toISOString());
        await timers.pass(SECOND);
      }
      expect(queue.calls() - before).toBeLessThanOrEqual(7);
    });
  });

  describe('when the queue fails', () => {
    const away = new QueueTrouble('unreachable', 'ECONNREFUSED');
    const missing = new QueueTrouble('missing', '404 QueueNotFound');

    test('says so once, sweeps meanwhile, and says once that it is back', async () => {
      const { wake, looks } = instance();
      await timers.pass(5 * SECOND);
      expect(wake.status()).toEqual({ state: 'ok' });
      queue.fail(away);
      await timers.pass(10 * MINUTE);
      expect(wake.status()).toMatchObject({ state: 'degraded', reason: 'unreachable' });
      expect(looks.length).toBeGreaterThanOrEqual(10);
      queue.fail();
      await timers.pass(MINUTE);
      expect(wake.status()).toEqual({ state: 'ok' });
      expect(lines).toEqual(['warning: wake queue fails; sweeping instead', 'note: wake queue is back']);
    });

    test('still looks in time for what it armed itself, and sends it when the queue is back', async () => {
      const { wake, looks } = instance();
      queue.fail(away);
      await timers.pass(5 * SECOND);
      wake.at('2026-03-02T09:00:07.000Z');
      wake.at('2026-03-02T09:30:00.000Z');
      await timers.pass(3 * SECOND);
      expect(looks).toContain('09:00:07');
      queue.fail();
      await timers.pass(MINUTE);
      expect(queue.held().map(({ text }) => text)).toEqual([messageFor('2026-03-02T09:30:00.000Z')]);
    });

    test('asks less and less often, once a minute in the end', async () => {
      const { wake } = instance();
      queue.fail(away);
      await timers.pass(5 * MINUTE);
      const before = queue.calls();
      for (let time = 0; time < 200; time += 1) {
        wake.at(new Date(Date.parse(clock.now()) + DAY).toISOString());
        await timers.pass(3 * SECOND);
      }
      expect(queue.calls() - before).toBeLessThanOrEqual(11);
    });

    test('sends nothing for what came due in the meantime', async () => {
      const { wake, looks } = instance();
      await timers.pass(5 * SECOND);
      queue.fail(away);
      wake.at('2026-03-02T09:00:40.000Z');
      await timers.pass(MINUTE);
      expect(looks).toContain('09:00:40');
      queue.fail();
      await timers.pass(2 * MINUTE);
      expect(wake.status()).toEqual({ state: 'ok' });
      expect(queue.written()).toBe(0);
    });

    test('names each new reason once', async () => {
      const { wake } = instance();
      queue.fail(away);
      await timers.pass(2 * MINUTE);
      const since = clock.now();
      queue.fail(new QueueTrouble('identity', 'AuthenticationRequiredError'));
      await timers.pass(5 * MINUTE);
      expect(facts).toEqual([
        { reason: 'unreachable', problem: 'ECONNREFUSED' },
        { reason: 'identity', problem: 'AuthenticationRequiredError' },
      ]);
      const status = wake.status();
      expect(status).toMatchObject({ state: 'degraded', reason: 'identity' });
      expect('since' in status && status.since < since).toBe(true);
    });

    test('makes a queue that is missing, and tells it again what is asked for', async () => {
      const { wake } = instance();
      wake.at('2026-03-02T10:00:00.000Z');
      await timers.pass(2 * SECOND);
      queue.drop(missing);
      await timers.pass(20 * SECOND);
      wake.at('2026-03-02T10:00:00.000Z');
      await timers.pass(2 * SECOND);
      expect(queue.held()).toHaveLength(1);
      expect(lines).toEqual(['warning: wake queue was missing and was made']);
      expect(wake.status()).toEqual({ state: 'ok' });
    });

    test('goes on sweeping while it may not make one', async () => {
      const { wake, looks } = instance();
      await timers.pass(2 * SECOND);
      queue.drop(missing);
      queue.fail(missing);
      await timers.pass(5 * MINUTE);
      expect(wake.status()).toMatchObject({ state: 'degraded', reason: 'missing' });
      expect(lines).toEqual(['warning: wake queue fails; sweeping instead']);
      expect(looks.length).toBeGreaterThanOrEqual(5);
    });
  });

  test.each([1, 2])(
    'ends while a message waits for its look (look %d hangs), and leaves it to others',
    async (at) => {
      const gate = Promise.withResolvers<void>();
      let looks = 0;
      const { wake } = instance(() => {
        looks += 1;
        return looks === at ? gate.promise : undefined;
      });
      await timers.pass(2 * SECOND);
      queue.write(messageFor(clock.now()));
      await timers.pass(12 * SECOND);
      expect(looks).toBe(at);
      const stopping = wake.stop();
      gate.resolve();
      await stopping;
      expect(queue.held()).toHaveLength(1);
      const calls = queue.calls();
      await timers.pass(5 * MINUTE);
      expect(queue.calls()).toBe(calls);
    },
  );
});
