import { beforeEach, describe, expect, it } from 'vitest';
import type { ApprovalRequest } from '../../src/domain/approval.ts';
import type { Campaign, CampaignEdit, CampaignStatus } from '../../src/domain/campaign.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { Stored } from '../../src/ports.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { type Department, granted, openDepartment, tenantId, workspaceId } from '../kit/department.ts';

let desk: Department;
let made: Stored<Campaign>;

beforeEach(async () => {
  desk = await openDepartment();
  const fields = { name: 'Spring launch', type: 'launch' as const };
  const wanted = { workspaceId, once: 'once-0001', fields, source: 'person' as const };
  made = granted(await createCampaign(desk.doors, desk.actors.lin, wanted));
});

/** The campaign as it stands after Mei and Bo were asked, and Bo said yes. */
async function asked(
  campaignStatus: CampaignStatus,
  status: ApprovalRequest['status'],
): Promise<Stored<Campaign>> {
  const open = status === 'inStage';
  const request: ApprovalRequest = {
    kind: 'approval',
    schema: 1,
    id: 'r-1',
    tenantId,
    workspaceId,
    campaignId: made.document.id,
    subject: { kind: 'campaign' },
    round: 1,
    requesterId: 'lin',
    note: '',
    status,
    stages: [
      {
        id: 's-1',
        mode: 'all',
        approverIds: ['mei', 'bo'],
        decisions: [
          {
            personId: 'bo',
            verb: 'approve',
            comment: '',
            at: desk.clock.now(),
            revision: 1,
            snapshotHash: 'old',
            withdrawn: null,
          },
        ],
        outcome: open ? 'open' : 'approved',
      },
    ],
    stage: 0,
    revision: 1,
    snapshotHash: 'old',
    submittedAt: desk.clock.now(),
    dueAt: null,
    closedAt: open ? null : desk.clock.now(),
  };
  const document: Campaign = {
    ...made.document,
    status: campaignStatus,
    approval: { requestId: 'r-1', state: open ? 'waiting' : 'approved' },
  };
  const outcome = await desk.store.commit(partition(), {
    put: [
      { document, ifVersion: made.version },
      { document: request, ifVersion: 'absent' },
    ],
  });
  if (outcome.kind !== 'ok') throw new Error(outcome.kind);
  return { document, version: outcome.versions[`campaign/${document.id}`] ?? '' };
}

const partition = () => ({ tenantId, scope: scopes.campaign(made.document.id) });

const edit = ({ document, version }: Stored<Campaign>, change: CampaignEdit) =>
  editCampaign(desk.doors, desk.actors.lin, { campaignId: document.id, ifVersion: version, edit: change });

async function happenings(): Promise<string[]> {
  const page = await desk.store.read(partition(), 'historyOfCampaign', {});
  return page.items.map(({ document }) => document.what.type).toReversed();
}

describe('An edit of content', () => {
  it('while approvers are asked takes back the yes of those who gave it, in the same commit', async () => {
    const waiting = await asked('inReview', 'inStage');
    const commits = desk.commits();
    const edited = granted(await edit(waiting, { goal: '500 leads' }));
    expect(desk.commits()).toBe(commits + 1);
    expect(edited.document).toMatchObject({
      status: 'inReview',
      revision: 2,
      approval: { state: 'waiting' },
    });
    const request = await desk.store.get(partition(), 'approval', 'r-1');
    expect(request?.document).toMatchObject({
      revision: 2,
      stages: [{ outcome: 'open', decisions: [{ withdrawn: { changes: [{ field: 'goal' }] } }] }],
    });
    expect(request?.document.snapshotHash).not.toBe('old');
    const snapshot = await desk.store.get(partition(), 'snapshot', request?.document.snapshotHash ?? '');
    expect(snapshot?.document.content.goal).toBe('500 leads');
    expect(await happenings()).toEqual(['campaign.created', 'campaign.edited', 'approval.yesWithdrawn']);
  });

  it('after the yes makes it outdated, and the launch needs a new one', async () => {
    const edited = granted(await edit(await asked('approved', 'approved'), { goal: '500 leads' }));
    expect(edited.document).toMatchObject({ status: 'planning', approval: { state: 'outdated' } });
    expect(await happenings()).toEqual([
      'campaign.created',
      'campaign.edited',
      'approval.outdated',
      'campaign.statusChanged',
    ]);
  });

  it.each(['running', 'paused'] as const)('of a campaign that is %s leaves its status', async (status) => {
    const edited = granted(await edit(await asked(status, 'approved'), { goal: '500 leads' }));
    expect(edited.document).toMatchObject({ status, approval: { state: 'outdated' } });
  });
});

describe('An edit of filing', () => {
  it('asks nobody again', async () => {
    const waiting = await asked('inReview', 'inStage');
    const edited = granted(await edit(waiting, { tags: ['q1'], ownerId: 'mei' }));
    expect(edited.document).toMatchObject({ revision: 1, approval: { state: 'waiting' } });
    const request = await desk.store.get(partition(), 'approval', 'r-1');
    expect(request?.document.snapshotHash).toBe('old');
    expect(await happenings()).toEqual(['campaign.created', 'campaign.edited']);
  });
});
