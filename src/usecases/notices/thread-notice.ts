import type { CampaignThread, ThreadPost, ThreadThing } from '../../domain/campaign-thread.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { Notice, Reader } from '../../domain/notice.ts';
import { scopes } from '../../domain/scope.ts';
import { trashedId } from '../../domain/trash.ts';
import type { Doors } from '../../ports.ts';
import { namesOf } from './reader.ts';

type ThreadNotice = Extract<Notice, { kind: 'thread' }>;

/**
 * One card of a thread as it is now, in the language and zone of its workspace, because a channel has none of its own.
 * Undefined when what it is about is not there.
 */
export async function readThreadNotice(
  doors: Doors,
  thread: CampaignThread,
  campaign: Campaign,
  thing: ThreadThing,
): Promise<ThreadNotice | undefined> {
  const post = await posts[thing.about](doors, thread, campaign, thing.id);
  if (!post) return undefined;
  const { id, code, name } = campaign;
  const reader = await readerOfChannel(doors, thread);
  return { kind: 'thread', reader, campaign: { id, code, name }, post };
}

/** What every card of a thread says while its campaign lies in the trash; undefined when it does not lie there. */
export async function readDeletedThread(
  doors: Doors,
  thread: CampaignThread,
): Promise<Extract<Notice, { kind: 'deleted' }> | undefined> {
  const { tenantId, campaignId } = thread;
  const lying = await doors.store.get(
    { tenantId, scope: scopes.campaign(campaignId) },
    'trashed',
    trashedId('campaign', campaignId),
  );
  if (!lying) return undefined;
  const { name, deletedAt: at, deletedBy, until } = lying.document;
  const names = await namesOf(doors.directory, tenantId, [deletedBy]);
  const reader = await readerOfChannel(doors, thread);
  return {
    kind: 'deleted',
    reader,
    noun: 'campaign',
    name,
    byName: names.get(deletedBy) ?? deletedBy,
    at,
    until,
  };
}

async function readerOfChannel(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  { id, tenantId, workspaceId }: CampaignThread,
): Promise<Reader> {
  const workspace = await store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId);
  const { locale, zone } = workspace?.document ?? { locale: 'en' as const, zone: 'Etc/UTC' };
  return { personId: id, name: '', locale, zone, now: clock.now() };
}

type Make = (
  doors: Doors,
  thread: CampaignThread,
  campaign: Campaign,
  id: string,
) => Promise<ThreadPost | undefined>;

const posts: Record<ThreadThing['about'], Make> = {
  async root({ directory }, { tenantId }, { status, flight, ownerId }) {
    const names = await namesOf(directory, tenantId, [ownerId]);
    return { about: 'root', status, flight, ownerName: names.get(ownerId) ?? ownerId };
  },
  async approval({ store, directory }, { tenantId, campaignId }, _campaign, requestId) {
    const stored = await store.get({ tenantId, scope: campaignId }, 'approval', requestId);
    if (!stored) return undefined;
    const { status, stages, ruling, requesterId, submittedAt, closedAt } = stored.document;
    // Who said no, or yes, in the end; while it runs, who asks.
    const answers = stages.flatMap(({ decisions }) => decisions).filter(({ withdrawn }) => !withdrawn);
    const last = ruling?.byId ?? answers[answers.length - 1]?.personId;
    const who = closedAt === null ? requesterId : last;
    const names = await namesOf(directory, tenantId, who === undefined ? [] : [who]);
    return { about: 'approval', requestId, status, names: [...names.values()], at: closedAt ?? submittedAt };
  },
  launch: (doors, thread, _campaign, id) => moved(doors, thread, 'launch', id),
  finish: (doors, thread, _campaign, id) => moved(doors, thread, 'finish', id),
  // What an ended trouble was is no news any more.
  risk: async (_doors, { risk, troubles }, _campaign, id) => ({
    about: 'risk',
    why: String(troubles) === id ? risk : null,
  }),
};

async function moved(
  { store, directory }: Doors,
  { tenantId, campaignId }: CampaignThread,
  about: 'launch' | 'finish',
  eventId: string,
): Promise<ThreadPost | undefined> {
  const event = (await store.get({ tenantId, scope: campaignId }, 'event', eventId))?.document;
  if (!event) return undefined;
  const names = await namesOf(directory, tenantId, [event.actorId]);
  return { about, name: names.get(event.actorId) ?? '', at: event.at };
}
