import type { Actor } from '../../domain/actor.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { Happening } from '../../domain/event.ts';
import type { FromTemplate } from '../../domain/from-template.ts';
import { decidesIn, may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { locksOf, newLockFault } from '../../domain/template-lock.ts';
import { createTask } from '../../domain/task-edit.ts';
import type { Task } from '../../domain/task.ts';
import { type FilledTask, type ForeseenTask, filledTasks } from '../../domain/template-plan.ts';
import type { Doors } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { knownStaff } from '../people/known.ts';
import { type KnownTemplate, findTemplate } from './find.ts';

/** What somebody chose of a template: what was shown to them, and what they changed of it. */
export interface ChosenTemplate {
  readonly templateId: string;
  readonly version: number;
  /** The tasks to make, each with its days; others are left out. */
  readonly tasks: readonly ForeseenTask[];
  /** Who fills a role, by its key; the owner where nobody is named. */
  readonly people: Readonly<Record<string, string>>;
}

export interface Filled {
  readonly from: FromTemplate;
  readonly tasks: readonly Task[];
  readonly happening: Happening;
}

/**
 * The tasks that a new campaign gets from a template. Refuses: `notFound`, `notAllowed`, `unknownStep` (a task that the
 * template has not), `lockedByTemplate`, `unknownRole`, `duplicate`, `unknownPerson`, `guestCannotDecide`.
 */
export async function fillFromTemplate(
  doors: Pick<Doors, 'store' | 'directory'>,
  actor: Actor,
  campaign: Campaign,
  { chosen, at }: { readonly chosen: ChosenTemplate; readonly at: string },
): Promise<Filled | Refusal> {
  const { tenantId, workspaceId, id: campaignId, ownerId } = campaign;
  const { templateId, version } = chosen;
  const template = await findTemplate(doors, actor, { workspaceId, templateId, version });
  if (isRefusal(template)) return template;
  const fault = choiceFault(template, chosen) ?? (await peopleFault(doors, campaign, template, chosen));
  if (fault) return fault;
  const ids = await idsOf(campaignId, template);
  const filled = filledTasks(template.content, {
    people: new Map(Object.entries(chosen.people)),
    ownerId,
    chosen: chosen.tasks,
    idOf: (key) => ids.get(key) ?? key,
    lineIdOf: (key, line) => `${ids.get(key) ?? key}-${line + 1}`,
  });
  const place = {
    tenantId,
    workspaceId,
    campaignId,
    source: 'person',
    createdBy: actor.personId,
    at,
  } as const;
  const tasks = filled.map((one: FilledTask) => createTask({ ...place, ...one }).task);
  const { name, routeId } = template.content;
  const locked = locksOf(template.content);
  const from = { id: templateId, version, name, routeId, ...(locked.length > 0 && { locked }) };
  const kept = may(actor, 'template.edit', { workspaceId })
    ? undefined
    : newLockFault(campaign, from, template.content);
  if (kept) return kept;
  return {
    from,
    tasks,
    happening: { type: 'template.used', templateId, version, name, taskIds: tasks.map(({ id }) => id) },
  };
}

function choiceFault({ content }: KnownTemplate, { tasks, people }: ChosenTemplate): Refusal | undefined {
  const keys = tasks.map(({ key }) => key);
  if (new Set(keys).size < keys.length) return refuse('duplicate', { at: 'template.tasks' });
  const known = new Set(content.tasks.map(({ key }) => key));
  if (keys.some((key) => !known.has(key))) return refuse('unknownStep', { at: 'template.tasks' });
  const roles = new Set(content.roles.map(({ key }) => key));
  return Object.keys(people).every((key) => roles.has(key))
    ? undefined
    : refuse('unknownRole', { at: 'template.people' });
}

/** Everybody is staff, or a guest of this campaign; guests give no yes. */
async function peopleFault(
  { directory }: Pick<Doors, 'directory'>,
  { tenantId, workspaceId, guestIds }: Pick<Campaign, 'tenantId' | 'workspaceId' | 'guestIds'>,
  { content }: KnownTemplate,
  { people }: ChosenTemplate,
): Promise<Refusal | undefined> {
  const answering = new Set(
    content.tasks.flatMap(({ raci }) =>
      raci.filter(({ part }) => part === 'accountable').map(({ role }) => role),
    ),
  );
  for (const [role, personId] of Object.entries(people)) {
    const person = await knownStaff(
      directory,
      { tenantId, workspaceId, guestIds },
      personId,
      'template.people',
    );
    if (isRefusal(person)) return person;
    if (answering.has(role) && !decidesIn(person, workspaceId))
      return refuse('guestCannotDecide', { at: 'template.people' });
  }
  return undefined;
}

async function idsOf(campaignId: string, { content }: KnownTemplate): Promise<ReadonlyMap<string, string>> {
  const pairs = content.tasks.map(
    async ({ key }) => [key, await derivedId('templateTask', campaignId, key)] as const,
  );
  return new Map(await Promise.all(pairs));
}
