import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/domain/documents.ts';
import type { Page, Partition, PatternName, Store } from '../../src/ports.ts';
import { patterns } from '../../src/store/patterns.ts';
import { answerTo } from '../../src/store/reference.ts';
import { type Chance, chanceFrom } from '../kit/chance.ts';
import { sample } from './sample-documents.ts';
import { fresh, home, storeScene } from './store-scene.ts';
import type { Opener } from './store-suite.ts';

/** For each pattern the parameters that its documents were drawn for. */
export const questions: { readonly [N in PatternName]: readonly Readonly<Record<string, string>>[] } = {
  tasksOfCampaign: [{}],
  templatesOfWorkspace: [{}],
  seriesOfCampaign: [{}],
  linesBetween: [
    { from: '2026-03-09', to: '2026-12-31' },
    { from: '2026-03-10', to: '2027-01-04' },
    { from: '2027-01-05', to: '2027-12-31' },
  ],
  seriesOfWorkspace: [{}],
  approvalsOfCampaign: [{}],
  assetsOfCampaign: [{}],
  expensesOfCampaign: [{}],
  vendorExpensesOfWorkspace: [{}],
  vendorProfilesOfWorkspace: [{}],
  budgetLinesOfCampaign: [{}],
  goalsOfCampaign: [{}],
  channelPlansOfCampaign: [{}],
  contentOfCampaign: [{}],
  trackedLinksOfCampaign: [{}],
  risksOfCampaign: [{}],
  pastCampaignsOfWorkspace: [{}],
  ideasByVotes: [{}],
  ideasByDay: [{}],
  resultsOfCampaign: [
    { from: '2026-02-28', to: '2026-03-02' },
    { from: '2026-03-03', to: '2026-03-03' },
    { from: '2027-01-01', to: '2026-01-01' },
  ],
  resultMonthsOfWorkspace: [
    { from: '2026-02-28', to: '2026-03-02' },
    { from: '2027-01-01', to: '2026-01-01' },
  ],
  resultMonthsOfCampaign: [
    { first: '', last: '~' },
    { first: 'm', last: 'z' },
  ],
  historyOfCampaign: [{}],
  cardsOfSubject: [
    { subjectKind: 'approval', subjectId: 'one' },
    { subjectKind: 'task', subjectId: 'two' },
    { subjectKind: 'task', subjectId: 'three' },
  ],
  cardsOfCampaign: [{}],
  trashedOfCampaign: [{}],
  trashOfWorkspace: [{}],
  acceptancesFrom: [{ from: '' }, { from: 'm' }],
  summariesOfWorkspace: [{}],
  summariesOfStatus: [{ status: 'running' }, { status: 'draft' }],
  summariesOfProgramme: [{ programmeId: 'programme-a' }, { programmeId: 'programme-none' }],
  personasOfWorkspace: [{}],
  programmesOfWorkspace: [{}],
  workOfPerson: [{}],
  grantsOfPlace: [{}],
  accessRequestsOfCampaign: [{}],
  actsOfWorkspace: [{}],
  actsOfPlace: [{}],
  peopleOfTenant: [{}],
  rolesOfTenant: [{}],
  workspacesOfTenant: [{}],
  channelsOfTenant: [{}],
  threadsOfCampaign: [{}],
  coursesOfWorkspace: [
    { from: '2026-03-02T01:00:00.001Z', to: '2026-12-31T00:00:00.000Z' },
    { from: '2026-01-01T00:00:00.000Z', to: '2026-03-02T01:00:00.000Z' },
  ],
  auditOfTenant: [
    { first: '0', last: 'a-id-5' },
    { first: 'a', last: '0' },
  ],
  auditBack: [{ first: 'A', last: 'a~' }],
  auditOfActor: [{ first: 'A', last: 'a~', personId: 'lin' }],
  auditOfObject: [{ first: 'A', last: 'a~', objectId: 'request' }],
  auditOfCampaign: [{ first: 'A', last: 'b', campaignId: 'coast' }],
  auditRootsOfTenant: [{ first: 'B', last: 'a~' }],
  schedulesOfWorkspace: [{}],
  linksOfCampaign: [{}],
  occasionsOfWorkspace: [{}],
  viewsOfWorkspace: [{}],
  openRequests: [{}],
  endedRequests: [{}],
  viewLinksBetween: [{ first: 'A', last: 'b' }],
  feedsBetween: [{ first: 'A', last: 'b' }],
  daysBetween: [{ first: 'A', last: 'a~' }],
  remindersBetween: [{ first: 'A', last: 'a~' }],
  handoversOfWorkspace: [{}],
  handoverLines: [
    { first: 'A', last: 'a~', state: 'waiting' },
    { first: 'a-id-2', last: 'a~', state: 'done' },
    { first: 'b', last: 'a', state: 'done' },
  ],
  runsOfWorkspace: [{}],
  exportsOfTenant: [{}],
  erasuresOfTenant: [{}],
  importsOfWorkspace: [{}],
  importsBetween: [
    { from: '', to: '9999' },
    { from: '2026-03-02T01:00:00.001Z', to: '2026-03-02T01:00:00.001Z' },
  ],
  runsUntil: [{ to: '9999' }, { to: '2026-03-02T01:00:00.001Z' }],
  chunksOfImport: [{ importId: 'first' }, { importId: 'third' }],
  troubledDueItems: [{}],
  dueItemsUnderWay: [{}],
  dueItemsBetween: [
    { first: 'A', last: 'a~' },
    { first: 'a-id-2', last: 'a-id-7' },
  ],
};
export const patternNames = Object.keys(patterns) as PatternName[];

