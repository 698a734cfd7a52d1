import type { Colleague, Photo } from '../domain/colleague.ts';
import type { Clock, Directory, DirectoryReader, Store } from '../ports.ts';
import { createAsk } from './ask.ts';
import { readColleagues, readManager, readTeamMembers } from './colleagues.ts';
import { createGraphClient } from './graph-client.ts';
import { isGuid, query, userPath } from './graph-path.ts';
import type { Grants } from './grants.ts';
import { type InstallerSettings, createInstaller } from './installer.ts';
import { createKept } from './kept.ts';
import { type Mailbox, readMailbox } from './mailbox.ts';
import { rosterDirectory } from './roster.ts';
import { type DirectoryLog, createStanding } from './standing.ts';

export interface GraphDirectorySettings {
  readonly store: Store;
  readonly fetch: typeof globalThis.fetch;
  readonly tokens: Grants;
  readonly clock: Pick<Clock, 'elapsed'>;
  readonly log: DirectoryLog;
  /** `https://graph.microsoft.com`; tests put a stand-in there. */
  readonly graphUrl: string;
  /** Absent where the app is in no catalogue that we know: then nobody gets it installed. */
  readonly app?: InstallerSettings['app'];
  /** Lets time pass between two tries; the machine's own when absent. */
  readonly wait?: (ms: number) => Promise<void>;
}

const minute = 60_000;
/** How long answers are shown again, in milliseconds. */
const freshness = { people: 5 * minute, photo: 24 * 60 * minute, mailbox: 15 * minute, nothing: minute };
const mostPhotoBytes = 256_000;
const bounds = { people: 2_000, photoBytes: 16_000_000, mailboxes: 10_000 };

/**
 * The roster, with what Microsoft Graph adds to it. Rights and identities are the roster's alone; where Graph may not
 * be asked, does not answer or knows nothing, the answer is the roster's too. Nothing is kept but hints, in memory.
 */
export function graphDirectory(settings: GraphDirectorySettings): Directory {
  const { store, fetch, tokens, clock, log, graphUrl, app } = settings;
  const wait = settings.wait ?? ((ms: number) => new Promise<void>((done) => void setTimeout(done, ms)));
  const roster = rosterDirectory(store);
  const standing = createStanding(clock, log);
  const ask = createAsk({ tokens, standing });
  const graph = createGraphClient({ fetch, graphUrl, clock, wait });
  const lists = createKept<readonly Colleague[] | undefined>(clock, bounds.people);
  const photos = createKept<Photo | undefined>(clock, bounds.photoBytes);
  const mailboxes = createKept<Mailbox>(clock, bounds.mailboxes);

  function kept(
    parts: readonly string[],
    make: () => Promise<readonly Colleague[] | undefined>,
  ): Promise<readonly Colleague[] | undefined> {
    return lists.through(parts, async () => {
      const value = await make();
      return { value, forMs: value ? freshness.people : 0, weight: 1 + (value?.length ?? 0) / 25 };
    });
  }

  async function mailbox(tenantId: string, personId: string): Promise<Mailbox> {
    if (!isGuid(personId)) return nothingSaid;
    return mailboxes.through([tenantId, personId], async () => {
      const options = query({ $select: 'automaticRepliesSetting,workingHours,timeZone' });
      const path = userPath(personId, `/mailboxSettings${options}`);
      const answer = await ask.asApp(tenantId, 'mailbox', (token) => graph.get(token, path));
      if (answer.kind === 'ok') return { value: readMailbox(answer.value), forMs: freshness.mailbox };
      return {
        value: nothingSaid,
        forMs: answer.kind === 'absent' ? freshness.mailbox : freshness.nothing,
      };
    });
  }

  async function photo(reader: DirectoryReader, personId: string): Promise<Photo | undefined> {
    if (!isGuid(personId)) return undefined;
    const path = userPath(personId, '/photos/96x96/$value');
    return photos.through([reader.tenantId, reader.personId, personId], async () => {
      const answer = await ask.asReader(reader, 'photo', (token) => graph.bytes(token, path));
      if (answer.kind === 'absent') return { value: undefined, forMs: freshness.photo };
      const value = answer.kind === 'ok' ? photoIn(answer.value) : undefined;
      return {
        value,
        forMs: value ? freshness.photo : 0,
        weight: 100 + (value?.bytes.length ?? 0),
      };
    });
  }

  return {
    person: (tenantId, personId) => roster.person(tenantId, personId),
    people: (tenantId) => roster.people(tenantId),
    async colleagues(reader, text) {
      const parts = [reader.tenantId, reader.personId, 'colleagues', text];
      const found = await kept(parts, () => readColleagues({ ask, graph }, reader, text));
      return found ?? roster.colleagues(reader, text);
    },
    photo,
    async manager(reader, personId) {
      if (!isGuid(personId)) return undefined;
      const parts = [reader.tenantId, reader.personId, 'manager', personId];
      return (await kept(parts, () => readManager({ ask, graph }, reader, personId)))?.[0];
    },
    async teamMembers(reader, teamId) {
      if (!isGuid(teamId)) return [];
      const parts = [reader.tenantId, reader.personId, 'team', teamId];
      return (await kept(parts, () => readTeamMembers({ ask, graph }, reader, teamId))) ?? [];
    },
    absence: async (tenantId, personId) => (await mailbox(tenantId, personId)).absence,
    workingHours: async (tenantId, personId) => (await mailbox(tenantId, personId)).workingHours,
    ...(app && { install: createInstaller({ ask, graph, graphUrl, app }) }),
    status: (tenantId) => standing.status(tenantId),
  };
}

const nothingSaid: Mailbox = { absence: undefined, workingHours: undefined };

const pictures: ReadonlySet<string> = new Set(['image/jpeg', 'image/png']);

/** Only pictures that a browser shows and never runs. */
function photoIn({ bytes, type }: { bytes: Uint8Array; type: string }): Photo | undefined {
  if (!pictures.has(type) || bytes.length === 0 || bytes.length > mostPhotoBytes) return undefined;
  return { bytes, type: type === 'image/png' ? 'image/png' : 'image/jpeg' };
}
