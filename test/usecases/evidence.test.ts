import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { type Evidence, evidencePartNames } from '../../src/domain/evidence-seal.ts';
import { isSound, textsToHash, verifyEvidence } from '../../src/domain/evidence-verify.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { readEvidence } from '../../src/usecases/approvals/evidence.ts';
import type { FoundRequest } from '../../src/usecases/approvals/find.ts';
import { hashTexts } from '../../src/usecases/approvals/hash-texts.ts';
import { snapshotOf } from '../../src/usecases/approvals/snapshot.ts';
import type { PersonName } from '../kit/department.ts';
import { type Desk, openDesk, submitted } from './approvals-desk.ts';
import { edits, evidenceScene, packFor } from './evidence-scene.ts';

let desk: Desk;
let found: FoundRequest;
let pack: Evidence;
beforeAll(async () => {
  desk = await openDesk();
  found = await evidenceScene(desk);
  pack = await packFor(desk, 'lin', found);
});

/** As it is written into a file and read from it. */
const fileOf = (evidence: Evidence): unknown => JSON.parse(JSON.stringify(evidence));

async function findings(file: unknown) {
  return verifyEvidence(file, await hashTexts(textsToHash(file)));
}

type Path = readonly (string | number)[];
type Change = (given: unknown) => unknown;

/** A copy in which what stands at a place is another thing. */
function changed(value: unknown, [key, ...deeper]: Path, change: Change): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((each, at) => (at === key ? changed(each, deeper, change) : each));
  const entries = Object.entries(Object(value));
  return Object.fromEntries(
    entries.map(([name, each]) => [name, name === key ? changed(each, deeper, change) : each]),
  );
}

/** What does not hold any more: "part decisions", "whole …". */
async function altered(file: unknown): Promise<string[]> {
  const all = await findings(file);
  return all.filter(({ holds }) => holds === 'no').map(({ what, name }) => `${what} ${name}`);
}

