import { actorOf } from '../domain/actor.ts';
import { arm } from '../domain/due.ts';
import { may } from '../domain/policy.ts';
import { scopes } from '../domain/scope.ts';
import type { Doors } from '../ports.ts';
import { armDue } from './arm-due.ts';
import type { Subscriber } from './subscriber.ts';

/** Whoever answers for the record of somebody's department is told once that they took unusually much along. */
export function tellExports({ store, directory }: Pick<Doors, 'store' | 'directory'>): Subscriber {
  return {
    id: 'tell-exports',
    async follow(events) {
      for (const { id, tenantId, what, at } of events) {
        if (what.type !== 'export.many') continue;
        const { personId: byId, files, rows } = what;
        const people = await directory.people(tenantId);
        const workspaceIds = (people.find((person) => person.id === byId)?.memberships ?? []).map(
          ({ workspaceId }) => workspaceId,
        );
        const told = people.filter((person) =>
          workspaceIds.some((workspaceId) => may(actorOf(person), 'audit.read', { workspaceId })),
        );
        const partition = { tenantId, scope: scopes.trail(byId) };
        await armDue(
          store,
          partition,
          told.map(({ id: personId }) =>
            arm(
              `exports.${id}.${personId}`,
              partition,
              { type: 'tellExports', eventId: id, byId, files, rows, personId },
              at,
            ),
          ),
        );
      }
    },
  };
}
