import { isActive } from '../domain/grant.ts';
import { type GrantPlace, mostGrants } from '../domain/person.ts';
import { scopes } from '../domain/scope.ts';
import { type Doors, uncommitted } from '../ports.ts';
import type { Subscriber } from './subscriber.ts';

/**
 * Lets somebody's entry say where their grants are kept, so that reading what they may do needs no search. What a grant
 * allows is only ever read there: an entry that is late takes nothing away too late and gives nothing too long.
 */
export function knowGrants(doors: Pick<Doors, 'store' | 'clock'>): Subscriber {
  return {
    id: 'know-grants',
    async follow(events) {
      for (const { tenantId, campaignId, workspaceId, what } of events) {
        if (what.type !== 'grant.given' && what.type !== 'grant.changed' && what.type !== 'grant.ended')
          continue;
        if (what.level === 'guest') continue;
        const { personId, grantId } = what;
        const scope = campaignId ?? scopes.access(workspaceId);
        while (!(await know(doors, { tenantId, personId, scope, grantId })));
      }
    },
  };
}

interface Known extends Pick<GrantPlace, 'scope' | 'grantId'> {
  readonly tenantId: string;
  readonly personId: string;
}

/** False when somebody else wrote in the same moment: then it is read again. */
async function know(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  { tenantId, personId, scope, grantId }: Known,
): Promise<boolean> {
  const partition = { tenantId, scope: scopes.tenant() };
  const person = await store.get(partition, 'person', personId);
  if (!person) return true;
  const grant = (await store.get({ tenantId, scope }, 'grant', grantId))?.document;
  const at = clock.now();
  const others = (person.document.grantPlaces ?? []).filter(
    (place) => place.grantId !== grantId && at < place.until,
  );
  const grantPlaces =
    grant && isActive(grant, at)
      ? [...others, { grantId, scope, until: grant.until }].slice(-mostGrants)
      : others;
  const { grantPlaces: _before, ...bare } = person.document;
  const outcome = await store.commit(partition, {
    put: [
      {
        document: grantPlaces.length > 0 ? { ...bare, grantPlaces } : bare,
        ifVersion: person.version,
      },
    ],
  });
  if (outcome.kind === 'ok') return true;
  if (outcome.kind === 'stale') return false;
  throw uncommitted('A grant could not be noted', outcome);
}
