import { type DueItem, arm } from '../domain/due.ts';
import { type Event, byRule } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import type { Store } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

/**
 * Tells who is asked for access that they are, who gets or loses it what they may do now, and the owner that a guest has
 * left by themselves.
 */
export function tellAccess(store: Store): Subscriber {
  return {
    id: 'tell-access',
    async follow(events) {
      for (const event of events) {
        const { tenantId, campaignId, workspaceId } = event;
        const partition = { tenantId, scope: campaignId ?? scopes.access(workspaceId) };
        const items = await itemsOf(store, partition, event);
        if (items.length > 0) await armDue(store, partition, items);
      }
    },
  };
}

type Where = { readonly tenantId: string; readonly scope: string };

async function itemsOf(store: Store, where: Where, { id, what, actorId, at }: Event): Promise<DueItem[]> {
  switch (what.type) {
    case 'access.asked': {
      const { requestId } = what;
      const request = await store.get(where, 'accessRequest', requestId);
      return (request?.document.askedIds ?? []).map((personId) =>
        arm(`tell.${id}.${personId}`, where, { type: 'tellAccessRequest', requestId, personId }, at),
      );
    }
    case 'access.answered': {
      const { requestId, personId, given } = what;
      // Who was given something hears of the grant.
      const errand = { type: 'tellAccess', about: 'request', id: requestId, personId } as const;
      return given ? [] : [arm(`tell.${id}`, where, errand, at)];
    }
    case 'grant.given':
    case 'grant.changed':
    case 'grant.ended': {
      const { grantId, personId, level, until } = what;
      if (what.type === 'grant.given' && what.quiet) return [];
      const errand = { type: 'tellAccess', about: 'grant', id: grantId, personId } as const;
      const left = what.type === 'grant.ended' && level === 'guest' && actorId === byRule;
      const owner = left ? (await store.get(where, 'campaign', where.scope))?.document.ownerId : undefined;
      return [
        arm(`tell.${id}`, where, errand, at),
        ...(owner === undefined
          ? []
          : [arm(`tell.${id}.owner`, where, { type: 'tellGuestEnd', grantId, personId: owner, until }, at)]),
      ];
    }
    default:
      return [];
  }
}
