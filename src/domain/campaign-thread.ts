import { z } from 'zod';
import type { ApprovalStatus } from './approval.ts';
import { campaignRisks, type CampaignRisk } from './campaign-risk.ts';
import type { Campaign, CampaignStatus, Flight } from './campaign.ts';
import { type DueItem, arm } from './due.ts';
import type { Happening } from './event.ts';
import { Id } from './person.ts';

/**
 * That a team's channel follows a campaign: all that the bot says about it there stands under one root. `id` is the
 * channel's, so that a campaign has one thread in each.
 */
export const CampaignThread = z.strictObject({
  kind: z.literal('thread'),
  schema: z.literal(1),
  id: Id,
  tenantId: Id,
  workspaceId: Id,
  campaignId: Id,
  /** `lost`: the bot was removed from the channel. */
  state: z.enum(['following', 'unfollowed', 'lost']),
  /** The activity that replies go under; null before it was posted, and after somebody deleted it. */
  root: z.string().max(300).nullable(),
  /** Counts the roots, so that each is posted once. */
  generation: z.number().int().min(1),
  /** The trouble that the channel was told of last, as long as it lasts. */
  risk: z.enum(campaignRisks).nullable(),
  /** Counts the troubles: each is a card of its own. */
  troubles: z.number().int().min(0),
  followedBy: Id,
  followedAt: z.string(),
});
export type CampaignThread = z.infer<typeof CampaignThread>;

/** What a channel is told about: one card for each, edited in place. */
export const threadTopics = ['root', 'approval', 'launch', 'finish', 'risk'] as const;
export type ThreadTopic = (typeof threadTopics)[number];

/** One card of a thread. `id`: the root's generation, the request, the event that told of it, the count of the trouble. */
export interface ThreadThing {
  readonly about: ThreadTopic;
  readonly id: string;
}

/** What such a card says. Never an amount, a note or a comment: everybody in the channel reads it. */
export type ThreadPost =
  | {
      readonly about: 'root';
      readonly status: CampaignStatus;
      readonly flight: Flight | null;
      readonly ownerName: string;
    }
  | {
      readonly about: 'approval';
      readonly requestId: string;
      readonly status: ApprovalStatus;
      readonly names: readonly string[];
      readonly at: string;
    }
  | { readonly about: 'launch' | 'finish'; readonly name: string; readonly at: string }
  | { readonly about: 'risk'; readonly why: CampaignRisk | null };

/** Makes a channel follow: a thread that was there before goes on. */
export function follow(
  before: CampaignThread | undefined,
  campaign: Campaign,
  channelId: string,
  by: { readonly personId: string; readonly at: string },
): CampaignThread {
  const { tenantId, workspaceId, id: campaignId } = campaign;
  const begun = before ?? { root: null, generation: 0, risk: null, troubles: 0 };
  return {
    kind: 'thread',
    schema: 1,
    id: channelId,
    tenantId,
    workspaceId,
    campaignId,
    state: 'following',
    root: begun.root,
    generation: begun.root === null ? begun.generation + 1 : begun.generation,
    risk: begun.risk,
    troubles: begun.troubles,
    followedBy: by.personId,
    followedAt: by.at,
  };
}

/** Its root is not there any more: what comes next begins another. */
export function withoutRoot(thread: CampaignThread): CampaignThread {
  return { ...thread, root: null, generation: thread.generation + 1 };
}

/** The thread after a look at its campaign; undefined when nothing about it is new. */
export function withRisk(thread: CampaignThread, risk: CampaignRisk | null): CampaignThread | undefined {
  if (thread.risk === risk) return undefined;
  const isAnother = thread.risk === null;
  return { ...thread, risk, troubles: thread.troubles + (isAnother ? 1 : 0) };
}

export const rootOf = ({ generation }: CampaignThread): ThreadThing => ({
  about: 'root',
  id: String(generation),
});
export const troubleOf = ({ troubles }: CampaignThread): ThreadThing => ({
  about: 'risk',
  id: String(troubles),
});

