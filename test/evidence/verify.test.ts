import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/domain/evidence-seal.ts';
import { runVerify } from '../../src/evidence/verify.ts';
import { openDesk } from '../usecases/approvals-desk.ts';
import { evidenceScene, packFor } from '../usecases/evidence-scene.ts';

let folder: string;
let path: string;
let pack: Evidence;
beforeAll(async () => {
  const desk = await openDesk();
  pack = await packFor(desk, 'lin', await evidenceScene(desk));
  folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  path = write('pack.json', JSON.stringify(pack, undefined, 2));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

async function verified(...words: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await runVerify({ words, tell: (line) => lines.push(line) });
  return { code, said: lines.join('\n') };
}

describe('npm run evidence:verify', () => {
  it('says of a pack that everything holds, and which digest to compare', async () => {
    const { code, said } = await verified(path);
    expect(code).toBe(0);
    expect(said).toContain('holds    part "decisions"');
    expect(said).not.toContain('ALTERED');
    expect(said).toContain(pack.digest);
  });

  it('compares the digest with the one on the printed pages', async () => {
    expect(await verified(path, '--digest', pack.digest)).toMatchObject({ code: 0 });
    const other = await verified(path, '--digest', '0'.repeat(64));
    expect(other.code).toBe(1);
    expect(other.said).toContain('another pack');
  });

  it('names the part that was altered, and ends with 1', async () => {
    const altered = write(
      'altered.json',
      JSON.stringify(pack).replace('"verb":"approve"', '"verb":"reject"'),
    );
    const { code, said } = await verified(altered);
    expect(code).toBe(1);
    expect(said).toContain('ALTERED  part "decisions"');
    expect(said).toContain('holds    part "people"');
  });

  it.each<[string, string]>([
    ['is no JSON', 'evidence'],
    ['is no pack', '{}'],
  ])('ends with 1 for a file that %s', async (_, text) => {
    expect((await verified(write('none.json', text))).code).toBe(1);
  });

  it('says how it is used, and puts nothing of a file on the terminal but plain letters', async () => {
    for (const words of [[], [path, path], ['--what', path]]) {
      const { code, said } = await verified(...words);
      expect([code, said]).toEqual([1, expect.stringContaining('npm run evidence:verify --')]);
    }
    expect((await verified(join(folder, 'missing.json'))).code).toBe(1);
    const decisions = pack.parts.decisions.map((each) => ({ ...each, personId: '\u001b[31mana' }));
    const nasty = JSON.stringify({ ...pack, parts: { ...pack.parts, decisions } });
    const { said } = await verified(write('nasty.json', nasty));
    expect(said).toMatch(/\?\[31mana/);
    expect(said).not.toContain('\u001b');
  });

  it('runs as a command, without the service', () => {
    const command = join(import.meta.dirname, '..', '..', 'src', 'evidence', 'verify.ts');
    const run = spawnSync(process.execPath, [command, path], { encoding: 'utf8', timeout: 60_000 });
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toContain('Everything holds together');
  }, 60_000);
});
