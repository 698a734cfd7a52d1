import { describe, expect, it } from 'vitest';
import { type LaunchFact, concerns, launchFacts, launchLines } from '../../src/domain/launch-lines.ts';
import { launchGate, launchLinesOf, readinessOf } from '../../src/domain/launch-checklist.ts';
import { launchFactsOf } from '../../src/domain/launch-facts.ts';
import { summariseReport } from '../../src/domain/report-summary.ts';
import {
  type Risk,
  byGravity,
  editRisk,
  hasContingencyPlan,
  isRed,
  needsContingency,
  riskLevel,
  riskScale,
} from '../../src/domain/risk.ts';
import { campaignOf } from './approval-cases.ts';

let count = 0;
const risk = (changes: Partial<Risk> = {}): Risk => ({
  kind: 'risk',
  schema: 1,
  id: `risk-${(count += 1)}`,
  tenantId: 't-1',
  workspaceId: 'w-1',
  campaignId: 'c-1',
  name: 'The stand is late',
  probability: 3,
  impact: 3,
  mitigation: '',
  trigger: '',
  contingency: '',
  ownerId: null,
  state: 'open',
  createdBy: 'lin',
  createdAt: '2026-03-02T01:00:00.000Z',
  ...changes,
});
const red = { probability: 5, impact: 3 };
const cny = (minor: number) => ({ minor, currency: 'CNY' });

describe('A risk', () => {
  it('is as grave as the product of probability and impact', () => {
    const drawn = riskScale.map((probability) =>
      riskScale.map((impact) => riskLevel({ probability, impact })[0]).join(''),
    );
    expect(drawn).toEqual(['lllll', 'llmmm', 'lmmmh', 'lmmhh', 'lmhhh']);
  });

  it('is red as long as it has to be reckoned with, and stands behind the others when closed', () => {
    expect(isRed(risk(red))).toBe(true);
    expect(isRed(risk({ ...red, state: 'happened' }))).toBe(true);
    const closed = risk({ ...red, state: 'closed' });
    expect(isRed(closed)).toBe(false);
    const small = risk({ probability: 1, impact: 1 });
    const grave = risk(red);
    expect(byGravity([closed, small, grave])).toEqual([grave, small, closed]);
  });

  it('tells only what a change changes', () => {
    const one = risk();
    expect(editRisk(one, { impact: 5, name: one.name })).toEqual({
      risk: { ...one, impact: 5 },
      changes: [{ field: 'impact', from: 3, to: 5 }],
    });
  });
});

describe('A contingency plan', () => {
  it('is there when one standing risk has one, and each red one', () => {
    const plan = { contingency: 'Use the small hall' };
    expect(hasContingencyPlan([])).toBe(false);
    expect(hasContingencyPlan([risk()])).toBe(false);
    expect(hasContingencyPlan([risk(plan), risk()])).toBe(true);
    expect(hasContingencyPlan([risk(plan), risk(red)])).toBe(false);
    expect(hasContingencyPlan([risk({ ...red, ...plan })])).toBe(true);
    expect(hasContingencyPlan([risk({ ...plan, state: 'closed' })])).toBe(false);
  });

  it('is needed above what the department set, above the usual amount, or never', () => {
    expect(needsContingency(cny(50_000_000), undefined)).toBe(false);
    expect(needsContingency(cny(50_000_001), undefined)).toBe(true);
    expect(needsContingency({ minor: 500_001, currency: 'JPY' }, undefined)).toBe(true);
    expect(needsContingency(cny(101), cny(100))).toBe(true);
    expect(needsContingency(cny(1e12), null)).toBe(false);
    expect(needsContingency(null, cny(0))).toBe(false);
    expect(needsContingency({ minor: 1, currency: 'EUR' }, cny(100))).toBe(true);
  });

  it('holds a costly launch until it is there, and un-ticks itself', () => {
    const campaign = campaignOf({ budget: cny(60_000_000) });
    const facts = Object.fromEntries(launchFacts.map((fact) => [fact, true])) as Record<LaunchFact, boolean>;
    const linesWith = (risks: readonly Risk[], above?: null) => {
      const { contingencyPlanned } = launchFactsOf({
        campaign,
        tasks: [],
        assets: [],
        risks,
        goals: [],
        lines: [],
        reserve: { low: 10, high: 15 },
        content: [],
        links: [],
        asked: new Map(),
      });
      return launchLinesOf(campaign, { ...facts, contingencyPlanned }, undefined, above);
    };
    const gate = (risks: readonly Risk[]) => readinessOf(linesWith(risks)).blocking.includes('contingency');
    expect(gate([])).toBe(true);
    expect(gate([risk({ contingency: 'Use the small hall' })])).toBe(false);
    expect(gate([risk({ contingency: 'Use the small hall' }), risk(red)])).toBe(true);
    expect(launchGate(linesWith([]))?.facts?.['lines']).toContain('contingency');
    expect(linesWith([], null).some(({ id }) => id === 'contingency')).toBe(false);
    expect(concerns(launchLines.contingency, { ...campaign, budget: null })).toBe(false);
  });
});

it('Red risks of campaigns that are not over stand in the report that asks for them', () => {
  const campaign = (id: string, status: 'running' | 'ended') => ({
    id,
    code: id.toUpperCase(),
    name: `Campaign ${id}`,
    status,
    flight: null,
  });
  const report = (sections: ['risks'] | ['work']) =>
    summariseReport({
      campaigns: [campaign('a', 'running'), campaign('b', 'ended')],
      tasks: [],
      results: [],
      approvals: [],
      risks: [
        risk({ ...red, campaignId: 'a', name: 'One' }),
        risk({ probability: 5, impact: 5, campaignId: 'a', name: 'Two', contingency: 'Stop' }),
        risk({ campaignId: 'a' }),
        risk({ ...red, campaignId: 'b' }),
      ],
      period: { start: '2026-03-02', end: '2026-03-08' },
      asked: { sections, metrics: [] },
      zone: 'Asia/Shanghai',
      asOf: '2026-03-09T01:00:00.000Z',
    });
  expect(report(['work']).redRisks).toBeUndefined();
  expect(report(['risks']).redRisks).toEqual([
    { campaignId: 'a', code: 'A', campaign: 'Campaign a', risk: 'Two', score: 25, planned: true },
    { campaignId: 'a', code: 'A', campaign: 'Campaign a', risk: 'One', score: 15, planned: false },
  ]);
});
