import { beforeEach, describe, expect, it } from 'vitest';
import type { Campaign, CampaignEdit } from '../../src/domain/campaign.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { Stored } from '../../src/ports.ts';
import { changeStatus } from '../../src/usecases/campaigns/change-status.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { moveCampaign } from '../../src/usecases/campaigns/move.ts';
import {
  type Department,
  type PersonName,
  granted,
  openDepartment,
  tenantId,
  workspaceId,
} from '../kit/department.ts';

let desk: Department;
beforeEach(async () => {
  desk = await openDepartment();
});

const spring = { name: 'Spring launch', type: 'launch' } as const;

function create(
  who: PersonName,
  fields: CampaignEdit & Pick<Campaign, 'name' | 'type'> = spring,
  once = 'once-0001',
) {
  return createCampaign(desk.doors, desk.actors[who], { workspaceId, once, fields, source: 'person' });
}

async function historyOf(campaignId: string) {
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const page = await desk.store.read(partition, 'historyOfCampaign', {});
  return page.items.map(({ document }) => document);
}

describe('Somebody creates a campaign', () => {
  it.each<[PersonName, string]>([
    ['gus', 'notAllowed'],
    ['otto', 'notFound'],
    ['nora', 'notFound'],
  ])('but not %s: %s', async (who, code) => {
    expect(await create(who)).toEqual({ refused: code });
    expect(desk.commits()).toBe(0);
  });

  it('but not with people who are not there', async () => {
    expect(await create('lin', { ...spring, ownerId: 'nobody' })).toEqual({
      refused: 'unknownPerson',
      at: 'ownerId',
    });
    expect(await create('lin', { ...spring, ownerId: 'gus' })).toMatchObject({ refused: 'unknownPerson' });
    expect(await create('lin', { ...spring, teamIds: ['bo', 'otto'] })).toMatchObject({ at: 'teamIds' });
    expect(await create('lin', { ...spring, guestIds: ['tia'] })).toMatchObject({ at: 'guestIds' });
    expect(desk.commits()).toBe(0);
  });

  it('but not with a flight that ends before it starts', async () => {
    const flight = { start: '2026-03-02', end: '2026-03-01' };
    expect(await create('lin', { ...spring, flight })).toEqual({ refused: 'flightReversed', at: 'flight' });
    expect(desk.commits()).toBe(0);
  });

  it('and owns it, under the next code of the workspace', async () => {
    const first = granted(await create('lin'));
    const second = granted(await create('lin', spring, 'once-0002'));
    expect(first.document).toMatchObject({ code: 'MKT-1', ownerId: 'lin', status: 'draft' });
    expect(second.document.code).toBe('MKT-2');
    expect(await historyOf(first.document.id)).toMatchObject([
      { actorId: 'lin', workspaceId, what: { type: 'campaign.created', name: 'Spring launch' } },
    ]);
  });

  it('once, however often the request arrives', async () => {
    const first = granted(await create('lin'));
    const commits = desk.commits();
    const again = granted(await create('lin', { ...spring, name: 'Other words' }));
    expect(again).toEqual(first);
    expect(desk.commits()).toBe(commits);
  });

  it('once also when the request arrives twice in the same moment', async () => {
    const [one, other] = await Promise.all([create('lin'), create('lin')]);
    expect(granted(one).document.id).toBe(granted(other).document.id);
    expect(granted(one).version).toBe(granted(other).version);
    expect(await historyOf(granted(one).document.id)).toHaveLength(1);
  });

  it('and the same key of somebody else means another campaign', async () => {
    const mine = granted(await create('lin'));
    const theirs = granted(await create('bo'));
    expect(theirs.document.id).not.toBe(mine.document.id);
  });

  it('while others do: nobody gets the same code', async () => {
    const keys = Array.from({ length: 20 }, (_, index) => `once-10${index}`);
    const made = await Promise.all(keys.map((once) => create('lin', spring, once)));
    expect(new Set(made.map((each) => granted(each).document.code)).size).toBe(20);
  });
});

