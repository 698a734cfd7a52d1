import { isInForce, isNamedInRoute, isTheirTask } from '../../domain/hand-over.ts';
import { isNamedIn } from '../../domain/hand-over-approval.ts';
import { type Holding, handoverNouns } from '../../domain/handover.ts';
import { isOpen } from '../../domain/approval.ts';
import { isStanding } from '../../domain/risk.ts';
import { scopes } from '../../domain/scope.ts';
import type { Summary } from '../../domain/summary.ts';
import { workFunctions } from '../../domain/work-request.ts';
import type { Doors } from '../../ports.ts';
import { routesOf } from '../approvals/routes.ts';
import { intakeOf, readIntake } from '../intake/find.ts';
import { programmesOf } from '../programmes/find.ts';
import { readAll } from '../read-all.ts';
import { reportsOf } from '../reports/find.ts';

type Reading = Pick<Doors, 'store' | 'clock' | 'directory'>;

export interface WhoseHoldings {
  readonly tenantId: string;
  readonly workspaceId: string;
  readonly personId: string;
}

/** So many partitions are read at the same time. */
const abreast = 25;

/**
 * All that is somebody's in a workspace: read where it stands, not from what is kept ready for screens, so that nothing
 * is left behind. Archived campaigns are left in peace.
 */
export async function holdingsOf(doors: Reading, whose: WhoseHoldings): Promise<Holding[]> {
  const { tenantId, workspaceId } = whose;
  const board = { tenantId, scope: scopes.board(workspaceId) };
  const summaries = await readAll(doors.store, board, 'summariesOfWorkspace', {});
  const alive = summaries.map(({ document }) => document).filter(({ status }) => status !== 'archived');
  const found = [
    ...(await eachOf(alive, (summary) => inCampaign(doors, whose, summary))),
    ...(await schedulesOf(doors, whose)),
    ...(await delegationsAround(doors, whose)),
    ...(await routesNaming(doors, whose)),
    ...(await programmesOwned(doors, whose)),
    ...(await workTaken(doors, whose)),
  ];
  return handoverNouns.flatMap((noun) => found.filter((each) => each.noun === noun));
}

async function eachOf<T>(list: readonly T[], look: (one: T) => Promise<Holding[]>): Promise<Holding[]> {
  const found: Holding[] = [];
  for (let at = 0; at < list.length; at += abreast)
    found.push(...(await Promise.all(list.slice(at, at + abreast).map(look))).flat());
  return found;
}

async function inCampaign({ store }: Reading, whose: WhoseHoldings, summary: Summary): Promise<Holding[]> {
  const { tenantId, personId } = whose;
  const { id: within, name, ownerId, teamIds, guestIds, openTasks } = summary;
  const partition = { tenantId, scope: scopes.campaign(within) };
  const [requests, tasks, plan] = await Promise.all([
    readAll(store, partition, 'approvalsOfCampaign', {}),
    openTasks === 0 ? [] : readAll(store, partition, 'tasksOfCampaign', {}),
    inPlan({ store }, whose, summary),
  ]);
  const open = requests.map(({ document }) => document).filter(isOpen);
  const asked = open.filter((request) => isNamedIn(request, personId));
  const made = open.filter(({ requesterId }) => requesterId === personId);
  const theirs = tasks.map(({ document }) => document).filter((task) => isTheirTask(task, personId));
  const isInTeam = teamIds.includes(personId) || guestIds.includes(personId);
  return [
    ...asked.map(({ id }) => ({ noun: 'approval' as const, id, within, title: name })),
    ...made.map(({ id }) => ({ noun: 'request' as const, id, within, title: name })),
    ...theirs.map(({ id, title }) => ({ noun: 'task' as const, id, within, title })),
    ...plan,
    ...(ownerId === personId ? [{ noun: 'campaign' as const, id: within, within, title: name }] : []),
    ...(isInTeam ? [{ noun: 'team' as const, id: within, within, title: name }] : []),
  ];
}

