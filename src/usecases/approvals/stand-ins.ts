import { type Actor, actorOf } from '../../domain/actor.ts';
import { placeIn, openStages } from '../../domain/approval-stages.ts';
import { amountOf } from '../../domain/approval-subject.ts';
import { withStandIns } from '../../domain/approval-stand-ins.ts';
import { may } from '../../domain/policy.ts';
import type { Doors } from '../../ports.ts';
import type { FoundRequest } from './find.ts';
import { delegationsOf } from './routes.ts';

/**
 * The request as it is for somebody who wants to answer: a delegation may have begun or ended since its stage opened.
 * Whoever has a place of their own is not looked up.
 */
export async function withOwnPlace(doors: Doors, actor: Actor, found: FoundRequest): Promise<FoundRequest> {
  const { document: request, campaign } = found;
  const places = openStages(request).map((stage) => placeIn(stage, actor.personId)?.as);
  if (places.length === 0 || places.some((as) => as !== undefined && as !== 'standIn')) return found;
  const { tenantId, workspaceId, requesterId } = request;
  const approverIds = openStages(request).flatMap((stage) => stage.approverIds);
  const delegations = await delegationsOf(doors.store, tenantId, approverIds);
  const ids = [...new Set(delegations.map(({ toId }) => toId))];
  const people = await Promise.all(ids.map((id) => doors.directory.person(tenantId, id)));
  const askable = new Set(
    people.flatMap((person) => {
      const subject = { workspaceId, campaign: campaign.document, meantFor: [person?.id ?? ''] };
      return person && !person.external && may(actorOf(person), 'approval.decide', subject)
        ? [person.id]
        : [];
    }),
  );
  const amount = amountOf(request.subject, campaign.document);
  const matter = { workspaceId, subject: request.subject.kind, amount, requesterId, at: doors.clock.now() };
  const step = withStandIns(request, delegations, matter, (id) => askable.has(id));
  return { ...found, document: step.request };
}
