import type { Actor } from '../../domain/actor.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Summary } from '../../domain/summary.ts';
import type { Doors } from '../../ports.ts';
import { subjectOf } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';
import { type WhichTemplate, findTemplate } from './find.ts';

/** A campaign that was made from a template, as it stands now. */
export interface MadeCampaign extends Pick<
  Summary,
  'id' | 'code' | 'name' | 'status' | 'ownerId' | 'flight'
> {
  /** Of the template. */
  readonly version: number;
}

/** The campaigns that were made from a template, in all its versions, the latest first, of those the actor may read. Refuses: `notFound`, `notAllowed`. */
export async function campaignsMade(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  which: Omit<WhichTemplate, 'version'>,
): Promise<readonly MadeCampaign[] | Refusal> {
  const template = await findTemplate(doors, actor, which);
  if (isRefusal(template)) return template;
  const board = { tenantId: actor.tenantId, scope: scopes.board(which.workspaceId) };
  const all = await readAll(doors.store, board, 'summariesOfWorkspace', {});
  return all
    .map(({ document }) => document)
    .filter((each) => each.madeFrom?.id === template.id && may(actor, 'campaign.read', subjectOf(each)))
    .toSorted((one, other) => other.startKey.localeCompare(one.startKey, 'en'))
    .map(({ id, code, name, status, ownerId, flight, madeFrom }) => ({
      id,
      code,
      name,
      status,
      ownerId,
      flight,
      version: madeFrom?.version ?? 1,
    }));
}
