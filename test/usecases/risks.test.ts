import { beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/refusal.ts';
import type { RiskContent } from '../../src/domain/risk.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { readHistory } from '../../src/usecases/campaigns/history.ts';
import { readLaunch } from '../../src/usecases/launch/read.ts';
import { planningRuleOf, savePlanningRule } from '../../src/usecases/planning-rule/rule.ts';
import { gatherReport } from '../../src/usecases/reports/gather.ts';
import { readRisks } from '../../src/usecases/risks/read.ts';
import { editRisk, nameRisk } from '../../src/usecases/risks/save.ts';
import { deleteRisk } from '../../src/usecases/trash/delete-risk.ts';
import { restore } from '../../src/usecases/trash/restore.ts';
import { type PersonName, granted, tenantId, workspaceId } from '../kit/department.ts';
import { type Desk, openDesk } from './approvals-desk.ts';

let desk: Desk;
let campaignId: string;

beforeEach(async () => {
  desk = await openDesk();
  const fields = {
    name: 'Spring launch',
    type: 'content',
    budget: { minor: 60_000_000, currency: 'CNY' },
    guestIds: ['gus'],
  } as const;
  const wanted = { workspaceId, once: 'once-0001', source: 'person', fields } as const;
  campaignId = granted(
    await createCampaign(desk.doors, desk.actors.lin, {
      ...wanted,
      fields: { ...fields, guestIds: ['gus'] },
    }),
  ).document.id;
});

const content: RiskContent = {
  name: 'The stand is late',
  probability: 5,
  impact: 3,
  mitigation: '',
  trigger: 'No lorry by Tuesday',
  contingency: '',
  ownerId: 'lin',
  state: 'open',
};
const name = (who: PersonName, more: Partial<RiskContent> = {}, once = 'risk-0001') =>
  nameRisk(desk.doors, desk.actors[who], { campaignId, once, content: { ...content, ...more } });
const register = async (who: PersonName = 'lin') =>
  granted(await readRisks(desk.doors, desk.actors[who], campaignId));
const lineOf = async (who: PersonName = 'lin') =>
  granted(await readLaunch(desk.doors, desk.actors[who], campaignId)).lines.find(
    ({ id }) => id === 'contingency',
  )?.state;

/** What refuses writes nothing. */
async function code(call: Promise<unknown>): Promise<string> {
  const before = desk.commits();
  const answer = await call;
  expect(desk.commits()).toBe(before);
  return isRefusal(answer) ? answer.refused : 'granted';
}

describe('The risk register', () => {
  it('is kept by those who work on the campaign, read by the department, and not by guests', async () => {
    expect(await code(name('gus'))).toBe('notAllowed');
    expect(await code(name('bo'))).toBe('notAllowed');
    expect(await code(name('lin', { ownerId: 'nobody' }))).toBe('unknownPerson');
    const { document, version } = granted(await name('lin'));
    expect(await code(name('lin'))).toBe('granted');
    expect((await register('ana')).risks.map((each) => each.document.name)).toEqual(['The stand is late']);
    expect(await code(readRisks(desk.doors, desk.actors.gus, campaignId))).toBe('notAllowed');
    expect(await code(readRisks(desk.doors, desk.actors.otto, campaignId))).toBe('notFound');

    const which = { campaignId, riskId: document.id };
    const edit = (who: PersonName, more: Partial<RiskContent>, ifVersion = version) =>
      editRisk(desk.doors, desk.actors[who], { ...which, ifVersion, edit: more });
    expect(await code(edit('bo', { impact: 1 }))).toBe('notAllowed');
    expect(await code(edit('lin', { impact: 3 }))).toBe('granted');
    granted(await edit('mei', { impact: 4 }));
    expect(await code(edit('lin', { impact: 5 }))).toBe('stale');

    expect(await code(deleteRisk(desk.doors, desk.actors.bo, which))).toBe('notAllowed');
    granted(await deleteRisk(desk.doors, desk.actors.lin, which));
    expect((await register()).risks).toEqual([]);
    const back = { campaignId, noun: 'risk', targetId: document.id } as const;
    expect(await code(restore(desk.doors, desk.actors.bo, back))).toBe('notAllowed');
    granted(await restore(desk.doors, desk.actors.lin, back));
    expect((await register()).risks.map((each) => each.document.impact)).toEqual([4]);
    const told = granted(await readHistory(desk.doors, desk.actors.lin, { campaignId })).events;
    expect(told.map(({ what }) => what.type)).toEqual(
      expect.arrayContaining(['risk.named', 'risk.edited', 'thing.deleted', 'thing.restored']),
    );
  });

  it('holds a costly launch until there is a plan, from the amount that the department sets', async () => {
    expect(await lineOf()).toBe('open');
    expect((await register()).contingency).toEqual({ planned: false, needed: true });
    const { document, version } = granted(await name('lin'));
    expect(await lineOf()).toBe('open');
    const edit = { contingency: 'Use the small hall' };
    granted(
      await editRisk(desk.doors, desk.actors.lin, {
        campaignId,
        riskId: document.id,
        ifVersion: version,
        edit,
      }),
    );
    expect(await lineOf()).toBe('done');
    // A guest sees no amounts, hence not that this one is above one.
    expect(await lineOf('gus')).toBeUndefined();
    granted(await name('lin', { name: 'Rain' }, 'risk-0002'));
    expect(await lineOf()).toBe('open');

    const rule = (who: PersonName, minor: number | null, ifVersion: string | null = null) =>
      savePlanningRule(desk.doors, desk.actors[who], {
        workspaceId,
        ifVersion,
        choice: {
          contingencyAbove: minor === null ? null : { minor, currency: 'CNY' },
          retrospectiveDays: 5,
        },
      });
    expect(await code(rule('lin', 100))).toBe('notAllowed');
    granted(await rule('mei', 60_000_000));
    expect(await lineOf()).toBeUndefined();
    expect(await code(rule('mei', null))).toBe('stale');
    const { version: now } = await planningRuleOf(desk.store, tenantId, workspaceId);
    granted(await rule('mei', 100, now));
    expect(await lineOf()).toBe('open');
  });

  it('puts its red lines into a report that asks for them', async () => {
    granted(await name('lin'));
    granted(await name('lin', { name: 'Rain', probability: 2 }, 'risk-0002'));
    await desk.jobs.settle();
    const period = { start: '2026-02-23', end: '2026-03-01' };
    const wanted = { tenantId, workspaceId, period, zone: 'Asia/Shanghai' };
    const report = await gatherReport(desk.doors, {
      ...wanted,
      asked: { sections: ['risks'], metrics: [] },
    });
    expect(report.redRisks).toMatchObject([{ campaignId, risk: 'The stand is late', score: 15 }]);
    expect((await gatherReport(desk.doors, wanted)).redRisks).toBeUndefined();
  });
});