/** Asks a question by a name that is known only when the test runs. */
export async function ask(
  store: Store,
  partition: Partition,
  name: PatternName,
  params: Readonly<Record<string, string>>,
  page: { limit?: number; cursor?: string | null } = {},
): Promise<Page<Document>> {
  return store.read(partition, name, params, page);
}

/** All pages of a question, one after the other. */
export async function askAll(
  store: Store,
  partition: Partition,
  name: PatternName,
  params: Readonly<Record<string, string>>,
  limit: number,
): Promise<Document[]> {
  const found: Document[] = [];
  for (let cursor: string | null = null; ;) {
    const page: Page<Document> = await ask(store, partition, name, params, { limit, cursor });
    if (page.items.length > limit) throw new Error('A page is longer than was asked for.');
    found.push(...page.items.map(({ document }) => document));
    if (page.next === null) return found;
    cursor = page.next;
  }
}

/** Patterns against the reference evaluator, the walls between partitions, and cursors. */
export function patternSuite(open: Opener): void {
  const { store, make, done } = storeScene(open);

  /** So many documents of the kind a pattern gives, and as many of a kind that it must not give. */
  async function fill(name: PatternName, partition: Partition, count: number, chance: Chance, mark = 'id') {
    const { kind } = patterns[name];
    const documents = chance
      .shuffle(
        Array.from({ length: count }, (_, place) => `${chance.pick(['a', 'B', '0', '~'])}-${mark}-${place}`),
      )
      .map((id) => sample(kind, partition, id, chance));
    const others = documents.map(({ id }) => sample('snapshot', partition, id, chance));
    await Promise.all(
      documents.map((document) =>
        done(document.kind === 'event' ? { events: [document] } : { put: fresh(document) }, partition),
      ),
    );
    await done({ put: fresh(...others) }, partition);
    return [...documents, ...others];
  }

  describe.each(patternNames)('%s', (name) => {
    test('gives what the reference gives, on pages of any size', async () => {
      const chance = chanceFrom(name.length * 31);
      const documents = await fill(name, home, 60, chance);
      for (const params of questions[name]) {
        const expected = answerTo(name, params, documents);
        for (const limit of [1, 7, 1_000]) {
          expect(await askAll(store(), home, name, params, limit)).toEqual(expected);
        }
      }
    });

    test('never gives what is in another partition, not with its cursor either', async () => {
      const elsewhere = [
        { tenantId: 'tenant-b', scope: home.scope },
        { tenantId: home.tenantId, scope: 'campaign-2' },
        { tenantId: home.tenantId, scope: `${home.scope}0` },
      ];
      for (const partition of elsewhere) await fill(name, partition, 25, chanceFrom(3));
      for (const params of questions[name]) {
        expect(await ask(store(), home, name, params)).toEqual({ items: [], next: null });
        for (const partition of elsewhere) {
          const { next } = await ask(store(), partition, name, params, { limit: 1 });
          expect((await ask(store(), home, name, params, { cursor: next })).items).toEqual([]);
        }
      }
      expect(await store().countSummaries(home)).toEqual({});
      expect(await store().get(home, patterns[name].kind, 'a-1')).toBeUndefined();
    });

    test('goes on after its cursor, whatever was put or removed meanwhile', async () => {
      const chance = chanceFrom(11);
      const documents = await fill(name, home, 40, chance);
      const { kind } = patterns[name];
      const before = answerTo(name, questions[name][0] ?? {}, documents);
      const first = await ask(store(), home, name, questions[name][0] ?? {}, { limit: before.length / 2 });
      const seen = first.items.map(({ document }) => document);
      await fill(name, home, 40, chance, 'more');
      // The document that the cursor points behind may go; its place stays.
      const last = seen.at(-1)?.id ?? '';
      if (kind !== 'event') await done({ remove: [{ kind, id: last, ifVersion: 'any' }] });
      const rest = await ask(store(), home, name, questions[name][0] ?? {}, {
        limit: 1_000,
        cursor: first.next,
      });
      const ids = [...seen, ...rest.items.map(({ document }) => document)].map(({ id }) => id);
      expect(ids).toHaveLength(new Set(ids).size);
      expect(ids).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
    });
  });

  describe('a page', () => {
    test('holds 100 unless asked otherwise, and never more than 1,000', async () => {
      for (let hundred = 0; hundred < 11; hundred += 1) {
        await done({
          put: fresh(...Array.from({ length: 100 }, (_, place) => make('person', `p-${hundred}-${place}`))),
        });
      }
      const usual = await ask(store(), home, 'peopleOfTenant', {});
      const most = await ask(store(), home, 'peopleOfTenant', {}, { limit: 5_000 });
      const least = await ask(store(), home, 'peopleOfTenant', {}, { limit: 0 });
      expect([usual, most, least].map(({ items }) => items.length)).toEqual([100, 1_000, 1]);
      expect(await askAll(store(), home, 'peopleOfTenant', {}, 1_000)).toHaveLength(1_100);
    });

    test('that is exactly full is the last one when nothing follows', async () => {
      await done({ put: fresh(make('person', 'a'), make('person', 'b')) });
      expect((await ask(store(), home, 'peopleOfTenant', {}, { limit: 2 })).next).toBeNull();
    });

    test('carries the versions that guard a write', async () => {
      const versions = await done({ put: fresh(make('person', 'a')) });
      const { items } = await ask(store(), home, 'peopleOfTenant', {});
      expect(items.map(({ version }) => version)).toEqual([versions['person/a']]);
    });
  });

  describe('a cursor', () => {
    test('is known by its own pattern and by no other', async () => {
      await done({ put: fresh(make('person', 'a'), make('person', 'b')) });
      const { next } = await ask(store(), home, 'peopleOfTenant', {}, { limit: 1 });
      const known = patternNames.filter((name) => store().isCursor(name, next ?? ''));
      expect(known).toEqual(['peopleOfTenant']);
    });

    test.each([
      ['nothing', ''],
      ['words', 'hello world'],
      ['other JSON', Buffer.from('{"a":1}').toString('base64url')],
      ['too few keys', Buffer.from('["peopleOfTenant"]').toString('base64url')],
      ['too many keys', Buffer.from('["peopleOfTenant","a","b"]').toString('base64url')],
      ['a key that is no key', Buffer.from('["peopleOfTenant",{"a":1}]').toString('base64url')],
      ['a very long text', 'a'.repeat(100_000)],
    ])('is not made of %s', async (_, text) => {
      expect(store().isCursor('peopleOfTenant', text)).toBe(false);
      await expect(ask(store(), home, 'peopleOfTenant', {}, { cursor: text })).rejects.toThrow('no cursor');
    });
  });

  test('summaries are counted by status, in one partition', async () => {
    const documents = await fill('summariesOfWorkspace', home, 60, chanceFrom(5));
    await fill('summariesOfWorkspace', { ...home, scope: 'elsewhere' }, 20, chanceFrom(6));
    const summaries = answerTo('summariesOfWorkspace', {}, documents);
    const expected: Record<string, number> = {};
    for (const summary of summaries) {
      if (summary.kind === 'summary') expected[summary.status] = (expected[summary.status] ?? 0) + 1;
    }
    expect(await store().countSummaries(home)).toEqual(expected);
  });
}
