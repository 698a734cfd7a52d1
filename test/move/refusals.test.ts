import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { relayPartition } from '../../src/jobs/relay-places.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { chanceFrom } from '../kit/chance.ts';
import { createTestClock } from '../kit/clock.ts';
import { sample } from '../suites/sample-documents.ts';
import { fresh, home } from '../suites/store-scene.ts';
import { back, houseOn, linesOf, type MoveScene, openMoveScene, there, withFile } from './move-scene.ts';

let origin: MoveScene;

/** A few campaigns, with everybody told of them. */
beforeAll(async () => {
  origin = await openMoveScene();
  await withFile(origin.folder, async (store) => {
    await store.commit(home, {
      put: fresh(
        sample('campaign', home, home.scope, chanceFrom(1)),
        sample('task', home, 't', chanceFrom(2)),
      ),
    });
  });
  const house = await houseOn(origin, 'sqlite');
  await house.jobs.settle();
  await house.stop();
});
afterAll(() => origin[Symbol.asyncDispose]());

const scene = (): Promise<MoveScene> => openMoveScene(origin.folder);

/** Nothing was put into the account. */
async function expectUntouched({ azure }: MoveScene): Promise<void> {
  const written = azure.charged.filter(({ operation }) => operation === 'batch');
  expect(written).toEqual([]);
}

describe('A move is refused, with what to do, and nothing is written into the target', () => {
  it.each([
    ['--from sqlite', 'Say "npm run move'],
    ['--from sqlite --to sqlite', 'Say "npm run move'],
    ['--from sqlite --to oracle', 'Say "npm run move'],
    ['--from sqlite --to cosmos --hurry', '--hurry'],
  ])('for the words %s', async (words, says) => {
    await using here = await scene();
    const { code, said } = await here.move(words);
    expect(code).toBe(1);
    expect(said).toContain(says);
    await expectUntouched(here);
  });

  it('where the settings name no account', async () => {
    await using here = await scene();
    const { code, said } = await here.move(there, { environment: { DATA_FOLDER: here.folder } });
    expect([code, said]).toEqual([1, expect.stringContaining('COSMOS_ENDPOINT: is needed')]);
    await expectUntouched(here);
  });

  it('where the folder holds no department', async () => {
    await using here = await scene();
    const { code, said } = await here.move(there, { folder: here.newFolder() });
    expect([code, said]).toEqual([1, expect.stringContaining('DATA_FOLDER has to name the folder')]);
    await expectUntouched(here);
  });

  it('while the service works with the file', async () => {
    await using here = await scene();
    const house = await houseOn(here, 'sqlite');
    const { code, said } = await here.move(there);
    expect([code, said]).toEqual([1, expect.stringContaining('works with this file. Stop it')]);
    await expectUntouched(here);
    await house.stop();
    expect(await here.move(there)).toMatchObject({ code: 0 });
  });

  it('while an instance serves the account', async () => {
    await using here = await scene();
    expect(await here.move(there)).toMatchObject({ code: 0 });
    const house = await houseOn(here, 'cosmos');
    house.start();
    await vi.waitFor(async () => {
      const place = await house.doors.store.get(relayPartition, 'relayCursor', 'project-summary');
      expect(place?.document.owner).toBeTypeOf('string');
    });
    const folder = here.newFolder();
    const { code, said } = await here.move(back, { folder });
    expect([code, said]).toEqual([1, expect.stringContaining('Stop all instances')]);
    await house.stop();
  });

  it('when somebody has not been told of all that happened', async () => {
    await using here = await scene();
    await withFile(here.folder, async (store) => {
      await store.commit(home, { events: [sample('event', home, 'unheard', chanceFrom(1))] });
    });
    const { code, said } = await here.move(there);
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/project-summary has not been told.*relayBehind/),
    ]);
    await expectUntouched(here);
  });

  it('into an account that holds something else, and into another department', async () => {
    await using here = await scene();
    expect(await here.move(there)).toMatchObject({ code: 0 });
    await using other = await scene();
    const refused = [1, expect.stringContaining('holds something else already')];
    const second = await here.move(there, { folder: other.folder });
    expect([second.code, second.said]).toEqual(refused);
    const into = await here.move(back);
    expect([into.code, into.said]).toEqual(refused);
  });
});

describe('After a move', () => {
  it('the source is closed, the target is open, and moving again says so', async () => {
    await using here = await scene();
    expect(await here.move(there)).toMatchObject({ code: 0 });
    await expect(houseOn(here, 'sqlite')).rejects.toThrow(/was moved to the database campaign-desk at http/);
    const { code, said } = await here.move(there);
    expect([code, said]).toEqual([1, expect.stringContaining('was moved to')]);
    const house = await houseOn(here, 'cosmos');
    expect((await house.jobs.status()).relay.behind).toBe(false);
    await house.stop();
  });

  it('that was given up half-way, the source is open again and the target stays closed', async () => {
    await using here = await scene();
    const before = await withFile(here.folder, linesOf);
    const stopping = new AbortController();
    stopping.abort();
    expect(await here.move(there, { signal: stopping.signal })).toMatchObject({ code: 1 });
    await expect(houseOn(here, 'sqlite')).rejects.toThrow(/--withdraw/);
    expect(await here.move(`${there} --withdraw`)).toMatchObject({ code: 0 });
    await (await houseOn(here, 'sqlite')).stop();
    await expect(houseOn(here, 'cosmos')).rejects.toThrow(/not complete/);
    expect(await withFile(here.folder, linesOf)).toEqual(before);
  });

  it('nobody can give it up any more', async () => {
    await using here = await scene();
    expect(await here.move(there)).toMatchObject({ code: 0 });
    const { code, said } = await here.move(`${there} --withdraw`);
    expect([code, said]).toEqual([1, expect.stringContaining('move it back instead')]);
  });
});

describe('A file that is opened alone', () => {
  it('is opened by nobody else meanwhile', async () => {
    await using here = await scene();
    const path = join(here.folder, 'campaign-desk.sqlite');
    const alone = openSqliteStore({ path, clock: createTestClock(), alone: true });
    expect(() => openSqliteStore({ path, clock: createTestClock(), busyMs: 1 })).toThrow(
      'database is locked',
    );
    await alone.close();
    await openSqliteStore({ path, clock: createTestClock() }).close();
    expect((await withFile(here.folder, linesOf)).length).toBeGreaterThan(1);
  });
});

describe('The command', () => {
  it(
    'is killed like any other process, and goes on when it is typed again',
    { timeout: 60_000 },
    async () => {
      await using here = await scene();
      const first = command(here);
      await once(first.stdout, 'data');
      first.kill('SIGKILL');
      await once(first, 'exit');
      const second = command(here);
      let said = '';
      second.stdout.on('data', (piece: Buffer) => {
        said += piece.toString();
      });
      const [code] = await once(second, 'exit');
      expect([code, said]).toEqual([0, expect.stringContaining('Moved.')]);
    },
  );
});

function command(here: MoveScene) {
  const path = join(import.meta.dirname, '..', '..', 'src', 'move', 'move.ts');
  const env = { PATH: process.env.PATH, ...here.settingsOf() };
  return spawn(process.execPath, [path, ...there.split(' ')], { env });
}
