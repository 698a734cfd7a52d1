import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTab, type TabBuild } from '../../tab/build.ts';

let tab: TabBuild;

beforeAll(async () => {
  tab = await buildTab();
});

const page = (name: string): string => readFileSync(join(tab.outDir, name), 'utf8');
const assets = (): string[] => Object.keys(tab.files).filter((file) => file.startsWith('assets'));

describe('the built tab', () => {
  it('asks for at most 250 KB of JavaScript before it shows the first screen', () => {
    expect(tab.firstLoad.gzip).toBeGreaterThan(0);
    expect(tab.firstLoad.gzip).toBeLessThanOrEqual(250 * 1024);
  });

  it.each(['index.html', 'stage.html', 'review.html'])(
    'needs no inline script and no foreign address in %s',
    (name) => {
      const scripts = page(name).match(/<script[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((script) => !/ src="\/assets\/[\w.-]+\.js"/.test(script))).toEqual([]);
      expect(page(name)).not.toMatch(/https?:|<script[^>]*>[^<]|\sstyle=|\son\w+=/);
    },
  );

  it('names every asset after its content', () => {
    expect(assets().filter((file) => !/-[\w-]{8}\.\w+(\.br|\.gz)?$/.test(file))).toEqual([]);
  });

  it('lies compressed beside itself', () => {
    const script = assets().find((file) => file.endsWith('.js')) ?? '';
    const text = readFileSync(join(tab.outDir, script));
    expect(gunzipSync(readFileSync(join(tab.outDir, `${script}.gz`))).equals(text)).toBe(true);
    expect(brotliDecompressSync(readFileSync(join(tab.outDir, `${script}.br`))).equals(text)).toBe(true);
  });
});

describe('building the tab again', () => {
  // A copy, so that whoever uses the real output at this moment is left in peace.
  const into = mkdtempSync(join(tmpdir(), 'tab-build-'));
  const again = (): Promise<TabBuild> => buildTab(undefined, into);
  const aScript = (): string => join(into, 'tab', assets().find((name) => name.endsWith('.js')) ?? '');

  beforeAll(() => {
    for (const part of ['tab', 'tab.json'])
      cpSync(join(tab.outDir, '..', part), join(into, part), { recursive: true });
  });
  afterAll(() => rmSync(into, { recursive: true }));

  it('finds the output up to date within 200 ms', async () => {
    const started = performance.now();
    expect(await again()).toMatchObject({ built: false, files: tab.files, firstLoad: tab.firstLoad });
    expect(performance.now() - started).toBeLessThan(200);
  });

  it('starts over when a file is missing', async () => {
    rmSync(aScript());
    expect(await again()).toMatchObject({ built: true, files: tab.files });
    expect(existsSync(aScript())).toBe(true);
  });

  it('starts over when a file was cut short', async () => {
    truncateSync(aScript(), 10);
    expect(await again()).toMatchObject({ built: true, files: tab.files });
    expect((await again()).built).toBe(false);
  });

  it('leaves no draft behind', () => {
    expect(readdirSync(into).toSorted()).toEqual(['tab', 'tab.json']);
  });

  it('says so as a program too', () => {
    const program = fileURLToPath(new URL('../../tab/build.ts', import.meta.url));
    const run = spawnSync(process.execPath, [program], { encoding: 'utf8' });
    expect(run).toMatchObject({ status: 0, stdout: 'tab: up to date\n' });
  });
});
