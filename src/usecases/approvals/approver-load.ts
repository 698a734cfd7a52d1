import type { Actor } from '../../domain/actor.ts';
import {
  type Load,
  type LoadHint,
  loadHint,
  manyWaiting,
  qualifiedAlike,
} from '../../domain/approver-load.ts';
import { isAway } from '../../domain/colleague.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';
import { stateOf } from './read-delegations.ts';
import { delegationsOf, routePerson } from './routes.ts';

/** So many are looked at as somebody's substitute. */
const mostOthers = 40;

/**
 * For which of those who shall be asked many requests of the workspace wait already, and who of the same job title or
 * role has fewer and is there. A hint: nobody is exchanged. Refuses: `notFound`, `notAllowed`.
 */
export async function readApproverLoad(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { campaignId, personIds }: { readonly campaignId: string; readonly personIds: readonly string[] },
): Promise<readonly LoadHint[] | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'approval.submit');
  if (isRefusal(found)) return found;
  const { workspaceId } = found.document;
  const { tenantId } = actor;
  const people = (await doors.directory.people(tenantId)).map((person) => routePerson(person, workspaceId));
  const chosen = people.filter(({ id, role }) => personIds.includes(id) && role !== undefined);
  const loadOf = (personId: string) => waitingFor(doors, { tenantId, workspaceId }, personId);
  const loads = await Promise.all(chosen.map(({ id }) => loadOf(id)));
  const hints = chosen.map(async (person, index) => {
    const load = loads[index];
    if (!load || load.waiting < manyWaiting) return undefined;
    const taken = { requesterId: actor.personId, chosenIds: personIds };
    const alike = qualifiedAlike(person, people, taken).slice(0, mostOthers);
    const present = await thereNow(
      doors,
      tenantId,
      alike.map(({ id }) => id),
    );
    return loadHint(load, await Promise.all(present.map(loadOf)));
  });
  return (await Promise.all(hints)).filter((hint) => hint !== undefined);
}

async function waitingFor(
  { store }: Pick<Doors, 'store'>,
  { tenantId, workspaceId }: { readonly tenantId: string; readonly workspaceId: string },
  personId: string,
): Promise<Load> {
  const work = await readAll(store, { tenantId, scope: scopes.person(personId) }, 'workOfPerson', {});
  const waiting = work.filter(
    ({ document }) => document.noun === 'approval' && document.workspaceId === workspaceId,
  );
  return { personId, waiting: waiting.length };
}

/** Those who neither let somebody else answer now nor say that they are out of office. */
async function thereNow(
  { store, clock, directory }: Pick<Doors, 'store' | 'clock' | 'directory'>,
  tenantId: string,
  personIds: readonly string[],
): Promise<string[]> {
  const at = clock.now();
  const handedOver = new Set(
    (await delegationsOf(store, tenantId, personIds))
      .filter((delegation) => stateOf(delegation, at) === 'running')
      .map(({ fromId }) => fromId),
  );
  const there = await Promise.all(
    personIds.map(async (personId) => {
      if (handedOver.has(personId)) return [];
      const absence = await directory.absence(tenantId, personId);
      return absence && isAway(absence, at) ? [] : [personId];
    }),
  );
  return there.flat();
}
