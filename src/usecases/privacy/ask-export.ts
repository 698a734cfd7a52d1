import type { Actor } from '../../domain/actor.ts';
import { arm } from '../../domain/due.ts';
import type { PersonalExport } from '../../domain/personal-export.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { type Consent, clear } from '../second-person/ask.ts';
import { settle } from '../settle.ts';
import { homeOf, managesPrivacy, privacyEvents, privacyPlace } from './place.ts';

export interface AskExport {
  readonly once: string;
  readonly personId: string;
  /** Somebody else said yes to it. */
  readonly consent?: Consent;
}

/**
 * Asks for everything about a person as a file: about oneself, or about anybody for whoever answers for personal data in
 * the whole tenant. The file is made in the background. Refuses: `notAllowed`, `unknownPerson`;
 * about somebody else `secondPersonNeeded`, `nobodyToConfirm`.
 */
export async function askExport(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  { once, personId, consent }: AskExport,
): Promise<PersonalExport | Refusal> {
  const { store, clock } = doors;
  const { tenantId } = actor;
  if (personId !== actor.personId && !(await managesPrivacy(doors, actor))) return refuse('notAllowed');
  const place = privacyPlace(tenantId);
  const person = (await store.get(place, 'person', personId))?.document;
  if (!person) return refuse('unknownPerson', { at: 'personId' });
  const id = await derivedId('export', tenantId, actor.personId, once);
  const before = await store.get(place, 'personalExport', id);
  if (before) return before.document;
  const act = { type: 'exportPerson', personId, once } as const;
  const wanted = { act, workspaceId: homeOf(person, actor), basis: '', consent };
  const cleared =
    personId === actor.personId ? { put: [], events: [], by: {} } : await clear(doors, actor, wanted);
  if (isRefusal(cleared)) return cleared;
  const document: PersonalExport = {
    kind: 'personalExport',
    schema: 1,
    id,
    tenantId,
    personId,
    askedBy: actor.personId,
    askedAt: clock.now(),
    state: 'running',
    looked: 0,
    found: 0,
    fileKey: clock.newId(),
    bytes: 0,
    sha256: '',
    expiresAt: null,
  };
  const settled = await settle(store, place, {
    put: [{ document, ifVersion: 'absent' }, ...cleared.put],
    events: [
      ...privacyEvents(doors, actor, person, {
        type: 'person.exportAsked',
        exportId: id,
        personId,
        ...cleared.by,
      }),
      ...cleared.events,
    ],
    due: [arm(`export.${id}`, place, { type: 'exportPerson', exportId: id }, clock.now())],
  });
  return isRefusal(settled) ? settled : document;
}
