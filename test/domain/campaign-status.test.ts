import { describe, expect, it } from 'vitest';
import { type Campaign, type CampaignStatus, campaignStatuses } from '../../src/domain/campaign.ts';
import { createCampaign } from '../../src/domain/campaign-create.ts';
import { moveStatus, statusMoves } from '../../src/domain/campaign-status.ts';
import { isRefusal } from '../../src/domain/refusal.ts';

const at = '2026-03-02T01:00:00.000Z';
const later = '2026-03-03T01:00:00.000Z';

function campaignIn(status: CampaignStatus, approval: Campaign['approval'] = null): Campaign {
  const created = createCampaign({
    id: 'c-1',
    tenantId: 't-1',
    workspaceId: 'w-1',
    code: 'MKT-1',
    fields: { name: 'Spring launch', type: 'launch' },
    source: 'person',
    createdBy: 'lin',
    at,
  });
  if (isRefusal(created)) throw new Error(created.refused);
  return { ...created.campaign, status, approval };
}

/** Every status × every wanted status: a dot stays where it is, M moves, N needs an approval, A waits for one, W is wrong. */
const table: Record<CampaignStatus, string> = {
  //                  draft planning inReview approved running paused ended retrospective archived
  draft: '            .     M        N        N        N       W      W     W             M',
  planning: '         M     .        N        N        N       W      W     W             M',
  inReview: '         A     A        .        A        A       A      A     A             A',
  approved: '         W     M        W        .        M       W      W     W             M',
  running: '          W     W        W        W        .       M      M     W             W',
  paused: '           W     W        W        W        M       .      M     W             W',
  ended: '            W     W        W        W        M       W      .     M             M',
  retrospectiveDone: 'W     W        W        W        W       W      M     .             M',
  archived: '         W     M        W        W        W       W      W     W             .',
};

const cases = campaignStatuses.flatMap((from) => {
  const outcomes = table[from].trim().split(/\s+/);
  return campaignStatuses.map((to, index) => [from, to, outcomes[index] ?? '?'] as const);
});

const words: Record<string, string> = { N: 'approvalNeeded', A: 'approvalRunning', W: 'wrongStatus' };

describe('A campaign is moved by hand', () => {
  it.each(cases)('from %s to %s: %s', (from, to, outcome) => {
    const campaign = campaignIn(from);
    const moved = moveStatus(campaign, to, 'because', later);
    if (isRefusal(moved)) {
      expect(moved.refused).toBe(words[outcome]);
      return;
    }
    if (outcome === '.') {
      expect(moved).toEqual({ campaign, happening: undefined });
      return;
    }
    expect(outcome).toBe('M');
    expect(moved.campaign).toEqual({ ...campaign, status: to, updatedAt: later });
    expect(moved.happening).toEqual({ type: 'campaign.statusChanged', from, to, reason: 'because' });
  });

  it('and what it may be moved to is exactly what succeeds', () => {
    for (const from of campaignStatuses) {
      const succeeding = campaignStatuses.filter((to) => {
        const moved = moveStatus(campaignIn(from), to, '', later);
        return to !== from && !isRefusal(moved);
      });
      expect(new Set(statusMoves(campaignIn(from)))).toEqual(new Set(succeeding));
    }
  });

  it('and the refusal names the status that stands in the way', () => {
    expect(moveStatus(campaignIn('draft'), 'running', '', later)).toEqual({
      refused: 'approvalNeeded',
      at: 'status',
      facts: { status: 'running' },
    });
    expect(moveStatus(campaignIn('running'), 'draft', '', later)).toMatchObject({
      refused: 'wrongStatus',
      facts: { status: 'running' },
    });
  });

  it('back to approved only while the yes still holds', () => {
    const holds = campaignIn('planning', { requestId: 'r-1', state: 'approved' });
    expect(moveStatus(holds, 'approved', '', later)).toMatchObject({ campaign: { status: 'approved' } });
    for (const state of ['outdated', 'rejected', 'withdrawn', 'changesRequested', 'expired'] as const) {
      const fell = campaignIn('planning', { requestId: 'r-1', state });
      expect(moveStatus(fell, 'approved', '', later)).toMatchObject({ refused: 'approvalNeeded' });
    }
  });
});
