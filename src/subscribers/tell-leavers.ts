import { actorOf } from '../domain/actor.ts';
import { arm } from '../domain/due.ts';
import { may } from '../domain/policy.ts';
import { scopes } from '../domain/scope.ts';
import type { Doors } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

/** Whoever manages the people of a workspace is told once that somebody of it left, so that what is theirs goes on. */
export function tellLeavers({ store, directory }: Pick<Doors, 'store' | 'directory'>): Subscriber {
  return {
    id: 'tell-leavers',
    async follow(events) {
      for (const { tenantId, workspaceId, what, at } of events) {
        if (what.type !== 'person.saved') continue;
        const leaverId = what.personId;
        const stored = await store.get({ tenantId, scope: scopes.tenant() }, 'person', leaverId);
        if (!stored || stored.document.active) continue;
        const people = await directory.people(tenantId);
        const told = people.filter((each) => may(actorOf(each), 'people.manage', { workspaceId }));
        const partition = { tenantId, scope: scopes.handovers(workspaceId) };
        await armDue(
          store,
          partition,
          told.map(({ id: personId }) =>
            arm(
              `leaver.${leaverId}.${personId}`,
              partition,
              { type: 'tellLeaver', workspaceId, leaverId, personId },
              at,
            ),
          ),
        );
      }
    },
  };
}
