import { z } from 'zod';
import { Id } from './person.ts';
import { type Refusal, refusalCodes } from './refusal.ts';

/** What can be somebody's in a workspace, in the order in which it is handed over. */
export const handoverNouns = [
  'approval',
  'request',
  'task',
  'content',
  'channel',
  'risk',
  'check',
  'campaign',
  'team',
  'schedule',
  'delegation',
  'route',
  'programme',
  /** Work that somebody asked for. */
  'work',
  /** A place among those who take requests; its title is the code of the function. */
  'queue',
] as const;
export const HandoverNoun = z.enum(handoverNouns);
export type HandoverNoun = z.infer<typeof HandoverNoun>;

/** One thing that is somebody's: a task, a place among approvers, a campaign. */
export const Holding = z.strictObject({
  noun: HandoverNoun,
  id: Id,
  /** The campaign that it belongs to, or, of a delegation, whose it is; null for what stands by itself. */
  within: Id.nullable(),
  title: z.string(),
});
export type Holding = z.infer<typeof Holding>;

/** Who takes what: one heir for everything, and others for single kinds. */
export const Heirs = z.strictObject({ all: Id, others: z.partialRecord(HandoverNoun, Id) });
export type Heirs = z.infer<typeof Heirs>;

export function heirOf(heirs: Heirs, noun: HandoverNoun): string {
  return heirs.others[noun] ?? heirs.all;
}

/** All that is one leaver's on its way to their heirs. */
export const Handover = z.strictObject({
  kind: z.literal('handover'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  /** Who leaves. */
  personId: Id,
  heirs: Heirs,
  /** They lose their place in the workspace when all is handed over. */
  endsAccess: z.boolean(),
  startedBy: Id,
  startedAt: z.string(),
  state: z.enum(['running', 'stopped', 'done']),
  endedAt: z.string().nullable(),
  total: z.number().int().min(0),
  done: z.number().int().min(0),
  stayed: z.number().int().min(0),
});
export type Handover = z.infer<typeof Handover>;

export const handoverLineStates = ['waiting', 'done', 'stayed'] as const;

/** Why a thing stayed where it is: a refusal of whatever would have taken it, or that it was not theirs any more. */
export const HandoverReason = z.enum([...refusalCodes, 'notTheirs']);
export type HandoverReason = z.infer<typeof HandoverReason>;

/** One thing of a hand-over and what became of it. */
export const HandoverLine = z.strictObject({
  kind: z.literal('handoverLine'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  handoverId: Id,
  holding: Holding,
  heirId: Id,
  state: z.enum(handoverLineStates),
  reason: HandoverReason.nullable(),
  at: z.string().nullable(),
});
export type HandoverLine = z.infer<typeof HandoverLine>;

/** What became of one thing; `again` when it has to be looked at once more. */
export type Given = 'given' | 'notTheirs' | 'again' | Refusal;

/** The line once it was tried; undefined when it has to be tried again. */
export function triedLine(line: HandoverLine, given: Given, at: string): HandoverLine | undefined {
  if (given === 'again') return undefined;
  if (given === 'given') return { ...line, state: 'done', at };
  if (given === 'notTheirs') return { ...line, state: 'stayed', reason: 'notTheirs', at };
  if (given.refused === 'stale' || given.refused === 'busy') return undefined;
  return { ...line, state: 'stayed', reason: given.refused, at };
}

/** The hand-over with what these lines add to its counts. */
export function counted(handover: Handover, tried: readonly HandoverLine[]): Handover {
  const done = tried.filter(({ state }) => state === 'done').length;
  return { ...handover, done: handover.done + done, stayed: handover.stayed + tried.length - done };
}
