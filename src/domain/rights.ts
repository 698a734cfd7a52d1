import type { Role } from './person.ts';

/** When a right holds: always, or for what one is part of, for what is meant for one, for what one made. */
export const rules = ['never', 'involved', 'meant', 'made', 'meantOrMade', 'always'] as const;
export type Rule = (typeof rules)[number];

/** What a role brings of each verb; what is absent is `never`. */
export type RoleRights = Partial<Record<Verb, Rule>>;

/** The one role that is held at the tenant and not in a workspace of it. */
export const tenantRoles = ['superAdmin'] as const;
export type TenantRole = (typeof tenantRoles)[number];
export type BuiltInRole = TenantRole | Role;

type Row = Readonly<Record<BuiltInRole, Rule>>;

/** Administrators always; then in the order of the columns below. */
const row = (manager: Rule, member: Rule, finance: Rule, analyst: Rule, guest: Rule): Row => ({
  superAdmin: 'always',
  admin: 'always',
  manager,
  member,
  finance,
  analyst,
  guest,
});
const administrators = row('never', 'never', 'never', 'never', 'never');
/** Only whoever is asked, administrators too. */
const asked = (guest: Rule): Row => ({
  ...row('meant', 'meant', 'meant', 'never', guest),
  superAdmin: 'meant',
  admin: 'meant',
});

/**
 * Who may do what, as data. A guest reaches only campaigns that name them, and never amounts or decisions; finance reads
 * every amount and edits no content; an analyst reads without amounts, and records results.
 */
