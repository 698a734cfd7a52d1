import type { Actor } from '../../domain/actor.ts';
import { arm } from '../../domain/due.ts';
import { type ErasedWords, type Erasure, graceMinutes } from '../../domain/erasure.ts';
import type { Person } from '../../domain/person.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { addMilliseconds } from '../../domain/time.ts';
import type { Doors, Stored } from '../../ports.ts';
import { personSaved } from '../people/person-saved.ts';
import { type Cleared, type Consent, clear } from '../second-person/ask.ts';
import { type Succession, successionOf } from '../roles/last-super-admin.ts';
import { settle } from '../settle.ts';
import { homeOf, managesPrivacy, privacyEvents, privacyPlace } from './place.ts';

export interface StartErasure {
  readonly erasureId: string;
  readonly words: ErasedWords;
  /** Somebody else said yes to it. */
  readonly consent?: Consent;
}

/**
 * Lets an erasure begin in a quarter of an hour. From now on the person can do nothing any more, so that nothing new of
 * theirs comes about. Refuses: `notFound`, `wrongStatus` (not counted, or begun), `lastAdmin` (the only super
 * administrator), `stale`,
 * `secondPersonNeeded`, `nobodyToConfirm`.
 */
export async function startErasure(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { erasureId, words, consent }: StartErasure,
): Promise<Erasure | Refusal> {
  const found = await findErasure(doors, actor, erasureId);
  if (isRefusal(found)) return found;
  const { stored, person } = found;
  if (stored.document.state !== 'counted' || !person) return refuse('wrongStatus');
  const { id: personId } = person.document;
  const succession = await successionOf(doors.store, person.document);
  if (succession.kind === 'nobody') return refuse('lastAdmin');
  const cleared = await clear(doors, actor, {
    act: { type: 'erasePerson', personId, erasureId, text: words },
    workspaceId: homeOf(person.document, actor),
    basis: '',
    consent,
  });
  if (isRefusal(cleared)) return cleared;
  const startsAt = addMilliseconds(doors.clock.now(), graceMinutes * 60_000);
  const document: Erasure = {
    ...stored.document,
    state: 'waiting',
    words,
    startedBy: actor.personId,
    startsAt,
  };
  return write(doors, actor, {
    stored,
    document,
    person,
    active: false,
    how: 'started',
    cleared,
    succession,
  });
}

/**
 * Takes an erasure back before it has begun; the person is as before. Refuses: `notFound`, `wrongStatus`
 * (it is too late), `stale`.
 */
export async function cancelErasure(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { erasureId }: { readonly erasureId: string },
): Promise<Erasure | Refusal> {
  const found = await findErasure(doors, actor, erasureId);
  if (isRefusal(found)) return found;
  const { stored, person } = found;
  const { state } = stored.document;
  if (!['asked', 'counting', 'counted', 'waiting'].includes(state) || !person) return refuse('wrongStatus');
  const document: Erasure = { ...stored.document, state: 'cancelled', person: null };
  const active = state === 'waiting' ? stored.document.wasActive : person.document.active;
  return write(doors, actor, {
    stored,
    document,
    person,
    active,
    how: 'cancelled',
    cleared: none,
    succession: nobodyGoes,
  });
}

const nobodyGoes: Remaining = { kind: 'somebody', remaining: [] };
const none: Cleared = { put: [], events: [], by: {} };

interface Found {
  readonly stored: Stored<Erasure>;
  readonly person: Stored<Person> | undefined;
}

/** An erasure, for whoever answers for personal data. Hidden from everybody else: refuses `notFound`. */
export async function findErasure(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  erasureId: string,
): Promise<Found | Refusal> {
  const { store } = doors;
  if (!(await managesPrivacy(doors, actor))) return refuse('notFound');
  const place = privacyPlace(actor.tenantId);
  const stored = await store.get(place, 'erasure', erasureId);
  if (!stored) return refuse('notFound');
  const { person } = stored.document;
  return { stored, person: person ? await store.get(place, 'person', person.id) : undefined };
}

interface Writing {
  readonly stored: Stored<Erasure>;
  readonly document: Erasure;
  readonly person: Stored<Person>;
  readonly active: boolean;
  readonly how: 'started' | 'cancelled';
  readonly cleared: Cleared;
  readonly succession: Remaining;
}

type Remaining = Extract<Succession, { kind: 'somebody' }>;

async function write(
  doors: Pick<Doors, 'store' | 'clock'>,
  actor: Actor,
  { stored, document, person, active, how, cleared, succession }: Writing,
): Promise<Erasure | Refusal> {
  const place = privacyPlace(actor.tenantId);
  const { id: personId } = person.document;
  const erasure = { ...document, ...(how === 'started' && { wasActive: person.document.active }) };
  const settled = await settle(doors.store, place, {
    put: [
      { document: erasure, ifVersion: stored.version },
      { document: { ...person.document, active }, ifVersion: person.version },
      ...cleared.put,
      ...succession.remaining.map((each) => ({ document: each.document, ifVersion: each.version })),
    ],
    events: [
      ...privacyEvents(doors, actor, person.document, {
        type: 'person.erasureSet',
        erasureId: erasure.id,
        personId,
        how,
        ...cleared.by,
      }),
      ...cleared.events,
      ...personSaved(doors.clock, person.document, actor.personId, doors.clock.now()),
    ],
    ...(erasure.startsAt !== null &&
      how === 'started' && {
        due: [
          arm(`erase.${erasure.id}`, place, { type: 'erasePerson', erasureId: erasure.id }, erasure.startsAt),
        ],
      }),
  });
  return isRefusal(settled) ? settled : erasure;
}
