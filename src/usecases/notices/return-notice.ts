import type { Actor } from '../../domain/actor.ts';
import type { Delegation } from '../../domain/approval-delegation.ts';
import type { ApprovalCourse } from '../../domain/approval-course.ts';
import type { Notice, ReturnFace } from '../../domain/notice.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { findRequest } from '../approvals/find.ts';
import { readMyWork } from '../people/my-work.ts';
import { namesOf, readerOf } from './reader.ts';

type ReturnNotice = Extract<Notice, { kind: 'return' }>;
type Answered = ReturnFace['answered'][number];

/** As many requests of the time as are looked at. */
const mostCourses = 300;

/** What others answered in this reader's place while a delegation held. Refuses: `notFound`. */
export async function readReturnNotice(
  doors: Doors,
  actor: Actor,
  { delegationId, workspaceId }: { readonly delegationId: string; readonly workspaceId: string },
): Promise<ReturnNotice | Refusal> {
  const { tenantId, personId } = actor;
  const own = { tenantId, scope: scopes.person(personId) };
  const absence = await doors.store.get(own, 'absence', 'absence');
  const delegation = absence?.document.delegations.find(({ id }) => id === delegationId);
  if (!delegation) return refuse('notFound');
  const from = delegation.startsAt;
  const until = delegation.endedAt ?? delegation.endsAt;
  const courses = { tenantId, scope: scopes.courses(workspaceId) };
  const page = await doors.store.read(
    courses,
    'coursesOfWorkspace',
    { from, to: until },
    { limit: mostCourses },
  );
  const answered: { line: Omit<Answered, 'name'>; byId: string }[] = [];
  for (const { document } of page.items) {
    answered.push(...(await answersFor(doors, actor, document, { ...delegation, endsAt: until })));
  }
  const names = await namesOf(doors.directory, tenantId, [
    delegation.toId,
    ...answered.map(({ byId }) => byId),
  ]);
  const waiting = (await readMyWork(doors, actor)).filter(({ noun }) => noun === 'approval').length;
  return {
    kind: 'return',
    reader: readerOf(actor, doors.clock),
    delegationId,
    returned: {
      from,
      until,
      waiting,
      answered: answered
        .map(({ line, byId }) => ({ ...line, name: names.get(byId) ?? byId }))
        .toSorted((one, other) => (one.at < other.at ? -1 : 1)),
    },
  };
}

/** What was answered in this person's place to one request; nothing of a request that they may not read. */
async function answersFor(
  doors: Doors,
  actor: Actor,
  { id: requestId, campaignId, answers }: ApprovalCourse,
  { startsAt, endsAt }: Pick<Delegation, 'startsAt' | 'endsAt'>,
): Promise<{ line: Omit<Answered, 'name'>; byId: string }[]> {
  const inTime = (at: string): boolean => startsAt <= at && at < endsAt;
  if (!answers.some(({ personId, at }) => personId !== actor.personId && inTime(at))) return [];
  const found = await findRequest(doors, actor, { campaignId, requestId });
  if (isRefusal(found)) return [];
  const { name: campaignName } = found.campaign.document;
  return found.document.stages
    .flatMap(({ decisions }) => decisions)
    .filter(({ onBehalfOf, at, withdrawn }) => onBehalfOf === actor.personId && inTime(at) && !withdrawn)
    .map(({ personId: byId, verb, at, comment }) => ({
      line: { campaignId, requestId, campaignName, verb, at, comment },
      byId,
    }));
}
