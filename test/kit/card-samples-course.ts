import { names } from './card-sample-words.ts';
import type { Drawn } from '../../bot/cards/elements.ts';
import { inboxCard } from '../../bot/cards/inbox-card.ts';
import { returnCard } from '../../bot/cards/return-card.ts';
import { teamsLinks } from '../../bot/cards/links.ts';
import { askingWhys } from '../../src/domain/approval-step.ts';
import { ruleModes } from '../../src/domain/approval.ts';
import type { FieldChange } from '../../src/domain/campaign.ts';
import { inboxFlags } from '../../src/domain/inbox-flags.ts';
import type { ApprovalFace, InboxLineFace, Reader } from '../../src/domain/notice.ts';
import type { Locale } from '../../src/domain/person.ts';

/* How an approval looks on its way through stages, and several of them in one card. */

const links = teamsLinks('22222222-2222-4222-8222-222222222222');
type Face = Partial<ApprovalFace>;
type Answer = ApprovalFace['answers'][number];
const stageNames: Record<Locale, string> = { en: 'Finance', 'zh-CN': '财务', 'zh-TW': '財務' };

export function approvalCourse(
  locale: Locale,
  approval: (face: Face) => Drawn,
  closed: (status: ApprovalFace['status'], answers: Answer[]) => Face,
): Record<string, Drawn> {
  const [first, second, third] = names[locale].people;
  const at = '2026-11-24T08:20:00.000Z';
  const step = { name: stageNames[locale], position: 2, of: 3, approvers: 3, agreed: 1, needed: 2 };
  const answer = (more: Partial<Answer>): Answer => ({
    name: second,
    verb: 'approve',
    comment: '',
    at,
    withdrawn: null,
    ...more,
  });
  const inModes = ruleModes.map((mode) => [
    `approval in a stage, ${mode}`,
    approval({ mode, step: { ...step, mode } }),
  ]);
  const forReasons = askingWhys.map((why) => [`approval, ${why}`, approval({ why: { why, count: 2 } })]);
  const can = {
    urge: [],
    undo: undefined,
    reopen: false,
    askToReopen: false,
    namePoint: false,
    object: false,
  };
  const point = { name: second, text: third, anchor: 'flight' };
  const ruling = { name: third, verb: 'approve' as const, reason: first, at };
  return {
    ...(Object.fromEntries([...inModes, ...forReasons]) as Record<string, Drawn>),
    'approval that can be handed over': approval({
      can: { ...can, handOver: true },
      standIns: {
        workspaceId: 'marketing',
        colleagues: [second, third].map((name, index) => ({ personId: `person-${index}`, name })),
        toId: 'person-0',
        until: '2026-11-27',
      },
    }),
    'approval on behalf': approval({ answersFor: second, answers: [answer({ onBehalfOf: third })] }),
    'approval by rule': approval(closed('approved', [answer({ byRule: true })])),
    'approval that its requester watches': approval({
      mine: 'look',
      can: { ...can, urge: [second, third].map((name) => ({ personId: name.length.toString(), name })) },
    }),
    'approval that can be taken back': approval({
      ...closed('approved', [answer({})]),
      can: { ...can, undo: at },
    }),
    'approval expired, with a wish': approval({
      ...closed('expired', []),
      reopenAskedBy: [second],
      can: { ...can, askToReopen: true },
    }),
    'approval expired, for who can open it again': approval({
      ...closed('expired', []),
      reopenAskedBy: [second],
      can: { ...can, reopen: true },
    }),
    'approval to review': approval({ mine: 'look', dueAt: null, can: { ...can, namePoint: true } }),
    'approval to review, with points': approval({
      mine: 'look',
      points: [point, { ...point, anchor: null }],
      can: { ...can, namePoint: true },
    }),
    'approval to which one may object': approval({
      mine: 'look',
      points: Array.from({ length: 5 }, () => point),
      can: { ...can, namePoint: true, object: true },
    }),
    'approval overridden': approval({ ...closed('approved', []), ruling }),
  };
}

export function inboxLine(locale: Locale, more: Partial<InboxLineFace> = {}): InboxLineFace {
  return {
    campaignId: 'spring',
    requestId: 'request-1',
    round: 1,
    revision: 3,
    campaignName: names[locale].campaign,
    subject: { kind: 'campaign' },
    budget: { minor: 95_000_000, currency: 'CNY' },
    requesterName: names[locale].people[0],
    stageName: stageNames[locale],
    dueAt: '2026-11-26T09:00:00.000Z',
    answersFor: [],
    changes: [],
    flags: [],
    ...more,
  };
}

export function inboxSamples(
  locale: Locale,
  reader: Reader,
  changes: readonly FieldChange[],
): Record<string, Drawn> {
  const colleagues = names[locale].people.map((name, index) => ({ personId: `person-${index}`, name }));
  const card = (lines: readonly InboxLineFace[], said?: string): Drawn =>
    inboxCard(
      {
        kind: 'inbox',
        reader,
        inbox: { workspaceId: 'marketing', lines, colleagues, toId: 'person-1', until: '2026-11-27' },
        ...(said !== undefined && { said }),
      },
      links,
    );
  const marked = inboxLine(locale, {
    changes,
    flags: inboxFlags,
    answersFor: [names[locale].people[1]],
    budget: undefined,
  });
  const back = (count: number): Drawn =>
    returnCard(
      {
        kind: 'return',
        reader,
        delegationId: 'delegation-1',
        returned: {
          from: '2026-11-20T01:00:00.000Z',
          until: '2026-11-23T01:00:00.000Z',
          waiting: count - 1,
          answered: Array.from({ length: count }, (_, index) => ({
            campaignId: 'spring',
            requestId: `request-${index}`,
            campaignName: names[locale].campaign,
            name: names[locale].people[1],
            verb: 'requestChanges' as const,
            comment: names[locale].people[2],
            at: '2026-11-21T01:00:00.000Z',
          })),
        },
      },
      links,
    );
  return {
    'back from an absence': back(1),
    'back from an absence, more than fit': back(40),
    'inbox, empty': card([]),
    inbox: card([inboxLine(locale), marked, inboxLine(locale, { dueAt: null, stageName: '' })]),
    'inbox, more than fit': card(Array.from({ length: 30 }, () => inboxLine(locale))),
  };
}
