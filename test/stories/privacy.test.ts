import { expect, it } from 'vitest';
import { z } from 'zod';
import { localTenantId } from '../../src/contract/stage.ts';
import type { Kind } from '../../src/domain/documents.ts';
import { chainOf, eachKept } from '../kit/erasing-check.ts';
import { wordsOn } from '../kit/world-stage.ts';
import type { CastName } from '../kit/world-cast.ts';
import { openWorld, type World } from '../kit/world.ts';
import {
  campaignNow,
  chatting,
  checkedFile,
  historyOf,
  once,
  planned,
  requestsOf,
  submitted,
} from './plot.ts';

const AboutFile = z.object({
  person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  about: z.record(z.string(), z.array(z.looseObject({ kind: z.string(), id: z.string() }))),
});

/** Otto is asked for his yes, says it with a word, gets the weekly report and is named in a brief. */
async function worked(world: World) {
  await chatting(world, 'lin', 'mei', 'otto', 'zoe');
  const campaign = await planned(world, { name: 'Coast film', brief: 'Otto Brandt shows it in Berlin.' });
  const request = await submitted(world, campaign);
  await world.as('otto').api('POST /api/campaigns/:campaignId/approvals/:requestId/decisions', {
    params: { campaignId: campaign.id, requestId: request.id },
    body: { verb: 'approve', comment: 'The coast is fine.', round: 1, revisionShown: 1 },
  });
  await world.as('zoe').api('POST /api/workspaces/:workspaceId/schedules', {
    body: {
      once: once(),
      name: 'The week',
      recipientIds: ['zoe', 'otto'],
      cadence: { every: 'week', weekdays: [3] },
      holidays: 'stay',
      time: '09:00',
      zone: null,
    },
  });
  await world.pass({ days: 3 });
  return campaign;
}

const fileAbout = (world: World, who: CastName) =>
  world.as(who).api('POST /api/privacy/exports', { body: { once: once(), personId: who } });

/** Ada asks for it; the second person that it may need is not part of this story. */
async function erased(world: World): Promise<string> {
  const ada = world.as('ada');
  const { id: erasureId } = await ada.api('POST /api/privacy/erasures', { body: { personId: 'otto' } });
  await world.settle();
  const params = { erasureId };
  await ada.api('POST /api/privacy/erasures/:erasureId/start', { params, body: { words: 'keep' } });
  await world.pass({ minutes: 16 });
  return erasureId;
}

/** Where a store holds these marks, without the sealed copies. */
async function keptWith(world: World, marks: readonly string[]): Promise<{ kind: Kind; id: string }[]> {
  const found: { kind: Kind; id: string }[] = [];
  await eachKept(world.house.doors.store, (text, { stored }) => {
    const low = text.toLowerCase();
    if (stored && marks.some((mark) => low.includes(mark)))
      found.push({ kind: stored.document.kind, id: stored.document.id });
  });
  return found;
}

const marks = ['"otto"', 'person.otto', 'otto@lumora.example', 'otto brandt'];

it('Otto is handed all that is kept about him, while Mei is handed hers', async () => {
  await using world = await openWorld();
  await worked(world);
  // The copies in the sealed chain are those of the history, and are not handed out twice.
  const theirs = (await keptWith(world, marks)).filter(({ kind }) => kind !== 'auditRecord');
  const [{ id: exportId }] = await Promise.all([fileAbout(world, 'otto'), fileAbout(world, 'mei')]);
  await world.settle();
  for (const who of ['otto', 'mei'] as const)
    expect((await world.as(who).api('GET /api/privacy')).exports).toMatchObject([{ state: 'ready' }]);

  const file = await world
    .as('otto')
    .api('GET /api/privacy/exports/:exportId/file', { params: { exportId } });
  const { person, about } = AboutFile.parse(JSON.parse(await file.text()));
  expect(person).toEqual({ id: 'otto', name: 'Otto Brandt', email: 'otto@lumora.example' });
  // How his data came here, what for and on what ground.
  expect(JSON.stringify(about['profile'])).toContain('"purpose":"work","basis":"employment"');
  const handed = new Set(
    Object.values(about).flatMap((lines) => lines.map(({ kind, id }) => `${kind} ${id}`)),
  );
  const missing = theirs.map(({ kind, id }) => `${kind} ${id}`).filter((each) => !handed.has(each));
  expect(missing).toEqual([]);
});

it('Otto is erased: a proof, an unbroken chain, and nobody reads his name again', async () => {
  await using world = await openWorld();
  const campaign = await worked(world);
  await fileAbout(world, 'otto');
  const erasureId = await erased(world);

  const ada = world.as('ada');
  const proof = await ada.api('GET /api/privacy/erasures/:erasureId/proof', { params: { erasureId } });
  const { erasures } = await ada.api('GET /api/privacy');
  expect(erasures).toMatchObject([{ state: 'done', personId: null }]);
  expect(JSON.parse(await proof.text())).toMatchObject({ hits: 0, hash: erasures[0]?.proof });
  expect(await chainOf(world.house.doors.store, localTenantId)).toMatchObject({ faults: [] });
  expect(await keptWith(world, marks)).toEqual([]);

  // The decision stays, under a name that is nobody's.
  expect(JSON.stringify(await requestsOf(world, campaign))).toContain('The coast is fine.');
  const zoe = world.as('zoe');
  const shown = [
    await campaignNow(world, campaign),
    await requestsOf(world, campaign),
    await historyOf(world, campaign),
    await zoe.api('GET /api/workspaces/:workspaceId/people'),
    await zoe.api('GET /api/workspaces/:workspaceId/schedules'),
    await zoe.api('GET /api/workspaces/:workspaceId/board'),
    await ada.api('GET /api/audit', { query: { from: '2026-03-01', to: '2026-03-31' } }),
  ];
  const cards: string[] = [];
  for (const who of ['lin', 'mei', 'zoe'] as const)
    cards.push(...(await (await world.as(who).chat()).look()).map(wordsOn));
  for (const text of [...shown.map((each) => JSON.stringify(each)), ...cards])
    expect(text.toLowerCase()).not.toMatch(/otto brandt|otto@|"otto"/u);
});

it('What was kept long enough goes by itself: a table that somebody uploaded and never took in', async () => {
  await using world = await openWorld();
  const kinds = async () => (await keptWith(world, ['kim@atelier.example'])).map(({ kind }) => kind);
  const ada = world.as('ada');
  await checkedFile(world, 'people', 'Object ID,Name,E-mail\nkim,Kim Rosa,kim@atelier.example\n', 'ada');
  await world.pass({ days: 3 });
  expect(await kinds()).toEqual(['importChunk']);
  const { days, version: ifVersion } = await ada.api('GET /api/privacy/retention');
  await ada.api('PATCH /api/privacy/retention', { body: { ifVersion, days: { ...days, importRows: 1 } } });
  await world.pass({ days: 2 });
  expect(await kinds()).toEqual([]);
  const { entries } = await ada.api('GET /api/audit', { query: { from: '2026-03-05', to: '2026-03-07' } });
  const swept = entries.flatMap(({ what }) => (what?.type === 'retention.swept' ? [what.removed] : []));
  expect(swept).toEqual([{ importRows: 1 }]);
});
