import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { templateOf } from '../../domain/template-of-campaign.ts';
import type { TemplateContent } from '../../domain/template.ts';
import type { Doors } from '../../ports.ts';
import { calendarOfDepartment } from '../calendars/of-department.ts';
import { findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';

/**
 * What a campaign would be as a template, to look over before it is saved. Refuses: `notFound`, `notAllowed`,
 * `incomplete` (without a flight no day can be counted from it).
 */
export async function templateFromCampaign(
  { store, directory }: Pick<Doors, 'store' | 'directory'>,
  actor: Actor,
  campaignId: string,
): Promise<TemplateContent | Refusal> {
  const found = await findCampaign({ store }, actor, campaignId, 'task.read');
  if (isRefusal(found)) return found;
  const { document: campaign, partition } = found;
  const { tenantId, workspaceId, flight } = campaign;
  if (!may(actor, 'template.edit', { workspaceId })) return refuse('notAllowed');
  if (!flight) return refuse('incomplete', { at: 'flight', facts: { field: 'flight' } });
  const [tasks, requests, { calendar }, people] = await Promise.all([
    readAll(store, partition, 'tasksOfCampaign', {}),
    readAll(store, partition, 'approvalsOfCampaign', {}),
    calendarOfDepartment(store, tenantId, workspaceId),
    directory.people(tenantId),
  ]);
  const titles = new Map(people.map(({ id, title }) => [id, title]));
  const routed = requests
    .map(({ document }) => document)
    .findLast(({ subject }) => subject.kind === 'campaign');
  return templateOf({
    campaign,
    flight,
    tasks: tasks.map(({ document }) => document),
    calendar,
    titleOf: (personId) => titles.get(personId),
    routeId: routed?.route?.id ?? campaign.template?.routeId ?? null,
    locale: actor.locale,
  });
}
