import type { Actor } from '../../domain/actor.ts';
import type { CampaignType } from '../../domain/campaign.ts';
import { type Likened, type PastCampaign, type Similar, similarTo } from '../../domain/past-campaign.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors, Page } from '../../ports.ts';
import { findCampaign, subjectOf } from '../campaigns/find.ts';
import { takenOverId } from './taken-over-id.ts';

type Reading = Pick<Doors, 'store'>;

/** Documents that one look through the library reads; a page may hold fewer lessons than were looked for. */
const mostLooked = 1_000;
/** So many of the newest past campaigns are compared with a plan. */
const mostCompared = 2_000;
const lessonsOfPage = 50;

export interface Lesson {
  readonly past: PastCampaign;
  readonly lesson: PastCampaign['lessons'][number];
}

export interface LessonPage {
  readonly lessons: readonly Lesson[];
  readonly next: string | null;
}

export interface LessonsWanted {
  readonly workspaceId: string;
  readonly text?: string | undefined;
  readonly type?: CampaignType | undefined;
  readonly cursor?: string | null | undefined;
}

const libraryOf = ({ tenantId }: Actor, workspaceId: string) => ({
  tenantId,
  scope: scopes.lessons(workspaceId),
});

const mayRead = (actor: Actor, past: PastCampaign): boolean =>
  may(actor, 'retrospective.read', subjectOf(past)) && may(actor, 'campaign.read', subjectOf(past));

/** Results only for those who see them elsewhere. */
function seenPast(actor: Actor, past: PastCampaign): PastCampaign {
  if (may(actor, 'result.read', subjectOf(past))) return past;
  return { ...past, counts: { impressions: null, clicks: null, leads: null, orders: null } };
}

/** Lessons of published retrospectives, the newest first, by words and type. Refuses: `notFound`, `malformed` (the cursor). */
export async function readLessons(
  { store }: Reading,
  actor: Actor,
  { workspaceId, text = '', type, cursor = null }: LessonsWanted,
): Promise<LessonPage | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  if (cursor !== null && !store.isCursor('pastCampaignsOfWorkspace', cursor))
    return refuse('malformed', { at: 'cursor' });
  const words = folded(text).split(' ').filter(Boolean);
  const fits = ({ past, lesson }: Lesson): boolean => {
    const said = folded(
      [past.code, past.name, ...past.tags, lesson.fact, lesson.cause, lesson.insight].join(' '),
    );
    return words.every((word) => said.includes(word));
  };
  const lessons: Lesson[] = [];
  let next = cursor;
  let looked = 0;
  do {
    const page: Page<PastCampaign> = await store.read(
      libraryOf(actor, workspaceId),
      'pastCampaignsOfWorkspace',
      {},
      { limit: 25, cursor: next },
    );
    for (const { document: past } of page.items) {
      if (!mayRead(actor, past) || (type !== undefined && past.type !== type)) continue;
      lessons.push(...past.lessons.map((lesson) => ({ past, lesson })).filter(fits));
    }
    looked += page.items.length;
    next = page.next;
  } while (next !== null && lessons.length < lessonsOfPage && looked < mostLooked);
  return { lessons, next };
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();

/** The newest past campaigns that the actor may see. */
export async function pastCampaignsOf(
  { store }: Reading,
  actor: Actor,
  workspaceId: string,
): Promise<PastCampaign[]> {
  const all: PastCampaign[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<PastCampaign> = await store.read(
      libraryOf(actor, workspaceId),
      'pastCampaignsOfWorkspace',
      {},
      { limit: 1_000, cursor },
    );
    all.push(...page.items.map(({ document }) => document));
    cursor = page.next;
  } while (cursor !== null && all.length < mostCompared);
  return all.filter((past) => mayRead(actor, past)).map((past) => seenPast(actor, past));
}

/** The three past campaigns that are most like a plan, and why. Refuses: `notFound`. */
export async function similarCampaigns(
  doors: Reading,
  actor: Actor,
  { workspaceId, wanted }: { readonly workspaceId: string; readonly wanted: Likened },
): Promise<Similar[] | Refusal> {
  if (!may(actor, 'workspace.read', { workspaceId })) return refuse('notFound');
  return similarTo(wanted, await pastCampaignsOf(doors, actor, workspaceId));
}

/** An unfinished action of an earlier campaign of the same type. */
export interface EarlierAction {
  readonly past: PastCampaign;
  readonly action: PastCampaign['actions'][number];
}

export interface LookedBefore {
  readonly similar: readonly Similar[];
  readonly actions: readonly EarlierAction[];
  readonly can: { readonly takeOver: boolean };
}

const mostActions = 20;

/** What earlier campaigns have to say to this one: similar ones, and actions that nobody finished. Refuses: `notFound`, `notAllowed`. */
export async function readLookedBefore(
  doors: Reading,
  actor: Actor,
  campaignId: string,
): Promise<LookedBefore | Refusal> {
  const found = await findCampaign(doors, actor, campaignId, 'retrospective.read');
  if (isRefusal(found)) return found;
  const { document: campaign, subject } = found;
  const { workspaceId, type, channels, regions = [], segments = [], tags, flight } = campaign;
  const all = (await pastCampaignsOf(doors, actor, workspaceId)).filter(({ id }) => id !== campaignId);
  const start = flight?.start ?? null;
  const open = all
    .filter((past) => past.type === type)
    .flatMap((past) => past.actions.filter((action) => action.open).map((action) => ({ past, action })))
    .slice(0, mostActions);
  const taken = await Promise.all(
    open.map(async ({ action }) =>
      doors.store.get(found.partition, 'task', await takenOverId(campaign, action.taskId)),
    ),
  );
  return {
    similar: similarTo({ type, channels, regions, segments, tags, start }, all),
    actions: open.filter((_, place) => taken[place] === undefined),
    can: { takeOver: campaign.status !== 'archived' && may(actor, 'task.create', subject) },
  };
}
