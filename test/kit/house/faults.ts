import { posix } from 'node:path';
import { DOORS, mayImport, roomOf, roomsFor, type Room } from './rooms.ts';
import { type Import, readSyntax, type Source, type Syntax } from './syntax.ts';

/** One line for each broken rule of the house: where, what, and what to do instead. */
export function faultsOf(source: Source): string[] {
  const syntax = readSyntax(source);
  const faults = [
    ...nameFaults(source.path),
    ...sizeFaults(source),
    ...importFaults(source.path, syntax),
    ...clockFaults(source.path, syntax),
    ...looseFaults(source.path, syntax),
  ];
  return faults.map((fault) => `${source.path}${fault}`);
}

const BANNED_NAMES = /^(utils?|helpers?|common|manager|service|data|info)$|-(utils?|helpers?)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*$/;

function nameFaults(path: string): string[] {
  const [name = '', ...endings] = posix.basename(path).split('.');
  if (BANNED_NAMES.test(name)) return [`: "${name}" says nothing; name the file after its main export`];
  const isComponent = endings.at(-1) === 'tsx' && PASCAL.test(name);
  return KEBAB.test(name) || isComponent
    ? []
    : [': files are named in kebab-case, React components (.tsx) in PascalCase'];
}

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

function sizeFaults({ path, text }: Source): string[] {
  const limit = path.startsWith('test/') ? 500 : 300;
  const lines = text.replace(/\n$/, '').split('\n').length;
  return lines > limit ? [`: ${lines} lines, ${limit} is the limit; split it by what it is about`] : [];
}

function importFaults(path: string, { imports }: Syntax): string[] {
  const room = roomOf(path);
  return imports.flatMap((imported) => {
    const isOurs = imported.from.startsWith('.') || imported.from.startsWith('/');
    const says = isOurs ? refusalOfOurs(path, room, imported) : refusalOfPackage(room, imported);
    return says ? [`:${imported.line} imports ${imported.from}: ${says}`] : [];
  });
}

function refusalOfOurs(path: string, room: Room | undefined, imported: Import): string | undefined {
  const target = posix.join(posix.dirname(path), imported.from.split('?')[0] ?? '');
  const inside = refusalInsideTab(path, target);
  if (inside) return inside;
  if (!room) return undefined;
  const other = roomOf(target);
  if (other === room || !/\.(ts|tsx|mjs)$/.test(target)) return undefined;
  const name = other?.name ?? (target.startsWith('test/') ? 'test' : 'a place without a room');
  if (!room.ours.includes(name))
    return `${room.name} may not know ${name}; ${DOORS[name] ?? 'give it one in test/kit/house/rooms.ts'}`;
  return typesOnlyRefusal(room, name, imported);
}

function refusalInsideTab(path: string, target: string): string | undefined {
  const feature = (of: string): string | undefined => /^tab\/features\/([^/]+)/.exec(of)?.[1];
  const [mine, theirs] = [feature(path), feature(target)];
  if (mine && theirs && mine !== theirs)
    return 'features never import each other; they meet in tab/app or tab/ui';
  if (path.startsWith('tab/ui/') && (theirs || target.startsWith('tab/data/'))) {
    return 'tab/ui holds no data; hand it in as props';
  }
  if (path.startsWith('tab/data/') && (theirs || target.startsWith('tab/app/'))) {
    return 'tab/data knows no screens; features come to it';
  }
  return undefined;
}

function refusalOfPackage(room: Room | undefined, imported: Import): string | undefined {
  if (!room) return undefined;
  const parts = imported.from.split('/');
  const name = imported.from.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
  if (!mayImport(room, name)) return `${room.name} may not import ${name}; ${roomsFor(name)}`;
  return typesOnlyRefusal(room, name, imported);
}

function typesOnlyRefusal(room: Room, name: string, imported: Import): string | undefined {
  return room.typesOnly?.includes(name) && !imported.typesOnly
    ? `${room.name} may know ${name} as types only; write "import type"`
    : undefined;
}

const TIMELESS = ['domain', 'imports', 'usecases', 'subscribers'];
const CLOCK_AND_DICE =
  /^(new )?Date\(\)$|^(Date\.now|Math\.random|performance\.now|(crypto\.)?(randomUUID|getRandomValues)|Temporal\.Now)\b/;

function clockFaults(path: string, { uses }: Syntax): string[] {
  if (!TIMELESS.includes(roomOf(path)?.name ?? '')) return [];
  const found = new Map(
    uses
      .filter(({ what }) => CLOCK_AND_DICE.test(what))
      .map(({ what, line }) => [line, what.replace('()', '')]),
  );
  return [...found].map(
    ([line, what]) => `:${line} uses ${what}: time and ids come through Clock (src/ports.ts)`,
  );
}

const SILENCER = /@ts-(ignore|nocheck)|(eslint|oxlint)-disable/;
const LEFT_OUT =
  /^(it|test|describe|suite|bench)\.([a-z]+\.)*(skip|only|todo|skipIf|runIf|fails)\b|^(x|f)(it|describe)\(/i;

function looseFaults(path: string, { anys, comments, uses }: Syntax): string[] {
  const silencers = comments.filter(
    ({ what }) => SILENCER.test(what) || (what.includes('@ts-expect-error') && !isTest(path)),
  );
  const leftOut = path.startsWith('test/') ? uses.filter(({ what }) => LEFT_OUT.test(what)) : [];
  const leftOutLines = new Map(leftOut.map(({ what, line }) => [line, what]));
  return [
    ...anys.map(({ line }) => `:${line} says any: name the type, or take unknown and parse it`),
    ...silencers.map(
      ({ line }) => `:${line} silences the compiler or the linter: mend what it complains about`,
    ),
    ...[...leftOutLines].map(
      ([line, what]) => `:${line} leaves tests out (${what}): a test that cannot run is red`,
    ),
  ];
}
