import type { Actor } from '../../domain/actor.ts';
import { type Grant, type GrantLevel, endFault, isActive, toMinute } from '../../domain/grant.ts';
import { mostGrants } from '../../domain/person.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Commit, Doors } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { given, turnsOf } from '../../domain/grant-turns.ts';
import { type AccessPlace, type Where, findPlace } from './place.ts';

export interface GiveAccess {
  /** Chosen once per intention: repeating the request with it changes nothing. */
  readonly once: string;
  readonly where: Where;
  readonly personId: string;
  readonly level: GrantLevel;
  readonly reason: string;
  readonly until: string;
}

/**
 * Lets somebody see or edit a campaign, or a whole department, for a time. Refuses: `notFound`, `notAllowed` (also what
 * the giver does not hold), `reasonNeeded`, `unknownPerson`, `unfit` (facts.what), `stale`.
 */
export async function giveAccess(doors: Doors, actor: Actor, wanted: GiveAccess): Promise<Grant | Refusal> {
  const place = await findPlace(doors, actor, wanted.where);
  if (isRefusal(place)) return place;
  const prepared = await prepareGrant(doors, actor, place, wanted);
  if (isRefusal(prepared)) return prepared;
  const { grant, commit } = prepared;
  const known = await doors.store.get(place.partition, 'grant', grant.id);
  if (known) return known.document;
  const settled = await settle(doors.store, place.partition, commit);
  return isRefusal(settled) ? settled : grant;
}

/** The grant, and what has to be written with it; nothing is written here. */
export async function prepareGrant(
  { clock, directory }: Pick<Doors, 'clock' | 'directory'>,
  { tenantId, personId: actorId }: Actor,
  { workspaceId, campaign, levels }: AccessPlace,
  { once, personId, level, reason, until }: Omit<GiveAccess, 'where'>,
): Promise<{ readonly grant: Grant; readonly commit: Commit } | Refusal> {
  if (!levels.includes(level)) return refuse('notAllowed');
  if (reason.trim() === '') return refuse('reasonNeeded', { at: 'reason' });
  const at = clock.now();
  const end = toMinute(until);
  const fault = endFault(level, end, at);
  if (fault) return fault;
  const person = await directory.person(tenantId, personId);
  if (!person?.active) return refuse('unknownPerson', { at: 'personId' });
  const isGuest = person.memberships.some(
    (each) => each.workspaceId === workspaceId && each.role === 'guest',
  );
  if (level !== 'see' && (person.external || isGuest))
    return refuse('unfit', { at: 'level', facts: { what: 'guestMoney' } });
  const active = person.grantPlaces?.filter((each) => isActive({ ...each, endedAt: null }, at)) ?? [];
  if (active.length >= mostGrants)
    return refuse('unfit', { at: 'personId', facts: { what: 'tooManyGrants' } });
  const campaignId = campaign?.document.id ?? null;
  const grant: Grant = {
    kind: 'grant',
    schema: 1,
    id: await derivedId('grant', campaignId ?? workspaceId, actorId, once),
    tenantId,
    workspaceId,
    campaignId,
    personId,
    level,
    reason: reason.trim(),
    until: end,
    givenAt: at,
    givenById: actorId,
    endedAt: null,
  };
  const events = record(clock, { tenantId, workspaceId, campaignId, actorId, at }, [given(grant)]);
  const put = [{ document: grant, ifVersion: 'absent' as const }];
  return { grant, commit: { put, events, due: turnsOf(grant, campaign?.document.ownerId, at) } };
}
