import type { Actor } from '../../domain/actor.ts';
import { type Foreseen, simulate } from '../../domain/route-simulate.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { wayFor } from './routes.ts';
import { workingTimeOf } from './working-times.ts';

/** The way that a request would take, to be shown before it is sent. */
export interface ForeseenWay extends Foreseen {
  readonly routeId: string;
  readonly version: number;
  readonly name: string;
}

/**
 * Who would be asked if this actor submitted the campaign now, when, and how long it usually takes. Without `routeId`,
 * by the route that fits. Refuses: `notFound`, `notAllowed`, `noApprovers` (no route fits).
 */
export async function foreseeApproval(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { campaignId, routeId }: { readonly campaignId: string; readonly routeId?: string | undefined },
): Promise<ForeseenWay | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'approval.submit');
  if (isRefusal(found)) return found;
  const at = doors.clock.now();
  const way = await wayFor(doors, found.document, actor.personId, routeId, at);
  if (!way) return refuse('noApprovers', { at: 'routeId' });
  const asked = way.resolved.stages.flatMap(({ approverIds }) => approverIds);
  const inWorkingTime = await workingTimeOf(doors.directory, actor.tenantId, asked);
  const { routeId: id, version, name } = way.route;
  return { routeId: id, version, name, ...simulate(way.route, way.given, inWorkingTime) };
}
