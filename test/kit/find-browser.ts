import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** No background traffic, and every name but this machine's own leads nowhere. */
const FLAGS = [
  '--disable-dev-shm-usage',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Replaces playwright's own list, hence the others. The first lets a page of the Teams origin embed 127.0.0.1.
  '--disable-features=LocalNetworkAccessChecks,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,MediaRouter,PaintHolding,OptimizationHints',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
];

const WHAT_TO_DO = [
  'No Chromium, Chrome or Edge was found for the browser tests. One of these helps:',
  '  - install Chromium (Debian: apt-get install chromium fonts-noto-cjk)',
  '  - npx playwright-core install chromium',
  '  - set CAMPAIGN_DESK_BROWSER to the program file of a browser you have',
].join('\n');

/** The program file of a Chromium, Chrome or Edge; throws with what to do when there is none. */
export function browserPath(): string {
  const found = findBrowser();
  if (!found) throw new Error(WHAT_TO_DO);
  return found;
}

/** A headless browser that reaches this machine only. The caller closes it. */
export function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), headless: true, args: [...FLAGS, ...flags] });
}

function findBrowser(): string | undefined {
  const named = process.env.CAMPAIGN_DESK_BROWSER;
  if (named) {
    if (!existsSync(named)) throw new Error(`CAMPAIGN_DESK_BROWSER names ${named}, which does not exist.`);
    return named;
  }
  return [chromium.executablePath(), ...onPath(), ...usualPlaces()].find((path) => existsSync(path));
}

function onPath(): string[] {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (process.platform === 'win32') {
    const { ProgramFiles, 'ProgramFiles(x86)': older, LOCALAPPDATA } = process.env;
    return [ProgramFiles, older, LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
      ]);
  }
  return NAMES.map((name) => `/usr/bin/${name}`).concat('/snap/bin/chromium', '/opt/google/chrome/chrome');
}

/** Finds a browser and Chinese letters for it, or installs what is missing. */
function prepare(): void {
  if (works(findBrowser())) {
    if (lacksChineseLetters() && !installPackages('fonts-noto-cjk')) {
      console.warn('browser: no font for Chinese was found; screenshots will show boxes instead of letters');
    }
  } else {
    console.log('browser: none found, installing one');
    const installed = installPackages('chromium', 'fonts-noto-cjk') && works(findBrowser());
    if (!installed) run(process.execPath, [playwrightProgram(), 'install', 'chromium']);
  }
  const path = browserPath();
  if (!works(path)) throw new Error(`${path} does not start.\n${WHAT_TO_DO}`);
  console.log(`browser: ${path}`);
}

/** On Ubuntu, `chromium-browser` can be a script that only advertises the snap. */
const works = (browser: string | undefined): boolean =>
  browser !== undefined && (process.platform !== 'linux' || runs(browser, ['--version']));

function lacksChineseLetters(): boolean {
  if (process.platform !== 'linux') return false;
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() === '';
}

/** By apt-get, where this is Debian or Ubuntu and we may; false when not, or when it did not work. */
function installPackages(...packages: string[]): boolean {
  if (!existsSync('/etc/debian_version') || !runs('apt-get', ['--version'])) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !runs('sudo', ['-n', 'true'])) return false;
  const apt = (...words: string[]): boolean => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-y', ...words];
    const [program = '', ...rest] = isRoot ? command : ['sudo', '-n', ...command];
    return run(program, rest);
  };
  const install = ['install', '--no-install-recommends', ...packages];
  // A package list may be there already; a fresh machine has none.
  return apt(...install) || (apt('update') && apt(...install));
}

/** The command of playwright-core, from its own package.json: it is not among the exported files. */
function playwrightProgram(): string {
  const file = createRequire(import.meta.url).resolve('playwright-core/package.json');
  const { bin } = JSON.parse(readFileSync(file, 'utf8')) as { bin: Record<string, string> };
  return join(file, '..', bin['playwright-core'] ?? 'cli.js');
}

const runs = (program: string, args: string[]): boolean => spawnSync(program, args).status === 0;

const run = (program: string, args: string[]): boolean =>
  spawnSync(program, args, { stdio: 'inherit' }).status === 0;

if (import.meta.main) {
  try {
    prepare();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
