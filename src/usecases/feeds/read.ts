import { type Actor, isIn } from '../../domain/actor.ts';
import {
  type CalendarFeed,
  type FeedKey,
  longestPast,
  mostEntries,
  mostTaskEntries,
} from '../../domain/calendar-feed.ts';
import { passes } from '../../domain/campaign-filter.ts';
import type { Flight } from '../../domain/campaign.ts';
import { may } from '../../domain/policy.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { isSameDigest } from '../../domain/review-link.ts';
import { scopes } from '../../domain/scope.ts';
import { noDate } from '../../domain/summarise.ts';
import type { Summary, WorkItem } from '../../domain/summary.ts';
import type { Task } from '../../domain/task.ts';
import { type CalendarDate, addDays, dateIn } from '../../domain/time.ts';
import type { Doors, Stored } from '../../ports.ts';
import { hash } from '../approvals/snapshot.ts';
import { readSummaries } from '../campaigns/summaries.ts';
import { actorFor } from '../notices/reader.ts';
import { readMyWork } from '../people/my-work.ts';
import { type ShownOccurrence, occurrencesIn } from '../series/calendar-lines.ts';

type Reading = Pick<Doors, 'store' | 'clock' | 'directory'>;

/** What a subscription shows now, to whoever it belongs to. */
export interface ReadFeed {
  readonly feed: CalendarFeed;
  readonly owner: Actor;
  /** With a flight that is not long over, the latest ones. */
  readonly campaigns: readonly (Summary & { readonly flight: Flight })[];
  readonly tasks: readonly DatedTask[];
  /** Approvals that wait for their owner, on the day until which they do. */
  readonly approvals: readonly DatedApproval[];
  /** What recurs for their owner and is no task yet. */
  readonly occurrences: readonly ShownOccurrence[];
}

export interface DatedApproval extends WorkItem {
  readonly on: CalendarDate;
}

export interface DatedTask {
  readonly task: Task;
  readonly campaignName: string;
  readonly campaignCode: string;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

const noDigest = '0'.repeat(64);

/**
 * The feed that this key opens, with the rights that its owner has now. A wrong key, one that ended, and one whose owner
 * left or has no business in the workspace any more are one answer. Refuses: `notFound`.
 */
export async function readFeed(
  doors: Reading,
  { tenantId, feedId, secret }: FeedKey,
): Promise<ReadFeed | Refusal> {
  const { store, clock, directory } = doors;
  const stored = await store.get({ tenantId, scope: scopes.feeds() }, 'calendarFeed', feedId);
  const isRight = isSameDigest(await hash(secret), stored?.document.secretHash ?? noDigest);
  if (!stored || !isRight) return refuse('notFound');
  const feed = stored.document;
  const owner = await actorFor(directory, tenantId, feed.ownerId);
  if (!owner || !isIn(owner, feed.workspaceId)) return refuse('notFound');
  const { shows } = feed;
  const read = { feed, owner, campaigns: [], tasks: [], approvals: [], occurrences: [] };
  if (shows.kind === 'mine') {
    const mine = await readMine(doors, owner, feed.workspaceId);
    await noteUse(doors, stored);
    return { ...read, ...mine };
  }
  const summaries = await readSummaries(doors, owner, feed.workspaceId);
  if (isRefusal(summaries)) return summaries;
  await noteUse(doors, stored);
  const since = addDays(dateIn('Etc/UTC', clock.now()), -longestPast);
  const campaigns = summaries
    .filter(passes(shows.filter))
    .flatMap((summary) => (summary.flight ? [{ ...summary, flight: summary.flight }] : []))
    .filter(({ flight }) => flight.end >= since)
    .toSorted((one, other) => inOrder(one.flight.start, other.flight.start) || inOrder(one.id, other.id));
  return { ...read, campaigns: campaigns.slice(-mostEntries) };
}

const inOrder = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/** Recurring work is told so many days ahead. */
const daysAhead = 180;

/** What "My work" shows its owner, and what recurs for them. */
async function readMine({ store, clock }: Reading, owner: Actor, workspaceId: string) {
  const all = await readMyWork({ store }, owner);
  const work = all.filter((item) => item.workspaceId === workspaceId);
  const from = dateIn(owner.zone, clock.now());
  const wanted = { workspaceId, from, to: addDays(from, daysAhead), assigneeId: owner.personId };
  const [tasks, recurring] = await Promise.all([
    tasksOf({ store }, owner, work),
    occurrencesIn({ store }, owner, wanted),
  ]);
  const approvals = work
    .filter(
      ({ noun, dueKey }) => noun === 'approval' && Number.isFinite(Date.parse(dueKey)) && dueKey !== noDate,
    )
    .map((item) => ({ ...item, on: dateIn(owner.zone, item.dueKey) }));
  const occurrences = isRefusal(recurring) ? [] : recurring.filter(({ taskId }) => taskId === null);
  return {
    tasks,
    approvals: approvals.slice(0, mostTaskEntries),
    occurrences: occurrences.slice(0, mostTaskEntries),
  };
}

/** Open tasks of theirs with a date. */
async function tasksOf(
  { store }: Pick<Doors, 'store'>,
  owner: Actor,
  all: readonly WorkItem[],
): Promise<DatedTask[]> {
  const work = all.filter((item) => item.noun === 'task').slice(0, mostTaskEntries);
  const tasks = await Promise.all(work.map((item) => taskOf({ store }, owner, item)));
  return tasks.filter((task) => task !== undefined);
}

async function taskOf(
  { store }: Pick<Doors, 'store'>,
  owner: Actor,
  { tenantId, workspaceId, campaignId, campaignName, campaignCode, targetId }: WorkItem,
): Promise<DatedTask | undefined> {
  const stored = await store.get({ tenantId, scope: scopes.campaign(campaignId) }, 'task', targetId);
  if (!stored) return undefined;
  const task = stored.document;
  const last = task.due ?? task.start ?? null;
  const campaign = { id: campaignId, ownerId: '', teamIds: [], guestIds: [owner.personId] };
  // Whether the campaign itself is still theirs was asked with the line of work.
  if (last === null || !may(owner, 'task.read', { workspaceId, campaign })) return undefined;
  const first = task.milestone || !task.start || task.start > last ? last : task.start;
  return { task, campaignName, campaignCode, first, last };
}

/** Once a day; when something else is written at the same moment, somebody noted it or it is over. */
async function noteUse(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  { document, version }: Stored<CalendarFeed>,
): Promise<void> {
  const lastUsedOn = dateIn('Etc/UTC', clock.now());
  if (document.lastUsedOn === lastUsedOn) return;
  const partition = { tenantId: document.tenantId, scope: scopes.feeds() };
  await store.commit(partition, { put: [{ document: { ...document, lastUsedOn }, ifVersion: version }] });
}