/** The card's first posting: its id is derived from the thing, so that nobody posts it twice. */
export function postItem(thread: CampaignThread, thing: ThreadThing, at: string, again = ''): DueItem {
  const key = `thread.${thread.id}.${thing.about}.${thing.id}`;
  return arm(again === '' ? key : `${key}.${again}`, placeOf(thread), errandOf(thread, thing, 'new'), at);
}

/** What a card of a thread is about, from the id that `keyOf` made of it; undefined for what is none. */
export function thingOf(key: string): ThreadThing | undefined {
  const about = threadTopics.find((each) => key.startsWith(`${each}.`));
  return about && { about, id: key.slice(about.length + 1) };
}

export const keyOf = ({ about, id }: ThreadThing): string => `${about}.${id}`;

/** One more look at a card that hangs, because of `occasion`. */
export function lookItem(thread: CampaignThread, thing: ThreadThing, at: string, occasion: string): DueItem {
  const key = `look.${thread.id}.${thing.about}.${thing.id}.${occasion}`;
  return arm(key, placeOf(thread), errandOf(thread, thing, 'edit'), at);
}

/** One look at whether the campaign is in trouble. */
export function watchItem(thread: CampaignThread, at: string, occasion: string): DueItem {
  const errand = { type: 'watchThread', threadId: thread.id } as const;
  return arm(`watch.${thread.id}.${occasion}`, placeOf(thread), errand, at);
}

const placeOf = ({ tenantId, campaignId }: CampaignThread) => ({ tenantId, scope: campaignId });

const errandOf = ({ id: threadId }: CampaignThread, thing: ThreadThing, posting: 'new' | 'edit') =>
  ({ type: 'tellThread', threadId, about: thing.about, thingId: thing.id, posting }) as const;

/** What has to be said in a thread because of one event; `eventId` and `at` are the event's. */
export function followUps(
  thread: CampaignThread,
  what: Happening,
  { id: eventId, at }: { readonly id: string; readonly at: string },
): DueItem[] {
  const first = (about: ThreadTopic, id: string) => postItem(thread, { about, id }, at);
  const look = (thing: ThreadThing) => lookItem(thread, thing, at, eventId);
  const watch = watchItem(thread, at, eventId);
  switch (what.type) {
    case 'channel.followed':
      if (what.channelId !== thread.id) return [];
      return [postItem(thread, rootOf(thread), at), look(rootOf(thread)), watch];
    case 'approval.submitted':
    case 'approval.decided':
    case 'approval.yesWithdrawn':
    case 'approval.withdrawn':
    case 'approval.expired':
    case 'approval.outdated':
    case 'approval.asked':
    case 'approval.handled':
      // A channel that began to follow in the middle hears of it now.
      return [
        first('approval', what.requestId),
        look({ about: 'approval', id: what.requestId }),
        look(rootOf(thread)),
        watch,
      ];
    case 'campaign.statusChanged': {
      const began = what.to === 'running' && what.from === 'approved';
      return [
        ...(began ? [first('launch', eventId)] : []),
        ...(what.to === 'ended' ? [first('finish', eventId)] : []),
        look(rootOf(thread)),
        watch,
      ];
    }
    case 'campaign.edited':
      return [look(rootOf(thread)), watch];
    case 'thing.restored':
      // What woke up while it lay in the trash found nothing to watch.
      return what.noun === 'campaign' ? [watch] : [];
    default:
      return [];
  }
}

/** The whole campaign went into the trash, or came out of it: all that hangs in its threads says so. */
export function isTrashing(what: Happening): boolean {
  return (what.type === 'thing.deleted' || what.type === 'thing.restored') && what.noun === 'campaign';
}

/** Happenings after which channels that follow are told something. */
export function isForChannels(what: Happening): boolean {
  const { type } = what;
  return (
    isTrashing(what) ||
    type === 'channel.followed' ||
    type === 'campaign.edited' ||
    type === 'campaign.statusChanged' ||
    type.startsWith('approval.')
  );
}
