import type { AccessRequest } from '../../domain/access-request.ts';
import type { Actor } from '../../domain/actor.ts';
import { type Grant, isActive, longerGuestEnd } from '../../domain/grant.ts';
import type { AccessFace, AccessRequestFace } from '../../domain/access-faces.ts';
import type { Notice } from '../../domain/notice.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { type AccessPlace, findPlace } from '../access/place.ts';
import { namesOf, readerOf } from './reader.ts';

type NoticeOf<K extends Notice['kind']> = Extract<Notice, { kind: K }>;

/** A wish to see a campaign as it stands now, for whoever may answer it. Refuses: `notFound`, `notAllowed`. */
export async function readAccessRequestNotice(
  doors: Doors,
  actor: Actor,
  { campaignId, requestId }: { readonly campaignId: string; readonly requestId: string },
): Promise<NoticeOf<'accessRequest'> | Refusal> {
  const place = await findPlace(doors, actor, { campaignId });
  if (isRefusal(place)) return place;
  const stored = await doors.store.get(place.partition, 'accessRequest', requestId);
  if (!stored || !place.campaign) return refuse('notFound');
  const { id, code, name } = place.campaign.document;
  return {
    kind: 'accessRequest',
    reader: readerOf(actor, doors.clock),
    campaign: { id, code, name },
    request: await requestFace(doors, place, stored.document),
  };
}

async function requestFace(
  { directory }: Pick<Doors, 'directory'>,
  { levels }: AccessPlace,
  { id, tenantId, workspaceId, personId, round, reason, answer }: AccessRequest,
): Promise<AccessRequestFace> {
  const asker = await directory.person(tenantId, personId);
  const isGuest = asker?.memberships.some(
    (each) => each.workspaceId === workspaceId && each.role === 'guest',
  );
  const names = await namesOf(directory, tenantId, answer ? [answer.byId] : []);
  const name = answer ? (names.get(answer.byId) ?? answer.byId) : '';
  return {
    id,
    round,
    askerName: asker?.name ?? personId,
    askerTitle: asker?.title ?? '',
    reason,
    levels: answer ? [] : levels.filter((level) => level === 'see' || !(asker?.external || isGuest)),
    answer:
      answer?.kind === 'given'
        ? { kind: 'given', name, level: answer.level, until: answer.until }
        : answer?.kind === 'declined'
          ? { kind: 'declined', name, words: answer.words }
          : undefined,
  };
}

/** What a grant lets this reader do, or did. It is theirs, so that its name may be told when it is over. Refuses: `notFound`. */
export async function readGrantNotice(
  doors: Doors,
  actor: Actor,
  { scope, grantId }: { readonly scope: string; readonly grantId: string },
): Promise<NoticeOf<'access'> | Refusal> {
  const { tenantId, personId } = actor;
  const grant = (await doors.store.get({ tenantId, scope }, 'grant', grantId))?.document;
  if (grant?.personId !== personId) return refuse('notFound');
  const access = await grantFace(doors, grant);
  return access ? { kind: 'access', reader: readerOf(actor, doors.clock), access } : refuse('notFound');
}

async function grantFace(
  { store, clock, directory }: Pick<Doors, 'store' | 'clock' | 'directory'>,
  grant: Grant,
): Promise<AccessFace | undefined> {
  const { tenantId, workspaceId, campaignId, level, until, reason, givenById } = grant;
  const campaign =
    campaignId === null
      ? undefined
      : await store.get({ tenantId, scope: scopes.campaign(campaignId) }, 'campaign', campaignId);
  if (campaignId !== null && !campaign) return undefined;
  const workspace = await store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId);
  const names = await namesOf(directory, tenantId, [givenById]);
  const { id = '', code = '', name = '' } = campaign?.document ?? {};
  return {
    kind: isActive(grant, clock.now()) ? 'given' : 'ended',
    campaign: campaign && { id, code, name },
    workspaceName: workspace?.document.name ?? '',
    level,
    until,
    reason,
    byName: names.get(givenById) ?? '',
  };
}

/** That a wish was declined, for the one who had it; nothing of the campaign. Refuses: `notFound`. */
export async function readDeclinedNotice(
  doors: Doors,
  actor: Actor,
  { campaignId, requestId }: { readonly campaignId: string; readonly requestId: string },
): Promise<NoticeOf<'access'> | Refusal> {
  const partition = { tenantId: actor.tenantId, scope: scopes.campaign(campaignId) };
  const request = (await doors.store.get(partition, 'accessRequest', requestId))?.document;
  if (request?.personId !== actor.personId || request.answer?.kind !== 'declined') return refuse('notFound');
  const { words } = request.answer;
  return {
    kind: 'access',
    reader: readerOf(actor, doors.clock),
    access: { kind: 'declined', campaignId, askedAt: request.askedAt, words },
  };
}

/** A guest who leaves soon or has left, for whoever may let them stay. Refuses: `notFound`, `notAllowed`. */
export async function readGuestEndNotice(
  doors: Doors,
  actor: Actor,
  { campaignId, grantId }: { readonly campaignId: string; readonly grantId: string },
): Promise<NoticeOf<'guestEnd'> | Refusal> {
  const place = await findPlace(doors, actor, { campaignId });
  if (isRefusal(place)) return place;
  const grant = (await doors.store.get(place.partition, 'grant', grantId))?.document;
  if (grant?.level !== 'guest' || !place.campaign) return refuse('notFound');
  const { id, code, name } = place.campaign.document;
  const names = await namesOf(doors.directory, actor.tenantId, [grant.personId]);
  const at = doors.clock.now();
  return {
    kind: 'guestEnd',
    reader: readerOf(actor, doors.clock),
    campaign: { id, code, name },
    guest: {
      grantId,
      guestName: names.get(grant.personId) ?? grant.personId,
      until: grant.until,
      isOver: !isActive(grant, at),
      longerUntil: longerGuestEnd(grant.until, at),
    },
  };
}