/** What of the plan of a campaign they look after, as far as it is not over. */
async function inPlan(
  { store }: Pick<Reading, 'store'>,
  { tenantId, personId }: WhoseHoldings,
  { id: within, name }: Summary,
): Promise<Holding[]> {
  const partition = { tenantId, scope: scopes.campaign(within) };
  const [items, channels, risks, checklist] = await Promise.all([
    readAll(store, partition, 'contentOfCampaign', {}),
    readAll(store, partition, 'channelPlansOfCampaign', {}),
    readAll(store, partition, 'risksOfCampaign', {}),
    store.get(partition, 'launchChecklist', within),
  ]);
  const isTheirs = ({ ownerId }: { readonly ownerId: string | null }): boolean => ownerId === personId;
  const content = items
    .map(({ document }) => document)
    .filter((item) => isTheirs(item) && item.step !== 'published' && item.step !== 'dropped');
  const planned = channels.map(({ document }) => document).filter(isTheirs);
  const standing = risks.map(({ document }) => document).filter((risk) => isTheirs(risk) && isStanding(risk));
  const lines = (checklist?.document.entries ?? []).filter(
    (entry) => isTheirs(entry) && entry.ticked === null && entry.waived === null && !entry.dropped,
  );
  return [
    ...content.map(({ id, title }) => ({ noun: 'content' as const, id, within, title })),
    ...planned.map(({ id }) => ({ noun: 'channel' as const, id, within, title: name })),
    ...standing.map(({ id, name: title }) => ({ noun: 'risk' as const, id, within, title })),
    ...lines.map(({ id, own }) => ({ noun: 'check' as const, id, within, title: own?.text ?? name })),
  ];
}

async function programmesOwned(
  { store }: Reading,
  { tenantId, workspaceId, personId }: WhoseHoldings,
): Promise<Holding[]> {
  const all = await readAll(store, programmesOf(tenantId, workspaceId), 'programmesOfWorkspace', {});
  return all
    .map(({ document }) => document)
    .filter(({ ownerId, state }) => ownerId === personId && state === 'open')
    .map(({ id, name }) => ({ noun: 'programme', id, within: null, title: name }));
}

/** Requests that they took and did not end, and the functions whose requests come to them. */
async function workTaken(
  { store }: Reading,
  { tenantId, workspaceId, personId }: WhoseHoldings,
): Promise<Holding[]> {
  const [requests, { intake }] = await Promise.all([
    readAll(store, intakeOf(tenantId, workspaceId), 'openRequests', {}),
    readIntake({ store }, tenantId, workspaceId),
  ]);
  const taken = requests.map(({ document }) => document).filter(({ ownerId }) => ownerId === personId);
  const functions = workFunctions.filter((of) => intake.queues[of].includes(personId));
  return [
    ...taken.map(({ id, title }) => ({ noun: 'work' as const, id, within: null, title })),
    ...functions.map((id) => ({ noun: 'queue' as const, id, within: null, title: id })),
  ];
}

async function schedulesOf(
  { store }: Reading,
  { tenantId, workspaceId, personId }: WhoseHoldings,
): Promise<Holding[]> {
  const schedules = await readAll(store, reportsOf(tenantId, workspaceId), 'schedulesOfWorkspace', {});
  return schedules
    .map(({ document }) => document)
    .filter(({ ownerId, recipientIds }) => ownerId === personId || recipientIds.includes(personId))
    .map(({ id, name }) => ({ noun: 'schedule', id, within: null, title: name }));
}

/** Who stands in for them, and for whom they stand in. */
async function delegationsAround(
  { store, clock, directory }: Reading,
  { tenantId, workspaceId, personId }: WhoseHoldings,
): Promise<Holding[]> {
  const at = clock.now();
  const people = (await directory.people(tenantId)).filter(({ memberships }) =>
    memberships.some((each) => each.workspaceId === workspaceId),
  );
  return eachOf(people, async ({ id: within, name }) => {
    const absence = await store.get({ tenantId, scope: scopes.person(within) }, 'absence', 'absence');
    return (absence?.document.delegations ?? [])
      .filter((each) => each.workspaceId === workspaceId && isInForce(each, at))
      .filter(({ fromId, toId }) => fromId === personId || toId === personId)
      .map(({ id }) => ({ noun: 'delegation' as const, id, within, title: name }));
  });
}

async function routesNaming(
  { store }: Reading,
  { tenantId, workspaceId, personId }: WhoseHoldings,
): Promise<Holding[]> {
  const routes = await routesOf(store, tenantId, workspaceId);
  return routes
    .filter((route) => isNamedInRoute(route, personId))
    .map(({ routeId, name }) => ({ noun: 'route', id: routeId, within: null, title: name }));
}
