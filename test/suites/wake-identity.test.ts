import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { openQueueWake, storageQueue } from '../../src/wake/queue.ts';
import type { Azurite } from '../kit/azurite.ts';
import { fakeIdentity, startTrustedAzurite } from '../kit/trusted-azurite.ts';

describe('a Storage Queue that is opened with an identity', () => {
  let azurite: Azurite;
  beforeAll(async () => {
    azurite = await startTrustedAzurite({ part: 'queue' });
  });
  afterAll(() => azurite.stop());

  test('is made, written and read, with a token for storage only', async () => {
    const credential = fakeIdentity();
    const queue = storageQueue({ endpoint: azurite.endpoint, queueName: 'due', credential });
    await queue.create();
    await queue.send('{"v":1}', { hideSeconds: 0, keepSeconds: 60 });
    expect((await queue.receive()).map(({ text }) => text)).toEqual(['{"v":1}']);
    expect(new Set(credential.asked)).toEqual(new Set(['https://storage.azure.com/.default']));
  });

  test('says so once when the token expires, and finds back when there is a new one', async () => {
    const credential = fakeIdentity();
    const lines: string[] = [];
    const wake = openQueueWake({
      endpoint: azurite.endpoint,
      queueName: 'renewed',
      credential,
      clock: { ...systemClock(), elapsed: () => performance.now() * 20 },
      timers: {
        after(milliseconds, ring) {
          const timer = setTimeout(ring, milliseconds / 20);
          return () => clearTimeout(timer);
        },
      },
      log: (level, line, facts) => {
        const reason = facts?.['reason'];
        lines.push(`${level}: ${line}${typeof reason === 'string' ? ` ${reason}` : ''}`);
      },
    });
    wake.start(() => Promise.resolve());
    const state = () => wake.status();
    const soon = { timeout: 8_000, interval: 20 };
    await expect.poll(() => lines.length, soon).toBe(1);
    credential.become('expired');
    await expect.poll(state, soon).toMatchObject({ state: 'degraded', reason: 'refused' });
    credential.become('gone');
    await expect.poll(state, soon).toMatchObject({ state: 'degraded', reason: 'identity' });
    credential.become('well');
    await expect.poll(state, soon).toEqual({ state: 'ok' });
    await wake.stop();
    expect(lines).toEqual([
      'warning: wake queue was missing and was made',
      'warning: wake queue fails; sweeping instead refused',
      'warning: wake queue fails; sweeping instead identity',
      'note: wake queue is back identity',
    ]);
  });
});
