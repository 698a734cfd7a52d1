import { arm } from '../domain/due.ts';
import { scopes } from '../domain/scope.ts';
import type { Store } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

/** Whoever is back from an absence is told once what was answered in their place. */
export function tellReturned(store: Store): Subscriber {
  return {
    id: 'tell-returned',
    async follow(events) {
      for (const { tenantId, workspaceId, what, at } of events) {
        if (what.type !== 'delegation.ended') continue;
        const { delegationId, fromId: personId } = what;
        const partition = { tenantId, scope: scopes.person(personId) };
        const errand = { type: 'tellReturn', delegationId, workspaceId, personId } as const;
        await armDue(store, partition, [arm(`tell.return.${delegationId}`, partition, errand, at)]);
      }
    },
  };
}
