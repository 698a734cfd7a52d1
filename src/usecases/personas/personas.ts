import type { Actor } from '../../domain/actor.ts';
import type { Happening } from '../../domain/event.ts';
import {
  type Persona,
  type PersonaContent,
  editPersona as decide,
  mostPersonas,
} from '../../domain/persona.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Partition, Stored, Version } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

type Writing = Pick<Doors, 'store' | 'clock'>;

/** Where the personas of a department lie. */
export function personasOf(tenantId: string, workspaceId: string): Partition {
  return { tenantId, scope: scopes.personas(workspaceId) };
}

/** All personas of a department by name, those that stand first. Refuses: `notFound`, `notAllowed`. */
export async function listPersonas(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<readonly Stored<Persona>[] | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (!may(actor, 'content.read', { workspaceId })) return refuse('notAllowed');
  const stored = await readAll(store, personasOf(actor.tenantId, workspaceId), 'personasOfWorkspace', {});
  return stored.toSorted(({ document: one }, { document: other }) =>
    one.state === other.state
      ? one.name.localeCompare(other.name, actor.locale)
      : one.state === 'standing'
        ? -1
        : 1,
  );
}

/** A new persona; the same request again gives the same one. Refuses: `notFound`, `notAllowed`, `tooLarge`, `busy`. */
export async function addPersona(
  doors: Writing,
  actor: Actor,
  {
    workspaceId,
    once,
    content,
  }: { readonly workspaceId: string; readonly once: string; readonly content: PersonaContent },
): Promise<Stored<Persona> | Refusal> {
  const present = await listPersonas(doors, actor, workspaceId);
  if (isRefusal(present)) return present;
  if (!may(actor, 'content.edit', { workspaceId })) return refuse('notAllowed');
  const { tenantId, personId: createdBy } = actor;
  const id = await derivedId('persona', workspaceId, createdBy, once);
  const repeated = present.find(({ document }) => document.id === id);
  if (repeated) return repeated;
  if (present.length >= mostPersonas) return refuse('tooLarge', { facts: { most: mostPersonas } });
  const made = { id, tenantId, workspaceId, createdBy, createdAt: doors.clock.now() };
  const document: Persona = { kind: 'persona', schema: 1, ...content, ...made };
  return write(doors, actor, document, 'absent', {
    type: 'persona.added',
    personaId: id,
    name: content.name,
  });
}

/** Changes a persona, retires it or takes it up again. Refuses: `notFound`, `notAllowed`, `stale`, `busy`. */
export async function editPersona(
  doors: Writing,
  actor: Actor,
  wanted: {
    readonly workspaceId: string;
    readonly personaId: string;
    readonly ifVersion: Version;
    readonly edit: Partial<PersonaContent>;
  },
): Promise<Stored<Persona> | Refusal> {
  const { workspaceId, personaId } = wanted;
  if (!may(actor, 'content.read', { workspaceId })) return refuse('notFound');
  const stored = await doors.store.get(personasOf(actor.tenantId, workspaceId), 'persona', personaId);
  if (!stored) return refuse('notFound');
  if (!may(actor, 'content.edit', { workspaceId })) return refuse('notAllowed');
  if (stored.version !== wanted.ifVersion) return refuse('stale');
  const { persona, changes } = decide(stored.document, wanted.edit);
  if (changes.length === 0) return stored;
  const { name } = persona;
  return write(doors, actor, persona, stored.version, { type: 'persona.edited', personaId, name, changes });
}

async function write(
  { store, clock }: Writing,
  { personId: actorId }: Actor,
  document: Persona,
  ifVersion: Version | 'absent',
  happening: Happening,
): Promise<Stored<Persona> | Refusal> {
  const { tenantId, workspaceId, id } = document;
  const scene = { tenantId, workspaceId, campaignId: null, actorId, at: clock.now() };
  const settled = await settle(store, personasOf(tenantId, workspaceId), {
    put: [{ document, ifVersion }],
    events: record(clock, scene, [happening]),
  });
  return isRefusal(settled) ? settled : { document, version: settled.versions[`persona/${id}`] ?? '' };
}
