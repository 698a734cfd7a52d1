import type { Actor } from '../../domain/actor.ts';
import type { WantedSubject } from '../../domain/approval-truth.ts';
import { isAway } from '../../domain/colleague.ts';
import { type Foreseen, simulate } from '../../domain/route-simulate.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { wayFor } from './routes.ts';
import { seesMoneyOf } from './find.ts';
import { subjectAsItIs } from './true-subject.ts';
import { workingTimeOf } from '../calendars/working-calendars.ts';

/** The way that a request would take, to be shown before it is sent. */
export interface ForeseenWay extends Foreseen {
  readonly routeId: string;
  readonly version: number;
  readonly name: string;
  /** Those who say in their mailbox that they are out of office now: a hint, nobody is left out for it. */
  readonly away: readonly Away[];
}

export interface Away {
  readonly personId: string;
  /** Null where nobody said for how long. */
  readonly until: string | null;
}

export interface Foresee {
  readonly campaignId: string;
  readonly routeId?: string | undefined;
  /** Absent: the campaign plan. */
  readonly subject?: WantedSubject | undefined;
}

/**
 * Who would be asked if this actor submitted the campaign now, when, and how long it usually takes. Without `routeId`,
 * by the route that fits. Refuses: `notFound`, `notAllowed`, `noApprovers` (no route fits), and what is not so, as
 * submitting it would.
 */
export async function foreseeApproval(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { campaignId, routeId, subject: wanted = { kind: 'campaign' } }: Foresee,
): Promise<ForeseenWay | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'approval.submit');
  if (isRefusal(found)) return found;
  if (!seesMoneyOf(actor, wanted, found.subject)) return refuse('notAllowed');
  const at = doors.clock.now();
  const subject = await subjectAsItIs(doors.store, found, wanted, 'foreseen');
  if (isRefusal(subject)) return subject;
  const way = await wayFor(doors, found.document, subject, actor.personId, routeId, at);
  if (!way) return refuse('noApprovers', { at: 'routeId' });
  const asked = way.resolved.stages.flatMap(({ approverIds }) => approverIds);
  const inWorkingTime = await workingTimeOf(doors, found.document, asked);
  const { routeId: id, version, name } = way.route;
  const away = await awayAmong(doors.directory, actor.tenantId, asked, at);
  return { routeId: id, version, name, away, ...simulate(way.route, way.given, inWorkingTime) };
}

async function awayAmong(
  directory: Doors['directory'],
  tenantId: string,
  personIds: readonly string[],
  at: string,
): Promise<Away[]> {
  const found = await Promise.all(
    [...new Set(personIds)].map(async (personId) => {
      const absence = await directory.absence(tenantId, personId);
      return absence && isAway(absence, at) ? [{ personId, until: absence.until }] : [];
    }),
  );
  return found.flat();
}
