import { type Actor, roleIn } from './actor.ts';
import type { Campaign } from './campaign.ts';
import type { Role } from './person.ts';

/** What a verb is done to: always at least its workspace, and the campaign where there is one. */
export interface Subject {
  readonly workspaceId: string;
  readonly campaign?: Pick<Campaign, 'ownerId' | 'teamIds' | 'guestIds'>;
  /** Somebody for whom the thing is personally meant: an approver, an assignee, a recipient. */
  readonly meantFor?: readonly string[];
  /** The one who made it: a requester, a schedule's owner, an uploader. */
  readonly madeBy?: string;
}

type Rule = 'always' | 'never' | 'involved' | 'meant' | 'made' | 'meantOrMade';
type Rights = Record<Role, Rule>;

const staff = (guest: Rule): Rights => ({ admin: 'always', manager: 'always', member: 'always', guest });

/** Who may do what. A guest reaches only campaigns that name them, and never amounts or decisions. */
const rights = {
  'workspace.read': { admin: 'always', manager: 'always', member: 'always', guest: 'always' },
  'people.read': staff('always'),
  'people.manage': { admin: 'always', manager: 'never', member: 'never', guest: 'never' },
  'campaign.read': staff('involved'),
  'campaign.readBudget': staff('never'),
  'campaign.create': staff('never'),
  'campaign.edit': { admin: 'always', manager: 'always', member: 'involved', guest: 'never' },
  'campaign.changeStatus': { admin: 'always', manager: 'always', member: 'involved', guest: 'never' },
  'task.read': staff('involved'),
  'task.create': staff('never'),
  'task.edit': staff('meant'),
  'asset.read': staff('involved'),
  'asset.add': staff('involved'),
  'asset.remove': { admin: 'always', manager: 'always', member: 'made', guest: 'made' },
  'approval.read': staff('meant'),
  'approval.submit': { admin: 'always', manager: 'always', member: 'involved', guest: 'never' },
  'approval.decide': { admin: 'meant', manager: 'meant', member: 'meant', guest: 'never' },
  'approval.withdraw': { admin: 'always', manager: 'always', member: 'made', guest: 'never' },
  /** Handing a place over, in one's own or in an approver's name. */
  'approval.transfer': { admin: 'always', manager: 'always', member: 'meant', guest: 'never' },
  /** Returning it, asking one more: what only whoever is asked can do. */
  'approval.steer': { admin: 'meant', manager: 'meant', member: 'meant', guest: 'never' },
  /** Naming points; guests may, when they are asked for it. */
  'approval.review': { admin: 'meant', manager: 'meant', member: 'meant', guest: 'meant' },
  'approval.copy': { admin: 'always', manager: 'always', member: 'meantOrMade', guest: 'never' },
  'approval.urge': { admin: 'always', manager: 'always', member: 'made', guest: 'never' },
  'approval.reopen': { admin: 'always', manager: 'always', member: 'never', guest: 'never' },
  'approval.askToReopen': staff('meant'),
  'approval.override': { admin: 'always', manager: 'always', member: 'never', guest: 'never' },
  'approval.settlePoint': { admin: 'always', manager: 'always', member: 'involved', guest: 'never' },
  'approval.delegate': { admin: 'always', manager: 'always', member: 'made', guest: 'never' },
  /** Figures about how approvals go: everybody's, or one's own. */
  'approval.analyse': { admin: 'always', manager: 'always', member: 'meant', guest: 'never' },
  'route.read': staff('never'),
  'route.edit': { admin: 'always', manager: 'always', member: 'never', guest: 'never' },
  'result.read': staff('never'),
  'result.record': staff('never'),
  'report.read': { admin: 'always', manager: 'always', member: 'meantOrMade', guest: 'never' },
  'report.schedule': { admin: 'always', manager: 'always', member: 'never', guest: 'never' },
  'import.run': { admin: 'always', manager: 'always', member: 'never', guest: 'never' },
  /** Everything that happened, who did it and in which words. */
  'audit.read': { admin: 'always', manager: 'never', member: 'never', guest: 'never' },
  'health.read': { admin: 'always', manager: 'never', member: 'never', guest: 'never' },
} as const satisfies Record<string, Rights>;

export type Verb = keyof typeof rights;
export const verbs = Object.keys(rights) as Verb[];

/** The one question in front of everything. A person without a role in the subject's workspace may do nothing. */
export function may(actor: Actor, verb: Verb, subject: Subject): boolean {
  const role = roleIn(actor, subject.workspaceId);
  return role !== undefined && holds[rights[verb][role]](actor.personId, subject);
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
