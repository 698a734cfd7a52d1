import { type Actor, rightsIn, roleIn } from './actor.ts';
import { type Subject, covers, ruleHolds } from './policy.ts';
import type { Rule, Verb } from './rights.ts';

/** Why a rule holds for somebody: it asks for nothing, or for what they are to the thing. */
export const bonds = ['always', 'owner', 'team', 'guest', 'meant', 'made'] as const;
export type Bond = (typeof bonds)[number];

/** One link of the chain: a role that they hold, with what it says and by what that holds; or a right for a time. */
export type Because =
  | {
      readonly by: 'role';
      readonly role: string;
      /** Held in every workspace of the tenant, and not in this one. */
      readonly everywhere: boolean;
      readonly rule: Rule;
      readonly bond: Bond;
    }
  | { readonly by: 'grant'; readonly grantId: string; readonly until: string };

/** Every reason why somebody may; none exactly where `may` says no. */
export function why(actor: Actor, verb: Verb, subject: Subject): readonly Because[] {
  const { personId, tenantRole, grants } = actor;
  const role = roleIn(actor, subject.workspaceId);
  const rule = rightsIn(actor, subject.workspaceId)[verb] ?? 'never';
  const held: readonly Because[] =
    role !== undefined && ruleHolds(rule, personId, subject)
      ? [{ by: 'role', role, everywhere: tenantRole !== null, rule, bond: bondOf(rule, personId, subject) }]
      : [];
  const given = grants
    .filter((grant) => covers(grant, verb, subject))
    .map(({ grantId, until }) => ({ by: 'grant', grantId, until }) as const);
  return [...held, ...given];
}

function bondOf(rule: Rule, personId: string, { campaign, meantFor }: Subject): Bond {
  if (rule === 'always') return 'always';
  if (rule === 'involved') {
    if (campaign?.ownerId === personId) return 'owner';
    return campaign?.teamIds.includes(personId) ? 'team' : 'guest';
  }
  return meantFor?.includes(personId) && rule !== 'made' ? 'meant' : 'made';
}
