import type { Audience, LiveNotice } from '../contract/live.ts';
import { everybodyIn } from '../domain/approval.ts';
import type { Event, Happening } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import { type TrashNoun, trashedId } from '../domain/trash.ts';
import type { Partition, Store } from '../ports.ts';
import type { Subscriber } from './subscriber.ts';

/** The open tabs of this process. */
export interface Tabs {
  publish(tenantId: string, workspaceId: string, notice: LiveNotice, audience?: Audience): void;
}

const staff: Audience = { staff: true, personIds: [] };

/**
 * Tells open tabs what changed. The relay runs it last: by then the projections that tabs will read again are true.
 */
export function wakeTabs(store: Pick<Store, 'get'>, tabs: Tabs): Subscriber {
  return {
    id: 'wake-tabs',
    from: 'now',
    async follow(events) {
      for (const event of events) {
        for (const { notice, audience } of await noticesOf(store, event)) {
          tabs.publish(event.tenantId, event.workspaceId, notice, audience);
        }
      }
    },
  };
}

interface Told {
  readonly notice: LiveNotice;
  readonly audience: Audience;
}

async function noticesOf(store: Pick<Store, 'get'>, event: Event): Promise<Told[]> {
  const { campaignId, what } = event;
  switch (what.type) {
    case 'schedule.created':
    case 'schedule.edited':
      return [{ notice: { changed: 'schedules' }, audience: staff }];
    case 'thing.deleted':
    case 'thing.restored':
      if (campaignId !== null) return campaignNotices(store, event, campaignId);
      return nounNotices(what.noun);
    case 'occasion.created':
    case 'occasion.edited':
    case 'occasions.imported':
      return nounNotices('occasion');
    case 'view.saved':
    case 'view.edited':
      return nounNotices('savedView');
    case 'workRequest.asked':
    case 'workRequest.turned':
    case 'intake.saved':
      return [{ notice: { changed: 'requests' }, audience: staff }];
    case 'vendor.edited':
      return [{ notice: { changed: 'vendors' }, audience: staff }];
    case 'persona.added':
    case 'persona.edited':
      return [{ notice: { changed: 'personas' }, audience: staff }];
    case 'programme.added':
    case 'programme.edited':
      return [{ notice: { changed: 'programmes' }, audience: staff }];
    case 'report.made':
      return [{ notice: { changed: 'reports' }, audience: staff }];
    case 'import.accepted':
    case 'import.finished':
      return [{ notice: { changed: 'import', importId: what.importId }, audience: staff }];
    case 'grant.given':
    case 'grant.changed':
    case 'grant.ended': {
      // Of a guest the campaign itself says who comes and goes.
      if (what.level === 'guest' && what.type !== 'grant.changed') return [];
      // Their streams come back with the rights of now; the campaign's readers see who has access.
      const audience = { staff: false, personIds: what.level === 'guest' ? [] : [what.personId] };
      const more = campaignId === null ? [] : await campaignNotices(store, event, campaignId);
      return [{ notice: { changed: 'people' }, audience }, ...more];
    }
    case 'person.saved':
    case 'person.roleChanged':
    case 'person.appointed':
      return [{ notice: { changed: 'people' }, audience: { staff: true, personIds: [what.personId] } }];
    case 'second.asked':
    case 'second.answered':
      return [
        { notice: { changed: 'work' }, audience: staff },
        ...(campaignId === null ? [] : await campaignNotices(store, event, campaignId)),
      ];
    case 'role.saved':
      return [{ notice: { changed: 'people' }, audience: staff }];
    default:
      return campaignId === null ? [] : campaignNotices(store, event, campaignId);
  }
}

const changedBy = { schedule: 'schedules', occasion: 'moments', savedView: 'views' } as const;

/** What belongs to the department and is shown in lists. */
function nounNotices(noun: TrashNoun): Told[] {
  return Object.entries(changedBy)
    .filter(([each]) => each === noun)
    .map(([, changed]) => ({ notice: { changed }, audience: staff }));
}

/** A campaign changed: everybody who may see it reads it again, and those whose work it is read their work. */
async function campaignNotices(store: Pick<Store, 'get'>, event: Event, campaignId: string): Promise<Told[]> {
  const partition = { tenantId: event.tenantId, scope: scopes.campaign(campaignId) };
  const campaign = await namingOf(store, partition, campaignId);
  const named = [campaign?.ownerId, ...(campaign?.teamIds ?? []), ...(campaign?.guestIds ?? [])];
  const working = await workersOf(store, event, campaignId);
  const personIds = [...peopleIn([...named, ...formerly(event)])];
  return [
    { notice: { changed: 'campaign', campaignId }, audience: { staff: true, personIds } },
    ...(working === 'everybody'
      ? [{ notice: { changed: 'work' } as const, audience: { staff: true, personIds } }]
      : working.length > 0
        ? [{ notice: { changed: 'work' } as const, audience: { staff: false, personIds: working } }]
        : []),
  ];
}

/** The campaign where it is now: in its place, or in the trash, so that everybody's tab forgets it. */
async function namingOf(store: Pick<Store, 'get'>, partition: Partition, campaignId: string) {
  const live = await store.get(partition, 'campaign', campaignId);
  if (live) return live.document;
  const lying = await store.get(partition, 'trashed', trashedId('campaign', campaignId));
  return lying?.document.document.kind === 'campaign' ? lying.document.document : undefined;
}

/** Those who were named before: their tabs have to forget it. */
function formerly({ what }: Event): unknown[] {
  if (what.type !== 'campaign.edited') return [];
  return what.changes
    .filter(({ field }) => field === 'ownerId' || field === 'teamIds' || field === 'guestIds')
    .flatMap(({ from }) => from);
}

/** Whose list of work may look different now. */
async function workersOf(
  store: Pick<Store, 'get'>,
  { tenantId, what }: Event,
  campaignId: string,
): Promise<string[] | 'everybody'> {
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  if ('taskId' in what) {
    const task = await store.get(partition, 'task', what.taskId);
    const changes = what.type === 'task.edited' ? what.changes : [];
    const former = changes.filter(({ field }) => field === 'assigneeId').map(({ from }) => from);
    return [...peopleIn([task?.document.assigneeId, ...former])];
  }
  if ('taskIds' in what) {
    const tasks = await Promise.all(what.taskIds.map((id) => store.get(partition, 'task', id)));
    return [...peopleIn(tasks.map((task) => task?.document.assigneeId))];
  }
  if ('requestId' in what) {
    const request = await store.get(partition, 'approval', what.requestId);
    return request ? everybodyIn(request.document) : [];
  }
  return changesEveryLine(what) ? 'everybody' : [];
}

function isTrashing(
  what: Happening,
): what is Extract<Happening, { type: 'thing.deleted' | 'thing.restored' }> {
  return what.type === 'thing.deleted' || what.type === 'thing.restored';
}

/** Lines of work carry the campaign's name, and vanish while it is archived or lies in the trash. */
function changesEveryLine(what: Happening): boolean {
  if (isTrashing(what)) return what.noun === 'campaign' || what.noun === 'task';
  if (what.type === 'campaign.edited') return what.changes.some(({ field }) => field === 'name');
  return what.type === 'campaign.statusChanged' && [what.from, what.to].includes('archived');
}

function peopleIn(values: readonly unknown[]): Set<string> {
  return new Set(values.filter((value) => typeof value === 'string'));
}
