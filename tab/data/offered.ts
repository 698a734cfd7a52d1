import type { CampaignSection } from '../../src/contract/places.ts';
import type { CampaignView } from '../../src/contract/views.ts';
import { type Verb, may, mayEver } from '../../src/domain/policy.ts';
import type { Session } from './session.ts';

/* What is offered: nothing that would be refused, or be empty for ever, to whoever looks. The service decides. */

/** Any one of these rights opens the view; a view that is not named is everybody's. */
const rightsOfViews: Readonly<Record<string, readonly Verb[]>> = {
  dashboard: ['result.read'],
  reports: ['report.read'],
  approvals: ['approval.read', 'approval.review'],
  analytics: ['approval.analyse'],
  templates: ['template.read'],
  requests: ['request.make', 'request.read'],
  lessons: ['retrospective.read'],
  ideas: ['idea.read'],
  programmes: ['programme.read'],
  personas: ['content.read'],
  vendors: ['vendor.readPrice'],
  workload: ['workload.read'],
  import: ['import.run'],
  trash: ['campaign.delete', 'task.delete'],
  health: ['health.read'],
};

export function isOffered({ actor, workspace }: Session, view: string): boolean {
  return rightsOfViews[view]?.some((verb) => mayEver(actor, verb, workspace.id)) ?? true;
}

const rightsOfSections: Partial<Record<CampaignSection, Verb>> = {
  tasks: 'task.read',
  timeline: 'task.read',
  files: 'asset.read',
  approvals: 'approval.read',
  budget: 'campaign.readBudget',
  results: 'result.read',
  content: 'content.read',
  risks: 'risk.read',
  retrospective: 'retrospective.read',
};

/** What of a campaign is personally meant for the reader is not known before it is read: then the section is offered. */
export function hasSection(
  { actor }: Session,
  { id, workspaceId, ownerId, teamIds, guestIds }: CampaignView,
  section: CampaignSection,
): boolean {
  const verb = rightsOfSections[section];
  const meantFor = [actor.personId];
  const campaign = { id, ownerId, teamIds, guestIds };
  return verb === undefined || may(actor, verb, { workspaceId, campaign, meantFor, madeBy: actor.personId });
}
