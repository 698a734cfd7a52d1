import { type ActiveGrant, type Actor, type KnownPerson, actorOf, rightsIn } from './actor.ts';
import type { Campaign } from './campaign.ts';
import type { Rule, Verb } from './rights.ts';

export { type Verb, verbs } from './rights.ts';

/** What a verb is done to: always at least its workspace, and the campaign where there is one. */
export interface Subject {
  readonly workspaceId: string;
  readonly campaign?: Pick<Campaign, 'ownerId' | 'teamIds' | 'guestIds'> & Partial<Pick<Campaign, 'id'>>;
  /** Somebody for whom the thing is personally meant: an approver, an assignee, a recipient. */
  readonly meantFor?: readonly string[];
  /** The one who made it: a requester, a schedule's owner, an uploader. */
  readonly madeBy?: string;
}

/**
 * The one question in front of everything: whether the rule that the actor's role has for this verb holds, or something
 * that was given for a time covers it. A person without either in the subject's workspace may do nothing.
 */
export function may(actor: Actor, verb: Verb, subject: Subject): boolean {
  const rule = rightsIn(actor, subject.workspaceId)[verb] ?? 'never';
  return (
    ruleHolds(rule, actor.personId, subject) || actor.grants.some((grant) => covers(grant, verb, subject))
  );
}

export function ruleHolds(rule: Rule, personId: string, subject: Subject): boolean {
  return holds[rule](personId, subject);
}

/**
 * Whether there could be anything in a workspace to which somebody may do this: their own, one they are asked for, or what
 * was given to them. What never can be is not offered to them.
 */
export function mayEver(actor: Actor, verb: Verb, workspaceId: string): boolean {
  const { personId, grants } = actor;
  const own = { ownerId: personId, teamIds: [], guestIds: [] };
  const subject = { workspaceId, campaign: own, meantFor: [personId], madeBy: personId };
  const given = (grant: ActiveGrant): boolean =>
    grant.workspaceId === workspaceId && grant.verbs.includes(verb);
  return may(actor, verb, subject) || grants.some(given);
}

/** Whether somebody can be asked for a decision in a workspace; nobody from outside can. */
export function decidesIn(person: KnownPerson, workspaceId: string): boolean {
  const subject = { workspaceId, meantFor: [person.id] };
  return !person.external && may(actorOf(person), 'approval.decide', subject);
}

/** A grant for one campaign covers nothing that names none. */
export function covers(grant: ActiveGrant, verb: Verb, { workspaceId, campaign }: Subject): boolean {
  const there = grant.campaignId === null || grant.campaignId === campaign?.id;
  return grant.workspaceId === workspaceId && there && grant.verbs.includes(verb);
}

const holds: Record<Rule, (personId: string, subject: Subject) => boolean> = {
  always: () => true,
  never: () => false,
  involved: (personId, { campaign }) =>
    campaign !== undefined &&
    (campaign.ownerId === personId ||
      campaign.teamIds.includes(personId) ||
      campaign.guestIds.includes(personId)),
  meant: (personId, { meantFor }) => meantFor?.includes(personId) ?? false,
  made: (personId, { madeBy }) => madeBy === personId,
  meantOrMade: (personId, subject) => holds.meant(personId, subject) || holds.made(personId, subject),
};