export const rightsOfRoles = {
  // In the order manager, member, finance, analyst, guest.
  'workspace.read': row('always', 'always', 'always', 'always', 'always'),
  'people.read': row('always', 'always', 'always', 'always', 'always'),
  /** E-mail addresses and whatever else is somebody's own; everybody sees their own. */
  'person.readContact': row('always', 'always', 'always', 'always', 'meant'),
  /** Seeing one address in full that is masked otherwise; that it was seen is written down. */
  'person.unmask': row('always', 'always', 'always', 'always', 'never'),
  'people.manage': administrators,
  /** Handing out what is kept about anybody, and erasing them. */
  'privacy.manage': administrators,
  /** Giving all that is a leaver's to others. */
  'people.handOver': row('always', 'never', 'never', 'never', 'never'),
  /** Making somebody a super administrator, or ending that. */
  'people.appoint': { ...administrators, admin: 'never' },
  'role.edit': administrators,
  'campaign.read': row('always', 'always', 'always', 'always', 'involved'),
  'campaign.readBudget': row('always', 'always', 'always', 'never', 'never'),
  /** What a vendor asks for something: the amount of an expense. */
  'vendor.readPrice': row('always', 'always', 'always', 'never', 'never'),
  /** Writing down what was spent and with whom, and saying that it was paid. */
  'expense.record': row('always', 'involved', 'never', 'never', 'never'),
  /** Saying how a vendor's work was, and which names are the same vendor. */
  'vendor.edit': row('always', 'never', 'always', 'never', 'never'),
  'expense.pay': row('always', 'never', 'always', 'never', 'never'),
  /** Letting somebody see or edit it for a time; its owner, and whoever leads the department. */
  'access.give': row('always', 'made', 'never', 'never', 'never'),
  'campaign.create': row('always', 'always', 'never', 'never', 'never'),
  'campaign.edit': row('always', 'involved', 'never', 'never', 'never'),
  'campaign.changeStatus': row('always', 'involved', 'never', 'never', 'never'),
  /** Also taking it out of the trash again; the same for tasks. */
  'campaign.delete': row('always', 'made', 'never', 'never', 'never'),
  'task.delete': row('always', 'made', 'never', 'never', 'never'),
  'task.read': row('always', 'always', 'always', 'always', 'involved'),
  'task.create': row('always', 'always', 'never', 'never', 'never'),
  'task.edit': row('always', 'always', 'meant', 'never', 'meant'),
  'asset.read': row('always', 'always', 'always', 'always', 'involved'),
  'asset.add': row('always', 'always', 'never', 'never', 'involved'),
  'asset.remove': row('always', 'made', 'never', 'never', 'made'),
  'approval.read': row('always', 'always', 'always', 'never', 'meant'),
  'approval.submit': row('always', 'involved', 'never', 'never', 'never'),
  'approval.decide': asked('never'),
  'approval.withdraw': row('always', 'made', 'never', 'never', 'never'),
  /** Handing a place over, in one's own or in an approver's name. */
  'approval.transfer': row('always', 'meant', 'meant', 'never', 'never'),
  /** Returning it, asking one more: what only whoever is asked can do. */
  'approval.steer': asked('never'),
  /** Naming points; guests may, when they are asked for it. */
  'approval.review': asked('meant'),
  'approval.copy': row('always', 'meantOrMade', 'meantOrMade', 'never', 'never'),
  'approval.urge': row('always', 'made', 'never', 'never', 'never'),
  'approval.reopen': row('always', 'never', 'never', 'never', 'never'),
  'approval.askToReopen': row('always', 'always', 'meant', 'never', 'meant'),
  'approval.override': row('always', 'never', 'never', 'never', 'never'),
  'approval.settlePoint': row('always', 'involved', 'never', 'never', 'never'),
  'approval.delegate': row('always', 'made', 'made', 'never', 'never'),
  /** Figures about how approvals go: everybody's, or one's own. */
  'approval.analyse': row('always', 'meant', 'meant', 'never', 'never'),
  'route.read': row('always', 'always', 'always', 'never', 'never'),
  'route.edit': row('always', 'never', 'never', 'never', 'never'),
  /** Saying of a line before a launch that it is done, or that the launch does not wait for it. */
  'launch.tick': row('always', 'always', 'meant', 'never', 'meant'),
  'launch.waive': row('always', 'never', 'never', 'never', 'never'),
  /** What a campaign is to reach. */
  'goal.read': row('always', 'always', 'always', 'always', 'never'),
  'goal.edit': row('always', 'involved', 'never', 'never', 'never'),
  /** Its marketing channels and what goes out through them; without a yes, only by those who lead. */
  'content.read': row('always', 'always', 'always', 'always', 'never'),
  'content.edit': row('always', 'involved', 'never', 'never', 'never'),
  'content.exempt': row('always', 'never', 'never', 'never', 'never'),
  /** What may go wrong with a campaign. */
  'risk.read': row('always', 'always', 'always', 'always', 'never'),
  'risk.edit': row('always', 'involved', 'never', 'never', 'never'),
  /** Looking back, and the lessons of others. */
  'retrospective.read': row('always', 'always', 'always', 'always', 'never'),
  'retrospective.edit': row('always', 'involved', 'never', 'never', 'never'),
  /** What the department could do: reading it, having ideas and voting, changing them. */
  'idea.read': row('always', 'always', 'always', 'always', 'never'),
  'idea.add': row('always', 'always', 'always', 'always', 'never'),
  'idea.edit': row('always', 'made', 'made', 'made', 'never'),
  /** Campaigns taken together, for one objective. */
  'programme.read': row('always', 'always', 'always', 'always', 'never'),
  'programme.edit': row('always', 'never', 'never', 'never', 'never'),
  /** What campaigns are made from. */
  'template.read': row('always', 'always', 'always', 'always', 'never'),
  'template.edit': row('always', 'never', 'never', 'never', 'never'),
  /** Who of the department has how much to do. */
  'workload.read': row('always', 'always', 'always', 'always', 'never'),
  /** How the department works: its days off and its extra workdays. */
  'calendar.edit': row('always', 'never', 'never', 'never', 'never'),
  /** The department's own dates: fairs, launches, photo shoots. */
  'occasion.read': row('always', 'always', 'always', 'always', 'never'),
  'occasion.edit': row('always', 'always', 'never', 'never', 'never'),
  /** Sharing a view with the department, and changing one that is shared; a private one is its owner's. */
  'view.share': row('always', 'always', 'always', 'always', 'never'),
  'view.edit': row('always', 'made', 'made', 'made', 'never'),
  /** Showing the campaigns of a view, without amounts, to whoever holds a link. */
  'view.showOutside': row('always', 'always', 'never', 'never', 'never'),
  /** Asking a function of the department for work, seeing what was asked, and saying what becomes of it. */
  'request.make': row('always', 'always', 'always', 'always', 'never'),
  'request.read': row('always', 'always', 'meantOrMade', 'meantOrMade', 'never'),
  'request.triage': row('always', 'meant', 'meant', 'meant', 'never'),
  'intake.edit': row('always', 'never', 'never', 'never', 'never'),
  /** For what a second person is wanted. */
  'secondPerson.edit': row('always', 'never', 'never', 'never', 'never'),
  'result.read': row('always', 'always', 'always', 'always', 'never'),
  'result.record': row('always', 'always', 'never', 'always', 'never'),
  'report.read': row('always', 'meantOrMade', 'always', 'always', 'never'),
  'report.schedule': row('always', 'never', 'never', 'never', 'never'),
  'import.run': row('always', 'never', 'never', 'never', 'never'),
  /** Everything that happened, who did it and in which words. */
  'audit.read': administrators,
  'health.read': administrators,
  /** Sending again what was not delivered, and dismissing it. */
  'health.resend': administrators,
} as const satisfies Record<string, Row>;

export type Verb = keyof typeof rightsOfRoles;
export const verbs = Object.keys(rightsOfRoles) as Verb[];

/** What a role that somebody makes may choose of a verb: what some built-in role of a workspace has of it, or nothing. */
export function rulesFor(verb: Verb): readonly Rule[] {
  const { superAdmin: _superAdmin, ...ofWorkspace } = rightsOfRoles[verb];
  const known = new Set<Rule>(Object.values(ofWorkspace));
  return rules.filter((rule) => rule === 'never' || known.has(rule));
}

/** Whether one rule gives no more than another. */
export const isWithin = (rule: Rule, limit: Rule): boolean => within[limit].includes(rule);

const within: Record<Rule, readonly Rule[]> = {
  never: ['never'],
  involved: ['never', 'involved'],
  meant: ['never', 'meant'],
  made: ['never', 'made'],
  meantOrMade: ['never', 'meant', 'made', 'meantOrMade'],
  always: rules,
};
