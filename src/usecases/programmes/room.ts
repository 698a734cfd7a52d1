import type { Actor } from '../../domain/actor.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { Money } from '../../domain/money.ts';
import { may } from '../../domain/policy.ts';
import { joinFault } from '../../domain/programme-budget.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { campaignsOfProgramme, programmesOf } from './find.ts';

type Filed = Pick<Campaign, 'id' | 'tenantId' | 'workspaceId' | 'programmeId' | 'budget'>;

/**
 * Why a campaign cannot belong to its programme with this budget; undefined where neither changed. What the others of the
 * programme have is read from the board. A change of a budget that was approved does not ask here. Refuses: `notFound`
 * (no such programme), `unfit` (it is closed), and what `joinFault` refuses.
 */
export async function programmePart(
  store: Pick<Doors['store'], 'get' | 'read'>,
  after: Filed,
  before: Filed | undefined,
): Promise<Refusal | undefined> {
  const { id, tenantId, workspaceId, programmeId = null, budget } = after;
  const joins = programmeId !== (before?.programmeId ?? null);
  if (programmeId === null || (!joins && isSame(before?.budget ?? null, budget))) return undefined;
  const stored = await store.get(programmesOf(tenantId, workspaceId), 'programme', programmeId);
  if (!stored) return joins ? refuse('notFound', { at: 'programmeId' }) : undefined;
  const { document: programme } = stored;
  if (joins && programme.state === 'closed')
    return refuse('unfit', { at: 'programmeId', facts: { what: 'closedProgramme' } });
  if (programme.budget === null || budget === null) return undefined;
  const campaigns = await campaignsOfProgramme(store, programme);
  const others = campaigns.flatMap((each) => (each.id !== id && each.budget ? [each.budget] : []));
  return joinFault(programme, others, { before: joins ? null : (before?.budget ?? null), after: budget });
}

function isSame(one: Money | null, other: Money | null): boolean {
  return one?.minor === other?.minor && one?.currency === other?.currency;
}

/** A refusal as it is told to somebody: without amounts for those who may not see any. */
export function asSeen(actor: Actor, refusal: Refusal, workspaceId: string): Refusal {
  const tells = refusal.refused === 'overBudget' && !may(actor, 'campaign.readBudget', { workspaceId });
  return tells ? refuse('overBudget', { at: 'programmeId', facts: { of: 'programme' } }) : refusal;
}
