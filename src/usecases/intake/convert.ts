import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type Conversion, type WorkRequest, requestCode } from '../../domain/work-request.ts';
import { canTurn } from '../../domain/work-request-turns.ts';
import type { Doors, Stored } from '../../ports.ts';
import { createCampaign } from '../campaigns/create.ts';
import { settle } from '../settle.ts';
import { createTask } from '../tasks/create.ts';
import { type WhichRequest, findWorkRequest, mayTriage } from './find.ts';
import { turnWorkRequest } from './turn.ts';

/** How often the request is read again when somebody writes it in the same moment. */
const attempts = 5;

/**
 * A request goes on as a task or a campaign, which carries what was written in it. What it will be is written on the request
 * before it is made: whoever converts it in the same moment, or after somebody who was cut off, makes the same thing, and
 * asked again it is given. Where it cannot be made, the request is free again. Refuses: `notFound`, `notAllowed`,
 * `wrongStatus`, `busy`, and what making the task or campaign refuses.
 */
export async function convertRequest(
  doors: Doors,
  actor: Actor,
  { conversion, ...which }: WhichRequest & { readonly conversion: Conversion },
): Promise<Stored<WorkRequest> | Refusal> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const found = await findWorkRequest(doors, actor, which);
    if (isRefusal(found)) return found;
    const { document: request, version, partition } = found;
    if (!mayTriage(actor, request, found.intake)) return refuse('notAllowed');
    if (request.state === 'converted') return found;
    if (!canTurn(request, 'converted')) return refuse('wrongStatus');
    const claim = request.claim ?? conversion;
    if (!request.claim) {
      const put = [{ document: { ...request, claim }, ifVersion: version }];
      const claimed = await settle(doors.store, partition, { put });
      if (isRefusal(claimed) && claimed.refused === 'stale') continue;
      if (isRefusal(claimed)) return claimed;
    }
    const became = await become(doors, actor, request, claim);
    if (!isRefusal(became)) {
      const turned = await turnWorkRequest(doors, actor, { ...which, act: { act: 'converted', ...became } });
      // Somebody else, who made the same, was faster.
      if (isRefusal(turned) && turned.refused === 'wrongStatus') continue;
      return turned;
    }
    if (!request.claim) await release(doors, actor, which);
    return became;
  }
  return refuse('busy');
}

/** Nothing was made: whoever converts it next says anew as what. */
async function release(doors: Doors, actor: Actor, which: WhichRequest): Promise<void> {
  const found = await findWorkRequest(doors, actor, which);
  if (isRefusal(found) || found.document.state === 'converted') return;
  const { claim: _claim, ...free } = found.document;
  await settle(doors.store, found.partition, { put: [{ document: free, ifVersion: found.version }] });
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
