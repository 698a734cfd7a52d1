import type { Actor } from '../../domain/actor.ts';
import type { Happening } from '../../domain/event.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import {
  type TroubledItem,
  dismiss,
  isTroubled,
  mayHaveArrived,
  plainReason,
  sendAgain,
} from '../../domain/trouble.ts';
import type { DueItem } from '../../domain/due.ts';
import type { Doors } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { answersForTenant, whyNotHealth } from './list.ts';
import { isOfWorkspace } from './places.ts';

export interface WhichItem {
  readonly scope: string;
  readonly id: string;
}

export interface ActOnTroubles {
  readonly workspaceId: string;
  readonly items: readonly WhichItem[];
  /** Key of the wish: the same one again changes nothing. */
  readonly once: string;
}

/**
 * What became of each: `done`; `already` (it is on its way, or was sent or dismissed); `mayDouble` (it may have arrived,
 * and nobody said that a second copy is fine); `notFound`.
 */
export type Acted = 'done' | 'already' | 'mayDouble' | 'notFound';
export type ActedOn = WhichItem & { readonly became: Acted };

type Room = Pick<Doors, 'store' | 'clock' | 'directory'>;

/**
 * Has messages sent once more, each in a commit of its own through the ordinary states, so that a second click, a second
 * administrator and a worker that woke meanwhile make no second message. Refuses: `notFound`, `notAllowed`, `busy`.
 */
export async function resend(
  doors: Room,
  actor: Actor,
  { mayDouble, ...wish }: ActOnTroubles & { readonly mayDouble: boolean },
): Promise<readonly ActedOn[] | Refusal> {
  return forEachItem(doors, actor, wish, (item, at) => {
    const doubtful = mayHaveArrived(item);
    if (doubtful && !mayDouble) return 'mayDouble';
    return {
      item: sendAgain(item, at),
      what: { type: 'message.resent', ...told(item), mayDouble: doubtful },
    };
  });
}

/** Takes messages off the list that nobody waits for any more. Refuses as `resend` does. */
export async function dismissTroubles(
  doors: Room,
  actor: Actor,
  { reason, ...wish }: ActOnTroubles & { readonly reason: string },
): Promise<readonly ActedOn[] | Refusal> {
  return forEachItem(doors, actor, wish, (item) => ({
    item: dismiss(item),
    what: { type: 'message.dismissed', ...told(item), reason },
  }));
}

type Step = { readonly item: DueItem; readonly what: Happening } | 'mayDouble';

async function forEachItem(
  doors: Room,
  actor: Actor,
  wish: ActOnTroubles,
  decide: (item: TroubledItem, at: string) => Step,
): Promise<readonly ActedOn[] | Refusal> {
  const { workspaceId } = wish;
  const refusal = whyNotHealth(actor, workspaceId);
  if (refusal) return refusal;
  if (!may(actor, 'health.resend', { workspaceId })) return refuse('notAllowed');
  const all: ActedOn[] = [];
  for (const which of wish.items) {
    const became = await actOn(doors, actor, { ...wish, which }, decide);
    if (isRefusal(became)) return became;
    all.push({ ...which, became });
  }
  return all;
}

/** How often it is tried again when a worker writes in the same moment. */
const attempts = 5;

async function actOn(
  doors: Room,
  actor: Actor,
  { workspaceId, once, which: { scope, id } }: ActOnTroubles & { readonly which: WhichItem },
  decide: (item: TroubledItem, at: string) => Step,
): Promise<Acted | Refusal> {
  const { store, clock } = doors;
  const { tenantId, personId: actorId } = actor;
  const partition = { tenantId, scope };
  for (let attempt = 1; ; attempt += 1) {
    const stored = await store.get(partition, 'due', id);
    if (!stored) return 'notFound';
    const isOurs = await isOfWorkspace(doors, actor, workspaceId, stored.document);
    if (!isOurs && !answersForTenant(actor)) return 'notFound';
    const at = clock.now();
    if (!isTroubled(stored.document)) return 'already';
    const step = decide(stored.document, at);
    if (step === 'mayDouble') return step;
    const campaign = await store.get(partition, 'campaign', scope);
    const scene = { tenantId, workspaceId, campaignId: campaign ? scope : null, actorId, at };
    const settled = await settle(store, partition, {
      put: [{ document: step.item, ifVersion: stored.version }],
      events: record(clock, { ...scene, ...(campaign && { workspaceId: campaign.document.workspaceId }) }, [
        step.what,
      ]),
      once: `${once}.${id}`,
    });
    if (!isRefusal(settled)) return 'done';
    if (settled.refused !== 'stale' || attempt === attempts) return settled;
  }
}

function told(item: TroubledItem) {
  const { errand, state } = item;
  const personId = 'personId' in errand ? (errand.personId ?? null) : null;
  return { errand: errand.type, personId, state, why: plainReason(item) } as const;
}
