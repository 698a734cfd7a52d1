import type { Actor } from '../../domain/actor.ts';
import { arm } from '../../domain/due.ts';
import { type Erasure, formerOf, isUnderWay } from '../../domain/erasure.ts';
import type { Person } from '../../domain/person.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Stored } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { readAll } from '../read-all.ts';
import { settle } from '../settle.ts';
import { managesPrivacy, privacyEvents, privacyPlace } from './place.ts';

/**
 * Asks for somebody to be erased. For oneself it is a wish, which whoever answers for personal data sees; for anybody
 * else it counts, in the background, what would go and what stays. Nothing is erased before `startErasure`. Refuses:
 * `notAllowed`, `unknownPerson`, `samePerson` (administrators do not erase themselves), `alreadyAsked`.
 */
export async function askErasure(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { personId }: { readonly personId: string },
): Promise<Erasure | Refusal> {
  const { store, clock } = doors;
  const { tenantId } = actor;
  const manages = await managesPrivacy(doors, actor);
  const isSelf = personId === actor.personId;
  if (!isSelf && !manages) return refuse('notAllowed');
  if (isSelf && manages) return refuse('samePerson', { at: 'personId' });
  const place = privacyPlace(tenantId);
  const person = (await store.get(place, 'person', personId))?.document;
  if (!person || person.id.startsWith('former.')) return refuse('unknownPerson', { at: 'personId' });
  const all = await readAll(store, place, 'erasuresOfTenant', {});
  const theirs = all.filter(({ document }) => document.person?.id === personId);
  const asked = theirs.find(({ document }) => document.state === 'asked');
  if (theirs.some(({ document }) => isUnderWay(document)) || (isSelf && asked)) return refuse('alreadyAsked');
  const before = asked ?? (await begun(doors, actor, person));
  const document: Erasure = { ...before.document, state: isSelf ? 'asked' : 'counting' };
  const how = isSelf ? 'asked' : 'counted';
  const settled = await settle(store, place, {
    put: [{ document, ifVersion: before.version }],
    events: privacyEvents(doors, actor, person, {
      type: 'person.erasureSet',
      erasureId: document.id,
      personId,
      how,
    }),
    ...(!isSelf && {
      due: [
        arm(
          `countErasure.${document.id}`,
          place,
          { type: 'erasePerson', erasureId: document.id },
          clock.now(),
        ),
      ],
    }),
  });
  return isRefusal(settled) ? settled : document;
}

async function begun(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  { tenantId, personId: askedBy }: Actor,
  { id, name, email, locale, active }: Person,
): Promise<Stored<Erasure>> {
  const workspaces = await readAll(store, privacyPlace(tenantId), 'workspacesOfTenant', {});
  const code = (await derivedId('former', clock.newId())).slice(0, 8);
  const document: Erasure = {
    kind: 'erasure',
    schema: 1,
    id: clock.newId(),
    tenantId,
    state: 'asked',
    person: { id, name, email },
    former: formerOf(code, workspaces[0]?.document.locale ?? locale),
    words: 'keep',
    askedBy,
    askedAt: clock.now(),
    startedBy: null,
    startsAt: null,
    wasActive: active,
    looked: 0,
    changed: {},
    removed: 0,
    rounds: 0,
    count: null,
    proof: null,
  };
  return { document, version: 'absent' };
}
