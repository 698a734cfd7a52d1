/** A part of the house with walls: who it is, and whom it may know. */
export interface Room {
  name: string;
  /** Folders end with a slash. The first room that holds a path is its room, so the narrow ones stand first. */
  holds: readonly string[];
  /** Our rooms that it may import; its own always. */
  ours: readonly string[];
  /** Of those, and of the packages, the ones that it may know as types only. */
  typesOnly?: readonly string[];
  /** Packages; `node:` stands for everything built into Node, `@scope/` for a whole scope, `*` for all. */
  outside: readonly string[];
}

const TAB_PACKAGES = [
  'react',
  'react-dom',
  '@fluentui/',
  '@microsoft/teams-js',
  '@tanstack/',
  'wouter',
  'react-hook-form',
  '@hookform/resolvers',
  'zod',
  'temporal-polyfill',
  'ical.js',
  'qr',
];
/** Knows the SDK of its own engine, and the identity that it shows there. */
const engine = (name: string, ...sdk: readonly string[]): Room => ({
  name,
  holds: [`src/${name}/`],
  ours: ['domain', 'ports', 'clock'],
  outside: [...sdk, '@azure/identity', 'node:'],
});
const BOT = {
  ours: ['domain', 'contract', 'ports', 'usecases'],
  typesOnly: ['@microsoft/teams.cards'],
  outside: ['botbuilder', 'jose', 'zod', '@microsoft/teams.cards', '@azure/identity', 'node:'],
};
const ENGINES = ['clock', 'store', 'wake', 'files', 'pictures', 'directory'];
const RULES = ['domain', 'contract', 'ports', 'config'];
const BOT_ROOMS = ['bot', 'bot routes'];

export const ROOMS: readonly Room[] = [
  {
    name: 'domain',
    holds: ['src/domain/'],
    ours: [],
    outside: ['zod', 'temporal-polyfill', 'rrule-temporal'],
  },
  { name: 'contract', holds: ['src/contract/'], ours: ['domain'], outside: ['zod'] },
  {
    name: 'ports',
    holds: ['src/ports.ts', 'src/ports/'],
    ours: ['domain'],
    typesOnly: ['domain'],
    outside: [],
  },
  {
    name: 'imports',
    holds: ['src/usecases/imports/'],
    ours: ['domain', 'ports', 'usecases'],
    outside: ['csv-parse', 'fflate'],
  },
  { name: 'usecases', holds: ['src/usecases/'], ours: ['domain', 'ports', 'imports'], outside: [] },
  {
    // Seals what happened with hashes.
    name: 'subscribers',
    holds: ['src/subscribers/'],
    ours: ['domain', 'ports', 'contract'],
    outside: ['node:crypto'],
  },
  {
    // Feeds its files to the use cases that people use.
    name: 'sample',
    holds: ['src/sample/'],
    ours: ['domain', 'ports', 'usecases', 'imports'],
    outside: ['node:'],
  },
  { name: 'clock', holds: ['src/clock.ts', 'src/steady-clock.ts'], ours: ['ports'], outside: ['node:'] },
  engine('store', '@azure/cosmos'),
  engine('wake', '@azure/storage-queue'),
  engine('files', '@azure/storage-blob'),
  engine('directory'),
  engine('pictures', 'sharp'),
  { name: 'jobs', holds: ['src/jobs/'], ours: ['domain', 'ports', 'usecases', 'imports'], outside: [] },
  { name: 'client', holds: ['src/api/client.ts'], ours: ['domain', 'contract'], outside: [] },
  {
    name: 'api',
    holds: ['src/api/'],
    ours: ['domain', 'contract', 'ports', 'usecases', 'imports'],
    outside: ['hono', '@hono/node-server', 'jose', 'zod', 'node:'],
  },
  {
    name: 'config',
    holds: ['src/config.ts', 'src/engine-settings.ts'],
    ours: ['domain'],
    outside: ['zod', 'node:'],
  },
  {
    name: 'compose',
    holds: ['src/compose.ts', 'src/engines.ts', 'src/chat.ts', 'src/papers.ts', 'src/trust.ts', 'src/log.ts'],
    ours: [
      ...RULES,
      ...ENGINES,
      ...BOT_ROOMS,
      'usecases',
      'imports',
      'subscribers',
      'jobs',
      'api',
      'sample',
      'telemetry',
      'move',
      'evidence',
      'sheet',
      'report files',
    ],
    typesOnly: ['hono'],
    outside: ['hono', '@azure/identity', 'node:'],
  },
  // Looks at exported files, without the service.
  { name: 'audit', holds: ['src/audit/'], ours: ['domain'], outside: ['node:'] },
  {
    // Opens both engines, and takes everything from one to the other.
    name: 'move',
    holds: ['src/move/'],
    ours: ['domain', 'ports', 'config', 'clock', 'compose', 'telemetry', 'subscribers', 'jobs', 'pictures'],
    outside: ['zod', 'node:'],
  },
  {
    // Puts the evidence of an approval on pages, and looks over the file of it.
    name: 'evidence',
    holds: ['src/evidence/'],
    ours: ['domain', 'contract', 'usecases'],
    outside: ['pdfkit', 'fontkit', 'node:'],
  },
  {
    // Draws a calendar as PDF and as picture, with the letters and the press of the evidence.
    name: 'sheet',
    holds: ['src/sheet/'],
    ours: ['domain', 'contract', 'evidence'],
    outside: ['pdfkit', '@resvg/resvg-js', 'node:'],
  },
  {
    // Writes a report as a file, with the pens of the sheets and the press of the evidence.
    name: 'report files',
    holds: ['src/report-files/'],
    ours: ['domain', 'contract', 'evidence', 'sheet'],
    outside: ['write-excel-file', 'pptxgenjs', 'node:'],
  },
  {
    // Loads its packages only when the setting exists.
    name: 'telemetry',
    holds: ['src/telemetry.ts'],
    ours: ['ports', 'compose'],
    typesOnly: ['ports', 'compose'],
    outside: ['@azure/monitor-opentelemetry', '@opentelemetry/api', 'node:'],
  },
  {
    name: 'main',
    holds: ['src/main.ts', 'src/runtime.mjs'],
    ours: ['compose', 'config'],
    outside: ['@hono/node-server', 'node:'],
  },
  {
    name: 'bot routes',
    holds: ['bot/adapter.ts', 'bot/stage/'],
    ...BOT,
    ours: [...BOT.ours, 'bot'],
    outside: [...BOT.outside, 'hono'],
  },
  { name: 'bot', holds: ['bot/'], ...BOT, ours: [...BOT.ours, 'bot routes'] },
  {
    name: 'tab build',
    holds: ['tab/build.ts', 'tab/vite.config.ts'],
    ours: [],
    outside: ['vite', '@vitejs/plugin-react', 'node:'],
  },
  { name: 'Teams protocol', holds: ['tab/stage/teams-host-protocol.ts'], ours: [], outside: [] },
  {
    name: 'stage',
    holds: ['tab/stage/'],
    ours: ['domain', 'contract', 'client', 'tab', 'Teams protocol'],
    outside: [...TAB_PACKAGES, 'adaptivecards'],
  },
  { name: 'tab', holds: ['tab/'], ours: ['domain', 'contract', 'client'], outside: TAB_PACKAGES },
  {
    name: 'app package',
    holds: ['appPackage/'],
    ours: ['domain', 'contract', 'config'],
    outside: ['@microsoft/app-manifest', '@resvg/resvg-js', 'ajv', 'ajv-formats', 'fflate', 'zod', 'node:'],
  },
  {
    // Boots the house and plays the world around it; what the house does, a test asks for at the doors.
    name: 'kit',
    holds: ['test/kit/'],
    ours: [...RULES, ...ENGINES, ...BOT_ROOMS, 'compose', 'client', 'Teams protocol', 'tab build'],
    outside: ['*'],
  },
];

