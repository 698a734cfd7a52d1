import { describe, expect, it } from 'vitest';
import type { ConflictListView } from '../../src/contract/conflict-endpoints.ts';
import { plainChoice } from '../../src/domain/conflict-rule.ts';
import type { CastName } from '../kit/world-cast.ts';
import { wordsOn } from '../kit/world-stage.ts';
import { openWorld, type World } from '../kit/world.ts';
import { campaignNow, chatting, edited, historyOf, planned, refusalOf } from './plot.ts';

const loyal = { segments: ['Loyal customers'], channels: ['email' as const] };
const later = { start: '2026-03-23', end: '2026-04-05' };
const reason = 'Two newsletters, agreed with both teams';

const listed = (world: World, who: CastName = 'zoe') =>
  world.as(who).api('GET /api/workspaces/:workspaceId/conflicts');

const accepted = (world: World, clashId: string, why = reason, who: CastName = 'zoe') =>
  world.as(who).api('POST /api/workspaces/:workspaceId/conflicts/:clashId/acceptance', {
    params: { clashId },
    body: { reason: why },
  });

const namesIn = ({ conflicts }: Pick<ConflictListView, 'conflicts'>) =>
  conflicts.map(({ campaigns }) =>
    campaigns
      .map((one) => (one.campaignId === null ? '' : one.name))
      .toSorted((one, other) => (one < other ? 1 : -1)),
  );

/** Lin's film and Bo's offer go to the same people by email in the same days; the second one was saved with a reason. */
async function overlapping(world: World) {
  await chatting(world, 'lin', 'bo', 'zoe');
  const film = await planned(world, loyal);
  const offer = { name: 'Spring offer', ...loyal, flight: later };
  return { film, offer };
}

describe('Two campaigns for one segment on one channel', () => {
  it('are a conflict with both names, taken only with a reason, of which both owners are told', async () => {
    await using world = await openWorld();
    const { film, offer } = await overlapping(world);
    const wanted = { ...film, ...offer };
    const foreseen = await world.as('bo').api('POST /api/workspaces/:workspaceId/conflict-preview', {
      body: { fields: { ...loyal, flight: later } },
    });
    expect(foreseen.conflicts).toMatchObject([
      { kind: 'channel', severity: 'hard', from: '2026-03-23', to: '2026-03-29', what: ['Loyal customers'] },
    ]);
    expect(namesIn(foreseen)).toEqual([['Coast film']]);

    const clash = await refusalOf(planned(world, offer, 'bo'));
    expect([clash.status, clash.code]).toEqual([422, 'clash']);
    expect(namesIn(clash.current as ConflictListView)).toEqual([['Coast film']]);
    expect(await listed(world)).toEqual({ conflicts: [], more: 0 });

    const saved = await planned(world, { ...offer, acceptClash: reason }, 'bo');
    expect(saved.name).toBe(wanted.name);
    expect(saved.conflicts).toMatchObject([{ kind: 'channel' }]);
    await world.settle();
    const list = await listed(world, 'lin');
    expect(namesIn(list)).toEqual([['Spring offer', 'Coast film']]);
    expect(list.conflicts).toMatchObject([{ acceptance: { reason, acceptedBy: 'bo' }, canAccept: true }]);

    for (const [who, other] of [
      ['lin', 'Spring offer'],
      ['bo', 'Coast film'],
    ] as const) {
      const card = await world
        .as(who)
        .chat()
        .then((chat) => chat.card('A conflict was accepted'));
      expect(wordsOn(card)).toContain(other);
      expect(wordsOn(card)).toContain(reason);
    }
    expect(await (await world.as('zoe').chat()).cards('A conflict was accepted')).toEqual([]);
    for (const campaign of [film, saved]) {
      const told = (await historyOf(world, campaign)).filter(({ what }) => what.type === 'conflict.accepted');
      expect(told).toMatchObject([{ actorId: 'bo', what: { reason } }]);
      const { conflicts } = await world.as('lin').api('GET /api/campaigns/:campaignId/conflicts', {
        params: { campaignId: campaign.id },
      });
      expect(conflicts).toMatchObject([{ acceptance: { reason } }]);
    }
  });

  it('are asked about again when the clash grows, and not when it shrinks', async () => {
    await using world = await openWorld();
    const { offer } = await overlapping(world);
    const saved = await planned(world, { ...offer, acceptClash: reason }, 'bo');
    await world.settle();
    await edited(world, saved, { flight: { start: '2026-03-25', end: '2026-04-09' } }, 'bo');
    expect((await listed(world)).conflicts).toMatchObject([{ from: '2026-03-25', acceptance: { reason } }]);
    const { version } = await campaignNow(world, saved);
    const move = (acceptClash?: string) =>
      world.as('bo').api('POST /api/campaigns/:campaignId/flight', {
        params: { campaignId: saved.id },
        body: { ifVersion: version, flight: { start: '2026-03-20', end: '2026-04-09' }, acceptClash },
      });
    expect(await refusalOf(move())).toMatchObject({ code: 'clash', at: 'acceptClash' });
    expect((await campaignNow(world, saved)).flight?.start).toBe('2026-03-25');
    await move('Three days more, agreed too');
    await world.settle();
    expect((await listed(world)).conflicts).toMatchObject([
      { from: '2026-03-20', acceptance: { reason: 'Three days more, agreed too' } },
    ]);
    await edited(world, saved, { segments: ['Founders'], audience: 'Founders' }, 'bo');
    expect((await listed(world)).conflicts).toEqual([]);
  });

  it('stand open after an edit of another field, an import, or a softer rule, until somebody accepts them', async () => {
    await using world = await openWorld();
    const { offer } = await overlapping(world);
    const softer = { ...plainChoice, levels: { ...plainChoice.levels, channel: 'soft' as const } };
    const rule = (who: CastName) =>
      world.as(who).api('PATCH /api/workspaces/:workspaceId/conflict-rule', {
        body: { ...softer, version: null },
      });
    expect(await refusalOf(rule('lin'))).toMatchObject({ code: 'notAllowed' });
    await rule('zoe');
    expect(await refusalOf(rule('zoe'))).toMatchObject({ code: 'stale' });
    await planned(world, offer, 'bo');
    const [open] = (await listed(world)).conflicts;
    if (!open) throw new Error('Nothing clashes.');
    expect(open).toMatchObject({ severity: 'soft', acceptance: null });
    expect(await refusalOf(accepted(world, open.id, '  '))).toMatchObject({ code: 'reasonNeeded' });
    expect(await refusalOf(accepted(world, 'no-such-clash'))).toMatchObject({ code: 'notFound' });
    expect(await refusalOf(accepted(world, open.id, reason, 'ana'))).toMatchObject({ code: 'notFound' });
    expect(await accepted(world, open.id)).toMatchObject({ acceptance: { reason, acceptedBy: 'zoe' } });
    await world.settle();
    await accepted(world, open.id);
    await world.settle();
    expect((await (await world.as('lin').chat()).cards('A conflict was accepted')).length).toBe(1);
    expect((await (await world.as('bo').chat()).cards('A conflict was accepted')).length).toBe(1);
  });

  it('show a guest of one of them the dates of the other, and never its name', async () => {
    await using world = await openWorld();
    const { film, offer } = await overlapping(world);
    await edited(world, film, { guestIds: ['ana'] });
    await planned(world, { ...offer, acceptClash: reason }, 'bo');
    await world.settle();
    const list = await listed(world, 'ana');
    expect(list.conflicts).toMatchObject([{ canAccept: false }]);
    expect(namesIn(list)).toEqual([['Coast film', '']]);
    expect(JSON.stringify(list)).not.toContain('Spring offer');
    expect(JSON.stringify(list)).toContain(later.end);
    expect((await listed(world, 'gil')).conflicts).toEqual([]);
  });
});

