import type { Actor } from '../../domain/actor.ts';
import type { CampaignType } from '../../domain/campaign.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type WorkRequest, requestCode } from '../../domain/work-request.ts';
import { canTurn } from '../../domain/work-request-turns.ts';
import type { Doors, Stored } from '../../ports.ts';
import { createCampaign } from '../campaigns/create.ts';
import { createTask } from '../tasks/create.ts';
import { type WhichRequest, findWorkRequest, mayTriage } from './find.ts';
import { turnWorkRequest } from './turn.ts';

/** As what it goes on: a task of a campaign, or a campaign of its own. */
export type Conversion =
  | { readonly to: 'task'; readonly campaignId: string }
  | { readonly to: 'campaign'; readonly type: CampaignType };

/**
 * A request goes on as a task or a campaign, which carries what was written in it. Asked again it gives the same one.
 * Refuses: `notFound`, `notAllowed`, `wrongStatus`, and what making the task or campaign refuses.
 */
export async function convertRequest(
  doors: Doors,
  actor: Actor,
  { conversion, ...which }: WhichRequest & { readonly conversion: Conversion },
): Promise<Stored<WorkRequest> | Refusal> {
  const found = await findWorkRequest(doors, actor, which);
  if (isRefusal(found)) return found;
  if (!mayTriage(actor, found.document, found.intake)) return refuse('notAllowed');
  if (found.document.state === 'converted') return found;
  if (!canTurn(found.document, 'converted')) return refuse('wrongStatus');
  const became = await become(doors, actor, found.document, conversion);
  if (isRefusal(became)) return became;
  return turnWorkRequest(doors, actor, { ...which, act: { act: 'converted', ...became } });
}

async function become(
  doors: Doors,
  actor: Actor,
  request: WorkRequest,
  conversion: Conversion,
): Promise<{ readonly campaignId: string; readonly taskId: string | null } | Refusal> {
  const { id, workspaceId, title, deadline, ownerId, priority } = request;
  // The request is the intention: whoever converts it again finds what was made.
  const intention = { once: id, outOf: id };
  const words = wordsOf(request);
  if (conversion.to === 'campaign') {
    const fields = { name: title, type: conversion.type, brief: words };
    const made = await createCampaign(doors, actor, { workspaceId, ...intention, fields, source: 'person' });
    return isRefusal(made) ? made : { campaignId: made.document.id, taskId: null };
  }
  const { campaignId } = conversion;
  const assigneeId = ownerId ?? actor.personId;
  const fields = { title, description: words, due: deadline, assigneeId, priority };
  const made = await createTask(doors, actor, { campaignId, ...intention, fields, source: 'person' });
  return isRefusal(made) ? made : { campaignId, taskId: made.document.id };
}

/** The brief as running text, with its number in front. */
function wordsOf({ number, vision, notes, materials }: WorkRequest): string {
  return [requestCode(number), vision, notes, ...materials].filter((part) => part !== '').join('\n\n');
}
