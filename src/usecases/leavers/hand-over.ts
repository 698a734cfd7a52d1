import type { Actor } from '../../domain/actor.ts';
import { end, postpone } from '../../domain/delivery.ts';
import type { DueItem } from '../../domain/due.ts';
import { byRule } from '../../domain/event.ts';
import { type Handover, type HandoverLine, counted, heirOf, triedLine } from '../../domain/handover.ts';
import { may } from '../../domain/policy.ts';
import type { Commit, Doors, Partition, Stored } from '../../ports.ts';
import type { ErrandOf, Work, WorkDone } from '../delivery/work.ts';
import { derivedId } from '../derived-id.ts';
import { actorFor } from '../notices/reader.ts';
import { record } from '../record.ts';
import { endAccess } from './end-access.ts';
import { heirFault } from './find.ts';
import { give } from './give.ts';
import { holdingsOf } from './holdings.ts';
import { linesOf, linesWithin } from './read.ts';

/** So many things go over before the next look at whether somebody stopped it. */
const inOneGo = 20;
/** Leaves room for the hand-over and its errand in a commit of at most 100 operations. */
const linesInOneCommit = 90;
const attempts = 5;

interface Run {
  readonly doors: Doors;
  readonly partition: Partition;
  readonly item: Stored<DueItem>;
  readonly handover: Stored<Handover>;
  readonly actor: Actor;
}

/**
 * Hands over what waits, a few things at a time, and comes again until nothing is left. Each thing has a commit of its
 * own; its line is written afterwards and is asked again after a crash, when it finds that the thing is the heir's.
 */
export const handOver: Work<ErrandOf<'handOver'>> = async (doors, item, { handoverId }) => {
  const { tenantId, scope } = item.document;
  const partition = { tenantId, scope };
  const handover = await doors.store.get(partition, 'handover', handoverId);
  if (handover?.document.state !== 'running') return end(item.document, 'cancelled', 'stopped');
  const { startedBy, workspaceId } = handover.document;
  const actor = await actorFor(doors.directory, tenantId, startedBy);
  if (!actor || !may(actor, 'people.handOver', { workspaceId }))
    return over(doors, partition, item, handover, 'stopped', false);
  const run: Run = { doors, partition, item, handover, actor };
  const waiting = await doors.store.read(
    partition,
    'handoverLines',
    { ...linesWithin(handoverId), state: 'waiting' },
    { limit: inOneGo },
  );
  return waiting.items.length > 0 ? giveSome(run, waiting.items) : findMore(run);
};

async function giveSome(run: Run, lines: readonly Stored<HandoverLine>[]): Promise<WorkDone> {
  const { doors, actor, handover, item } = run;
  const { workspaceId, personId: fromId } = handover.document;
  const tried: Stored<HandoverLine>[] = [];
  for (const { document: line, version } of lines) {
    const at = doors.clock.now();
    const { holding, heirId: toId } = line;
    const fault = await heirFault(doors, { tenantId: actor.tenantId, workspaceId }, toId);
    const giving = { workspaceId, holding, fromId, toId, byId: actor.personId, at };
    const given = fault ?? (await give[holding.noun](doors, actor, giving));
    const document = triedLine(line, given, at);
    if (document) tried.push({ document, version });
  }
  if (tried.length === 0) return postpone(item.document, 'busy', doors.clock.now()) ?? 'again';
  return writeTried(run, tried);
}

/** Whoever stops it meanwhile does not lose the lines of what went over before. */
async function writeTried(
  { doors, partition, item, handover }: Run,
  tried: readonly Stored<HandoverLine>[],
): Promise<WorkDone> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const present = await doors.store.get(partition, 'handover', handover.document.id);
    if (!present) return 'again';
    const lines = tried.map(({ document }) => document);
    const outcome = await doors.store.commit(partition, {
      put: [
        { document: comeAgain(item.document, doors.clock.now()), ifVersion: item.version },
        { document: counted(present.document, lines), ifVersion: present.version },
        ...tried.map(({ document, version }) => ({ document, ifVersion: version })),
      ],
    });
    if (outcome.kind === 'ok') return 'committed';
    if (outcome.kind !== 'stale' || outcome.id !== handover.document.id) return 'again';
  }
  return 'again';
}

/** Everything that is theirs and was not tried yet becomes a line; when nothing is left, it is over. */
async function findMore(run: Run): Promise<WorkDone> {
  const { doors, partition, item, handover } = run;
  const { tenantId, workspaceId, personId, heirs, id: handoverId } = handover.document;
  const known = new Set((await linesOf(doors, partition, handoverId)).map(({ document }) => document.id));
  const fresh: HandoverLine[] = [];
  for (const holding of await holdingsOf(doors, { tenantId, workspaceId, personId })) {
    const { noun, id, within } = holding;
    const lineId = `${handoverId}.${await derivedId(noun, within ?? '', id)}`;
    if (known.has(lineId)) continue;
    const heirId = heirOf(heirs, noun);
    fresh.push({
      kind: 'handoverLine',
      schema: 1,
      id: lineId,
      tenantId,
      handoverId,
      holding,
      heirId,
      state: 'waiting',
      reason: null,
      at: null,
    });
  }
  if (fresh.length === 0) return finish(run);
  const lines = fresh.map((document) => ({ document, ifVersion: 'absent' as const }));
  for (let at = 0; at < lines.length; at += linesInOneCommit) {
    const isLast = at + linesInOneCommit >= lines.length;
    const total = known.size + lines.length;
    const last: Commit['put'] = [
      { document: comeAgain(item.document, doors.clock.now()), ifVersion: item.version },
      { document: { ...handover.document, total }, ifVersion: handover.version },
    ];
    const put = [...lines.slice(at, at + linesInOneCommit), ...(isLast ? last : [])];
    const outcome = await doors.store.commit(partition, { put });
    if (outcome.kind !== 'ok') return 'again';
  }
  return 'committed';
}

async function finish({ doors, partition, item, handover, actor }: Run): Promise<WorkDone> {
  const { endsAccess, workspaceId, personId } = handover.document;
  const mayEnd = endsAccess && may(actor, 'people.manage', { workspaceId });
  if (mayEnd && !(await endAccess(doors, actor, { workspaceId, personId }))) return 'again';
  return over(doors, partition, item, handover, 'done', mayEnd);
}

async function over(
  { store, clock }: Doors,
  partition: Partition,
  item: Stored<DueItem>,
  { document, version }: Stored<Handover>,
  state: 'done' | 'stopped',
  accessEnded: boolean,
): Promise<WorkDone> {
  const at = clock.now();
  const { id: handoverId, tenantId, workspaceId, personId, done, stayed } = document;
  const outcome = await store.commit(partition, {
    put: [
      { document: end(item.document, 'done'), ifVersion: item.version },
      { document: { ...document, state, endedAt: at }, ifVersion: version },
    ],
    events: record(clock, { tenantId, workspaceId, campaignId: null, actorId: byRule, at }, [
      state === 'done'
        ? { type: 'handover.finished', handoverId, personId, done, stayed, accessEnded }
        : { type: 'handover.stopped', handoverId, personId },
    ]),
  });
  return outcome.kind === 'ok' ? 'committed' : 'again';
}

/** The same errand, at once. */
function comeAgain(item: DueItem, at: string): DueItem {
  return { ...item, wakeAt: at };
}
