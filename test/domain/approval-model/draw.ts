import type { ApprovalRequest, Rung, Stage } from '../../../src/domain/approval.ts';
import { rejectRules, ruleModes, tieRules } from '../../../src/domain/approval.ts';
import { fieldClasses } from '../../../src/domain/approval-classes.ts';
import { advanced } from '../../../src/domain/approval-advance.ts';
import type { Chance } from '../../kit/chance.ts';

/* Requests as nobody would build them by hand. */

export const requester = 'lin';
export const boss = 'zoe';
/** Whoever may be asked; `boss` is last in line, and sometimes one of them. */
export const colleagues = ['ana', 'bo', 'cyn', 'dan', 'eva', 'fei', boss] as const;
export const outsider = 'otto';
export const everybody = [...colleagues, requester, outsider] as const;

const start = Date.UTC(2026, 2, 2);

/** Minutes since the request was made, as an instant. */
export function minute(count: number): string {
  return new Date(start + count * 60_000).toISOString();
}

export function drawRequest(chance: Chance): ApprovalRequest {
  const count = 1 + chance.below(4);
  const stages = Array.from({ length: count }, (_, index) => drawStage(chance, index));
  const request: ApprovalRequest = {
    kind: 'approval',
    schema: 1,
    id: 'r-1',
    tenantId: 't-1',
    workspaceId: 'w-1',
    campaignId: 'c-1',
    subject: { kind: 'campaign' },
    round: 1,
    firstRound: 1,
    requesterId: requester,
    note: '',
    status: 'inStage',
    stages,
    stage: 0,
    revision: 1,
    snapshotHash: 'hash-1',
    terminalOwnerId: boss,
    undoMinutes: 10,
    submittedAt: minute(0),
    dueAt: chance.below(8) === 0 ? minute(60 + chance.below(300)) : null,
    closedAt: null,
  };
  return advanced(request, minute(0));
}

function drawStage(chance: Chance, index: number): Stage {
  const approverIds = chance.shuffle(colleagues).slice(0, 1 + chance.below(4));
  const mode = chance.pick(ruleModes);
  const [primaryId = boss] = approverIds;
  const others = colleagues.filter((id) => !approverIds.includes(id));
  const weights = Object.fromEntries(approverIds.map((id) => [id, 1 + chance.below(3)]));
  const total = approverIds.reduce((sum, id) => sum + (weights[id] ?? 1), 0);
  const needs = { quorum: approverIds.length, weighted: total, percentage: 100 } as const;
  const most = mode === 'quorum' || mode === 'weighted' ? needs[mode] : 100;
  const standIn = others[0];
  const hasStandIn = standIn !== undefined && chance.below(4) === 0;
  const veto = chance.below(6) === 0 ? [chance.pick(colleagues)] : undefined;
  return {
    id: `s-${index}`,
    name: `Stage ${index}`,
    mode,
    approverIds,
    decisions: [],
    outcome: 'open',
    rejects: chance.pick(rejectRules),
    tie: chance.pick(tieRules),
    needs: drawNeeds(chance, most),
    ...(mode === 'weighted' && { weights }),
    ...(chance.below(3) > 0 && index > 0 && { after: drawAfter(chance, index) }),
    primaryId,
    ...(veto && { vetoIds: veto }),
    ...(chance.below(4) === 0 && { distinct: true as const }),
    ...(chance.below(2) === 0 && { watches: [chance.pick(fieldClasses)] }),
    ...(hasStandIn && {
      standIns: [
        { personId: standIn, forId: primaryId, chain: [primaryId, standIn], by: 'delegation' as const },
      ],
    }),
    ladder: drawLadder(chance),
  };
}

/** Often exactly half, where ties are. */
function drawNeeds(chance: Chance, most: number): number {
  return chance.below(2) === 0 && most % 2 === 0 ? most / 2 : 1 + chance.below(most);
}

function drawAfter(chance: Chance, index: number): string[] {
  return Array.from({ length: index }, (_, each) => `s-${each}`).filter(() => chance.below(2) === 0);
}

function drawLadder(chance: Chance): Rung[] {
  const last = chance.pick(['askTerminalOwner', 'askTerminalOwner', 'approve', 'reject', 'expire'] as const);
  const early = chance.pick(['remind', 'nudge', 'addBackup', 'escalate'] as const);
  return [
    { afterHours: 1, act: early, personIds: [chance.pick(colleagues)] },
    { afterHours: 2, act: last, upTo: { minor: chance.below(2) * 1_000, currency: 'CNY' } },
  ];
}
