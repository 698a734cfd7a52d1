import { beforeEach, describe, expect, it } from 'vitest';
import type { Campaign, CampaignEdit } from '../../src/domain/campaign.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { scopes } from '../../src/domain/scope.ts';
import { summarise } from '../../src/domain/summarise.ts';
import type { Stored } from '../../src/ports.ts';
import { readBoard } from '../../src/usecases/campaigns/board.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { readHistory } from '../../src/usecases/campaigns/history.ts';
import { readCampaign } from '../../src/usecases/campaigns/read.ts';
import { readSomeSummaries, readSummaries, seesEverything } from '../../src/usecases/campaigns/summaries.ts';
import {
  type Department,
  type PersonName,
  granted,
  openDepartment,
  tenantId,
  workspaceId,
} from '../kit/department.ts';

let desk: Department;
let shared: Stored<Campaign>;
let inside: Stored<Campaign>;

beforeEach(async () => {
  desk = await openDepartment();
  shared = await create('shared', { guestIds: ['gus'], budget: { minor: 5, currency: 'CNY' } });
  inside = await create('inside', { flight: { start: '2026-03-02', end: '2026-03-09' } });
  for (const { document, version } of [shared, inside]) {
    const summary = summarise(document, version, []);
    const partition = { tenantId, scope: scopes.board(workspaceId) };
    await desk.store.commit(partition, { put: [{ document: summary, ifVersion: 'any' }] });
  }
});

async function create(once: string, edit: CampaignEdit): Promise<Stored<Campaign>> {
  const fields = { name: `Campaign ${once}`, type: 'email' as const, ...edit };
  const wanted = { workspaceId, once: `once-${once}`, fields, source: 'person' as const };
  return granted(await createCampaign(desk.doors, desk.actors.lin, wanted));
}

describe('A campaign is read', () => {
  const readers: [PersonName, 'shared' | 'inside', boolean][] = [
    ['ana', 'inside', true],
    ['mei', 'inside', true],
    ['bo', 'inside', true],
    ['gus', 'shared', true],
    ['gus', 'inside', false],
    ['nora', 'shared', false],
    ['otto', 'shared', false],
    ['tia', 'shared', false],
  ];

  it.each(readers)('by %s, the one that is %s: %s', async (who, which, allowed) => {
    const { id } = (which === 'shared' ? shared : inside).document;
    const answer = await readCampaign(desk.doors, desk.actors[who], id);
    expect(isRefusal(answer) ? answer : 'seen').toEqual(allowed ? 'seen' : { refused: 'notFound' });
  });

  it.each(['tenant', 'board.marketing', 'person.lin'])(
    'never through the name of a scope: %s',
    async (id) => {
      expect(await readCampaign(desk.doors, desk.actors.ana, id)).toEqual({ refused: 'notFound' });
    },
  );
});

describe('The summaries of a workspace', () => {
  const namesFor = async (who: PersonName) => {
    const answer = await readSummaries(desk.doors, desk.actors[who], workspaceId);
    return isRefusal(answer) ? answer : answer.map(({ name }) => name);
  };

  it('are those that the reader may see, planned ones first', async () => {
    expect(await namesFor('bo')).toEqual(['Campaign inside', 'Campaign shared']);
    expect(await namesFor('gus')).toEqual(['Campaign shared']);
  });

  it.each<PersonName>(['nora', 'otto'])(
    'do not exist for %s, and neither does the workspace',
    async (who) => {
      expect(await namesFor(who)).toEqual({ refused: 'notFound' });
      expect(await readBoard(desk.doors, desk.actors[who], workspaceId)).toEqual({ refused: 'notFound' });
    },
  );

  it('of one tenant never show in another, though the workspaces share a name', async () => {
    expect(await namesFor('tia')).toEqual([]);
  });

  it('can be asked for by id; what may not be seen is left out', async () => {
    const ids = [shared.document.id, inside.document.id, 'nothing'];
    const forGuest = granted(await readSomeSummaries(desk.doors, desk.actors.gus, workspaceId, ids));
    expect(forGuest.map(({ id }) => id)).toEqual([shared.document.id]);
    const forStaff = granted(await readSomeSummaries(desk.doors, desk.actors.bo, workspaceId, ids));
    expect(forStaff).toHaveLength(2);
    const elsewhere = await readSomeSummaries(desk.doors, desk.actors.otto, workspaceId, ids);
    expect(elsewhere).toEqual({ refused: 'notFound' });
  });

  it('need no filter for staff only', () => {
    const unfiltered = (['ana', 'mei', 'lin', 'gus', 'nora', 'otto'] as const).filter((who) =>
      seesEverything(desk.actors[who], workspaceId),
    );
    expect(unfiltered).toEqual(['ana', 'mei', 'lin']);
  });
});

describe('The board', () => {
  it('counts each column and shows its first cards', async () => {
    const columns = granted(await readBoard(desk.doors, desk.actors.bo, workspaceId));
    expect(columns).toHaveLength(9);
    expect(columns[0]).toMatchObject({
      status: 'draft',
      count: 2,
      campaigns: [{ name: 'Campaign inside' }, { name: 'Campaign shared' }],
    });
    expect(columns[1]).toEqual({ status: 'planning', count: 0, campaigns: [] });
  });

  it('counts for a guest only what they may see', async () => {
    const columns = granted(await readBoard(desk.doors, desk.actors.gus, workspaceId));
    expect(columns[0]).toMatchObject({ count: 1, campaigns: [{ name: 'Campaign shared' }] });
  });
});

describe('The history of a campaign', () => {
  it('is newest first, and without amounts for a guest', async () => {
    const which = { campaignId: shared.document.id, ifVersion: shared.version };
    granted(await editCampaign(desk.doors, desk.actors.lin, { ...which, edit: { budget: null } }));
    const { campaignId } = which;
    const whole = granted(await readHistory(desk.doors, desk.actors.bo, { campaignId }));
    expect(whole.events.map(({ what }) => what.type)).toEqual(['campaign.edited', 'campaign.created']);
    const part = granted(await readHistory(desk.doors, desk.actors.gus, { campaignId }));
    expect(part.events.map(({ what }) => what.type)).toEqual(['campaign.created']);
  });

  it('is not told to those who may not read the campaign', async () => {
    const campaignId = inside.document.id;
    expect(await readHistory(desk.doors, desk.actors.gus, { campaignId })).toEqual({ refused: 'notFound' });
  });

  it('goes on page by page, and refuses a cursor that it did not give', async () => {
    let stored = inside;
    const campaignId = inside.document.id;
    for (let edit = 0; edit < 60; edit += 1) {
      const which = { campaignId, ifVersion: stored.version, edit: { goal: `Goal ${edit}` } };
      stored = granted(await editCampaign(desk.doors, desk.actors.lin, which));
    }
    const first = granted(await readHistory(desk.doors, desk.actors.lin, { campaignId }));
    const cursor = first.next ?? '';
    const second = granted(await readHistory(desk.doors, desk.actors.lin, { campaignId, cursor }));
    expect(first.events.length + second.events.length).toBe(61);
    expect(second.next).toBeNull();
    const forged = { campaignId, cursor: 'forged' };
    expect(await readHistory(desk.doors, desk.actors.lin, forged)).toEqual({
      refused: 'malformed',
      at: 'cursor',
    });
  });
});