describe('The evidence of an approval', () => {
  it('has both rounds with the route and its version, and what was shown in each', async () => {
    const { parts } = pack;
    expect(parts.about).toMatchObject({ campaignName: 'Spring launch', status: 'approved', withheld: [] });
    expect(parts.routes).toMatchObject([
      { routeId: 'ours', version: 1, route: { name: 'Two stages' } },
      { routeId: 'ours', version: 1, route: { name: 'Two stages' } },
    ]);
    expect(parts.requests.map(({ round, status }) => [round, status])).toEqual([
      [1, 'changesRequested'],
      [2, 'approved'],
    ]);
    const [first, second] = parts.requests.map(({ id }) => id);
    expect(
      parts.snapshots.map(({ content: { goal, budget }, requestIds }) => [goal, budget?.minor, requestIds]),
    ).toEqual([
      ['', 8_000_000, [first]],
      ['More visitors', 8_500_000, [first, second]],
      ['More visitors', 9_500_000, [first, second]],
    ]);
    const stored = await snapshotOf(found.campaign.document);
    expect(parts.snapshots.at(-1)?.id).toBe(stored.id);
  });

  it('has every answer with the hash of what was shown, and the way by which a place was filled', () => {
    const [first, second, third] = pack.parts.snapshots.map(({ id }) => id);
    const onBehalf = { stageId: 'legal', personId: 'ana', onBehalfOf: 'mei', chain: ['mei', 'ana'] };
    expect(pack.parts.decisions).toMatchObject([
      {
        ...onBehalf,
        round: 1,
        snapshotHash: first,
        withdrawn: { why: 'edit', changes: [{ field: 'goal' }, { field: 'budget' }] },
      },
      { ...onBehalf, round: 1, snapshotHash: second, withdrawn: null },
      { stageId: 'finance', personId: 'bo', verb: 'requestChanges', snapshotHash: third, byRule: false },
      { ...onBehalf, carried: true, snapshotHash: second },
      { stageId: 'finance', personId: 'bo', round: 2, verb: 'approve', snapshotHash: third },
    ]);
    expect(pack.parts.points).toMatchObject([
      { text: 'Name the agency', settled: { words: 'It is there.' } },
    ]);
  });

  it('says what a rule did, and how long each stage took as its people work', () => {
    const byRule = pack.parts.history.filter((event) => event.byRule);
    expect(byRule.map(({ what }) => what)).toMatchObject([{ act: 'reminded', personIds: ['bo'] }]);
    expect(pack.parts.times).toMatchObject([
      // The lunch break between does not count.
      { stageId: 'legal', workingHours: 1 },
      { stageId: 'finance', workingHours: 8 },
      { stageId: 'legal' },
      { stageId: 'finance', workingHours: 1 },
    ]);
    expect(pack.parts.people).toEqual(
      ['ana', 'bo', 'gus', 'lin', 'mei'].map((id) => ({ id, name: `${id[0]?.toUpperCase()}${id.slice(1)}` })),
    );
  });

  it('is the same whenever it is asked for, until something happens', async () => {
    desk.clock.pass(7 * 24 * 60 * 60_000);
    expect(await packFor(desk, 'mei', found)).toEqual(pack);
    const other = await openDesk();
    const waiting = await evidenceScene(other);
    const before = await packFor(other, 'lin', waiting);
    await edits(other, waiting.document.campaignId, { budget: { minor: 1, currency: 'CNY' } });
    const after = await packFor(other, 'lin', waiting);
    expect(after.digest).not.toBe(before.digest);
    expect(after.parts.history.at(-1)?.what.type).toBe('approval.outdated');
    expect(after.parts.snapshots).toEqual(before.parts.snapshots);
  });

  it('counts nothing for a stage that still waits', async () => {
    const other = await openDesk();
    const waiting = await submitted(other);
    other.clock.pass(60 * 60_000);
    const open = await packFor(other, 'lin', waiting);
    expect(open.parts.times).toMatchObject([{ closedAt: null, workingHours: null }]);
    expect(open.parts.routes).toEqual([]);
  });

  it.each<[string, PersonName]>([
    ['somebody from another workspace', 'otto'],
    ['somebody from another tenant', 'tia'],
    ['a guest who sees nothing', 'nora'],
  ])('does not exist for %s', async (_, who) => {
    const { campaignId, id: requestId } = found.document;
    const answer = await readEvidence(desk.doors, desk.actors[who], { campaignId, requestId });
    expect(isRefusal(answer) && answer.refused).toBe('notFound');
  });

  it('does not exist for a request that nobody made', async () => {
    const which = { campaignId: found.document.campaignId, requestId: 'nothing' };
    const answer = await readEvidence(desk.doors, desk.actors.lin, which);
    expect(isRefusal(answer) && answer.refused).toBe('notFound');
  });

  it('leaves out an earlier request that its reader may not see', async () => {
    const other = await openDesk();
    const second = await evidenceScene(other);
    const { partition } = second.campaign;
    const all = await packFor(other, 'gus', second);
    const firstId = all.parts.requests[0]?.id ?? '';
    const stored = await other.store.get(partition, 'approval', firstId);
    if (!stored) throw new Error('no first request');
    const stages = stored.document.stages.map(({ reviewerIds: _reviewers, ...stage }) => stage);
    const document = { ...stored.document, stages };
    await other.store.commit(partition, { put: [{ document, ifVersion: stored.version }] });
    const { parts } = await packFor(other, 'gus', second);
    expect([all, { parts }].map((each) => each.parts.requests.length)).toEqual([2, 1]);
    expect(JSON.stringify(parts)).not.toContain(firstId);
    expect((await packFor(other, 'lin', second)).parts.requests).toHaveLength(2);
  });

  it('has no amount in it for a guest who reviews, and says so', async () => {
    const guests = await packFor(desk, 'gus', found);
    expect(guests.parts.about.withheld).toEqual(['amounts', 'route']);
    expect(JSON.stringify(guests)).not.toMatch(/8000000|8500000|9500000|77700|budget"\s*:\s*\{/);
    expect(guests.digest).not.toBe(pack.digest);
    const looked = await findings(fileOf(guests));
    expect(isSound(looked)).toBe(true);
    expect(looked.filter(({ holds }) => holds === 'unknown').map(({ what }) => what)).toEqual([
      'snapshot',
      'snapshot',
      'snapshot',
    ]);
  });
});

describe('A pack that is looked over', () => {
  it('holds as it was given out, in whatever order its keys stand', async () => {
    expect(await altered(fileOf(pack))).toEqual([]);
    const turned = JSON.parse(JSON.stringify(pack), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    );
    expect(await altered(turned)).toEqual([]);
    expect((await findings(fileOf(pack))).length).toBe(1 + 9 + 1 + 3 + 5);
  });

  const tampered: Record<(typeof evidencePartNames)[number], readonly [Path, Change]> = {
    about: [['status'], () => 'rejected'],
    routes: [[0, 'version'], () => 2],
    requests: [[0, 'stages'], (stages) => (Array.isArray(stages) ? stages.slice(1) : stages)],
    snapshots: [[0, 'requestIds'], () => []],
    decisions: [[0, 'verb'], () => 'reject'],
    points: [[0, 'text'], (text) => `${String(text)} `],
    history: [[], (events) => (Array.isArray(events) ? events.toReversed() : events)],
    times: [[1, 'workingHours'], () => 7.9],
    people: [[0, 'name'], () => 'Somebody else'],
  };

  it.each(evidencePartNames)('names the part that was altered: %s', async (name) => {
    const [path, change] = tampered[name];
    expect(await altered(changed(fileOf(pack), ['parts', name, ...path], change))).toEqual([`part ${name}`]);
  });

  it.each(evidencePartNames)('is not fooled by a new digest of the part: %s', async (name) => {
    const [path, change] = tampered[name];
    const text = canonicalJson(changed(JSON.parse(JSON.stringify(pack.parts[name])), path, change));
    const digest = (await hashTexts([text]))(text);
    const file = changed(fileOf(pack), ['parts', name, ...path], change);
    expect(await altered(changed(file, ['digests', name], () => digest))).toEqual([`whole ${pack.digest}`]);
  });

  it('finds content that is not what was decided about', async () => {
    const minor = ['parts', 'snapshots', 0, 'content', 'budget', 'minor'] as const;
    const [first] = pack.parts.snapshots;
    expect(await altered(changed(fileOf(pack), minor, () => 1))).toEqual([
      'part snapshots',
      `snapshot ${first?.id}`,
    ]);
    const gone = changed(fileOf(pack), ['parts', 'snapshots'], (all) =>
      Array.isArray(all) ? all.slice(1) : all,
    );
    expect(await altered(gone)).toEqual(['part snapshots', `decision ana ${pack.parts.decisions[0]?.at}`]);
  });

  const more = (value: object) => (given: unknown) => ({ ...Object(given), ...value });
  it.each<[string, Path, Change, string]>([
    ['nothing', [], () => null, 'file '],
    ['a text', [], () => 'evidence', 'file '],
    ['of another format', ['format'], () => 'x', 'file format'],
    ['one with a part too many', ['parts'], more({ more: [] }), 'file parts'],
    ['one with a word beside the parts', [], more({ note: 'approved' }), 'file '],
    ['one with a digest that is none', ['digest'], () => 'x', 'file digest'],
    ['one without digests', ['digests'], () => ({}), 'file digests.about'],
    ['one without decisions to read', ['parts', 'decisions'], () => 'none', 'file decisions'],
  ])('is none when it is %s', async (_, path, change, told) => {
    expect(await altered(changed(fileOf(pack), path, change))).toContain(told);
  });

  it('hides nothing under a name that objects have by nature', async () => {
    const text = JSON.stringify(pack).replace('"about":{', '"about":{"__proto__":{"status":"rejected"},');
    expect(await altered(JSON.parse(text))).not.toEqual([]);
  });
});
