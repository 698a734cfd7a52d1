import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';

/** What a finished build is: where it lies, its files with their sizes in bytes, and what the first screen costs. */
export interface TabBuild {
  outDir: string;
  /** False when the output was already up to date. */
  built: boolean;
  files: Record<string, number>;
  /** JavaScript that `index.html` asks for before it shows anything, in bytes. */
  firstLoad: { raw: number; gzip: number };
}

type Stamp = Pick<TabBuild, 'files' | 'firstLoad'> & { key: string };

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILT = join(ROOT, '.built');
/** Everything of ours that may end up in the tab. A module from elsewhere stops the build. */
const INPUTS = ['tab', 'src/contract', 'src/domain', 'src/api/client.ts', 'package-lock.json'];
const COMPRESSIBLE = /\.(js|css|html|svg|json)$/;

/**
 * Builds the tab and the stage page into `.built/tab` with Vite, unless the output is already that of the
 * present sources. Beside each text file lies its `.br` and `.gz`.
 */
export async function buildTab(
  say: (line: string) => void = () => undefined,
  into = BUILT,
): Promise<TabBuild> {
  const outDir = join(into, 'tab');
  const stampFile = join(into, 'tab.json');
  const key = hashOfInputs();
  const stamp = readStamp(stampFile);
  if (stamp?.key === key && isWhole(stamp, outDir)) {
    say('tab: up to date');
    return { outDir, built: false, files: stamp.files, firstLoad: stamp.firstLoad };
  }

  const started = performance.now();
  const draft = `${outDir}.${process.pid}`;
  try {
    const chunks = await bundle(draft, say);
    const firstLoad = checkChunks(chunks, draft);
    say('tab: compressing');
    await compress(draft);
    const files = sizes(draft);

    rmSync(stampFile, { force: true });
    rmSync(outDir, { recursive: true, force: true });
    renameSync(draft, outDir);
    // Last, so that whatever was interrupted before this line is built again.
    writeFileSync(stampFile, JSON.stringify({ key, files, firstLoad } satisfies Stamp));

    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(
      `tab: built in ${seconds} s, first load ${Math.round(firstLoad.gzip / 1024)} KB of JavaScript (gzip)`,
    );
    return { outDir, built: true, files, firstLoad };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function bundle(outDir: string, say: (line: string) => void): Promise<Rolldown.OutputChunk[]> {
  say('tab: loading the builder');
  const [{ build, mergeConfig }, { default: config }] = await Promise.all([
    import('vite'),
    import('./vite.config.ts'),
  ]);
  const result = await inProduction(() =>
    build(
      mergeConfig(config, {
        configFile: false,
        mode: 'production',
        logLevel: 'warn',
        build: { outDir },
        plugins: [progress(say)],
      }),
    ),
  );
  if (!('output' in result)) throw new Error('The tab builds one output; Vite gave several.');
  return result.output.filter((part) => part.type === 'chunk');
}

/** A test runner says "test" in NODE_ENV, and the build would then hold the slow half of React. */
async function inProduction<T>(run: () => Promise<T>): Promise<T> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    return await run();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** Tells how far the build is, by number of modules read. */
function progress(say: (line: string) => void): Rolldown.Plugin {
  let modules = 0;
  return {
    name: 'progress',
    buildStart: () => say('tab: reading modules'),
    moduleParsed: () => {
      modules += 1;
      if (modules % 1000 === 0) say(`tab: ${modules} modules read`);
    },
    renderStart: () => say(`tab: ${modules} modules read, writing`),
  };
}

/** Refuses a bundle that broke a wall, and weighs the first load of the tab. */
function checkChunks(chunks: Rolldown.OutputChunk[], outDir: string): TabBuild['firstLoad'] {
  for (const id of chunks.flatMap((chunk) => chunk.moduleIds)) {
    const file = relative(ROOT, id.split('?')[0] ?? id).replaceAll(sep, '/');
    const ours = !file.startsWith('..') && !file.startsWith('\0') && !/(^|\/)node_modules\//.test(file);
    const known = INPUTS.some((input) => file === input || file.startsWith(`${input}/`));
    if (ours && !known && existsSync(join(ROOT, file))) {
      throw new Error(
        `The tab may not contain ${file}; what it shares with the service lies in src/contract.`,
      );
    }
  }

  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const reach = (name: string, lazily: boolean, seen = new Set<string>()): Set<string> => {
    const chunk = byName.get(name);
    if (!chunk || seen.has(name)) return seen;
    seen.add(name);
    for (const next of [...chunk.imports, ...(lazily ? chunk.dynamicImports : [])]) reach(next, lazily, seen);
    return seen;
  };
  const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === 'index')?.fileName;
  if (!entry) throw new Error('The tab has no index.html entry.');

  const stageFolder = join(ROOT, 'tab', 'stage') + sep;
  for (const name of reach(entry, true)) {
    const intruder = byName.get(name)?.moduleIds.find((id) => id.startsWith(stageFolder));
    if (intruder)
      throw new Error(`index.html would load ${relative(ROOT, intruder)}, which is the stage's own.`);
  }

  const firstLoad = { raw: 0, gzip: 0 };
  for (const name of reach(entry, false)) {
    const code = readFileSync(join(outDir, name));
    firstLoad.raw += code.length;
    firstLoad.gzip += gzipSync(code, { level: 9 }).length;
  }
  return firstLoad;
}

async function compress(outDir: string): Promise<void> {
  const [toGzip, toBrotli] = [promisify(gzip), promisify(brotliCompress)];
  const compressOne = async (file: string): Promise<void> => {
    const path = join(outDir, file);
    const text = readFileSync(path);
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };
    const [gz, br] = await Promise.all([toGzip(text, { level: 9 }), toBrotli(text, quality)]);
    writeFileSync(`${path}.gz`, gz);
    writeFileSync(`${path}.br`, br);
  };
  await Promise.all(
    filesBelow(outDir)
      .filter((file) => COMPRESSIBLE.test(file))
      .map(compressOne),
  );
}

function hashOfInputs(): string {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const file of filesBelow(join(ROOT, input))) {
      if (!file.endsWith('.md'))
        hash.update(`${input}/${file}\0`).update(readFileSync(join(ROOT, input, file)));
    }
  }
  return hash.digest('hex');
}

/** The files of a folder by their path inside it, sorted; a file stands for itself; what is not there is nothing. */
function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [''];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .toSorted();
}

const sizes = (outDir: string): Record<string, number> =>
  Object.fromEntries(filesBelow(outDir).map((file) => [file, statSync(join(outDir, file)).size]));

function readStamp(file: string): Stamp | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Stamp;
  } catch {
    return undefined;
  }
}

function isWhole(stamp: Stamp, outDir: string): boolean {
  const found = sizes(outDir);
  return Object.entries(stamp.files).every(([file, size]) => found[file] === size);
}

if (import.meta.main) {
  await buildTab(console.log);
}
