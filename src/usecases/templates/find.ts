import type { Actor } from '../../domain/actor.ts';
import type { Locale } from '../../domain/person.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import { builtInTemplate, builtInTemplates } from '../../domain/template-catalogue.ts';
import { type Template, type TemplateContent, templateContentOf } from '../../domain/template.ts';
import type { Doors, Store } from '../../ports.ts';
import { readAll } from '../read-all.ts';

/** A template as campaigns are made from it. */
export interface KnownTemplate {
  readonly id: string;
  readonly version: number;
  readonly content: TemplateContent;
  /** Undefined for what comes with the product. */
  readonly own: Pick<Template, 'ownerId' | 'savedBy' | 'savedAt'> | undefined;
}

export interface WhichTemplate {
  readonly workspaceId: string;
  readonly templateId: string;
  /** Absent: as it is now. */
  readonly version?: number | undefined;
}

/** Those of the department by name, then the catalogue in the reader's language. Refuses: `notFound`, `notAllowed`. */
export async function listTemplates(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  workspaceId: string,
): Promise<readonly KnownTemplate[] | Refusal> {
  const fault = mayRead(actor, workspaceId);
  if (fault) return fault;
  const partition = { tenantId: actor.tenantId, scope: scopes.templates(workspaceId) };
  const own = (await readAll(store, partition, 'templatesOfWorkspace', {})).map(({ document }) => document);
  const byName = own.toSorted((one, other) => one.name.localeCompare(other.name, actor.locale));
  return [...byName.map(known), ...builtInTemplates(actor.locale).map(builtIn)];
}

/** Refuses: `notFound`, `notAllowed`. */
export async function findTemplate(
  { store }: Pick<Doors, 'store'>,
  actor: Actor,
  which: WhichTemplate,
): Promise<KnownTemplate | Refusal> {
  const fault = mayRead(actor, which.workspaceId);
  if (fault) return fault;
  return (await templateIn(store, actor, which)) ?? refuse('notFound');
}

/** Undefined when there is none, or not in this version. */
export async function templateIn(
  store: Pick<Store, 'get'>,
  { tenantId, locale }: { readonly tenantId: string; readonly locale: Locale },
  { workspaceId, templateId, version }: WhichTemplate,
): Promise<KnownTemplate | undefined> {
  const catalogued = builtInTemplate(templateId, locale);
  if (catalogued)
    return version === undefined || version === catalogued.version ? builtIn(catalogued) : undefined;
  const partition = { tenantId, scope: scopes.templates(workspaceId) };
  const now = (await store.get(partition, 'template', templateId))?.document;
  if (!now) return undefined;
  if (version === undefined || version === now.version) return known(now);
  const then = (await store.get(partition, 'templateVersion', `${templateId}.${version}`))?.document;
  return (
    then && {
      ...known(now),
      version,
      content: templateContentOf(then),
      own: { ...then, ownerId: now.ownerId },
    }
  );
}

function mayRead(actor: Actor, workspaceId: string): Refusal | undefined {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  return may(actor, 'template.read', { workspaceId }) ? undefined : refuse('notAllowed');
}

function known(template: Template): KnownTemplate {
  const { id, version, ownerId, savedBy, savedAt } = template;
  return { id, version, content: templateContentOf(template), own: { ownerId, savedBy, savedAt } };
}

function builtIn({ id, version, content }: Omit<KnownTemplate, 'own'>): KnownTemplate {
  return { id, version, content, own: undefined };
}
