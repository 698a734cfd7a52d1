import type { Actor } from '../../domain/actor.ts';
import { type Mark, type Presence, presenceOn, withMark } from '../../domain/day.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { addMilliseconds, dateIn } from '../../domain/time.ts';
import type { Doors } from '../../ports.ts';
import { workspaceIdsOf } from '../people/places.ts';
import { changeDay } from './entries.ts';
import { dayRuleOf } from './rule.ts';

export interface Marking {
  readonly mark: Mark;
  /** How long somebody is away; null: until they say so. */
  readonly minutes: number | null;
}

/**
 * Says where somebody is, on their own clock and with its zone. Refuses: `notFound`, `notAllowed`, `wrongStatus` (the
 * department does not use it).
 */
export async function markPresence(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { workspaceId, mark, minutes }: Marking & { readonly workspaceId: string },
): Promise<Presence | Refusal> {
  const { tenantId, personId, zone } = actor;
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'campaign.read', { workspaceId })) return refuse('notAllowed');
  const { choice } = await dayRuleOf(doors.store, tenantId, workspaceId);
  if (!choice.checkIn) return refuse('wrongStatus');
  const at = doors.clock.now();
  const until = mark === 'away' && minutes !== null ? addMilliseconds(at, minutes * 60_000) : null;
  const whose = { tenantId, workspaceId, personId, date: dateIn(zone, at), zone };
  const day = await changeDay(doors.store, whose, (before) => withMark(before, mark, at, until));
  return isRefusal(day) ? day : presenceOn(day, at);
}

/** The same in every department of theirs that uses it; undefined where none does. */
export async function markEverywhere(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  marking: Marking,
): Promise<Presence | undefined> {
  const places = await workspaceIdsOf(doors, actor);
  const marked = await Promise.all(
    places.map((workspaceId) => markPresence(doors, actor, { workspaceId, ...marking })),
  );
  return marked.find((each): each is Presence => !isRefusal(each));
}
