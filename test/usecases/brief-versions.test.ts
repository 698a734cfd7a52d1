import { beforeEach, describe, expect, it } from 'vitest';
import { decideApproval } from '../../src/usecases/approvals/decide.ts';
import { readBriefVersions } from '../../src/usecases/campaigns/brief-versions.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { readCampaign } from '../../src/usecases/campaigns/read.ts';
import { granted } from '../kit/department.ts';
import { type Desk, openDesk, ready, readyCampaign, submitted } from './approvals-desk.ts';

let desk: Desk;
let campaignId: string;

beforeEach(async () => {
  desk = await openDesk();
  campaignId = (await readyCampaign(desk)).document.id;
});

const present = async () => granted(await readCampaign(desk.doors, desk.actors.lin, campaignId));
const write = async (brief: string) => {
  desk.clock.pass(60_000);
  const { version: ifVersion } = await present();
  granted(await editCampaign(desk.doors, desk.actors.lin, { campaignId, ifVersion, edit: { brief } }));
};
const versions = async (who: 'lin' | 'gus' = 'lin') =>
  granted(await readBriefVersions(desk.doors, desk.actors[who], campaignId)).map(
    ({ number, text, byId, approvedAt }) => [number, text, byId, approvedAt !== null],
  );

describe('The brief of a campaign', () => {
  it('has one version until it is changed', async () => {
    expect(await versions()).toEqual([[1, ready.brief, 'lin', false]]);
  });

  it('keeps every version with who wrote it, and says which one was approved', async () => {
    await write('Second');
    const { document } = await submitted(desk, {}, await present());
    desk.clock.pass(60_000);
    const { id: requestId, revision: revisionShown, round } = document;
    const answer = { campaignId, requestId, revisionShown, round, verb: 'approve' as const, comment: '' };
    granted(await decideApproval(desk.doors, desk.actors.mei, answer));
    await write('Third');
    expect(await versions()).toEqual([
      [3, 'Third', 'lin', false],
      [2, 'Second', 'lin', true],
      [1, ready.brief, 'lin', false],
    ]);
  });

  it('that somebody emptied is told too, and another edit is no version', async () => {
    await write('');
    const { version: ifVersion } = await present();
    granted(
      await editCampaign(desk.doors, desk.actors.lin, { campaignId, ifVersion, edit: { name: 'Other' } }),
    );
    expect((await versions()).map(([number, text]) => [number, text])).toEqual([
      [2, ''],
      [1, ready.brief],
    ]);
  });

  it('is not for those who may not read the campaign', async () => {
    expect(await readBriefVersions(desk.doors, desk.actors.otto, campaignId)).toEqual({
      refused: 'notFound',
    });
  });
});
