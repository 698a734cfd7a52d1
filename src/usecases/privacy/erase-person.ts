import { canonicalJson } from '../../domain/canonical-json.ts';
import { end } from '../../domain/delivery.ts';
import type { DueItem } from '../../domain/due.ts';
import type { Erasing } from '../../domain/erase-document.ts';
import { type Erasure, type ErasureProof, formerPerson } from '../../domain/erasure.ts';
import { byRule } from '../../domain/event.ts';
import type { PersonalGroup } from '../../domain/personal-groups.ts';
import type { Commit, Doors, Stored } from '../../ports.ts';
import { hash } from '../approvals/snapshot.ts';
import type { ErrandOf, Work, WorkDone } from '../delivery/work.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { countErasure } from './count-erasure.ts';
import { erasePage, stepFor } from './erase-page.ts';
import { everythingOf, finderOf, isOnlyProgress, privacyPlace } from './place.ts';

/** What is written while it works is found by the next round; more than these means that somebody keeps writing. */
const mostRounds = 6;

/**
 * Counts what erasing a person would do, or does it: round after round through everything that is kept, until a whole
 * look finds them nowhere. It may end at any point and be run again; the proof is written with the last word about them.
 */
export const erasePerson: Work<ErrandOf<'erasePerson'>> = async (doors, item, { erasureId }) => {
  const place = privacyPlace(item.document.tenantId);
  const stored = await doors.store.get(place, 'erasure', erasureId);
  if (!stored) return end(item.document, 'cancelled', 'notFound');
  const { state, startsAt, person } = stored.document;
  if (!person) return end(item.document, 'cancelled', state);
  const job: Job = { doors, item, person, erasing: await erasingOf(doors, stored.document, person) };
  if (state === 'counting') return count(job, stored);
  const isTime = startsAt !== null && startsAt <= doors.clock.now();
  if (state === 'running' || (state === 'waiting' && isTime)) return run(job, stored);
  return end(item.document, 'cancelled', state);
};

interface Job {
  readonly doors: Doors;
  readonly item: Stored<DueItem>;
  readonly person: NonNullable<Erasure['person']>;
  readonly erasing: Erasing;
}

async function erasingOf(
  doors: Doors,
  { tenantId, former, words }: Erasure,
  person: Job['person'],
): Promise<Erasing> {
  return { person, former, words, finder: await finderOf(doors, tenantId, person) };
}

async function count({ doors, item, erasing }: Job, stored: Stored<Erasure>): Promise<WorkDone> {
  const { tenantId, id } = stored.document;
  const counted = await countErasure(doors, tenantId, erasing, id);
  const document: Erasure = { ...stored.document, state: 'counted', looked: counted.looked, count: counted };
  return finish(doors, item, { put: [{ document, ifVersion: stored.version }] });
}

async function run(job: Job, begun: Stored<Erasure>): Promise<WorkDone> {
  let stored: Stored<Erasure> | undefined = begun;
  for (let round = 0; round < mostRounds; round += 1) {
    stored = await goThrough(job, stored);
    if (!stored) return 'again';
    const { looked, hits } = await look(job, stored.document);
    if (hits === 0) return prove(job, stored, looked);
  }
  const document: Erasure = { ...stored.document, state: 'failed' };
  return finish(job.doors, job.item, { put: [{ document, ifVersion: stored.version }] }, 'dead');
}

/** One round; how far it is can be seen while it goes on. Undefined when somebody else does the same. */
async function goThrough(
  { doors, erasing }: Job,
  from: Stored<Erasure>,
): Promise<Stored<Erasure> | undefined> {
  const place = privacyPlace(from.document.tenantId);
  let stored = from;
  let looked = 0;
  for await (const page of everythingOf(doors, from.document.tenantId, from.document.id)) {
    const { changed, removed } = await erasePage(doors, page, erasing);
    looked += page.length;
    if (isOnlyProgress(page) && changed.length === 0 && removed === 0) continue;
    const before = stored.document;
    const document: Erasure = {
      ...before,
      state: 'running',
      looked,
      changed: added(before.changed, changed),
      removed: before.removed + removed,
    };
    const outcome = await doors.store.commit(place, { put: [{ document, ifVersion: stored.version }] });
    if (outcome.kind !== 'ok') return undefined;
    stored = { document, version: outcome.versions[`erasure/${document.id}`] ?? '' };
  }
  const document = { ...stored.document, rounds: stored.document.rounds + 1 };
  return { document, version: stored.version };
}

function added(before: Erasure['changed'], groups: readonly PersonalGroup[]): Erasure['changed'] {
  const sum = { ...before };
  for (const group of groups) sum[group] = (sum[group] ?? 0) + 1;
  return sum;
}

/** Looks through everything once more, and writes nothing. */
async function look(
  { doors, erasing }: Job,
  { tenantId, id }: Erasure,
): Promise<{ looked: number; hits: number }> {
  let [looked, hits] = [0, 0];
  for await (const page of everythingOf(doors, tenantId, id)) {
    looked += page.length;
    hits += page.filter((kept) => stepFor(kept, erasing) !== undefined).length;
  }
  return { looked, hits };
}

/** From here on nobody knows who it was: the proof, the end of the errand and the former person are one commit. */
async function prove(job: Job, { document, version }: Stored<Erasure>, looked: number): Promise<WorkDone> {
  const { doors, item, person } = job;
  const { id: erasureId, tenantId, former, words, changed, removed, rounds } = document;
  const unsealed = {
    format: 'campaign-desk.erasure.1' as const,
    tenantId,
    erasureId,
    formerId: former.id,
    words,
    changed,
    removed,
    rounds,
    looked,
    startedAt: document.startsAt ?? document.askedAt,
    finishedAt: doors.clock.now(),
    hits: 0 as const,
    kept: (document.count?.kept ?? []).filter(({ why }) => why !== 'words' || words === 'keep'),
  };
  const proof: ErasureProof = { ...unsealed, hash: await hash(canonicalJson(unsealed)) };
  const workspaces = (await readAll(doors.store, privacyPlace(tenantId), 'workspacesOfTenant', {})).map(
    (workspace) => workspace.document,
  );
  const [home] = workspaces;
  if (!home) return end(item.document, 'dead', 'noWorkspace');
  const place = {
    tenantId,
    locale: home.locale,
    zone: home.zone,
    workspaceIds: workspaces.map(({ id }) => id),
  };
  const askedBy = document.askedBy === person.id ? former.id : document.askedBy;
  const done: Erasure = { ...document, state: 'done', looked, person: null, count: null, askedBy, proof };
  const scene = { tenantId, workspaceId: home.id, campaignId: null, actorId: byRule, at: doors.clock.now() };
  return finish(doors, item, {
    put: [
      { document: done, ifVersion: version },
      { document: formerPerson(done, place), ifVersion: 'any' },
    ],
    events: record(doors.clock, scene, [
      { type: 'person.erasureProved', erasureId, formerId: former.id, hash: proof.hash },
    ]),
  });
}

async function finish(
  { store }: Doors,
  { document, version }: Stored<DueItem>,
  commit: Commit,
  state: 'done' | 'dead' = 'done',
): Promise<WorkDone> {
  const over = { document: end(document, state), ifVersion: version };
  const outcome = await store.commit(privacyPlace(document.tenantId), {
    ...commit,
    put: [...(commit.put ?? []), over],
  });
  return outcome.kind === 'ok' ? 'committed' : 'again';
}
