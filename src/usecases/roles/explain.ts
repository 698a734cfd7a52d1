import { type Actor, actorOf } from '../../domain/actor.ts';
import { type Verb, may } from '../../domain/policy.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { type Because, why } from '../../domain/why.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';

/** What is asked about a campaign: to see it, its amounts and its results, and to change it. */
export const explained = [
  'campaign.read',
  'campaign.readBudget',
  'result.read',
  'campaign.edit',
] as const satisfies readonly Verb[];

export interface Explained {
  readonly personId: string;
  readonly name: string;
  readonly rights: readonly { readonly verb: Verb; readonly because: readonly Because[] }[];
}

/**
 * Who may see a campaign, and why: everybody for those who manage people, and oneself for everybody. People who may not
 * see it are left out. Refuses: `notFound`.
 */
export async function explainCampaign(
  doors: Pick<Doors, 'store' | 'directory'>,
  actor: Actor,
  campaignId: string,
): Promise<readonly Explained[] | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'campaign.read');
  if (isRefusal(found)) return found;
  const { workspaceId } = found.document;
  const actors = may(actor, 'people.manage', { workspaceId })
    ? (await doors.directory.people(actor.tenantId)).map(actorOf)
    : [actor];
  return actors
    .filter((each) => may(each, 'campaign.read', found.subject))
    .map((each) => ({
      personId: each.personId,
      name: each.name,
      rights: explained
        .map((verb) => ({ verb, because: why(each, verb, found.subject) }))
        .filter(({ because }) => because.length > 0),
    }));
}
