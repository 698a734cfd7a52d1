import type { AccessRequest } from '../../domain/access-request.ts';
import type { Actor } from '../../domain/actor.ts';
import type { GrantLevel } from '../../domain/grant.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import type { Doors, Stored } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { prepareGrant } from './give.ts';
import { type AccessPlace, findPlace } from './place.ts';

export interface WhichRequest {
  readonly campaignId: string;
  readonly requestId: string;
  /** Of the wish that was shown: an older card answers no newer wish. */
  readonly round: number;
}

export type AccessAnswer =
  | { readonly kind: 'give'; readonly level: GrantLevel; readonly until: string }
  | { readonly kind: 'decline'; readonly words: string };

/**
 * Answers a wish to see a campaign: the grant and the answer are one commit. Refuses: `notFound`, `notAllowed` (also
 * what the answerer does not hold), `alreadyDecided`, `requestClosed` (an older wish), `unfit`, `unknownPerson`, `stale`.
 */
export async function answerAccessRequest(
  doors: Doors,
  actor: Actor,
  which: WhichRequest,
  answer: AccessAnswer,
): Promise<AccessRequest | Refusal> {
  const place = await findPlace(doors, actor, { campaignId: which.campaignId });
  if (isRefusal(place)) return place;
  const stored = await doors.store.get(place.partition, 'accessRequest', which.requestId);
  if (!stored) return refuse('notFound');
  if (stored.document.round !== which.round) return refuse('requestClosed');
  if (stored.document.answer !== null) return refuse('alreadyDecided');
  return answer.kind === 'give'
    ? give(doors, actor, place, stored, answer)
    : decline(doors, actor, place, stored, answer.words.trim());
}

async function give(
  doors: Doors,
  actor: Actor,
  place: AccessPlace,
  { document: before, version }: Stored<AccessRequest>,
  { level, until }: Extract<AccessAnswer, { kind: 'give' }>,
): Promise<AccessRequest | Refusal> {
  const { id, personId, reason, round } = before;
  const wanted = { once: `${id} ${round}`, personId, level, reason, until };
  const prepared = await prepareGrant(doors, actor, place, wanted);
  if (isRefusal(prepared)) return prepared;
  const { grant, commit } = prepared;
  const { givenAt: at, id: grantId } = grant;
  const answer = { kind: 'given', byId: actor.personId, at, grantId, level, until: grant.until } as const;
  const request: AccessRequest = { ...before, answer };
  const settled = await settle(doors.store, place.partition, {
    ...commit,
    put: [...(commit.put ?? []), { document: request, ifVersion: version }],
    events: [...(commit.events ?? []), ...answered(doors, actor, request, '')],
  });
  return isRefusal(settled) ? settled : request;
}

async function decline(
  doors: Doors,
  actor: Actor,
  { partition }: AccessPlace,
  { document: before, version }: Stored<AccessRequest>,
  words: string,
): Promise<AccessRequest | Refusal> {
  if (words === '') return refuse('commentNeeded', { at: 'words' });
  const at = doors.clock.now();
  const request: AccessRequest = {
    ...before,
    answer: { kind: 'declined', byId: actor.personId, at, words },
  };
  const settled = await settle(doors.store, partition, {
    put: [{ document: request, ifVersion: version }],
    events: answered(doors, actor, request, words),
  });
  return isRefusal(settled) ? settled : request;
}

function answered(
  { clock }: Pick<Doors, 'clock'>,
  { personId: actorId }: Actor,
  { id: requestId, personId, round, answer, tenantId, workspaceId, campaignId }: AccessRequest,
  words: string,
) {
  const at = answer?.at ?? clock.now();
  return record(clock, { tenantId, workspaceId, campaignId, actorId, at }, [
    { type: 'access.answered', requestId, personId, round, given: answer?.kind === 'given', words },
  ]);
}
