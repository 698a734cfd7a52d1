import { BlobServiceClient } from '@azure/storage-blob';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { type BlobFiles, openBlobFiles } from '../../src/files/blob.ts';
import type { Azurite } from '../kit/azurite.ts';
import { type FakeIdentity, fakeIdentity, startTrustedAzurite } from '../kit/trusted-azurite.ts';

const home = { tenantId: 'tenant-a', scope: 'campaign-1' };
const bytes = new TextEncoder().encode('the plan');
const wish = { name: 'plan.pdf', minutes: 5 };

describe('a container that is opened with an identity', () => {
  let azurite: Azurite;
  let identity: FakeIdentity;
  let files: BlobFiles;
  let lines: string[];
  let now: () => string;
  beforeAll(async () => {
    azurite = await startTrustedAzurite({ part: 'blob' });
    await new BlobServiceClient(azurite.endpoint, fakeIdentity()).createContainer('files');
  });
  afterAll(() => azurite.stop());
  beforeEach(() => {
    identity = fakeIdentity();
    lines = [];
    now = () => systemClock().now();
    files = openBlobFiles({
      endpoint: azurite.endpoint,
      container: 'files',
      credential: identity,
      clock: { now: () => now() },
      log: (level, line) => lines.push(`${level}: ${line}`),
      budget: 5_000,
    });
  });

  test('keeps and gives files, with a token for storage only', async () => {
    await files.put(home, 'kept', bytes);
    expect(await files.get(home, 'kept')).toEqual(Buffer.from(bytes));
    expect(new Set(identity.asked)).toEqual(new Set(['https://storage.azure.com/.default']));
  });

  test('says so once when the token has expired, or when there is none, and goes on afterwards', async () => {
    await files.put(home, 'later', bytes);
    identity.become('expired');
    await expect(files.get(home, 'later')).rejects.toThrow('closed to this identity');
    await expect(files.get(home, 'later')).rejects.toThrow('closed to this identity');
    expect(files.status()).toMatchObject({ state: 'degraded', reason: 'refused' });
    identity.become('gone');
    await expect(files.get(home, 'later')).rejects.toThrow('no identity');
    expect(files.status()).toMatchObject({ state: 'degraded', reason: 'identity' });
    identity.become('well');
    expect(await files.get(home, 'later')).toEqual(Buffer.from(bytes));
    expect(lines).toEqual(['error: files fail', 'error: files fail', 'note: files are back']);
  });

  test('links to files with a lent key, which is asked for once a day', async () => {
    await files.put(home, 'linked', bytes);
    const before = identity.asked.length;
    const links = await Promise.all(Array.from({ length: 5 }, () => files.link(home, 'linked', wish)));
    expect(identity.asked.length - before).toBe(1);
    const [link] = links;
    const answer = await fetch(link ?? '');
    expect(await answer.text()).toBe('the plan');
    expect(link?.searchParams.get('spr')).toBe('https');
    expect(link?.searchParams.get('skoid')).toBe('00000000-0000-0000-0000-000000000002');
    const tomorrow = new Date(Date.now() + 24 * 3_600_000 - 60_000).toISOString();
    now = () => tomorrow;
    await files.link(home, 'linked', wish);
    expect(identity.asked.length - before).toBe(2);
  });

  test('makes no links without an identity, says so once, and is not ill for that', async () => {
    identity.become('gone');
    expect(await files.link(home, 'kept', wish)).toBeUndefined();
    expect(await files.link(home, 'kept', wish)).toBeUndefined();
    expect(lines).toEqual(['warning: no links to files; streaming them']);
    expect(files.status()).toEqual({ state: 'ok' });
    identity.become('well');
    expect(await files.link(home, 'kept', wish)).toBeInstanceOf(URL);
  });
});
