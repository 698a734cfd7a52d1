import type { AttackerName } from './attack-people.ts';
import type { AttackObjects } from './attack-scene.ts';
import type { Chance } from './chance.ts';
import { botAppId, otherTenantId, tenantId } from './tokens.ts';

/** A click that must come to nothing: who brings it, and what it says. */
export interface Forgery {
  readonly kind: string;
  readonly who: AttackerName;
  readonly activity: object;
}

type Data = Record<string, unknown>;

/** Ann has answered already, so that every click of hers is a replay; mia is asked still, and only a true click of hers would count. */
export function forgedClick(chance: Chance, objects: AttackObjects): Forgery {
  const [kind, made] = chance.pick(kinds);
  const forged = made(chance, objects);
  return { kind, who: forged.who, activity: dressed(chance, forged.data, forged.more) };
}

interface Forged {
  readonly who: AttackerName;
  readonly data: Data;
  readonly more?: object;
}

const notAsked: readonly AttackerName[] = [
  'ada',
  'olga',
  'tom',
  'max',
  'gus',
  'gil',
  'eve',
  'wes',
  'tia',
  'ines',
];
const strange = [
  '',
  ' ',
  '0',
  'null',
  '../x',
  'a/b',
  'ann',
  '__proto__',
  'constructor',
  '%00',
  'x'.repeat(129),
  '赢',
];
const strangeNumbers = [0, -1, 1.5, 99, 1e308, Number.MAX_SAFE_INTEGER, '1', '2', null, [2], {}, true];
const decisions = ['approve', 'requestChanges', 'reject'] as const;

/** What the button of a true card carries. */
function truth(chance: Chance, { shared, revision }: AttackObjects): Data {
  const { campaignId, requestId } = shared;
  const decision = chance.pick(decisions);
  const comment = decision === 'approve' && chance.below(2) === 0 ? {} : { comment: 'Because of this' };
  return { verb: 'approval.decide', campaignId, requestId, round: 1, revision, decision, ...comment };
}

const forge: Readonly<Record<string, (chance: Chance, objects: AttackObjects) => Forged>> = {
  'of somebody who was not asked': (chance, objects) => ({
    who: chance.pick(notAsked),
    data: truth(chance, objects),
  }),
  'that was made already': (chance, objects) => ({ who: 'ann', data: truth(chance, objects) }),
  'of another round': (chance, objects) => {
    const others = [...strangeNumbers, 2, 3, -99];
    return { who: 'mia', data: { ...truth(chance, objects), round: chance.pick(others) } };
  },
  'of another revision': (chance, objects) => {
    const others = [...strangeNumbers.filter((each) => each !== objects.revision), 1, 3, 1_000];
    return { who: 'mia', data: { ...truth(chance, objects), revision: chance.pick(others) } };
  },
  'of another request': (chance, objects) => {
    const ids = [
      objects.hidden['requestId'],
      objects.shared['taskId'],
      objects.shared['campaignId'],
      ...strange,
    ];
    return { who: 'mia', data: { ...truth(chance, objects), requestId: chance.pick(ids) } };
  },
  'of another campaign': (chance, objects) => {
    const ids = [
      objects.hidden['campaignId'],
      objects.shared['requestId'],
      'tenant',
      'board.marketing',
      ...strange,
    ];
    return { who: 'mia', data: { ...truth(chance, objects), campaignId: chance.pick(ids) } };
  },
  'with more than a button carries': (chance, objects) => {
    const extra = chance.pick<Data>([
      { personId: 'ann' },
      { actorId: 'ann' },
      { tenantId },
      { onBehalfOf: 'ann' },
      { budget: { minor: 1, currency: 'CNY' } },
      { amount: 1 },
      { snapshotHash: 'a'.repeat(64) },
      { hash: '' },
      { role: 'admin' },
      { workspaceId: 'marketing' },
      { ['__proto__']: { verb: 'x' } },
      { constructor: {} },
      { round2: 1 },
    ]);
    return { who: 'mia', data: { ...truth(chance, objects), ...extra } };
  },
  'of wrong types': (chance, objects) => {
    const field = chance.pick(['campaignId', 'requestId', 'round', 'revision', 'decision', 'verb']);
    const value = chance.pick<unknown>([
      null,
      true,
      [],
      {},
      ['approve'],
      { $ne: '' },
      { toString: 'x' },
      -0.1,
      'APPROVE',
    ]);
    return { who: 'mia', data: { ...truth(chance, objects), [field]: value } };
  },
  'with a field missing': (chance, objects) => {
    const field = chance.pick(['campaignId', 'requestId', 'round', 'revision', 'decision']);
    const data = truth(chance, objects);
    return { who: 'mia', data: Object.fromEntries(Object.entries(data).filter(([name]) => name !== field)) };
  },
  'with words that are too long or no words': (chance, objects) => ({
    who: 'mia',
    data: {
      ...truth(chance, objects),
      decision: 'reject',
      comment: chance.pick(['', '   ', '\n', 'x'.repeat(4_001), 7, ['No'], { text: 'No' }]),
    },
  }),
  'that renews itself': (chance, objects) => ({
    who: 'mia',
    data: truth(chance, objects),
    more: { trigger: 'automatic' },
  }),
  'under another verb': (chance, objects) => ({
    who: 'mia',
    data: truth(chance, objects),
    more: { verb: chance.pick(['approval.show', 'task.done', 'approval.Decide', '', 'x']) },
  }),
  'of nobody of the tenant': (chance, objects) => ({
    who: 'mia',
    data: truth(chance, objects),
    more: {
      from: chance.pick<object>([
        { id: '29:mia', name: 'Mia Manager' },
        { id: '29:mia', aadObjectId: 'mia', tenantId: otherTenantId },
        { id: '29:mia', aadObjectId: '../mia' },
        { id: '29:mia', aadObjectId: ['mia'] },
        { id: `28:${botAppId}`, role: 'bot' },
      ]),
    },
  }),
  'of another tenant': (chance, objects) => ({
    who: 'mia',
    data: truth(chance, objects),
    more: chance.pick<object>([
      {
        conversation: { id: 'a:mia', conversationType: 'personal', tenantId: otherTenantId },
        channelData: null,
      },
      { channelData: { tenant: { id: otherTenantId } } },
    ]),
  }),
  'on a task of somebody else': (chance, { shared, hidden }) => {
    const { campaignId, taskId } = chance.pick([shared, hidden]);
    const until = chance.pick(['hour', 'tomorrow', 'monday', 'reply']);
    const outside: readonly AttackerName[] = ['gus', 'gil', 'eve', 'wes', 'tia', 'ines'];
    return chance.below(2) === 0
      ? { who: chance.pick(outside), data: { verb: 'task.done', campaignId, taskId } }
      : {
          who: chance.pick(notAsked.filter((each) => each !== 'tom')),
          data: { verb: 'task.snooze', campaignId, taskId, until },
        };
  },
};

const kinds = Object.entries(forge);

/** As a click, or as the message that an old client makes of it; only a click can renew itself or lie about its verb. */
function dressed(chance: Chance, data: Data, more: object = {}): object {
  const {
    trigger = 'manual',
    verb = data['verb'],
    ...envelope
  } = more as { trigger?: string; verb?: unknown };
  const isClick = 'trigger' in more || 'verb' in more || chance.below(3) > 0;
  if (!isClick) return { ...envelope, type: 'message', value: data };
  const action = { type: 'Action.Execute', verb, data };
  return { ...envelope, type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger } };
}
