import { describe, expect, it } from 'vitest';
import { delivery } from '../../src/domain/delivery.ts';
import { decideApproval } from '../../src/usecases/approvals/decide.ts';
import { granted } from '../kit/department.ts';
import { type Chance, chanceFrom } from '../kit/chance.ts';
import type { Call, Fate } from '../kit/fake-messenger.ts';
import { type Desk, jobsOf, openDesk, readyCampaign, submitted } from '../usecases/approvals-desk.ts';
import { dyingStore, hire, keyOf, makeReport, noReminders, withStore } from './delivery-desk.ts';

const reports = 12;
const campaigns = 8;

/** A bad day: a third of the calls fail somehow, and every tenth commit of a delivery dies on one side or the other. */
function badFate(chance: Chance): (call: Call) => Fate {
  return () => {
    const roll = chance.below(100);
    if (roll < 62) return 'sent';
    if (roll < 74) return 'lost answer';
    if (roll < 82) return 'lost';
    return roll < 91 ? 'refused' : { later: 1_000 + chance.below(20_000) };
  };
}

async function badDay(seed: number) {
  const desk = await openDesk();
  await noReminders(desk);
  const chance = chanceFrom(seed);
  const people = await hire(desk, 20);
  desk.messenger.always(badFate(chance));
  const death = (states: readonly string[]) =>
    states.length === 0 || chance.below(100) >= 10 ? undefined : chance.pick(['before', 'after'] as const);
  const workers = [1, 2].map(() =>
    jobsOf(withStore(desk.doors, dyingStore(desk.store, death)), desk.messenger, () => undefined),
  );

  const expected: string[] = [];
  for (let index = 0; index < reports; index += 1) {
    await makeReport(desk, `run-${index}`, people);
    expected.push(...people.map((personId) => keyOf(`run-${index}`, personId)));
  }
  for (let index = 0; index < campaigns; index += 1) {
    const approverIds = chance.shuffle(people).slice(0, 5);
    const more = { approverIds, mode: 'all' as const, once: `submit-${index}-of-the-day` };
    const found = await submitted(desk, more, await readyCampaign(desk));
    expected.push(...approverIds.map((personId) => `due.tell.approval.${found.document.id}.${personId}`));
  }
  await passTheDay(desk, workers);
  return { desk, expected };
}

async function passTheDay(desk: Desk, workers: readonly { settle(): Promise<void> }[]): Promise<void> {
  for (let round = 0; round < 400; round += 1) {
    await Promise.all(workers.map((worker) => worker.settle()));
    const next = await desk.store.nextWake();
    if (next === null) return;
    desk.clock.pass(Math.max(delivery.firstPause, Date.parse(next) - Date.parse(desk.clock.now())));
  }
  throw new Error('The day does not end.');
}

describe('On a bad day with two dying workers', () => {
  it.each([1, 2, 3, 4])('nothing is lost, doubled or unexpected (seed %i)', async (seed) => {
    const { desk, expected } = await badDay(seed);
    const arrived = desk.messenger.shown.map(({ key }) => key);
    const counts = Map.groupBy(arrived, (key) => key);
    expect({
      lost: expected.filter((key) => !counts.has(key)),
      duplicated: expected.filter((key) => (counts.get(key)?.length ?? 0) > 1),
      unexpected: arrived.filter((key) => !expected.includes(key)),
    }).toEqual({ lost: [], duplicated: [], unexpected: [] });
    expect(arrived).toHaveLength(280);
    expect(desk.messenger.calls.length).toBeGreaterThan(350);
  });

  it('every card ends with the truth', async () => {
    const desk = await openDesk();
    await noReminders(desk);
    const chance = chanceFrom(7);
    desk.messenger.always(badFate(chance));
    const found = await submitted(desk, { mode: 'all' });
    const workers = [desk.jobs, jobsOf(desk, desk.messenger)];
    await passTheDay(desk, workers);
    for (const who of ['mei', 'bo'] as const) {
      const { campaignId, id: requestId } = found.document;
      const answer = {
        campaignId,
        requestId,
        verb: 'approve',
        revisionShown: 1,
        round: 1,
        comment: '',
      } as const;
      granted(await decideApproval(desk.doors, desk.actors[who], answer));
      await Promise.all(workers.map((worker) => worker.settle()));
    }
    await passTheDay(desk, workers);
    const shown = desk.messenger.shown.map(({ notice }) =>
      notice.kind === 'approval' || notice.kind === 'outcome' ? notice.approval.status : notice.kind,
    );
    expect(shown).toEqual(['approved', 'approved', 'approved']);
  });
});
