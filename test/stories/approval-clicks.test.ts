import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decideOnCard } from '../../src/usecases/approvals/decide-on-card.ts';
import type { Notice } from '../../src/domain/notice.ts';
import { type PersonName, granted } from '../kit/department.ts';
import { type CosmosForTest, openCosmosPeer } from '../kit/store-cosmos.ts';
import { engineOfRun } from '../kit/world-site.ts';
import { type Desk, openDesk, present, submitted } from '../usecases/approvals-desk.ts';

let desk: Desk;
let account: CosmosForTest | undefined;
beforeEach(async () => {
  account = engineOfRun() === 'cosmos' ? await openCosmosPeer() : undefined;
  desk = await openDesk(account);
});
afterEach(() => account?.close());

/** What the button of a card carries: the state that its reader was looking at. */
function button(notice: Notice | undefined) {
  if (notice?.kind !== 'approval') throw new Error('no card of an approval');
  const { requestId, round, revision } = notice.approval;
  return { campaignId: notice.campaign.id, requestId, round, revisionShown: revision };
}

async function clicks(who: PersonName, seen: Notice | undefined, verb: 'approve' | 'reject' = 'approve') {
  const wanted = { ...button(seen), verb, comment: 'Because' };
  return granted(await decideOnCard(desk.doors, desk.actors[who], wanted));
}

const card = (who: PersonName) => desk.messenger.of(who).at(-1)?.notice;
const status = (notice: Notice | undefined) =>
  notice?.kind === 'approval' || notice?.kind === 'outcome' ? notice.approval.status : undefined;

describe('Two approvers click in the same second, and one yes is enough', () => {
  it('one decision is made, and both cards show it', async () => {
    const found = await submitted(desk, { mode: 'any' });
    await desk.jobs.settle();
    const [mei, bo] = await Promise.all([clicks('mei', card('mei')), clicks('bo', card('bo'), 'reject')]);
    const refused = [mei, bo].filter(({ refusal }) => refusal !== undefined);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.refusal?.refused).toBe('alreadyDecided');

    const request = await present(desk, found).request();
    expect(request?.stages[0]?.decisions).toHaveLength(1);
    const truth = request?.status;
    // The answer to each click is the truth already, and so is every copy once the machine room has settled.
    expect([status(mei.notice), status(bo.notice)]).toEqual([truth, truth]);
    await desk.jobs.settle();
    expect([status(card('mei')), status(card('bo')), status(card('lin'))]).toEqual([truth, truth, truth]);
    expect(desk.messenger.of('lin')).toHaveLength(1);
  });

  it('a click that Teams repeats three times is one decision', async () => {
    const found = await submitted(desk, { mode: 'all' });
    await desk.jobs.settle();
    const seen = card('mei');
    const answers = await Promise.all([clicks('mei', seen), clicks('mei', seen), clicks('mei', seen)]);
    expect(answers.map(({ refusal }) => refusal)).toEqual([undefined, undefined, undefined]);
    const decisions = (await present(desk, found).request())?.stages[0]?.decisions;
    expect(decisions?.map(({ personId }) => personId)).toEqual(['mei']);
    expect((await present(desk, found).history()).filter((type) => type === 'approval.decided')).toHaveLength(
      1,
    );
  });
});

describe('A card is clicked forty days after its request expired', () => {
  it('answers "closed", shows the end, and nothing changes', async () => {
    const found = await submitted(desk, { dueAt: '2026-03-09T01:00:00.000Z' });
    await desk.jobs.settle();
    const seen = card('mei');
    desk.clock.passUntil('2026-04-18T01:00:00.000Z');
    await desk.jobs.settle();
    const before = desk.commits();
    const happened = await present(desk, found).history();
    const told = desk.messenger.calls.length;

    const late = await clicks('mei', seen);
    expect(late.refusal?.refused).toBe('requestClosed');
    expect(late.notice).toMatchObject({ approval: { status: 'expired', mine: 'look', waitingFor: [] } });
    expect(desk.commits()).toBe(before);
    await desk.jobs.settle();
    expect(await present(desk, found).history()).toEqual(happened);
    expect(desk.messenger.calls).toHaveLength(told);
    expect(await present(desk, found).campaign()).toMatchObject({ status: 'planning' });
  });
});