describe('A budget of a time that campaigns plan beyond', () => {
  const yuan = (minor: number) => ({ minor, currency: 'CNY' });
  const spring = { name: 'Spring money', from: '2026-03-01', to: '2026-04-30', amount: yuan(7_654_321) };

  it('is a conflict for those who see amounts, and nothing at all for others', async () => {
    await using world = await openWorld();
    await chatting(world, 'lin', 'bo', 'zoe');
    const rule = { ...plainChoice, levels: { ...plainChoice.levels, budget: 'hard' as const } };
    await world.as('zoe').api('PATCH /api/workspaces/:workspaceId/conflict-rule', {
      body: { ...rule, budgetWindows: [spring], version: null },
    });
    const film = await planned(world, { budget: yuan(5_000_000), guestIds: ['ana'] });
    const offer = { name: 'Spring offer', audience: 'Founders', budget: yuan(5_000_000), flight: later };
    const clash = await refusalOf(planned(world, offer, 'bo'));
    expect([clash.code, namesIn(clash.current as ConflictListView)]).toEqual(['clash', [['Coast film']]]);
    const saved = await planned(world, { ...offer, acceptClash: reason }, 'bo');
    await world.settle();
    expect((await listed(world, 'lin')).conflicts).toMatchObject([
      { kind: 'budget', what: ['Spring money'], count: 131, acceptance: { reason } },
    ]);
    // A guest of both sees neither the budget nor that anything is wrong with it.
    await edited(world, saved, { guestIds: ['ana'] }, 'bo');
    expect((await listed(world, 'ana')).conflicts).toEqual([]);
    for (const { id } of [film, saved]) {
      const asked = { params: { campaignId: id } };
      expect(
        (await world.as('ana').api('GET /api/campaigns/:campaignId/conflicts', asked)).conflicts,
      ).toEqual([]);
      const told = await world.as('ana').api('GET /api/campaigns/:campaignId/history', asked);
      expect(JSON.stringify(told)).not.toContain('Spring money');
    }
    const seen = await world.as('ana').api('GET /api/workspaces/:workspaceId/conflict-rule', {});
    expect([seen.mostTasks, 'budgetWindows' in seen]).toEqual([rule.mostTasks, false]);
  });

  it('stays as it is when somebody chooses who does not see amounts', async () => {
    await using world = await openWorld();
    const ada = world.as('ada');
    const chosen = await ada.api('PATCH /api/workspaces/:workspaceId/conflict-rule', {
      body: { ...plainChoice, budgetWindows: [spring], version: null },
    });
    const { budgetWindows: _left, ...rest } = chosen;
    const again = await ada.api('PATCH /api/workspaces/:workspaceId/conflict-rule', {
      body: { ...rest, mostTasks: 9 },
    });
    expect([again.mostTasks, again.budgetWindows]).toEqual([9, [spring]]);
  });
});
