import { type ApprovalCourse, courseOf } from '../domain/approval-course.ts';
import type { ApprovalRequest } from '../domain/approval.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { Event, HandledAct } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import { type Page, type Partition, type Store, uncommitted } from '../ports.ts';
import { every } from './every.ts';
import type { Subscriber } from './subscriber.ts';

/** One request of which something may have to be counted. */
interface Which {
  readonly tenantId: string;
  readonly workspaceId: string;
  readonly campaignId: string;
  readonly requestId: string;
}

/**
 * Keeps the courses of a workspace's requests true, from which figures about approvals are made. Every course is made
 * from what stands in the store now, and written only over the one that was read before.
 */
export function projectApprovalCourse(store: Store): Subscriber {
  return {
    id: 'project-approval-course',
    async follow(events) {
      const requests = new Map<string, Which>();
      for (const event of events) {
        const which = countedIn(event);
        if (which) requests.set(Object.values(which).join(' '), which);
      }
      for (const which of requests.values()) {
        while (!(await project(store, which)));
      }
    },
  };
}

/** What else than an answer or a lapse changes what is counted. */
const counted: ReadonlySet<HandledAct> = new Set(['undone', 'reopened', 'overridden', 'ruled']);

function countedIn({ tenantId, workspaceId, campaignId, what }: Event): Which | undefined {
  const counts =
    what.type === 'approval.decided' ||
    what.type === 'approval.expired' ||
    (what.type === 'approval.handled' && counted.has(what.act));
  return counts && campaignId !== null
    ? { tenantId, workspaceId, campaignId, requestId: what.requestId }
    : undefined;
}

/** False when somebody else wrote in the same moment: then all of it is read again. */
async function project(store: Store, which: Which): Promise<boolean> {
  const { tenantId, workspaceId, campaignId, requestId } = which;
  const courses = { tenantId, scope: scopes.courses(workspaceId) };
  const campaign = { tenantId, scope: scopes.campaign(campaignId) };
  const present = await store.get(courses, 'approvalCourse', requestId);
  const course = await presentCourse(store, campaign, requestId);
  if (!course && !present) return true;
  if (course && present && canonicalJson(course) === canonicalJson(present.document)) return true;
  const outcome = await store.commit(
    courses,
    course
      ? { put: [{ document: course, ifVersion: present?.version ?? 'absent' }] }
      : { remove: [{ kind: 'approvalCourse', id: requestId, ifVersion: present?.version ?? 'any' }] },
  );
  if (outcome.kind === 'ok') return true;
  if (outcome.kind === 'stale') return false;
  throw uncommitted(`The course of ${requestId} could not be written`, outcome);
}

async function presentCourse(
  store: Store,
  campaign: Partition,
  requestId: string,
): Promise<ApprovalCourse | undefined> {
  const all = await every(store, campaign, 'approvalsOfCampaign', {});
  const request = all.find(({ id }) => id === requestId);
  return request && courseOf(request, all, await eventsSince(store, campaign, request));
}

/** The campaign's events since this request was sent, oldest first; what came before is not read. */
async function eventsSince(store: Store, campaign: Partition, { id }: ApprovalRequest): Promise<Event[]> {
  const since: Event[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Event> = await store.read(campaign, 'historyOfCampaign', {}, { cursor });
    for (const { document: event } of page.items) {
      since.unshift(event);
      if (event.what.type === 'approval.submitted' && event.what.requestId === id) return since;
    }
    cursor = page.next;
  } while (cursor !== null);
  return since;
}
