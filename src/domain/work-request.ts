import { z } from 'zod';
import { CampaignType } from './campaign.ts';
import { Id } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';
import { Priority } from './task.ts';
import { CalendarDate } from './time.ts';

/** What is asked of whom: each function of a department has a queue of its own. */
export const workFunctions = ['copy', 'design', 'localisation', 'web', 'seo', 'video', 'other'] as const;
export const WorkFunction = z.enum(workFunctions);
export type WorkFunction = z.infer<typeof WorkFunction>;

/**
 * `waiting`: nobody took it yet; `question`: it comes back when the requester answers; `accepted`: somebody does it;
 * `converted`: it goes on as a task or a campaign. The last three are its ends.
 */
export const workRequestStates = [
  'waiting',
  'question',
  'accepted',
  'converted',
  'declined',
  'withdrawn',
] as const;
export const WorkRequestState = z.enum(workRequestStates);
export type WorkRequestState = z.infer<typeof WorkRequestState>;

export const mostMaterials = 10;
/** So many people whom one can ask about it. */
const mostContacts = 10;
/** So many times something is said of one. */
export const mostTurns = 100;

/** A link to material: never anything but a page. */
export const MaterialLink = z.url({ protocol: /^https?$/ }).max(1_000);

/** What the requester writes. */
export const WorkBrief = z.strictObject({
  function: WorkFunction,
  title: z.string().trim().max(160),
  deadline: CalendarDate.nullable(),
  /** What it looks like when it is done. */
  vision: z.string().trim().max(4_000),
  materials: z.array(MaterialLink).max(mostMaterials),
  notes: z.string().trim().max(4_000),
  contactIds: z.array(Id).max(mostContacts),
  priority: Priority,
  /** The campaign that it is for; null where it is for none. */
  campaignId: Id.nullable(),
});
export type WorkBrief = z.infer<typeof WorkBrief>;

/** What cannot be missing, in the order of the form. */
export const neededOfBrief = ['title', 'deadline', 'vision'] as const;
export type NeededOfBrief = (typeof neededOfBrief)[number];

export const turnActs = [
  'asked',
  'answered',
  'accepted',
  'assigned',
  'prioritised',
  'declined',
  'converted',
  'withdrawn',
  'reopened',
] as const;
export type TurnAct = (typeof turnActs)[number];

/** Something that was said or decided about it. */
export const WorkTurn = z.strictObject({
  byId: Id,
  at: z.string(),
  act: z.enum(turnActs),
  words: z.string(),
});
export type WorkTurn = z.infer<typeof WorkTurn>;

/** As what a request goes on: a task of a campaign, or a campaign of its own. */
export const Conversion = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('task'), campaignId: Id }),
  z.strictObject({ to: z.literal('campaign'), type: CampaignType }),
]);
export type Conversion = z.infer<typeof Conversion>;

/** Work that somebody asks a function of the department for. */
export const WorkRequest = z.strictObject({
  kind: z.literal('workRequest'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  /** Counted in the department; see `requestCode`. */
  number: z.number().int().min(1),
  ...WorkBrief.shape,
  state: WorkRequestState,
  requesterId: Id,
  /** Who does it; null until somebody took it. */
  ownerId: Id.nullable(),
  source: z.enum(['tab', 'chat']),
  /** Oldest first. */
  turns: z.array(WorkTurn).max(mostTurns),
  /** As what somebody is making it go on: written before that is made, so that two make one thing. */
  claim: Conversion.optional(),
  /** What it became; null until then. */
  became: z.strictObject({ campaignId: Id, taskId: Id.nullable() }).nullable(),
  createdAt: z.string(),
  /** When anything of it changed last. */
  changedAt: z.string(),
  /** Sort key: its deadline while it is open; when it ended afterwards. */
  dueKey: z.string(),
});
export type WorkRequest = z.infer<typeof WorkRequest>;

/** Who takes the requests of each function, and the next number; the managers do where nobody is named. */
export const Intake = z.strictObject({
  kind: z.literal('intake'),
  schema: z.literal(1),
  /** The workspace. */
  id: Id,
  tenantId: Id,
  queues: z.record(WorkFunction, z.array(Id).max(30)),
  next: z.number().int().min(1),
});
export type Intake = z.infer<typeof Intake>;

export function plainIntake(tenantId: string, workspaceId: string): Intake {
  const queues = { copy: [], design: [], localisation: [], web: [], seo: [], video: [], other: [] };
  return { kind: 'intake', schema: 1, id: workspaceId, tenantId, queues, next: 1 };
}

/** What people call it: "REQ-12". */
export const requestCode = (number: number): string => `REQ-${number}`;

export const isOpenRequest = ({ state }: Pick<WorkRequest, 'state'>): boolean =>
  state === 'waiting' || state === 'question' || state === 'accepted';

/** The first thing that is missing. Refuses: `incomplete` (with the field), `malformed` (a deadline that is over). */
export function briefFault(brief: WorkBrief, today: string): Refusal | undefined {
  const missing = neededOfBrief.find((field) => brief[field] === null || brief[field] === '');
  if (missing) return refuse('incomplete', { at: missing, facts: { field: missing } });
  if (brief.deadline !== null && brief.deadline < today)
    return refuse('malformed', { at: 'deadline', facts: { what: 'past' } });
  return undefined;
}