/** Which door leads into a room for those who may not import it. */
export const DOORS: Readonly<Record<string, string>> = {
  contract: 'speak the words of src/domain; api, bot, a subscriber or the tab translates into src/contract',
  ports: 'take values as arguments; doors are held by usecases, jobs and engines',
  imports: 'ask a use case',
  usecases: 'leave an event or a due item in the commit, or let src/compose.ts hand the use case in',
  subscribers: 'leave an event in the commit; the relay finds the subscriber, src/compose.ts plugs it in',
  clock: 'take a Clock (src/ports.ts) as an argument; src/compose.ts hands it in',
  store: 'use the Store door in src/ports.ts; src/compose.ts plugs the engine in',
  wake: 'use the Wake door in src/ports.ts; src/compose.ts plugs the engine in',
  files: 'use the Files door in src/ports.ts; src/compose.ts plugs the engine in',
  directory: 'use the Directory door in src/ports.ts; src/compose.ts plugs the engine in',
  move: 'only npm run move moves a department; src/compose.ts asks whether one is on its way',
  sheet: 'src/compose.ts hands its drawer to the API',
  'report files': 'src/compose.ts hands its writer to the API',
  evidence: 'src/compose.ts hands its printer to the API',
  jobs: 'leave a due item in the commit; src/compose.ts starts the workers',
  client: 'only the tab calls the API; inside the service call a use case',
  api: 'call a use case; the tab uses src/api/client.ts',
  config: 'take the setting as an argument; src/compose.ts hands it in',
  sample: 'only src/compose.ts loads the sample department',
  compose: 'only src/main.ts and test/kit start the house',
  telemetry: 'take what it counts as an argument; src/compose.ts hands it in',
  main: 'nothing imports an entry; put what is shared below it',
  bot: 'use the Messenger door in src/ports.ts; src/compose.ts plugs the bot in',
  'bot routes': 'use the Messenger door in src/ports.ts; src/compose.ts plugs the bot in',
  tab: 'share it through src/contract, or src/domain when it is a rule',
  stage: 'move the shared part to tab/ui; the tab never knows the stage',
  'tab build': 'only npm scripts and test/kit build the tab',
  'Teams protocol': 'only tab/stage and test/kit play Teams; the tab talks to teams-js',
  'app package': 'nothing imports the app package; put what is shared in src/domain',
  kit: 'product code never imports a test',
  test: 'product code never imports a test',
};

export const roomOf = (path: string): Room | undefined =>
  ROOMS.find((room) =>
    room.holds.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place)),
  );

/** The rooms that may import a package, in words. */
export function roomsFor(packageName: string): string {
  const rooms = ROOMS.filter((room) => mayImport(room, packageName) && !room.outside.includes('*'));
  const names = rooms.map((room) => room.name);
  return names.length > 0 ? `only ${names.join(', ')} may` : 'nothing in the house may';
}

export const mayImport = (room: Room, packageName: string): boolean =>
  room.outside.some((allowed) =>
    /[:/]$/.test(allowed) ? packageName.startsWith(allowed) : allowed === '*' || packageName === allowed,
  );
