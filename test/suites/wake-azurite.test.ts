import { QueueServiceClient, StorageSharedKeyCredential } from '@azure/storage-queue';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import type { MessageQueue, QueueTrouble } from '../../src/wake/message-queue.ts';
import type { Timers } from '../../src/wake/poller.ts';
import { openQueueWake, storageQueue } from '../../src/wake/queue.ts';
import { hopTo, longestHop, writeMessage } from '../../src/wake/queue-message.ts';
import type { QueueWake } from '../../src/wake/queue-wake.ts';
import { type Azurite, startAzurite } from '../kit/azurite.ts';
import { wakeSuite } from './wake-suite.ts';

let azurite: Azurite;
let queues = 0;
beforeAll(async () => {
  azurite = await startAzurite({ part: 'queue' });
});
afterAll(() => azurite.stop());

const newName = (): string => `due-${(queues += 1)}`;
const connect = ({ endpoint, credential }: Azurite, name: string) =>
  new QueueServiceClient(
    endpoint,
    new StorageSharedKeyCredential(credential.account, credential.key),
  ).getQueueClient(name);
const soon = { timeout: 8_000, interval: 20 };

wakeSuite('a Storage Queue', ({ clock, timers, log }) =>
  openQueueWake({
    ...azurite,
    queueName: newName(),
    clock,
    timers,
    dice: () => 0.4,
    log: (level, _, facts) => level === 'error' && log(facts?.['problem']),
  }),
);

describe('a Storage Queue', () => {
  let queueName: string;
  let queue: MessageQueue;
  beforeEach(async () => {
    queueName = newName();
    queue = storageQueue({ ...azurite, queueName });
    await queue.create();
  });
  const reasonOf = (asked: Promise<unknown>): Promise<string> =>
    asked.then(
      () => 'none',
      (trouble: QueueTrouble) => trouble.reason,
    );

  test('hides a message for its hop, then gives it to one receiver only', async () => {
    await queue.send('{"v":1}', { hideSeconds: 1, keepSeconds: 60 });
    expect(await queue.receive()).toEqual([]);
    const other = storageQueue({ ...azurite, queueName });
    const texts: string[] = [];
    const receive = async () => {
      const got = await Promise.all([queue.receive(), other.receive()]);
      texts.push(...got.flat().map(({ text }) => text));
      return texts;
    };
    await expect.poll(receive, soon).toEqual(['{"v":1}']);
    expect(await receive()).toHaveLength(1);
  });

  test('takes the longest hop that we make', async () => {
    const far = hopTo(Date.now() + 400 * 86_400_000, Date.now());
    expect(far.hideSeconds).toBe(longestHop);
    await queue.send('{"v":1}', far);
    expect((await connect(azurite, queueName).getProperties()).approximateMessagesCount).toBe(1);
    expect(await queue.receive()).toEqual([]);
  });

  test('removes what was received; a message that is gone is no trouble', async () => {
    await queue.send('"&<>"', { hideSeconds: 0, keepSeconds: 60 });
    const [message] = await queue.receive();
    expect(message).toMatchObject({ text: '"&<>"', tries: 1 });
    if (!message) return;
    await queue.remove({ ...message, receipt: Buffer.from('stale').toString('base64') });
    expect((await connect(azurite, queueName).getProperties()).approximateMessagesCount).toBe(1);
    await queue.remove(message);
    await queue.remove(message);
    expect((await connect(azurite, queueName).getProperties()).approximateMessagesCount).toBe(0);
  });

  test('sets texts aside in a second queue, which it makes when it is missing', async () => {
    await queue.setAside('one');
    await queue.setAside('two');
    const { peekedMessageItems } = await connect(azurite, `${queueName}-poison`).peekMessages({
      numberOfMessages: 5,
    });
    expect(peekedMessageItems.map(({ messageText }) => messageText)).toEqual(['one', 'two']);
  });

  test('says what is wrong in one word: missing, refused, unreachable, identity', async () => {
    const none = storageQueue({ ...azurite, queueName: 'never-made' });
    expect(await reasonOf(none.receive())).toBe('missing');
    expect(await reasonOf(none.send('x', hopTo(0, 0)))).toBe('missing');
    const key = Buffer.from('not the key').toString('base64');
    const stranger = { ...azurite, queueName, credential: { ...azurite.credential, key } };
    expect(await reasonOf(storageQueue(stranger).receive())).toBe('refused');
    const nobody = { ...azurite, queueName, endpoint: 'http://127.0.0.1:9/devstoreaccount1' };
    expect(await reasonOf(storageQueue(nobody).receive())).toBe('unreachable');
    const getToken = () => {
      const problem = new Error('No identity here.');
      problem.name = 'CredentialUnavailableError';
      return Promise.reject(problem);
    };
    const lost = { queueName, endpoint: 'https://127.0.0.1:9/desk', credential: { getToken } };
    expect(await reasonOf(storageQueue(lost).receive())).toBe('identity');
  });

  test('ends what is under way when it is closed', async () => {
    const asked = reasonOf(queue.receive());
    queue.close();
    expect(await asked).toBe('unreachable');
  });

  test('is not opened with a key from afar, with a token in the clear, or under a name that is none', () => {
    const { credential } = azurite;
    const far = 'https://desk.queue.core.windows.net';
    expect(() => storageQueue({ endpoint: far, queueName, credential })).toThrow('this machine only');
    const token = { getToken: () => Promise.resolve(null) };
    const clear = 'http://desk.queue.core.windows.net';
    expect(() => storageQueue({ endpoint: clear, queueName, credential: token })).toThrow('https://');
    expect(() => storageQueue({ endpoint: far, queueName, credential: token })).not.toThrow();
    for (const name of ['', 'ab', 'Due', 'due--x', '-due', 'due/../x', 'x'.repeat(57)]) {
      expect(() => storageQueue({ ...azurite, queueName: name })).toThrow('cannot name a queue');
    }
  });
});

