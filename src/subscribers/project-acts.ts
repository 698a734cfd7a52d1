import type { Event } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import { type Store, uncommitted } from '../ports.ts';
import type { Subscriber } from './subscriber.ts';

/** Whoever may be the second person finds what waits in the campaigns of a department in one place. */
export function projectActs(store: Store): Subscriber {
  return {
    id: 'project-acts',
    async follow(events) {
      for (const event of events) await project(store, event);
    },
  };
}

async function project(store: Store, { tenantId, workspaceId, campaignId, what }: Event): Promise<void> {
  if (campaignId === null) return;
  if (what.type !== 'second.asked' && what.type !== 'second.answered') return;
  const id = what.actId;
  const act = await store.get({ tenantId, scope: scopes.campaign(campaignId) }, 'pendingAct', id);
  const waits = act?.document.state === 'waiting';
  const outcome = await store.commit(
    { tenantId, scope: scopes.acts(workspaceId) },
    waits
      ? {
          put: [
            {
              document: { kind: 'actLine', schema: 1, id, tenantId, workspaceId, campaignId },
              ifVersion: 'any',
            },
          ],
        }
      : { remove: [{ kind: 'actLine', id, ifVersion: 'any' }] },
  );
  if (outcome.kind !== 'ok')
    throw uncommitted('What waits for a second person could not be written', outcome);
}
