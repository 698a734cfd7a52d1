import type { Campaign } from '../../domain/campaign.ts';
import type { Locale } from '../../domain/person.ts';
import { type PlanOfTemplate, usualPlanOf } from '../../domain/usual-plan.ts';
import type { Store } from '../../ports.ts';
import { templateIn } from './find.ts';

/**
 * What a campaign is usually measured by and how its budget is divided: as the version of the template says that it was
 * made from, also where that one changed since, and as its type has it otherwise.
 */
export async function usualFor(
  store: Pick<Store, 'get'>,
  { tenantId, workspaceId, type, template: from }: Campaign,
  locale: Locale,
): Promise<PlanOfTemplate> {
  const which = from && { workspaceId, templateId: from.id, version: from.version };
  const template = which && (await templateIn(store, { tenantId, locale }, which));
  return usualPlanOf(type, template?.content);
}
