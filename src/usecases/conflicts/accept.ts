import { type Actor, isIn } from '../../domain/actor.ts';
import { type Clash, type ConflictAcceptance, clashId } from '../../domain/conflict.ts';
import type { Happening } from '../../domain/event.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { subjectOf } from '../campaigns/find.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { type FoundConflict, deskOf, shownTo } from './find.ts';

export interface AcceptConflict {
  readonly workspaceId: string;
  readonly clashId: string;
  readonly reason: string;
}

/**
 * Takes a clash as it stands, with a reason. It is told in a campaign of it that the actor may edit, and from there goes
 * to the others and to all their owners. Again with the same words changes nothing. Refuses: `notFound` (the
 * workspace, or no such clash stands any more), `notAllowed`, `reasonNeeded`.
 */
export async function acceptConflict(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  wanted: AcceptConflict,
): Promise<FoundConflict | Refusal> {
  const { workspaceId } = wanted;
  const reason = wanted.reason.trim();
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  const desk = await deskOf(doors, actor.tenantId, workspaceId);
  const found = shownTo(actor, desk, desk.index.all(desk.around)).find(({ id }) => id === wanted.clashId);
  if (!found) return refuse('notFound');
  const home = found.clash.campaignIds.find((id) => {
    const summary = desk.summaries.get(id);
    return summary !== undefined && may(actor, 'campaign.edit', subjectOf(summary));
  });
  if (home === undefined) return refuse('notAllowed');
  if (reason === '') return refuse('reasonNeeded', { at: 'reason' });
  if (found.acceptance?.id === found.id && found.acceptance.reason === reason) return found;
  const { tenantId, personId: acceptedBy } = actor;
  const at = doors.clock.now();
  const scene = { tenantId, workspaceId, campaignId: home, actorId: acceptedBy, at };
  const settled = await settle(
    doors.store,
    { tenantId, scope: scopes.campaign(home) },
    { events: record(doors.clock, scene, [accepted(found.clash, reason)]) },
  );
  if (isRefusal(settled)) return settled;
  return {
    ...found,
    acceptance: acceptanceOf(found.clash, { tenantId, workspaceId, reason, acceptedBy, at }),
  };
}

/** What is told when a clash is accepted. */
export function accepted(clash: Clash, reason: string): Happening {
  return { type: 'conflict.accepted', clashId: clashId(clash), clash: kept(clash), reason };
}

function kept({ campaignIds, what, channels, ...clash }: Clash): ConflictAcceptance['clash'] {
  return { ...clash, campaignIds: [...campaignIds], what: [...what], channels: [...channels] };
}

function acceptanceOf(
  clash: Clash,
  said: Pick<ConflictAcceptance, 'tenantId' | 'workspaceId' | 'reason' | 'acceptedBy' | 'at'>,
): ConflictAcceptance {
  return { kind: 'conflictAcceptance', schema: 1, id: clashId(clash), clash: kept(clash), ...said };
}
