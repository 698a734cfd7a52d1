import { z } from 'zod';
import type { Actor } from './actor.ts';
import { roleIn } from './actor.ts';
import type { Campaign, FieldChange } from './campaign.ts';
import { canonicalJson } from './canonical-json.ts';
import { ErasedWords } from './erasure.ts';
import { Money } from './money.ts';
import { Id } from './person.ts';
import { type Subject, may } from './policy.ts';
import { type Refusal, refuse } from './refusal.ts';
import { type Instant, addMilliseconds } from './time.ts';

/** For what a department wants a second person. A limit of null asks nobody. */
export const SecondPersonChoice = z.strictObject({
  launchAbove: Money.nullable(),
  deleteRunning: z.boolean(),
  deleteAbove: Money.nullable(),
  exportOther: z.boolean(),
  eraseOther: z.boolean(),
});
export type SecondPersonChoice = z.infer<typeof SecondPersonChoice>;

/** One for each department that chose something; what is absent holds as the product has it. */
export const SecondPersonRule = z.strictObject({
  kind: z.literal('secondPersonRule'),
  schema: z.literal(1),
  /** The id of its workspace. */
  id: Id,
  tenantId: Id,
  chosen: SecondPersonChoice.partial(),
});
export type SecondPersonRule = z.infer<typeof SecondPersonRule>;

/** What holds where nobody chose. These fall silent where nobody else could confirm. */
export const plainChoice: SecondPersonChoice = {
  launchAbove: null,
  deleteRunning: true,
  deleteAbove: null,
  exportOther: true,
  eraseOther: true,
};

export function choiceOf(rule: Pick<SecondPersonRule, 'chosen'> | undefined): SecondPersonChoice {
  return { ...plainChoice, ...rule?.chosen };
}

export const CriticalAct = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('launch'), reason: z.string(), back: z.literal(true).optional() }),
  z.strictObject({ type: z.literal('deleteCampaign') }),
  z.strictObject({ type: z.literal('exportPerson'), personId: Id, once: z.string() }),
  z.strictObject({ type: z.literal('erasePerson'), personId: Id, erasureId: Id, text: ErasedWords }),
  /** Asking a second person for less than before. */
  z.strictObject({ type: z.literal('weaken'), choice: SecondPersonChoice }),
]);
export type CriticalAct = z.infer<typeof CriticalAct>;
export const actTypes = ['launch', 'deleteCampaign', 'exportPerson', 'erasePerson', 'weaken'] as const;
export const ActType = z.enum(actTypes);
export type ActType = z.infer<typeof ActType>;

export const actStates = ['waiting', 'confirmed', 'declined', 'expired', 'withdrawn'] as const;
export const ActState = z.enum(actStates);
export type ActState = z.infer<typeof ActState>;

/** Something critical that somebody wants and somebody else has to confirm; it lies beside what it would change. */
export const PendingAct = z.strictObject({
  kind: z.literal('pendingAct'),
  schema: z.literal(1),
  /** Derived from who wants what. */
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id.nullable(),
  act: CriticalAct,
  /** How that stood which it would change; when it stands otherwise, there is nothing to confirm. */
  basis: z.string(),
  askedBy: Id,
  askedAt: z.string(),
  expiresAt: z.string(),
  /** Who got a card, so that they may answer. */
  askedIds: z.array(Id).max(20),
  /** Counts up each time it is wanted anew. */
  round: z.number().int().min(1),
  state: ActState,
  answer: z.strictObject({ byId: Id, at: z.string(), words: z.string().max(500) }).nullable(),
});
export type PendingAct = z.infer<typeof PendingAct>;

/**
 * Where an act about a campaign waits: a projection in the workspace, so that whoever may confirm it finds it without
 * looking into each campaign. What it is, and whom it concerns, stands in the act alone.
 */
export const ActLine = z.strictObject({
  kind: z.literal('actLine'),
  schema: z.literal(1),
  /** The act's. */
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
});
export type ActLine = z.infer<typeof ActLine>;

/** What of a campaign must stand as it stood when it was wanted. */
export function basisOf({ status, revision }: Pick<Campaign, 'status' | 'revision'>): string {
  return `${status}.${revision}`;
}

/** So long is waited for a second person. */
export const actHours = 72;

export function expiryOf(askedAt: Instant): Instant {
  return addMilliseconds(askedAt, actHours * 3_600_000);
}

/** Statuses of a campaign that the world sees; one that is paused only holds its breath. */
const live: ReadonlySet<Campaign['status']> = new Set(['running', 'paused']);

