import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import about from '../package.json' with { type: 'json' };
import { makePackage } from './make-package.ts';

// npm run package [-- --local] [-- --out file.zip]: builds the zip, checks it, says what it wrote.

const { local, out } = readArguments();
const settingsFile = join(import.meta.dirname, '../.env');
if (existsSync(settingsFile)) process.loadEnvFile(settingsFile);

const made = await makePackage(process.env, about.version, local);
if (made.ok) {
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, made.zip);
  console.log(`Campaign Desk ${made.settings.APP_VERSION} for ${made.settings.BASE_URL}`);
  for (const [name, bytes] of Object.entries(made.files)) console.log(`  ${name.padEnd(14)} ${size(bytes)}`);
  const digest = createHash('sha256').update(made.zip).digest('hex');
  console.log(`Wrote ${relative('.', out)} (${size(made.zip).trim()}, sha256 ${digest.slice(0, 16)}…)`);
} else {
  refuse(['The package was not built:', ...made.problems.map((problem) => `  ${problem}`)].join('\n'));
}

function readArguments(): { local: boolean; out: string } {
  try {
    const { values } = parseArgs({ options: { local: { type: 'boolean' }, out: { type: 'string' } } });
    const usual = join(import.meta.dirname, 'build/campaign-desk.zip');
    return { local: values.local ?? false, out: resolve(values.out ?? usual) };
  } catch (fault) {
    return refuse(fault instanceof Error ? fault.message : String(fault));
  }
}

function refuse(why: string): never {
  console.error(why);
  process.exit(1);
}

function size(bytes: Uint8Array): string {
  return `${(bytes.byteLength / 1024).toFixed(1).padStart(6)} KB`;
}
