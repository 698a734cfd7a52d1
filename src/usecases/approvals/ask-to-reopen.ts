import type { Actor } from '../../domain/actor.ts';
import { askToReopen } from '../../domain/approval-undo.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { actOnRequest } from './act.ts';
import type { FoundRequest, WhichRequest } from './find.ts';

/** Asks to have an expired request opened again. Refuses: `notFound`, `notAllowed`, `wrongStatus`, `notAsked`, `stale`. */
export function askToReopenApproval(
  doors: Doors,
  actor: Actor,
  which: WhichRequest,
): Promise<FoundRequest | Refusal> {
  return actOnRequest(doors, actor, which, 'approval.askToReopen', ({ document }, at) =>
    askToReopen(document, actor.personId, at),
  );
}
