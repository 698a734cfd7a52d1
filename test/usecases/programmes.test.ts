import { beforeEach, describe, expect, it } from 'vitest';
import type { CampaignEdit } from '../../src/domain/campaign.ts';
import type { Money } from '../../src/domain/money.ts';
import type { ProgrammeContent } from '../../src/domain/programme.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { editCampaign } from '../../src/usecases/campaigns/edit.ts';
import { findCampaign } from '../../src/usecases/campaigns/find.ts';
import { programmeAt } from '../../src/usecases/programmes/figures.ts';
import { listProgrammes } from '../../src/usecases/programmes/find.ts';
import { addProgramme, editProgramme } from '../../src/usecases/programmes/save.ts';
import { type PersonName, granted, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './approvals-desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});

const yuan = (minor: number): Money => ({ minor, currency: 'CNY' });
const content: ProgrammeContent = {
  name: 'New light',
  ownerId: 'mei',
  objective: 'Every third sale in our own shops',
  start: '2026-03-01',
  end: '2026-12-31',
  budget: yuan(100_00),
  state: 'open',
};
const add = (who: PersonName, more: Partial<ProgrammeContent> = {}, once = 'programme-0001') =>
  addProgramme(desk.doors, desk.actors[who], { workspaceId, once, content: { ...content, ...more } });
const make = (once: string, fields: CampaignEdit) =>
  createCampaign(desk.doors, desk.actors.bo, {
    workspaceId,
    once,
    source: 'person',
    fields: { name: 'Lanterns', type: 'promotion', ...fields },
  });
async function edit(who: PersonName, campaignId: string, wanted: CampaignEdit) {
  const found = granted(await findCampaign(desk.doors, desk.actors.mei, campaignId, 'campaign.read'));
  return editCampaign(desk.doors, desk.actors[who], { campaignId, ifVersion: found.version, edit: wanted });
}

/** What refuses writes nothing. */
async function code(call: Promise<unknown>): Promise<string> {
  const before = desk.commits();
  const answer = await call;
  if (!isRefusal(answer)) return 'granted';
  expect(desk.commits()).toBe(before);
  return answer.refused;
}

describe('Programmes', () => {
  it('are made and changed by those who lead, and seen by everybody but guests', async () => {
    expect(await code(add('gus'))).toBe('notFound');
    expect(await code(add('otto'))).toBe('notFound');
    expect(await code(add('bo'))).toBe('notAllowed');
    expect(await code(add('mei', { ownerId: 'nobody' }))).toBe('unknownPerson');
    expect(await code(add('mei', { end: '2026-02-01' }))).toBe('flightReversed');
    const { document, version } = granted(await add('mei'));
    const commits = desk.commits();
    granted(await add('mei'));
    expect(desk.commits()).toBe(commits);
    const which = { workspaceId, programmeId: document.id };
    const change = (who: PersonName, more: Partial<ProgrammeContent>, ifVersion = version) =>
      editProgramme(desk.doors, desk.actors[who], { ...which, ifVersion, edit: more });
    expect(await code(change('bo', { name: 'Mine' }))).toBe('notAllowed');
    granted(await change('mei', { state: 'closed' }));
    expect(await code(change('mei', { name: 'Late' }))).toBe('stale');
    granted(await add('mei', { name: 'Zero' }, 'programme-0002'));
    const names = granted(await listProgrammes(desk.doors, desk.actors.bo, workspaceId));
    expect(names.map(({ document: { name, state } }) => `${state} ${name}`)).toEqual([
      'open Zero',
      'closed New light',
    ]);
    expect(await code(listProgrammes(desk.doors, desk.actors.gus, workspaceId))).toBe('notFound');
  });

  it('have campaigns, whose budgets never come to more than theirs without an approval', async () => {
    const { document: programme, version } = granted(await add('mei'));
    const { id: programmeId } = programme;
    expect(await code(make('once-0001', { programmeId: 'unknown' }))).toBe('notFound');
    expect(await code(make('once-0001', { programmeId, budget: yuan(100_01) }))).toBe('overBudget');
    const first = granted(await make('once-0001', { programmeId, budget: yuan(60_00) })).document;
    const second = granted(await make('once-0002', { budget: yuan(50_00) })).document;
    await desk.jobs.settle();
    expect(await edit('bo', second.id, { programmeId })).toMatchObject({
      refused: 'overBudget',
      facts: { over: 10_00, left: 40_00, currency: 'CNY' },
    });
    granted(await edit('bo', second.id, { programmeId, budget: yuan(40_00) }));
    await desk.jobs.settle();
    expect(await code(edit('bo', first.id, { budget: yuan(60_01) }))).toBe('overBudget');
    granted(await edit('bo', first.id, { budget: yuan(59_00) }));
    await desk.jobs.settle();
    const which = { workspaceId, programmeId };
    const cut = editProgramme(desk.doors, desk.actors.mei, {
      ...which,
      ifVersion: version,
      edit: { budget: yuan(98_00) },
    });
    expect(await code(cut)).toBe('overBudget');
    const seen = granted(await programmeAt(desk.doors, desk.actors.bo, which));
    expect(seen.share).toEqual({ given: 99_00, left: 1_00, currency: 'CNY', unconverted: 0 });
    expect(seen.figures.budgets).toEqual([{ ...yuan(99_00), campaigns: 2 }]);
    expect(seen.goals).toEqual([]);
    granted(await edit('bo', first.id, { programmeId: null }));
    await desk.jobs.settle();
    const left = granted(await programmeAt(desk.doors, desk.actors.bo, which));
    expect(left.campaigns.map(({ id }) => id)).toEqual([second.id]);
  });

  it('tell no amounts to those who may not see any', async () => {
    const { document } = granted(await add('mei'));
    granted(await make('once-0001', { programmeId: document.id, budget: yuan(60_00) }));
    await desk.jobs.settle();
    const which = { workspaceId, programmeId: document.id };
    const analyst = { ...desk.actors.bo, memberships: [{ workspaceId, role: 'analyst' }] };
    const seen = granted(await programmeAt(desk.doors, analyst, which));
    expect([seen.share, seen.figures.budgets, seen.figures.unseenBudgets]).toEqual([null, [], 1]);
  });

  it('take no more campaigns once they are closed, and keep those that they have', async () => {
    const { document } = granted(await add('mei', { state: 'closed' }));
    expect(await code(make('once-0001', { programmeId: document.id }))).toBe('unfit');
  });
});
