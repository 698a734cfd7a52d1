import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ApprovalRequest, Decision, Stage } from '../../src/domain/approval.ts';
import { fakeApproval, fakeRecord } from '../kit/fake-record.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

const stage = (id: string, facts: Partial<Stage> = {}): Stage => ({
  id,
  name: id,
  mode: 'all',
  approverIds: ['lin'],
  decisions: [],
  outcome: 'open',
  ...facts,
});
const answer = (personId: string, facts: Partial<Decision> = {}): Decision => ({
  personId,
  verb: 'approve',
  comment: '',
  at: '2026-03-03T01:00:00.000Z',
  revision: 1,
  snapshotHash: 'hash-1',
  withdrawn: null,
  ...facts,
});

const openRoute = async (stages: Stage[], facts: Partial<ApprovalRequest> = {}) => {
  const record = fakeRecord({ approvals: [fakeApproval('fair', { stages, ...facts })] });
  await showTab('campaigns/fair/approvals', {
    campaigns: [
      readyCampaign({ status: 'inReview', approval: { requestId: 'approval-1', state: 'waiting' } }),
    ],
    more: record.answers,
  });
  const picture = await screen.findByRole('region', { name: 'Route' });
  const step = (name: string): HTMLElement => {
    const card = within(picture).getByRole('heading', { name }).parentElement;
    if (!card) throw new Error(`There is no step ${name}.`);
    return card;
  };
  return { picture, step };
};

const marketing = stage('Marketing', {
  approverIds: ['sato'],
  outcome: 'approved',
  decisions: [answer('sato')],
  openedAt: '2026-03-02T00:00:00.000Z',
});
const finance = stage('Finance', {
  after: ['Marketing'],
  mode: 'quorum',
  needs: 2,
  approverIds: ['lin', 'chen', 'wu'],
  openedAt: '2026-03-03T01:00:00.000Z',
  dueAt: '2026-03-05T09:00:00.000Z',
});
const legal = stage('Legal', { after: ['Marketing'], approverIds: ['anna'] });
const director = stage('Director', { after: ['Finance', 'Legal'], approverIds: ['chen'] });

describe('the route of a request', () => {
  it('is read step by step, with paths at the same time in one step', async () => {
    const { picture } = await openRoute([marketing, finance, legal, director]);
    const steps = within(picture)
      .getAllByText(/^Step/)
      .map(({ textContent }) => textContent);
    expect(steps).toEqual(['Step 1 of 3', 'Step 2 of 3', 'Step 3 of 3']);
    expect(within(picture).getByText('2 paths at the same time')).toBeTruthy();
    const names = within(picture)
      .getAllByRole('heading')
      .map(({ textContent }) => textContent);
    expect(names).toEqual(['Marketing', 'Finance', 'Legal', 'Director']);
  });

  it('says in words where it is, how each step decides, and since and until when', async () => {
    const { step } = await openRoute([marketing, finance, legal, director]);
    expect(step('Finance').getAttribute('aria-current')).toBe('step');
    expect(step('Marketing').getAttribute('aria-current')).toBeNull();
    expect(step('Finance').textContent).toContain('Being asked now2 of 3 must agree');
    expect(step('Finance').textContent).toContain('Asked Tue, 3 Mar 2026, 09:00 GMT+8');
    expect(step('Finance').textContent).toContain('Until Thu, 5 Mar 2026, 17:00 GMT+8 (tomorrow)');
    expect(step('Marketing').textContent).toContain('Agreed');
    expect(step('Director').textContent).toContain('Waits for the step before');
    expect(step('Director').textContent).toContain('Not asked yet');
  });

  it('says who answered for whom, who was urged, and who can answer too', async () => {
    const { step } = await openRoute([
      stage('Finance', {
        approverIds: ['lin', 'chen', 'wu'],
        standIns: [
          { personId: 'sato', forId: 'lin', chain: ['lin', 'sato'], by: 'delegation' },
          { personId: 'anna', forId: 'chen', chain: ['chen', 'anna'], by: 'delegation' },
        ],
        decisions: [answer('sato', { onBehalfOf: 'lin', chain: ['lin', 'wu', 'sato'] })],
        urged: [{ personId: 'chen', count: 2, lastAt: '2026-03-03T01:00:00.000Z' }],
      }),
    ]);
    const rows = within(step('Finance')).getAllByRole('listitem');
    expect(rows[0]?.textContent).toContain('approved, Tue, 3 Mar 2026, 09:00 GMT+8');
    expect(rows[0]?.textContent).toContain('Answered by Sato Yui, through 吳美玲');
    expect(rows[1]?.textContent).toContain('No answer yetUrged 2 timesAnna Berger can answer too');
  });

  it('marks what a rule did, and what was decided in the place of the approvers', async () => {
    const { step } = await openRoute([
      stage('Finance', {
        approverIds: ['chen'],
        outcome: 'rejected',
        decisions: [answer('rule', { verb: 'reject', beside: true })],
      }),
    ]);
    const rows = within(step('Finance')).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Not asked any more'),
      expect.stringContaining('By rulerejected'),
    ]);
  });

  it('shows an override with its reason', async () => {
    await openRoute([stage('Finance')], {
      status: 'approved',
      closedAt: '2026-03-03T02:00:00.000Z',
      ruling: {
        byId: 'chen',
        verb: 'approve',
        reason: 'The fair starts today',
        at: '2026-03-03T02:00:00.000Z',
      },
    });
    expect(
      await screen.findByText('陈晓东 approved in the place of the approvers, Tue, 3 Mar 2026, 10:00 GMT+8'),
    ).toBeTruthy();
    expect(screen.getByText('The fair starts today')).toBeTruthy();
    expect(screen.getByText('Was not reached')).toBeTruthy();
  });

  it.each([
    ['any', { mode: 'any' }, 'One of 3 is enough'],
    ['in order', { mode: 'inOrder' }, 'Everyone must agree, one after the other'],
    ['percentage', { mode: 'percentage', needs: 60 }, '60% of 3 must agree'],
    ['weighted', { mode: 'weighted', needs: 4, weights: { lin: 3 } }, 'Voices worth 4 of 5 must agree'],
    ['primary', { mode: 'primary', primaryId: 'wu' }, '吳美玲 has the last word'],
  ] as const)('words the mode "%s"', async (_, facts, words) => {
    const { picture } = await openRoute([stage('Finance', { approverIds: ['lin', 'chen', 'wu'], ...facts })]);
    expect(picture.textContent).toContain(words);
    const turns = within(picture).queryAllByText('Their turn comes next');
    expect(turns).toHaveLength(facts.mode === 'inOrder' ? 2 : 0);
  });
});
