import { beforeEach, describe, expect, it } from 'vitest';
import {
  type DecideMany,
  type ManyLine,
  decideMany,
  undoMany,
} from '../../src/usecases/approvals/decide-many.ts';
import type { FoundRequest } from '../../src/usecases/approvals/find.ts';
import { withdrawApproval } from '../../src/usecases/approvals/withdraw.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { granted } from '../kit/department.ts';
import { type Desk, openDesk, present, readyCampaign, submitted } from './approvals-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const line = ({ document }: FoundRequest, more: Partial<ManyLine> = {}): ManyLine => ({
  campaignId: document.campaignId,
  requestId: document.id,
  round: document.round,
  revisionShown: document.revision,
  anyway: false,
  ...more,
});
const all = (lines: readonly ManyLine[], more: Partial<DecideMany> = {}): DecideMany => ({
  verb: 'approve',
  comment: '',
  ceiling: null,
  lines,
  ...more,
});

async function asked(count: number): Promise<FoundRequest[]> {
  const found = [];
  for (let each = 0; each < count; each += 1)
    found.push(await submitted(desk, { once: `submit-${each}000` }));
  return found;
}

const told = (results: Awaited<ReturnType<typeof decideMany>>): string[] =>
  results.map(({ outcome, flags, refused, status }) => [outcome, refused ?? status, ...flags].join(' '));

describe('Many requests answered in one go', () => {
  it('are each answered by themselves, with an event of their own', async () => {
    const found = await asked(20);
    const before = desk.commits();
    const results = await decideMany(desk.doors, desk.actors.mei, all(found.map((each) => line(each))));
    expect(new Set(told(results))).toEqual(new Set(['decided approved']));
    expect(desk.commits()).toBe(before + 20);
    for (const each of found) {
      expect(
        (await present(desk, each).history()).filter((type) => type === 'approval.decided'),
      ).toHaveLength(1);
    }
  });

  it('leave out what changed, what is dear and what is closed, unless somebody ticked it by hand', async () => {
    const [plain, changed, closed] = await asked(3);
    if (!plain || !changed || !closed) throw new Error('not asked');
    const dear = await submitted(
      desk,
      { once: 'submit-dear' },
      await readyCampaign(desk, { budget: { minor: 9_000_000, currency: 'CNY' } }),
    );
    const { campaignId } = changed.document;
    const edit = { campaignId, ifVersion: changed.campaign.version, edit: { goal: 'More' } };
    granted(await editCampaign(desk.doors, desk.actors.lin, edit));
    const which = { campaignId: closed.document.campaignId, requestId: closed.document.id };
    granted(await withdrawApproval(desk.doors, desk.actors.lin, { ...which, reason: '' }));
    const ceiling = { minor: 8_000_000, currency: 'CNY' };
    const lines = [plain, changed, closed, dear].map((each) => line(each));
    const results = await decideMany(desk.doors, desk.actors.mei, all(lines, { ceiling }));
    expect(told(results)).toEqual([
      'decided approved',
      'flagged inStage changedSinceListed changed',
      'flagged withdrawn closed',
      'flagged inStage overCeiling',
    ]);
    const again = [changed, closed, dear].map((each) => line(each, { anyway: true }));
    const ticked = await decideMany(desk.doors, desk.actors.mei, all(again, { ceiling }));
    expect(told(ticked)).toEqual([
      'refused changedSinceShown changedSinceListed changed',
      'flagged withdrawn closed',
      'decided approved overCeiling',
    ]);
  });

  it('tell whoever may not, line by line, and write nothing', async () => {
    const [found] = await asked(1);
    if (!found) throw new Error('not asked');
    const before = desk.commits();
    const lines = [line(found), line(found, { requestId: 'none' })];
    expect(told(await decideMany(desk.doors, desk.actors.ana, all(lines)))).toEqual([
      'flagged inStage notAsked',
      'refused notFound',
    ]);
    expect(told(await decideMany(desk.doors, desk.actors.gus, all(lines)))).toEqual([
      'refused notFound',
      'refused notFound',
    ]);
    expect(
      told(await decideMany(desk.doors, desk.actors.mei, all([line(found)], { verb: 'reject' }))),
    ).toEqual(['refused reasonNeeded']);
    expect(desk.commits()).toBe(before);
  });

  it('can be taken back together', async () => {
    const found = await asked(3);
    const lines = found.map((each) => line(each));
    await decideMany(desk.doors, desk.actors.mei, all(lines));
    desk.clock.pass(5 * 60_000);
    expect(told(await undoMany(desk.doors, desk.actors.mei, lines))).toEqual(
      lines.map(() => 'decided inStage'),
    );
    expect(told(await undoMany(desk.doors, desk.actors.mei, lines))).toEqual(
      lines.map(() => 'refused notAsked'),
    );
  });
});
