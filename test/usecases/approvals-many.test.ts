import { beforeEach, describe, expect, it } from 'vitest';
import { type ShownRequest, decideMany, undoMany } from '../../src/usecases/approvals/decide-many.ts';
import type { FoundRequest } from '../../src/usecases/approvals/find.ts';
import { withdrawApproval } from '../../src/usecases/approvals/withdraw.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { type PersonName, granted } from '../kit/department.ts';
import { type Desk, openDesk, present, submitted } from './approvals-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const shown = ({ document }: FoundRequest) => ({
  campaignId: document.campaignId,
  requestId: document.id,
  round: document.round,
  revisionShown: document.revision,
});

async function asked(count: number): Promise<FoundRequest[]> {
  const found = [];
  for (let each = 0; each < count; each += 1)
    found.push(await submitted(desk, { once: `submit-${each}000` }));
  return found;
}

async function decided(
  who: PersonName,
  found: readonly FoundRequest[],
  verb: 'approve' | 'reject' = 'approve',
) {
  const results = await decideMany(desk.doors, desk.actors[who], {
    verb,
    comment: '',
    requests: found.map(shown),
  });
  return results.map(({ refusal }) => refusal?.refused ?? 'taken');
}

async function answered(requests: readonly ShownRequest[]) {
  const results = await decideMany(desk.doors, desk.actors.mei, { verb: 'approve', comment: '', requests });
  return results.map(({ refusal, flags }) => [refusal?.refused ?? 'taken', flags]);
}

describe('Many requests answered in one go', () => {
  it('are each answered by themselves, with an event of their own', async () => {
    const found = await asked(20);
    const before = desk.commits();
    expect(new Set(await decided('mei', found))).toEqual(new Set(['taken']));
    expect(desk.commits()).toBe(before + 20);
    for (const each of found) {
      const history = await present(desk, each).history();
      expect(history.filter((type) => type === 'approval.decided')).toHaveLength(1);
    }
  });

  it('tell one by one what was refused, and take the others', async () => {
    const [plain, changed, closed] = await asked(3);
    if (!plain || !changed || !closed) throw new Error('not asked');
    const { campaignId } = changed.document;
    const edit = { campaignId, ifVersion: changed.campaign.version, edit: { goal: 'More' } };
    granted(await editCampaign(desk.doors, desk.actors.lin, edit));
    const which = { campaignId: closed.document.campaignId, requestId: closed.document.id };
    granted(await withdrawApproval(desk.doors, desk.actors.lin, { ...which, reason: '' }));
    expect(await decided('mei', [plain, changed, closed])).toEqual([
      'taken',
      'changedSinceShown',
      'requestClosed',
    ]);
  });

  it('are nobody else’s, and need the words that one needs', async () => {
    const found = await asked(2);
    const before = desk.commits();
    expect(await decided('ana', found)).toEqual(['notAsked', 'notAsked']);
    expect(await decided('gus', found)).toEqual(['notFound', 'notFound']);
    expect(await decided('mei', found, 'reject')).toEqual(['reasonNeeded', 'reasonNeeded']);
    expect(desk.commits()).toBe(before);
  });

  it('leave out what has a flag, and say which, unless whoever answers confirms it', async () => {
    const dueAt = '2026-03-02T03:00:00.000Z';
    const plain = await submitted(desk, { once: 'submit-0001' });
    const late = await submitted(desk, { once: 'submit-0002', dueAt });
    const both = await submitted(desk, { once: 'submit-0003', dueAt });
    const { id: campaignId } = both.campaign.document;
    const edit = { campaignId, ifVersion: both.campaign.version, edit: { goal: 'More' } };
    granted(await editCampaign(desk.doors, desk.actors.lin, edit));
    const asShown = { ...shown(both), revisionShown: both.document.revision + 1 };
    const before = desk.commits();
    expect(await answered([shown(plain), shown(late), asShown])).toEqual([
      ['taken', []],
      ['flagged', ['late']],
      ['flagged', ['changed', 'late']],
    ]);
    expect(desk.commits()).toBe(before + 1);
    // A flag that came up after the others were confirmed leaves it out still.
    expect(
      await answered([
        { ...shown(late), despite: ['late'] },
        { ...asShown, despite: ['late'] },
      ]),
    ).toEqual([
      ['taken', []],
      ['flagged', ['changed']],
    ]);
    // The same click again finds its answer given, whatever it confirms.
    expect(await answered([shown(late), { ...asShown, despite: ['changed', 'late'] }])).toEqual([
      ['taken', []],
      ['taken', []],
    ]);
    expect(desk.commits()).toBe(before + 3);
  });

  it('can be taken back together', async () => {
    const found = await asked(3);
    await decided('mei', found);
    desk.clock.pass(5 * 60_000);
    const back = async () => {
      const results = await undoMany(desk.doors, desk.actors.mei, found.map(shown));
      return results.map(({ refusal }) => refusal?.refused ?? 'taken');
    };
    expect(await back()).toEqual(['taken', 'taken', 'taken']);
    expect(await back()).toEqual(['notAsked', 'notAsked', 'notAsked']);
  });
});