const SPEED = 50;
/** Pauses pass so many times as fast, so that nobody waits long; how long they really are is told with time moved by hand. */
const hastyClock = { ...systemClock(), elapsed: () => performance.now() * SPEED };
const hastyTimers: Timers = {
  after(milliseconds, ring) {
    const timer = setTimeout(ring, milliseconds / SPEED);
    return () => clearTimeout(timer);
  },
};

describe('wake on a Storage Queue', () => {
  let queueName: string;
  let lines: string[];
  let opened: QueueWake[];
  beforeEach(async () => {
    queueName = newName();
    lines = [];
    opened = [];
    await connect(azurite, queueName).create();
  });
  afterEach(async () => {
    for (const wake of opened) await wake.stop();
  });

  /** One instance, and when it looked. */
  const instance = (place = azurite): { wake: QueueWake; looks: number[] } => {
    const looks: number[] = [];
    const log = (level: string, line: string): void => void lines.push(`${level}: ${line}`);
    const wake = openQueueWake({ ...place, queueName, clock: hastyClock, timers: hastyTimers, log });
    wake.start(async () => {
      looks.push(Date.now());
    });
    opened.push(wake);
    return { wake, looks };
  };
  const queue = () => connect(azurite, queueName);
  const held = async () => (await queue().getProperties()).approximateMessagesCount;
  const write = (at: number) => queue().sendMessage(writeMessage(at));

  test('looks for a message that is due, and takes it away', async () => {
    const { looks } = instance();
    await expect.poll(() => looks.length, soon).toBeGreaterThan(0);
    const at = Date.now();
    await write(at);
    await expect.poll(held, soon).toBe(0);
    expect(looks.at(-1)).toBeGreaterThanOrEqual(at);
  });

  test('puts back what is early, and looks when its time has come', async () => {
    const { looks } = instance();
    const at = Date.now() + 2_000;
    await write(at);
    await expect.poll(held, soon).toBe(0);
    expect(looks.some((time) => time >= at)).toBe(true);
    expect(lines).toEqual([]);
  });

  test('leaves a message for what is armed, which outlives the instance', async () => {
    const { wake } = instance();
    for (let asked = 0; asked < 50; asked += 1) wake.at(new Date(Date.now() + 3_600_000).toISOString());
    await expect.poll(held, soon).toBeGreaterThan(0);
    await wake.stop();
    expect(await held()).toBeLessThanOrEqual(2);
  });

  test('shares forty messages between two instances', async () => {
    const pair = [instance(), instance()];
    await Promise.all(Array.from({ length: 40 }, () => write(Date.now())));
    await expect.poll(held, soon).toBe(0);
    expect(pair.map(({ wake }) => wake.status())).toEqual([{ state: 'ok' }, { state: 'ok' }]);
    expect(lines).toEqual([]);
  });

  test('sets aside what nobody can read', async () => {
    instance();
    await queue().sendMessage('hello');
    await expect.poll(held, soon).toBe(0);
    const { receivedMessageItems } = await connect(azurite, `${queueName}-poison`).receiveMessages();
    expect(receivedMessageItems.map(({ messageText }) => messageText)).toEqual(['hello']);
    expect(lines).toEqual(['warning: wake message set aside']);
  });

  test('makes its queue again when somebody deleted it', async () => {
    const { wake } = instance();
    await queue().delete();
    await expect.poll(() => queue().exists(), soon).toBe(true);
    await write(Date.now());
    await expect.poll(held, soon).toBe(0);
    expect(lines).toEqual(['warning: wake queue was missing and was made']);
    expect(wake.status()).toEqual({ state: 'ok' });
  });

  test('goes on by itself when the queue is away, and finds back', async () => {
    const mortal = await startAzurite({ part: 'queue' });
    const { wake, looks } = instance(mortal);
    await expect.poll(() => lines, soon).toEqual(['warning: wake queue was missing and was made']);
    await mortal.stop();
    await expect.poll(() => wake.status(), soon).toMatchObject({ state: 'degraded', reason: 'unreachable' });
    const at = Date.now() + 300;
    wake.at(new Date(at).toISOString());
    await expect.poll(() => looks.some((time) => time >= at && time < at + 2_000), soon).toBe(true);
    const before = looks.length;
    await expect.poll(() => looks.length, soon).toBeGreaterThan(before);
    const reborn = await startAzurite({ part: 'queue', port: mortal.port });
    await expect.poll(() => wake.status(), soon).toEqual({ state: 'ok' });
    await wake.stop();
    await reborn.stop();
    expect(lines.slice(1, 2)).toEqual(['warning: wake queue fails; sweeping instead']);
    expect(lines.filter((line) => line.includes('is back'))).toHaveLength(1);
  });
});
