import { z } from 'zod';
import { FieldChange } from '../domain/campaign.ts';
import { Money } from '../domain/money.ts';
import { Id } from '../domain/person.ts';
import { ActState, ActType, SecondPersonChoice } from '../domain/second-person.ts';
import type { Endpoint } from './endpoint.ts';

/** Something critical that waits for a second person, as the reader may see it. */
export const ActView = z.strictObject({
  id: Id,
  workspaceId: Id,
  campaignId: Id.nullable(),
  act: ActType,
  round: z.number().int(),
  askedById: Id,
  askerName: z.string(),
  askedAt: z.string(),
  expiresAt: z.string(),
  /** The campaign or the person that it is about; empty where it is the department itself. */
  subject: z.string(),
  amount: Money.optional(),
  /** Of a weaker choice: what would be otherwise. */
  changes: z.array(FieldChange),
  state: ActState,
  /** What it would change stands otherwise by now. */
  hasMoved: z.boolean(),
  canConfirm: z.boolean(),
  answer: z.strictObject({ name: z.string(), words: z.string() }).optional(),
});
export type ActView = z.infer<typeof ActView>;

const ActList = z.strictObject({ acts: z.array(ActView) });

/** Null as long as nobody changed it. */
const version = z.string().max(200).nullable();
export const SecondPersonView = z.strictObject({ ...SecondPersonChoice.shape, version });
export type SecondPersonView = z.infer<typeof SecondPersonView>;

const round = z.number().int();
const Answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('confirm'), round }),
  z.strictObject({ kind: z.literal('decline'), round, words: z.string().max(500) }),
  z.strictObject({ kind: z.literal('withdraw'), round }),
]);
const refusals = [
  'ownRequest',
  'alreadyDecided',
  'requestClosed',
  'changedSinceShown',
  'commentNeeded',
  'askerMayNot',
  'wrongStatus',
  'stale',
] as const;

/** What needs a second person, and what waits for one. */
export const secondPersonEndpoints = {
  'GET /api/workspaces/:workspaceId/second-person': {
    summary: 'For what the department wants a second person; for managers',
    reply: SecondPersonView,
  },
  'PATCH /api/workspaces/:workspaceId/second-person': {
    summary: 'Choose for what a second person is wanted; less than before needs one itself',
    body: SecondPersonView,
    reply: SecondPersonView,
    refusals: ['nobodyToConfirm', 'secondPersonNeeded', 'stale'],
  },
  'GET /api/workspaces/:workspaceId/pending-acts': {
    summary: 'What waits for a second person beside the campaigns: my wishes and what I may confirm',
    reply: ActList,
  },
  'GET /api/me/pending-acts': {
    summary: 'What waits for a second person anywhere: my wishes and what I may confirm',
    reply: ActList,
  },
  'GET /api/campaigns/:campaignId/pending-acts': {
    summary: 'What of this campaign waits for a second person: my wishes and what I may confirm',
    reply: ActList,
  },
  'POST /api/workspaces/:workspaceId/pending-acts/:actId/answer': {
    summary: 'Confirm what somebody wants, decline it with words, or take my own wish back',
    body: Answer,
    reply: ActView,
    refusals,
  },
  'POST /api/campaigns/:campaignId/pending-acts/:actId/answer': {
    summary: 'The same about a campaign',
    body: Answer,
    reply: ActView,
    refusals: [...refusals, 'approvalNeeded', 'approvalRunning', 'launchBlocked', 'tooLarge'],
  },
} as const satisfies Record<string, Endpoint>;
