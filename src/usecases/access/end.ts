import type { Actor } from '../../domain/actor.ts';
import { type Grant, endFault, isActive, toMinute } from '../../domain/grant.ts';
import { end } from '../../domain/delivery.ts';
import { byRule } from '../../domain/event.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Commit, Doors, Partition, Stored } from '../../ports.ts';
import type { ErrandOf, Work } from '../delivery/work.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { told, turnsOf } from '../../domain/grant-turns.ts';
import { type Where, findPlace } from './place.ts';

export interface WhichGrant {
  readonly where: Where;
  readonly grantId: string;
}

const attempts = 4;

/** Ends a grant before its time; one that ended is left alone. Refuses: `notFound`, `notAllowed`, `busy`. */
export async function endAccess(
  doors: Doors,
  actor: Actor,
  { where, grantId }: WhichGrant,
): Promise<Grant | Refusal> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const place = await findPlace(doors, actor, where);
    if (isRefusal(place)) return place;
    const stored = await doors.store.get(place.partition, 'grant', grantId);
    if (!stored) return refuse('notFound');
    if (stored.document.endedAt !== null) return stored.document;
    const { grant, commit } = await ending(doors, place.partition, stored, actor.personId);
    const settled = await settle(doors.store, place.partition, commit);
    if (!isRefusal(settled)) return grant;
    if (settled.refused !== 'stale') return settled;
  }
  return refuse('busy');
}

/** Gives a grant another end, later or earlier. Refuses: `notFound`, `notAllowed`, `unfit`, `stale`. */
export async function extendAccess(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { where, grantId, until }: WhichGrant & { readonly until: string },
): Promise<Grant | Refusal> {
  const place = await findPlace({ store }, actor, where);
  if (isRefusal(place)) return place;
  const stored = await store.get(place.partition, 'grant', grantId);
  const at = clock.now();
  if (!stored || !isActive(stored.document, at)) return refuse('notFound');
  const before = stored.document;
  if (before.level !== 'guest' && !place.levels.includes(before.level)) return refuse('notAllowed');
  const later = toMinute(until);
  if (later === before.until) return before;
  const fault = endFault(before.level, later, at);
  if (fault) return fault;
  const grant: Grant = { ...before, until: later };
  const { tenantId, workspaceId, campaignId } = grant;
  const scene = { tenantId, workspaceId, campaignId, actorId: actor.personId, at };
  const settled = await settle(store, place.partition, {
    put: [{ document: grant, ifVersion: stored.version }],
    events: record(clock, scene, [{ type: 'grant.changed', ...told(grant) }]),
    due: turnsOf(grant, place.campaign?.document.ownerId, at),
  });
  return isRefusal(settled) ? settled : grant;
}

/** Its minute has come. One that was given longer ends later; one that was ended is over already. */
export const endGrant: Work<ErrandOf<'endGrant'>> = async (doors, item, { grantId }) => {
  const { tenantId, scope } = item.document;
  const partition = { tenantId, scope };
  const stored = await doors.store.get(partition, 'grant', grantId);
  if (!stored) return end(item.document, 'cancelled', 'notFound');
  if (stored.document.endedAt !== null) return end(item.document, 'cancelled', 'ended');
  if (isActive(stored.document, doors.clock.now())) return end(item.document, 'cancelled', 'moved');
  const { commit } = await ending(doors, partition, stored, byRule);
  const put = [...(commit.put ?? []), { document: end(item.document, 'done'), ifVersion: item.version }];
  const settled = await settle(doors.store, partition, { ...commit, put });
  return isRefusal(settled) ? 'again' : 'committed';
};

/** What is written when a grant ends; a guest is then named by the campaign no more. */
async function ending(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  partition: Partition,
  { document: before, version }: Stored<Grant>,
  actorId: string,
): Promise<{ readonly grant: Grant; readonly commit: Commit }> {
  const at = clock.now();
  const grant: Grant = { ...before, endedAt: at };
  const { tenantId, workspaceId, campaignId, personId } = grant;
  const campaign =
    grant.level === 'guest' && campaignId !== null
      ? await store.get(partition, 'campaign', campaignId)
      : undefined;
  const from = campaign?.document.guestIds ?? [];
  const to = from.filter((id) => id !== personId);
  const leaves = campaign !== undefined && to.length < from.length;
  return {
    grant,
    commit: {
      put: [
        { document: grant, ifVersion: version },
        ...(leaves
          ? [
              {
                document: { ...campaign.document, guestIds: to, updatedAt: at },
                ifVersion: campaign.version,
              },
            ]
          : []),
      ],
      events: record(clock, { tenantId, workspaceId, campaignId, actorId, at }, [
        { type: 'grant.ended', ...told(grant) },
        leaves ? { type: 'campaign.edited', changes: [{ field: 'guestIds', from, to }] } : undefined,
      ]),
    },
  };
}
