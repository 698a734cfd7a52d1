import type { ApprovalRequest } from '../../../src/domain/approval.ts';
import { approvalAfterEdit } from '../../../src/domain/approval-edit.ts';
import {
  type GivenDecision,
  type Step,
  decide,
  expire,
  withdraw,
} from '../../../src/domain/approval-flow.ts';
import { addApprover, copyTo, transfer, urge } from '../../../src/domain/approval-hand.ts';
import { climb, override } from '../../../src/domain/approval-ruling.ts';
import { askToReopen, reopen, returnTo, undo } from '../../../src/domain/approval-undo.ts';
import { type Refusal, isRefusal } from '../../../src/domain/refusal.ts';
import type { Chance } from '../../kit/chance.ts';
import { campaignOf } from '../approval-cases.ts';
import { colleagues, everybody, minute, requester } from './draw.ts';

/* What can be done to a request, by whoever, whether or not they may. */

export interface Done {
  readonly act: keyof typeof acts | 'repeat';
  readonly personId: string;
  readonly step: Step | Refusal;
  readonly given?: GivenDecision;
}

interface Scene {
  readonly chance: Chance;
  readonly request: ApprovalRequest;
  readonly now: number;
  /** Answers that were sent before, taken or not: networks repeat them. */
  readonly sent: readonly GivenDecision[];
}

type Act = (scene: Scene) => Omit<Done, 'act'>;

const verbs = ['approve', 'approve', 'approve', 'requestChanges', 'reject'] as const;
const fields = ['budget', 'goal', 'flight', 'name', 'audience'] as const;

const answer: Act = ({ chance, request, now }) => {
  const personId = chance.pick(everybody);
  const isStale = chance.below(12) === 0;
  const given: GivenDecision = {
    verb: chance.pick(verbs),
    personId,
    comment: 'Because',
    round: isStale ? 1 + chance.below(request.round + 1) : request.round,
    revisionShown: isStale ? 1 + chance.below(request.revision + 1) : request.revision,
    at: minute(now),
  };
  return { personId, given, step: decide(request, given) };
};

const stageId = ({ chance, request }: Scene): string => chance.pick(request.stages).id;

const edit: Act = ({ chance, request, now }) => {
  const changes = [{ field: chance.pick(fields), from: 1, to: 2 }];
  const isOver = request.closedAt !== null;
  const state = isOver ? 'rejected' : 'waiting';
  const revision = request.revision + 1;
  const campaign = campaignOf({ revision, approval: { requestId: request.id, state } });
  const edited = approvalAfterEdit(request, campaign, changes, `hash-${revision}`, minute(now));
  return { personId: '', step: { request: edited?.request ?? request, happening: edited?.happenings[0] } };
};

export const acts = {
  answer,
  undo: ({ chance, request, now }) => {
    const personId = chance.pick(everybody);
    return { personId, step: undo(request, personId, minute(now)) };
  },
  withdraw: ({ request, now }) => ({ personId: '', step: withdraw(request, '', minute(now)) }),
  expire: ({ request, now }) => ({ personId: '', step: expire(request, minute(now)) }),
  reopen: (scene) => ({
    personId: '',
    step: reopen(scene.request, {
      stageId: scene.chance.below(2) === 0 ? undefined : stageId(scene),
      reason: 'Because',
      at: minute(scene.now),
    }),
  }),
  askToReopen: ({ chance, request, now }) => {
    const personId = chance.pick(everybody);
    return { personId, step: askToReopen(request, personId, minute(now)) };
  },
  returnTo: (scene) => {
    const personId = scene.chance.pick(everybody);
    const at = minute(scene.now);
    const given = { personId, stageId: stageId(scene), comment: 'Because', at };
    return { personId, step: returnTo(scene.request, given) };
  },
  transfer: ({ chance, request, now }) => {
    const [personId, toId] = [chance.pick(everybody), chance.pick([...colleagues, requester])];
    const at = minute(now);
    return { personId, step: transfer(request, { personId, fromId: personId, toId, comment: '', at }) };
  },
  addApprover: ({ chance, request, now }) => {
    const personId = chance.pick(everybody);
    const toId = chance.pick(colleagues);
    const where = chance.pick(['before', 'after', 'beside'] as const);
    const at = minute(now);
    return { personId, step: addApprover(request, { personId, toId, where, comment: '', at }) };
  },
  copyTo: ({ chance, request, now }) => {
    const toId = chance.pick(everybody);
    return { personId: '', step: copyTo(request, { personId: '', toId, comment: '', at: minute(now) }) };
  },
  urge: ({ chance, request, now }) => {
    const toId = chance.pick(everybody);
    const nextAt = (since: string) => new Date(Date.parse(since) + 4 * 3_600_000).toISOString();
    return { personId: toId, step: urge(request, { toId, at: minute(now), nextAt }) };
  },
  climb: (scene) => {
    const { chance, request, now } = scene;
    const amount = { minor: 1_000 * chance.below(3), currency: chance.pick(['CNY', 'EUR']) };
    const rung = chance.below(2);
    return { personId: '', step: climb(request, { stageId: stageId(scene), rung, amount, at: minute(now) }) };
  },
  override: ({ chance, request, now }) => {
    const byId = chance.pick(everybody);
    const verb = chance.pick(['approve', 'reject'] as const);
    return { personId: byId, step: override(request, { byId, verb, reason: 'Because', at: minute(now) }) };
  },
  edit,
} as const satisfies Record<string, Act>;

/** Answers are most of what happens; the rarest of the others end everything. */
const odds: readonly (keyof typeof acts)[] = [
  ...Array.from({ length: 14 }, () => 'answer' as const),
  ...(['undo', 'undo', 'undo', 'returnTo', 'transfer', 'addApprover', 'climb', 'climb', 'edit'] as const),
  ...([
    'reopen',
    'reopen',
    'urge',
    'urge',
    'copyTo',
    'askToReopen',
    'expire',
    'override',
    'withdraw',
  ] as const),
];

export function actOn(scene: Scene): Done {
  const { chance, request, sent } = scene;
  if (sent.length > 0 && chance.below(6) === 0) {
    const given = chance.pick(sent);
    return { act: 'repeat', personId: given.personId, given, step: decide(request, given) };
  }
  const act = chance.pick(odds);
  return { act, ...acts[act](scene) };
}

/** The request after a step, or as it was. */
export function after(request: ApprovalRequest, { step }: Pick<Done, 'step'>): ApprovalRequest {
  return isRefusal(step) ? request : step.request;
}
