import { describe, expect, it } from 'vitest';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld, type World } from '../kit/world.ts';
import { chatting, once, planned, requestsOf, submitted } from './plot.ts';

const starts = '2026-03-03T01:00:00.000Z';
const ends = '2026-03-05T01:00:00.000Z';

/** Mei will be away from Tuesday to Thursday; Otto answers for her. */
function delegated(world: World) {
  return world.as('mei').api('POST /api/workspaces/:workspaceId/people/:personId/delegations', {
    params: { personId: 'mei' },
    body: { once: once(), toId: 'otto', startsAt: starts, endsAt: ends, subjects: null, upTo: null },
  });
}

async function asked(world: World, name: string) {
  const campaign = await planned(world, { name });
  await submitted(world, campaign, { approverIds: ['mei'], dueAt: null });
  return campaign;
}

async function untilHour(world: World, at: string) {
  await world.pass({ minutes: (Date.parse(at) - Date.parse(world.now())) / 60_000 + 1 });
  await world.settle();
}

const about = (name: string) => new RegExp(name);

describe('A delegation that begins later', () => {
  it('gives the delegate what waits when it begins, and whoever is back a summary when it is over', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'mei', 'otto');
    const coast = await asked(world, 'Coast film');
    await delegated(world);
    await world.settle();
    const otto = await world.as('otto').chat();
    expect(await otto.cards(about('Coast film'))).toHaveLength(0);
    expect((await requestsOf(world, coast))[0]?.asked[0]?.personIds).toEqual(['mei']);

    await untilHour(world, starts);
    const theirs = await otto.card(about('Coast film'));
    expect(wordsOn(theirs)).toContain('You answer on behalf of Mei Chen.');
    await otto.click(theirs, 'Approve');
    await world.settle();
    const fair = await asked(world, 'Harbour fair');
    expect((await requestsOf(world, fair))[0]?.asked[0]?.personIds).toEqual(['mei', 'otto']);

    await untilHour(world, ends);
    const mei = await world.as('mei').chat();
    const summaries = await mei.cards(/^Welcome back/);
    expect(summaries).toHaveLength(1);
    const [summary] = summaries;
    if (!summary) throw new Error('Mei was told nothing.');
    expect(wordsOn(summary)).toContain('1 approval was answered in your place');
    expect(wordsOn(summary)).toContain('Coast film');
    expect(wordsOn(summary)).toContain('Otto Brandt approved');
    expect(wordsOn(summary)).toContain('1 approval waits for your decision');
    // What still waits is hers alone again.
    expect((await requestsOf(world, fair))[0]?.asked[0]?.personIds).toEqual(['mei']);
  });

  it('that is ended before it begins does nothing, and nobody is welcomed back', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'mei', 'otto');
    const coast = await asked(world, 'Coast film');
    const { id: delegationId } = await delegated(world);
    await world
      .as('mei')
      .api('DELETE /api/workspaces/:workspaceId/people/:personId/delegations/:delegationId', {
        params: { personId: 'mei', delegationId },
      });
    await untilHour(world, ends);
    expect((await requestsOf(world, coast))[0]?.asked[0]?.personIds).toEqual(['mei']);
    expect(await (await world.as('otto').chat()).cards(about('Coast film'))).toHaveLength(0);
    expect(await (await world.as('mei').chat()).cards(/^Welcome back/)).toHaveLength(0);
  });
});
