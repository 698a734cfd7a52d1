import { type AccessAsks, askFor } from '../../domain/access-request.ts';
import type { Actor } from '../../domain/actor.ts';
import { arm } from '../../domain/due.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { derivedId } from '../derived-id.ts';
import { settle } from '../settle.ts';

const attempts = 4;

/**
 * Asks to see a campaign. Nothing of the campaign is looked at here: the answer, and the time it takes, are the same for
 * one that is hidden and one that does not exist. The same wish within a day is the same wish. Refuses: `reasonNeeded`,
 * `tooMany`, `busy`.
 */
export async function askForAccess(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  { tenantId, personId }: Actor,
  { campaignId, reason }: { readonly campaignId: string; readonly reason: string },
): Promise<Refusal | undefined> {
  const words = reason.trim();
  if (words === '') return refuse('reasonNeeded', { at: 'reason' });
  const partition = { tenantId, scope: scopes.person(personId) };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const at = clock.now();
    const stored = await store.get(partition, 'accessAsks', 'asks');
    const asked = askFor(stored?.document.asks ?? [], { campaignId, reason: words }, at);
    if (asked.kind === 'again') return undefined;
    if (asked.kind === 'tooMany') return refuse('tooMany', { facts: { seconds: asked.seconds } });
    const document: AccessAsks = {
      kind: 'accessAsks',
      schema: 1,
      id: 'asks',
      tenantId,
      personId,
      asks: [...asked.asks],
    };
    const errand = { type: 'passOnAccessRequest', campaignId, personId, askedAt: at } as const;
    const id = await derivedId('ask', campaignId, personId, at);
    const settled = await settle(store, partition, {
      put: [{ document, ifVersion: stored?.version ?? 'absent' }],
      due: [arm(`access.${id}`, partition, errand, at)],
    });
    if (!isRefusal(settled)) return undefined;
    if (settled.refused !== 'stale') return settled;
  }
  return refuse('busy');
}
