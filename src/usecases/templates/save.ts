import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { templateFault } from '../../domain/template-fault.ts';
import type { Template, TemplateContent } from '../../domain/template.ts';
import type { Doors, Partition, Stored } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { knownStaff } from '../people/known.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';

export interface CreateTemplate {
  readonly workspaceId: string;
  /** Chosen by the asker once per intention: asking again with it gives the same template back. */
  readonly once: string;
  readonly content: TemplateContent;
}

export interface EditTemplate {
  readonly workspaceId: string;
  readonly templateId: string;
  /** The version that was edited. */
  readonly basedOn: number;
  readonly content: TemplateContent;
  readonly ownerId?: string | undefined;
}

type Saving = Pick<Doors, 'store' | 'clock' | 'directory'>;

/** A template of the department, in its first version. Refuses: `notFound`, `notAllowed`, and what `templateFault` refuses. */
export async function createTemplate(
  doors: Saving,
  actor: Actor,
  { workspaceId, once, content }: CreateTemplate,
): Promise<Template | Refusal> {
  const fault = mayEdit(actor, workspaceId) ?? templateFault(content);
  if (fault) return fault;
  const { tenantId, personId } = actor;
  const id = await derivedId('template', tenantId, workspaceId, personId, once);
  const partition = { tenantId, scope: scopes.templates(workspaceId) };
  const earlier = await doors.store.get(partition, 'template', id);
  if (earlier) return earlier.document;
  const template = { id, workspaceId, version: 1, ownerId: personId, content };
  const saved = await write(doors, actor, partition, template, undefined);
  if (!isRefusal(saved) || saved.refused !== 'stale') return saved;
  return (await doors.store.get(partition, 'template', id))?.document ?? saved;
}

/**
 * Its next version; campaigns that were made from it keep theirs. Nothing changed writes nothing. Refuses: `notFound`,
 * `notAllowed`, `stale`, `unknownPerson`, and what `templateFault` refuses.
 */
export async function editTemplate(
  doors: Saving,
  actor: Actor,
  { workspaceId, templateId, basedOn, content, ownerId }: EditTemplate,
): Promise<Template | Refusal> {
  const fault = mayEdit(actor, workspaceId) ?? templateFault(content);
  if (fault) return fault;
  const { tenantId } = actor;
  const partition = { tenantId, scope: scopes.templates(workspaceId) };
  const before = await doors.store.get(partition, 'template', templateId);
  if (!before) return refuse('notFound');
  if (before.document.version !== basedOn) return refuse('stale');
  const owner = ownerId ?? before.document.ownerId;
  if (owner !== before.document.ownerId) {
    const person = await knownStaff(doors.directory, { tenantId, workspaceId }, owner, 'ownerId');
    if (isRefusal(person)) return person;
  }
  const next = { id: templateId, workspaceId, version: basedOn + 1, ownerId: owner, content };
  return write(doors, actor, partition, next, before);
}

function mayEdit(actor: Actor, workspaceId: string): Refusal | undefined {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  return may(actor, 'template.edit', { workspaceId }) ? undefined : refuse('notAllowed');
}

async function write(
  { store, clock }: Saving,
  { tenantId, personId }: Actor,
  partition: Partition,
  wanted: Pick<Template, 'id' | 'workspaceId' | 'version' | 'ownerId'> & {
    readonly content: TemplateContent;
  },
  before: Stored<Template> | undefined,
): Promise<Template | Refusal> {
  const { id, workspaceId, version, ownerId, content } = wanted;
  const at = clock.now();
  const saved = { tenantId, workspaceId, version, savedBy: personId, savedAt: at, ...content };
  const template: Template = { kind: 'template', schema: 1, id, ownerId, ...saved };
  const settled = await settle(store, partition, {
    put: [
      { document: template, ifVersion: before?.version ?? 'absent' },
      {
        document: { kind: 'templateVersion', schema: 1, id: `${id}.${version}`, templateId: id, ...saved },
        ifVersion: 'absent',
      },
    ],
    events: record(clock, { tenantId, workspaceId, campaignId: null, actorId: personId, at }, [
      { type: 'template.saved', templateId: id, version, name: content.name },
    ]),
  });
  return isRefusal(settled) ? settled : template;
}
