import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { WorkRequestNotice } from '../../domain/work-request-face.ts';
import type { Doors } from '../../ports.ts';
import { findCampaign } from '../campaigns/find.ts';
import { type WhichRequest, findWorkRequest } from '../intake/find.ts';
import { whatCan } from '../intake/read.ts';
import { namesOf, readerOf } from './reader.ts';

/** Work that is asked for, as it stands now, for whoever may see it. Refuses: `notFound`. */
export async function readWorkRequestNotice(
  doors: Pick<Doors, 'store' | 'clock' | 'directory'>,
  actor: Actor,
  which: WhichRequest,
): Promise<WorkRequestNotice | Refusal> {
  const found = await findWorkRequest(doors, actor, which);
  if (isRefusal(found)) return found;
  const request = found.document;
  const { requesterId, ownerId, turns, became, campaignId } = request;
  const last = turns.at(-1);
  const about = became?.campaignId ?? campaignId;
  const [names, campaign] = await Promise.all([
    namesOf(doors.directory, actor.tenantId, [requesterId, ownerId ?? '', last?.byId ?? '']),
    about === null ? undefined : findCampaign(doors, actor, about, 'campaign.read'),
  ]);
  const nameOf = (personId: string | null): string => (personId === null ? '' : (names.get(personId) ?? ''));
  const {
    workspaceId,
    id,
    number,
    function: of,
    title,
    deadline,
    vision,
    notes,
    materials,
    priority,
  } = request;
  return {
    kind: 'workRequest',
    reader: readerOf(actor, doors.clock),
    request: {
      workspaceId,
      id,
      number,
      function: of,
      title,
      deadline,
      vision,
      notes,
      materials,
      priority,
      state: request.state,
      requesterName: nameOf(requesterId),
      ownerName: nameOf(ownerId),
      last: last && { act: last.act, name: nameOf(last.byId), words: last.words },
      campaignName: campaign && !isRefusal(campaign) ? campaign.document.name : '',
      can: whatCan(actor, found),
      isRequester: requesterId === actor.personId,
    },
  };
}
