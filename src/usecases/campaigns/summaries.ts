import { type Actor, isIn } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Summary } from '../../domain/summary.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { subjectOf } from './find.ts';

type Reading = Pick<Doors, 'store'>;

/** Summaries of all campaigns of a workspace that the actor may see, in the order of the board. Refuses: `notFound`. */
export async function readSummaries(
  { store }: Reading,
  actor: Actor,
  workspaceId: string,
): Promise<readonly Summary[] | Refusal> {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  const partition = { tenantId: actor.tenantId, scope: scopes.board(workspaceId) };
  const items = await readAll(store, partition, 'summariesOfWorkspace', {});
  return items.map(({ document }) => document).filter((summary) => isVisible(actor, summary));
}

/** Some of them, by id; those that do not exist or may not be seen are left out. Refuses: `notFound` (the workspace). */
export async function readSomeSummaries(
  { store }: Reading,
  actor: Actor,
  workspaceId: string,
  campaignIds: readonly string[],
): Promise<readonly Summary[] | Refusal> {
  if (!isIn(actor, workspaceId)) return refuse('notFound');
  const partition = { tenantId: actor.tenantId, scope: scopes.board(workspaceId) };
  const found = await Promise.all(campaignIds.map((id) => store.get(partition, 'summary', id)));
  return found
    .flatMap((stored) => (stored ? [stored.document] : []))
    .filter((summary) => isVisible(actor, summary));
}

/** Whether the actor sees every campaign of the workspace with its amounts, so that nothing has to be filtered for them. */
export function seesEverything(actor: Actor, workspaceId: string): boolean {
  return may(actor, 'campaign.read', { workspaceId }) && may(actor, 'campaign.readBudget', { workspaceId });
}

function isVisible(actor: Actor, summary: Summary): boolean {
  return may(actor, 'campaign.read', subjectOf(summary));
}
