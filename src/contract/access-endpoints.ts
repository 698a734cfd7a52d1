import { z } from 'zod';
import { GrantKind, GrantLevel } from '../domain/grant.ts';
import { Id } from '../domain/person.ts';
import { Instant } from '../domain/time.ts';
import type { Endpoint } from './endpoint.ts';

const once = z.string().min(8).max(64);
const reason = z.string().trim().min(1).max(500);

/** Somebody's access for a time, with the names that stand beside it. */
export const GrantView = z.strictObject({
  id: Id,
  personId: Id,
  personName: z.string(),
  level: GrantKind,
  reason: z.string(),
  until: z.string(),
  givenAt: z.string(),
  /** Null where nobody named the end of a guest. */
  givenByName: z.string().nullable(),
  /** False for those that ended lately. */
  holds: z.boolean(),
});
export type GrantView = z.infer<typeof GrantView>;

export const AccessRequestView = z.strictObject({
  id: Id,
  personId: Id,
  personName: z.string(),
  personTitle: z.string(),
  reason: z.string(),
  askedAt: z.string(),
  round: z.number().int(),
});
export type AccessRequestView = z.infer<typeof AccessRequestView>;

export const AccessView = z.strictObject({
  grants: z.array(GrantView),
  requests: z.array(AccessRequestView),
  /** What the reader may hand on; nothing for those who may only look. */
  levels: z.array(GrantLevel),
});
export type AccessView = z.infer<typeof AccessView>;

const GiveAccess = z.strictObject({ once, personId: Id, level: GrantLevel, reason, until: Instant });
const NameBeginning = z.strictObject({ text: z.string().trim().min(2).max(60) });
const FoundPeople = z.array(z.strictObject({ id: Id, name: z.string(), title: z.string() }));
const NewEnd = z.strictObject({ until: Instant });

export const accessEndpoints = {
  'GET /api/campaigns/:campaignId/access': {
    summary: 'Who has access for a time, why and until when; for those who give it or edit the campaign',
    reply: AccessView,
  },
  'GET /api/campaigns/:campaignId/access/people': {
    summary: 'People of the organisation whose name begins so, for those who may give access',
    query: NameBeginning,
    reply: FoundPeople,
  },
  'POST /api/campaigns/:campaignId/grants': {
    summary: 'Let somebody see or edit this campaign until a minute within 90 days',
    body: GiveAccess,
    reply: AccessView,
    refusals: ['unknownPerson', 'unfit', 'reasonNeeded', 'stale'],
  },
  'PATCH /api/campaigns/:campaignId/grants/:grantId': {
    summary: 'Give access another end',
    body: NewEnd,
    reply: AccessView,
    refusals: ['unfit', 'stale'],
  },
  'DELETE /api/campaigns/:campaignId/grants/:grantId': { summary: 'End access now', reply: AccessView },
  'PUT /api/campaigns/:campaignId/guests/:personId/end': {
    summary: 'Say until when a guest of this campaign stays one, within a year',
    body: NewEnd,
    reply: AccessView,
    refusals: ['unfit', 'stale'],
  },
  'POST /api/campaigns/:campaignId/access-requests': {
    summary: 'Ask to see a campaign; answered alike whether or not there is one',
    body: z.strictObject({ reason }),
    reply: z.strictObject({ asked: z.literal(true) }),
    refusals: ['reasonNeeded', 'tooMany'],
  },
  'POST /api/campaigns/:campaignId/access-requests/:requestId/answer': {
    summary: 'Give the access that was asked for, or decline with words',
    body: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('give'),
        round: z.number().int(),
        level: GrantLevel,
        until: Instant,
      }),
      z.strictObject({ kind: z.literal('decline'), round: z.number().int(), words: z.string().max(500) }),
    ]),
    reply: AccessView,
    refusals: ['alreadyDecided', 'requestClosed', 'commentNeeded', 'unfit', 'unknownPerson', 'stale'],
  },
  'GET /api/workspaces/:workspaceId/access': {
    summary: 'Who has access to the whole department for a time',
    reply: AccessView,
  },
  'GET /api/workspaces/:workspaceId/access/people': {
    summary: 'The same, for those who may give access to the whole department',
    query: NameBeginning,
    reply: FoundPeople,
  },
  'POST /api/workspaces/:workspaceId/grants': {
    summary: 'Let somebody see or edit every campaign of the department until a minute within 90 days',
    body: GiveAccess,
    reply: AccessView,
    refusals: ['unknownPerson', 'unfit', 'reasonNeeded', 'stale'],
  },
  'PATCH /api/workspaces/:workspaceId/grants/:grantId': {
    summary: 'Give access to the department another end',
    body: NewEnd,
    reply: AccessView,
    refusals: ['unfit', 'stale'],
  },
  'DELETE /api/workspaces/:workspaceId/grants/:grantId': {
    summary: 'End access to the department now',
    reply: AccessView,
  },
} as const satisfies Record<string, Endpoint>;
