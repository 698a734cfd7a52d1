import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './kit/house/faults.ts';
import { ROOMS } from './kit/house/rooms.ts';
import type { Source } from './kit/house/syntax.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['src', 'bot', 'tab', 'appPackage', 'test'];

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const filesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));

describe('the house', () => {
  it.each(FOLDERS)('%s keeps its walls, sizes, names and manners', (folder) => {
    const faults = filesOf(folder).flatMap((path) => faultsOf({ path, text: read(path) }));
    expect(faults).toEqual([]);
  });

  it('has a room for every file of the product', () => {
    const homeless = ['src', 'bot', 'tab', 'appPackage']
      .flatMap(filesOf)
      .filter((path) => !ROOMS.some(({ holds }) => holds.some((place) => path.startsWith(place))));
    expect(homeless).toEqual([]);
  });
});

describe('the packages', () => {
  const manifest = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const versions = { ...manifest.dependencies, ...manifest.devDependencies };

  it('are named with exact versions', () => {
    const loose = Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it('are locked without the address they came from', () => {
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
    const addressed = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined);
    expect(addressed.map(([name]) => name)).toEqual([]);
  });

  it('include Node 24, which runs these tests', () => {
    expect(versions.node).toMatch(/^24\./);
    expect(process.versions.node.split('.')[0]).toBe('24');
  });
});

describe('the time-zone data of this Node', () => {
  const offset = (zone: string, date: string): string | undefined =>
    new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(new Date(`${date}T12:00:00Z`))
      .find((part) => part.type === 'timeZoneName')?.value;

  it.each([
    // Stays on summer time from 2026 on.
    ['America/Vancouver', '2025-12-15', 'GMT-08:00'],
    ['America/Vancouver', '2026-12-15', 'GMT-07:00'],
    ['America/Edmonton', '2025-12-15', 'GMT-07:00'],
    ['America/Edmonton', '2026-12-15', 'GMT-06:00'],
    // Goes back to Greenwich time in 2026.
    ['Africa/Casablanca', '2025-12-15', 'GMT+01:00'],
    ['Africa/Casablanca', '2026-12-15', 'GMT'],
    ['Asia/Shanghai', '2026-12-15', 'GMT+08:00'],
    ['Europe/Berlin', '2026-12-15', 'GMT+01:00'],
  ])('knows that %s is at its offset of %s', (zone, date, expected) => {
    expect(offset(zone, date)?.replace('+00:00', '')).toBe(expected);
  });
});

describe('the check of the house', () => {
  const plant = (path: string, text: string): Source => ({ path, text });
  const lines = (count: number): string => '// line\n'.repeat(count);

  it.each<[string, Source, string]>([
    [
      'a rule that asks the store',
      plant('src/domain/a.ts', "import { s } from '../store/sqlite.ts';"),
      'Store door',
    ],
    [
      'a rule that uses Node',
      plant('src/domain/a.ts', "import { createHash } from 'node:crypto';"),
      'may not import node:crypto',
    ],
    [
      'a rule that knows the doors',
      plant('src/domain/a.ts', "import type { Store } from '../ports.ts';"),
      'take values as arguments',
    ],
    [
      'a contract that holds a use case',
      plant('src/contract/a.ts', "export * from '../usecases/b.ts';"),
      'may not know usecases',
    ],
    [
      'doors that run a rule',
      plant('src/ports.ts', "import { may } from './domain/policy.ts';"),
      'types only',
    ],
    [
      'a use case that speaks HTTP',
      plant('src/usecases/a/b.ts', "import { Hono } from 'hono';"),
      'only api, compose, bot routes may',
    ],
    [
      'a use case that knows the wire',
      plant('src/usecases/a/b.ts', "import type { X } from '../../contract/x.ts';"),
      'words of src/domain',
    ],
    [
      'a use case that reads CSV itself',
      plant('src/usecases/a/b.ts', "import { parse } from 'csv-parse/sync';"),
      'only imports may',
    ],
    [
      'a subscriber that runs a use case',
      plant('src/subscribers/a.ts', "import('../usecases/b.ts');"),
      'src/compose.ts hand',
    ],
    [
      'an engine that knows another',
      plant('src/store/a.ts', "import { d } from '../files/disk.ts';"),
      'Files door',
    ],
    [
      'a job that sends messages itself',
      plant('src/jobs/a.ts', "import { m } from '../../bot/messenger.ts';"),
      'Messenger door',
    ],
    [
      'a route that asks the store',
      plant('src/api/a.ts', "import { s } from '../store/sqlite.ts';"),
      'Store door',
    ],
    [
      'the service that knows the tab',
      plant('src/compose.ts', "import { x } from '../tab/build.ts';"),
      'npm scripts',
    ],
    [
      'an entry that skips compose',
      plant('src/main.ts', "import { app } from './api/routes.ts';"),
      'main may not know api',
    ],
    [
      'product code that imports a test',
      plant('src/jobs/a.ts', "import { w } from '../../test/kit/world.ts';"),
      'never imports a test',
    ],
    [
      'a typed client that drags the service in',
      plant('src/api/client.ts', "import type { R } from './routes.ts';"),
      'call a use case',
    ],
    [
      'a bot that runs the card types',
      plant('bot/cards/a.ts', "import { C } from '@microsoft/teams.cards';"),
      'import type',
    ],
    [
      'a card that speaks HTTP',
      plant('bot/cards/a.ts', "import { Hono } from 'hono';"),
      'only api, compose, bot routes may',
    ],
    [
      'a tab that knows a use case',
      plant('tab/data/a.ts', "import type { U } from '../../src/usecases/a.ts';"),
      'tab may not know usecases',
    ],
    [
      'a tab that knows the API server',
      plant('tab/data/a.ts', "import type { R } from '../../src/api/routes.ts';"),
      'client.ts',
    ],
    [
      'a tab that knows the stage',
      plant('tab/app/a.ts', "import('../stage/chat.ts');"),
      'never knows the stage',
    ],
    [
      'a tab that renders cards',
      plant('tab/ui/a.ts', "import * as a from 'adaptivecards';"),
      'only stage may',
    ],
    [
      'a feature that imports another',
      plant('tab/features/board/A.tsx', "import { B } from '../calendar/B.tsx';"),
      'tab/app or tab/ui',
    ],
    [
      'a shared part that fetches',
      plant('tab/ui/a.ts', "import { q } from '../data/q.ts';"),
      'hand it in as props',
    ],
    [
      'a type taken through the back door',
      plant('src/domain/a.ts', "type S = import('../store/a.ts').S;"),
      'Store door',
    ],
    ['a require', plant('src/domain/a.ts', "const s = require('../store/a.ts');"), 'Store door'],
    ['a file that is too long', plant('src/api/a.ts', lines(301)), '300 is the limit'],
    ['a test that is too long', plant('test/api/a.test.ts', lines(501)), '500 is the limit'],
    ['a name that says nothing', plant('src/api/utils.ts', ''), 'says nothing'],
    ['a component in kebab-case letters of no kind', plant('tab/ui/my_part.tsx', ''), 'kebab-case'],
    ['a module in PascalCase', plant('src/api/Routes.ts', ''), 'kebab-case'],
    ['a rule that looks at the clock', plant('src/domain/a.ts', 'export const t = Date.now();'), 'Clock'],
    [
      'a use case that looks at the clock',
      plant('src/usecases/a/b.ts', 'export const t = new Date();'),
      'Clock',
    ],
    [
      'an importer that looks at the clock',
      plant('src/usecases/imports/a.ts', 'export const t = Date();'),
      'Clock',
    ],
    ['a rule that rolls dice', plant('src/domain/a.ts', 'export const t = Math.random();'), 'Clock'],
    ['a rule that hands the dice on', plant('src/domain/a.ts', 'export const dice = Math.random;'), 'Clock'],
    [
      'a subscriber that makes ids',
      plant('src/subscribers/a.ts', 'export const i = globalThis.crypto.randomUUID();'),
      'Clock',
    ],
    [
      'Temporal that looks at the clock',
      plant('src/domain/a.ts', 'export const t = Temporal.Now.instant();'),
      'Clock',
    ],
    ['any', plant('bot/a.ts', 'export const x = (y: any): void => void y;'), 'says any'],
    ['a silenced compiler', plant('bot/a.ts', '// @ts-ignore\nexport const x = 1;'), 'silences'],
    [
      'an expected error outside a test',
      plant('bot/a.ts', '// @ts-expect-error\nexport const x = 1;'),
      'silences',
    ],
    ['a silenced linter', plant('tab/ui/a.ts', '/* eslint-disable no-console */'), 'silences'],
    ['another silenced linter', plant('tab/ui/a.ts', '// oxlint-disable-next-line no-console'), 'silences'],
    ['a test left out', plant('test/api/a.test.ts', "it.skip('a', () => {});"), 'leaves tests out'],
    [
      'a table of tests left out',
      plant('test/api/a.test.ts', "describe.only.each([1])('a', () => {});"),
      'leaves tests out',
    ],
    ['a test promised', plant('test/api/a.test.ts', "it.todo('a');"), 'leaves tests out'],
    [
      'a test kit that runs a use case behind the doors',
      plant('test/kit/a.ts', "import { m } from '../../src/usecases/a.ts';"),
      'kit may not know usecases',
    ],
  ])('reports %s', (_, source, says) => {
    expect(faultsOf(source)).toEqual([expect.stringContaining(says)]);
  });

  it('names the file and the line', () => {
    const source = plant('src/domain/a.ts', "\n\nimport { s } from '../store/sqlite.ts';");
    expect(faultsOf(source)[0]).toMatch(
      /^src\/domain\/a\.ts:3 imports \.\.\/store\/sqlite\.ts: domain may not know store/,
    );
  });

  it.each<[string, Source]>([
    [
      'forbidden words inside strings and comments',
      plant('src/domain/a.ts', "// any, Date.now()\nexport const a = 'Math.random()';"),
    ],
    [
      'an instant made from a value',
      plant('src/domain/a.ts', 'export const a = (at: number): Date => new Date(at);'),
    ],
    ['neighbours of one room', plant('src/store/a.ts', "import { b } from './sqlite/b.ts';")],
    [
      'types where only types are allowed',
      plant('src/ports.ts', "import type { C } from './domain/campaign.ts';"),
    ],
    [
      'an importer that reads CSV',
      plant('src/usecases/imports/a.ts', "import { parse } from 'csv-parse/sync';"),
    ],
    ['a style sheet', plant('tab/ui/Part.tsx', "import './part.css';")],
    [
      'a test that expects a compile error',
      plant('test/domain/a.test.ts', '// @ts-expect-error a text is missing\nexport {};'),
    ],
    ['300 lines', plant('src/api/a.ts', lines(300))],
  ])('leaves alone %s', (_, source) => {
    expect(faultsOf(source)).toEqual([]);
  });

  it('refuses a file that does not parse', () => {
    expect(() => faultsOf(plant('src/api/a.ts', 'const = 1;'))).toThrow('src/api/a.ts does not parse');
  });
});