/** By which of its settings a department wants a second person for this; undefined when it does not. */
export function wantedFor(
  choice: SecondPersonChoice,
  act: ActType,
  campaign?: Pick<Campaign, 'status' | 'budget'>,
): keyof SecondPersonChoice | undefined {
  switch (act) {
    case 'launch':
      return isAbove(campaign?.budget, choice.launchAbove) ? 'launchAbove' : undefined;
    case 'deleteCampaign':
      if (choice.deleteRunning && campaign && live.has(campaign.status)) return 'deleteRunning';
      return isAbove(campaign?.budget, choice.deleteAbove) ? 'deleteAbove' : undefined;
    case 'exportPerson':
      return choice.exportOther ? 'exportOther' : undefined;
    case 'erasePerson':
      return choice.eraseOther ? 'eraseOther' : undefined;
    case 'weaken':
      return undefined;
  }
}

/** Amounts in another currency cannot be compared, and count as above. */
function isAbove(amount: Money | null | undefined, limit: Money | null): boolean {
  if (!amount || !limit) return false;
  return amount.currency !== limit.currency || amount.minor > limit.minor;
}

/** What one choice asks less, and what it asks more than another. */
export function compareChoices(
  before: SecondPersonChoice,
  after: SecondPersonChoice,
): Readonly<Record<'weaker' | 'stronger', readonly (keyof SecondPersonChoice)[]>> {
  const changed = changesBetween(before, after).map(({ field }) => field as keyof SecondPersonChoice);
  const weaker = changed.filter((field) => isWeaker(before[field], after[field]));
  return { weaker, stronger: changed.filter((field) => !weaker.includes(field)) };
}

type Setting = SecondPersonChoice[keyof SecondPersonChoice];

function isWeaker(before: Setting, after: Setting): boolean {
  if (typeof after === 'boolean') return !after;
  if (after === null) return true;
  if (typeof before === 'boolean' || before === null) return false;
  return before.currency !== after.currency || after.minor > before.minor;
}

export function changesBetween(before: SecondPersonChoice, after: SecondPersonChoice): FieldChange[] {
  const fields = Object.keys(plainChoice) as (keyof SecondPersonChoice)[];
  return fields
    .filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]))
    .map((field) => ({ field, from: before[field], to: after[field] }));
}

/** Where an act is done: a campaign, a department, or every department of the tenant. */
export interface ActPlace {
  readonly workspaceId: string;
  readonly campaign?: (Subject['campaign'] & Pick<Campaign, 'createdBy'>) | undefined;
  readonly workspaceIds: readonly string[];
}

/** Settings about people's data belong to those who answer for it. */
const aboutPeople: ReadonlySet<string> = new Set(['exportOther', 'eraseOther']);

export function mayChoose(
  actor: Actor,
  workspaceId: string,
  fields: readonly (keyof SecondPersonChoice)[],
): boolean {
  const verb = fields.some((field) => aboutPeople.has(field)) ? 'privacy.manage' : 'secondPerson.edit';
  return may(actor, 'secondPerson.edit', { workspaceId }) && may(actor, verb, { workspaceId });
}

/** Whether somebody may do it, second person or not. `fields`: what a weaker choice would change. */
export function mayAct(
  actor: Actor,
  act: ActType,
  { workspaceId, campaign, workspaceIds }: ActPlace,
  fields: readonly (keyof SecondPersonChoice)[] = [],
): boolean {
  if (act === 'weaken') return mayChoose(actor, workspaceId, fields);
  if (act === 'exportPerson' || act === 'erasePerson')
    return (
      workspaceIds.length > 0 && workspaceIds.every((id) => may(actor, 'privacy.manage', { workspaceId: id }))
    );
  if (!campaign) return false;
  const subject: Subject = { workspaceId, campaign, madeBy: campaign.createdBy };
  if (!may(actor, 'campaign.read', subject)) return false;
  return may(actor, act === 'launch' ? 'campaign.changeStatus' : 'campaign.delete', subject);
}

/** Whether somebody can be the second person: may do it, is no guest, did not ask, and it is not about them. */
export function mayConfirm(
  actor: Actor,
  { act, askedBy }: Pick<PendingAct, 'act' | 'askedBy'>,
  place: ActPlace,
  fields: readonly (keyof SecondPersonChoice)[] = [],
): boolean {
  const isConcerned = 'personId' in act && act.personId === actor.personId;
  const isGuest = actor.external || roleIn(actor, place.workspaceId) === 'guest';
  return askedBy !== actor.personId && !isConcerned && !isGuest && mayAct(actor, act.type, place, fields);
}

/**
 * Why it cannot be answered any more. Refuses: `requestClosed` (wanted anew, withdrawn, its time is over),
 * `alreadyDecided`.
 */
export function closedFault(act: PendingAct, round: number, at: Instant): Refusal | undefined {
  if (act.round !== round) return refuse('requestClosed');
  if (act.state === 'confirmed' || act.state === 'declined') return refuse('alreadyDecided');
  return act.state === 'waiting' && act.expiresAt > at ? undefined : refuse('requestClosed');
}
