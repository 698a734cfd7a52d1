import { z } from 'zod';
import { isThisMachine } from './domain/this-machine.ts';

/** Which engine stands behind each door. */
export interface Engines {
  readonly store:
    | { readonly kind: 'sqlite' }
    | {
        readonly kind: 'cosmos';
        readonly endpoint: string;
        readonly database: string;
        /** For an emulator on this machine; everywhere else the identity of the service is asked. */
        readonly key: string | undefined;
      };
  readonly wake:
    | { readonly kind: 'poller' }
    | { readonly kind: 'queue'; readonly endpoint: string; readonly queueName: string };
  readonly files:
    | { readonly kind: 'disk' }
    | { readonly kind: 'blob'; readonly endpoint: string; readonly container: string };
  readonly directory: { readonly kind: 'roster' | 'graph' };
  /** Client id of the user-assigned managed identity; absent: whatever identity the machine offers. */
  readonly identityClientId: string | undefined;
}

const address = z.url({ protocol: /^https?$/, error: 'must be an address such as https://name.example.net' });

const wholeNumber = (most: number) =>
  z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(1, 'must be 1 at least')
    .max(most, `must be ${most} at most`);

/** The settings of the engines, as the environment gives them. */
export const engineSettings = {
  STORE: z.enum(['sqlite', 'cosmos'], 'must be sqlite or cosmos').default('sqlite'),
  COSMOS_ENDPOINT: address.optional(),
  COSMOS_DATABASE: z
    .string()
    .regex(/^[\w-]{1,255}$/, 'must be letters, digits, - and _')
    .optional(),
  COSMOS_KEY: z.string().optional(),
  WAKE: z.enum(['poller', 'queue'], 'must be poller or queue').default('poller'),
  QUEUE_ENDPOINT: address.optional(),
  QUEUE_NAME: z
    .string()
    .regex(/^(?!.*--)[a-z0-9][a-z0-9-]{1,48}[a-z0-9]$/, 'must be small letters, digits and single hyphens')
    .optional(),
  FILES: z.enum(['disk', 'blob'], 'must be disk or blob').default('disk'),
  BLOB_ENDPOINT: address.optional(),
  BLOB_CONTAINER: z
    .string()
    .regex(/^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/, 'must be small letters, digits and single hyphens')
    .optional(),
  INSTANCES: wholeNumber(100).default(1),
  ABREAST: wholeNumber(256).default(16),
  DIRECTORY: z.enum(['roster', 'graph'], 'must be roster or graph').default('roster'),
  AZURE_CLIENT_ID: z.guid('must be a GUID such as 00000000-0000-0000-0000-000000000000').optional(),
};

const shape = z.object(engineSettings);
type Given = z.output<typeof shape>;
type Name = keyof Given;

/** Each of these belongs to one engine: without it it is a mistake, and `needed` ones must come with it. */
const parts: readonly {
  readonly choice: 'STORE' | 'WAKE' | 'FILES';
  readonly is: string;
  readonly needed: readonly Name[];
  readonly optional: readonly Name[];
}[] = [
  {
    choice: 'STORE',
    is: 'cosmos',
    needed: ['COSMOS_ENDPOINT'],
    optional: ['COSMOS_DATABASE', 'COSMOS_KEY'],
  },
  { choice: 'WAKE', is: 'queue', needed: ['QUEUE_ENDPOINT'], optional: ['QUEUE_NAME'] },
  { choice: 'FILES', is: 'blob', needed: ['BLOB_ENDPOINT'], optional: ['BLOB_CONTAINER'] },
];

/** One line for each setting that is missing, or at odds with another. */
export function engineContradictions(given: Given, mode: 'local' | 'production'): string[] {
  return [
    ...parts.flatMap(({ choice, is, needed, optional }) =>
      given[choice] === is
        ? needed
            .filter((name) => given[name] === undefined)
            .map((name) => `${name}: is needed with ${choice}=${is}`)
        : [...needed, ...optional]
            .filter((name) => given[name] !== undefined)
            .map((name) => `${name}: belongs to ${choice}=${is}; remove it or set ${choice}=${is}`),
    ),
    ...(['COSMOS_ENDPOINT', 'QUEUE_ENDPOINT', 'BLOB_ENDPOINT'] as const)
      .filter((name) => given[name]?.startsWith('http:') && !isOnThisMachine(given[name]))
      .map((name) => `${name}: must begin with https://; http is for emulators on this machine`),
    ...(given.COSMOS_KEY !== undefined && !isOnThisMachine(given.COSMOS_ENDPOINT ?? '')
      ? ['COSMOS_KEY: is for an emulator on this machine; remove it, the identity of the service is used']
      : []),
    ...(given.DIRECTORY === 'graph' && mode === 'local'
      ? ['DIRECTORY: graph needs MODE=production; local mode knows the people of its own roster']
      : []),
    ...severalInstances(given, mode),
  ];
}

/** What lies on one machine's disk cannot be shared by the instances that a distributed store is chosen for. */
function severalInstances(given: Given, mode: 'local' | 'production'): string[] {
  if (given.STORE === 'sqlite' && given.INSTANCES > 1)
    return ['INSTANCES: STORE=sqlite serves one instance; remove it or set STORE=cosmos'];
  if (mode === 'local' || given.STORE === 'sqlite') return [];
  return given.FILES === 'disk'
    ? ['FILES: STORE=cosmos is for several instances, which share no disk; set FILES=blob']
    : [];
}

/** Whether an address leads to this machine. */
export function isOnThisMachine(url: string): boolean {
  return URL.canParse(url) && isThisMachine(new URL(url).hostname);
}

/** The engines of settings that contradict nothing. */
export function toEngines(given: Given): Engines {
  return {
    store:
      given.STORE === 'cosmos'
        ? {
            kind: 'cosmos',
            endpoint: given.COSMOS_ENDPOINT ?? '',
            database: given.COSMOS_DATABASE ?? 'campaign-desk',
            key: given.COSMOS_KEY,
          }
        : { kind: 'sqlite' },
    wake:
      given.WAKE === 'queue'
        ? { kind: 'queue', endpoint: given.QUEUE_ENDPOINT ?? '', queueName: given.QUEUE_NAME ?? 'due' }
        : { kind: 'poller' },
    files:
      given.FILES === 'blob'
        ? { kind: 'blob', endpoint: given.BLOB_ENDPOINT ?? '', container: given.BLOB_CONTAINER ?? 'files' }
        : { kind: 'disk' },
    directory: { kind: given.DIRECTORY },
    identityClientId: given.AZURE_CLIENT_ID,
  };
}