describe('Somebody edits a campaign', () => {
  let made: Stored<Campaign>;
  beforeEach(async () => {
    made = granted(await create('lin', { ...spring, teamIds: ['bo'], guestIds: ['gus'] }));
  });

  const edit = (who: PersonName, change: CampaignEdit, ifVersion = made.version) =>
    editCampaign(desk.doors, desk.actors[who], { campaignId: made.document.id, ifVersion, edit: change });

  it.each<[PersonName, string]>([
    ['gus', 'notAllowed'],
    ['nora', 'notFound'],
    ['otto', 'notFound'],
    ['tia', 'notFound'],
  ])('but not %s: %s', async (who, code) => {
    const commits = desk.commits();
    expect(await edit(who, { name: 'Mine now' })).toEqual({ refused: code });
    expect(desk.commits()).toBe(commits);
  });

  it('but not a member who has nothing to do with it', async () => {
    const others = granted(await create('mei', spring, 'once-0009'));
    const refused = await editCampaign(desk.doors, desk.actors.lin, {
      campaignId: others.document.id,
      ifVersion: others.version,
      edit: { name: 'Mine now' },
    });
    expect(refused).toEqual({ refused: 'notAllowed' });
  });

  it('but not one that does not exist', async () => {
    const which = { campaignId: 'nothing', ifVersion: 'x', edit: {} };
    expect(await editCampaign(desk.doors, desk.actors.mei, which)).toEqual({ refused: 'notFound' });
  });

  it('but not what somebody else changed in the meantime', async () => {
    granted(await edit('mei', { goal: '500 leads' }));
    const commits = desk.commits();
    expect(await edit('lin', { goal: '900 leads' })).toEqual({ refused: 'stale' });
    expect(desk.commits()).toBe(commits);
  });

  it('but not when two do so in the same moment: one wins', async () => {
    const answers = await Promise.all([edit('lin', { goal: 'a' }), edit('mei', { goal: 'b' })]);
    expect(answers.filter((answer) => 'refused' in answer)).toEqual([{ refused: 'stale' }]);
  });

  it('and the event says who changed what', async () => {
    const edited = granted(await edit('bo', { budget: { minor: 100, currency: 'CNY' } }));
    expect(edited.document.revision).toBe(2);
    expect(edited.version).not.toBe(made.version);
    const [latest] = await historyOf(made.document.id);
    expect(latest).toMatchObject({
      actorId: 'bo',
      what: { type: 'campaign.edited', changes: [{ field: 'budget', from: null }] },
    });
  });

  it('twice with the version it got back', async () => {
    const first = granted(await edit('lin', { goal: 'a' }));
    expect(granted(await edit('lin', { goal: 'b' }, first.version)).document.goal).toBe('b');
  });

  it('into what it already is: nothing is written', async () => {
    const commits = desk.commits();
    expect(granted(await edit('lin', { name: 'Spring launch' })).version).toBe(made.version);
    expect(desk.commits()).toBe(commits);
  });

  it('and keeps people who have left, but names nobody new who is not there', async () => {
    await desk.change('bo', { active: false });
    const kept = granted(await edit('lin', { teamIds: ['bo', 'mei'] }));
    expect(kept.document.teamIds).toEqual(['bo', 'mei']);
    const without = granted(await edit('lin', { teamIds: [] }, kept.version));
    expect(await edit('lin', { teamIds: ['bo'] }, without.version)).toMatchObject({
      refused: 'unknownPerson',
    });
  });

  it('by dragging its flight', async () => {
    const flight = { start: '2026-03-02', end: '2026-03-15' };
    const which = { campaignId: made.document.id, ifVersion: made.version };
    const moved = granted(await moveCampaign(desk.doors, desk.actors.lin, { ...which, flight }));
    expect(moved.document.flight).toEqual(flight);
    const reversed = { start: '2026-03-02', end: '2026-03-01' };
    const again = { ...which, ifVersion: moved.version, flight: reversed };
    expect(await moveCampaign(desk.doors, desk.actors.lin, again)).toMatchObject({
      refused: 'flightReversed',
    });
  });
});

describe('Somebody moves a campaign to another status', () => {
  let made: Stored<Campaign>;
  beforeEach(async () => {
    made = granted(await create('lin', { ...spring, guestIds: ['gus'] }));
  });

  const move = (who: PersonName, status: Campaign['status'], ifVersion = made.version) =>
    changeStatus(desk.doors, desk.actors[who], { campaignId: made.document.id, ifVersion, status });

  it.each<[PersonName, string]>([
    ['gus', 'notAllowed'],
    ['bo', 'notAllowed'],
    ['otto', 'notFound'],
    ['tia', 'notFound'],
  ])('but not %s: %s', async (who, code) => {
    const commits = desk.commits();
    expect(await move(who, 'planning')).toEqual({ refused: code });
    expect(desk.commits()).toBe(commits);
  });

  it('but not past its approval', async () => {
    const commits = desk.commits();
    expect(await move('ana', 'running')).toMatchObject({ refused: 'approvalNeeded' });
    expect(await move('ana', 'ended')).toMatchObject({ refused: 'wrongStatus' });
    expect(desk.commits()).toBe(commits);
  });

  it('but not on an old state', async () => {
    granted(await move('lin', 'planning'));
    expect(await move('mei', 'archived')).toEqual({ refused: 'stale' });
  });

  it('and the history tells it, with the revision left alone', async () => {
    const moved = granted(await move('lin', 'planning'));
    expect(moved.document).toMatchObject({ status: 'planning', revision: 1 });
    const [latest] = await historyOf(made.document.id);
    expect(latest?.what).toEqual({
      type: 'campaign.statusChanged',
      from: 'draft',
      to: 'planning',
      reason: '',
    });
  });

  it('where it stands already: nothing is written', async () => {
    const commits = desk.commits();
    expect(granted(await move('lin', 'draft')).version).toBe(made.version);
    expect(desk.commits()).toBe(commits);
  });
});
