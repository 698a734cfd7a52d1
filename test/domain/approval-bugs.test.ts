import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { bugs } from './approval-model/bugs.ts';

const run = promisify(execFile);
const planter = fileURLToPath(new URL('approval-model/plant.ts', import.meta.url));

describe('A bug in the approval engine', () => {
  it('is noticed by a scene or a history, each of those on the list', { timeout: 180_000 }, async () => {
    const { stdout } = await run(process.execPath, [planter], { timeout: 170_000 });
    const [sound, ...noticed] = JSON.parse(stdout) as (string | null)[];
    expect(sound).toBeNull();
    const unnoticed = bugs.filter((_, index) => typeof noticed[index] !== 'string').map(({ name }) => name);
    expect({ planted: noticed.length, unnoticed }).toEqual({ planted: bugs.length, unnoticed: [] });
  });
});
