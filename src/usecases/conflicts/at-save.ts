import type { Actor } from '../../domain/actor.ts';
import type { Campaign, CampaignField } from '../../domain/campaign.ts';
import { type Plan, arising, planOf } from '../../domain/conflict.ts';
import type { Happening } from '../../domain/event.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { subjectOf } from '../campaigns/find.ts';
import { accepted } from './accept.ts';
import { deskOf } from './find.ts';

/** What plans are compared by: an edit of anything else clashes with nothing new. */
const planFields: ReadonlySet<string> = new Set([
  'flight',
  'channels',
  'segments',
  'audience',
  'regions',
  'venue',
  'budget',
] satisfies CampaignField[]);

/** Whether an edit changes the plan of a campaign. */
export function movesPlan(changes: readonly { readonly field: string }[]): boolean {
  return changes.some(({ field }) => planFields.has(field));
}

/**
 * Whether a campaign may be saved as it would be: a hard clash that was not there before, and that nobody accepted, needs
 * a reason. With one, what is told of the acceptance is given back. Refuses: `clash`.
 */
export async function clashesAtSave(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  after: Campaign,
  { before, reason = '' }: { readonly before: Campaign | undefined; readonly reason?: string | undefined },
): Promise<Happening[] | Refusal> {
  const plan = planOf(after);
  if (!plan) return [];
  const { index, around, acceptances } = await deskOf(doors, actor.tenantId, after.workspaceId);
  const load = index.has(after.id)?.load ?? [];
  const earlier = before && planOf(before);
  const clashesOf = (one: Plan) => index.of({ ...one, load }, around);
  // Nobody is asked about what they may not see: it stands open for those who do.
  const seesAmounts = may(actor, 'campaign.readBudget', subjectOf(after));
  const found = arising(earlier ? clashesOf(earlier) : [], clashesOf(plan), acceptances).filter(
    ({ kind }) => kind !== 'budget' || seesAmounts,
  );
  if (found.length === 0) return [];
  if (reason.trim() === '') return refuse('clash', { at: 'acceptClash' });
  return found.map((clash) => accepted(clash, reason.trim()));
}
