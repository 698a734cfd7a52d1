import { beforeEach, describe, expect, it } from 'vitest';
import { readApproverLoad } from '../../src/usecases/approvals/approver-load.ts';
import { delegateApprovals } from '../../src/usecases/approvals/delegate.ts';
import { type PersonName, granted, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk, readyCampaign, submitted } from './approvals-desk.ts';

let desk: Desk;
let campaignId: string;
beforeEach(async () => {
  desk = await openDesk();
  for (const name of ['bo', 'mei'] as const) await desk.change(name, { title: 'Finance' });
  campaignId = (await readyCampaign(desk)).document.id;
});

const wait = async (count: number, name: PersonName): Promise<void> => {
  for (let request = 0; request < count; request += 1) await submitted(desk, { approverIds: [name] });
  await desk.jobs.settle();
};
const load = (who: PersonName = 'lin', personIds = ['bo']) =>
  readApproverLoad(desk.doors, desk.actors[who], { campaignId, personIds });

describe('How busy somebody is who shall be asked', () => {
  it.each<[PersonName, string]>([
    ['bo', 'notAllowed'],
    ['gus', 'notFound'],
    ['otto', 'notFound'],
  ])('is not for %s, who cannot submit the campaign', async (who, code) => {
    expect(await load(who)).toMatchObject({ refused: code });
  });

  it('is nothing to speak of as long as few requests wait', async () => {
    await wait(4, 'bo');
    expect(await load()).toEqual([]);
  });

  it('is said from five on, with somebody of the same job title who has fewer', async () => {
    await wait(5, 'bo');
    await wait(1, 'mei');
    const instead = { personId: 'mei', waiting: 1 };
    expect(await load()).toEqual([{ personId: 'bo', waiting: 5, instead }]);
  });

  it('names nobody who is asked already, has as much to do, or is another job', async () => {
    await wait(5, 'bo');
    expect(await load('lin', ['bo', 'mei'])).toEqual([{ personId: 'bo', waiting: 5, instead: undefined }]);
    await wait(3, 'mei');
    expect(await load()).toMatchObject([{ instead: undefined }]);
  });

  it('names nobody for whom somebody else answers at the time', async () => {
    await wait(5, 'bo');
    granted(
      await delegateApprovals(desk.doors, desk.actors.mei, {
        once: 'away-0001',
        workspaceId,
        fromId: 'mei',
        toId: 'ana',
        startsAt: '2026-03-01T00:00:00.000Z',
        endsAt: '2026-03-31T00:00:00.000Z',
        subjects: null,
        upTo: null,
      }),
    );
    expect(await load()).toMatchObject([{ instead: undefined }]);
  });
});
