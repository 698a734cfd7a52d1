import { expect, it } from 'vitest';
import type { Document, Kind } from '../../src/domain/documents.ts';
import { scopes } from '../../src/domain/scope.ts';
import { createCampaign } from '../../src/usecases/campaigns/create.ts';
import { deleteCampaign } from '../../src/usecases/trash/delete-campaign.ts';
import { purgeTrash } from '../../src/usecases/trash/purge.ts';
import { chanceFrom } from '../kit/chance.ts';
import { granted, openDepartment, tenantId, workspaceId } from '../kit/department.ts';
import { sample } from '../suites/sample-documents.ts';

/**
 * What lies in the partition of a campaign: several of a kind, or one under the campaign's own id. The campaign itself, its
 * events and due items are spoken of elsewhere. A new kind has to say it here.
 */
const lives: Record<Kind, 'elsewhere' | 'many' | 'one'> = {
  campaign: 'elsewhere',
  task: 'many',
  baseline: 'one',
  launchChecklist: 'one',
  goal: 'many',
  budgetLine: 'many',
  expense: 'many',
  invoiceClaim: 'elsewhere',
  vendorExpense: 'elsewhere',
  vendorProfile: 'elsewhere',
  budgetRule: 'elsewhere',
  linkRule: 'elsewhere',
  launchList: 'elsewhere',
  trackedLink: 'many',
  channelPlan: 'many',
  contentItem: 'many',
  campaignAlerts: 'one',
  risk: 'many',
  retrospective: 'one',
  pastCampaign: 'elsewhere',
  idea: 'elsewhere',
  persona: 'elsewhere',
  programme: 'elsewhere',
  planningRule: 'elsewhere',
  template: 'elsewhere',
  templateVersion: 'elsewhere',
  series: 'many',
  seriesLine: 'elsewhere',
  approval: 'many',
  snapshot: 'many',
  approvalCourse: 'elsewhere',
  absence: 'elsewhere',
  route: 'elsewhere',
  routeShelf: 'elsewhere',
  asset: 'many',
  result: 'many',
  resultMonth: 'elsewhere',
  event: 'elsewhere',
  due: 'elsewhere',
  postedCard: 'many',
  person: 'elsewhere',
  grant: 'many',
  accessRequest: 'many',
  accessAsks: 'elsewhere',
  secondPersonRule: 'elsewhere',
  exportRule: 'elsewhere',
  pendingAct: 'many',
  actLine: 'elsewhere',
  role: 'elsewhere',
  conversation: 'elsewhere',
  teamChannel: 'elsewhere',
  thread: 'many',
  workspace: 'elsewhere',
  departmentCalendar: 'elsewhere',
  teams: 'elsewhere',
  personalCalendar: 'elsewhere',
  calendarChange: 'elsewhere',
  conflictRule: 'elsewhere',
  dayRule: 'elsewhere',
  dayEntry: 'elsewhere',
  preferences: 'elsewhere',
  reminder: 'elsewhere',
  reminderRule: 'elsewhere',
  conflictAcceptance: 'elsewhere',
  summary: 'elsewhere',
  boardStamp: 'elsewhere',
  campaignLines: 'elsewhere',
  workItem: 'elsewhere',
  schedule: 'elsewhere',
  reportRun: 'elsewhere',
  import: 'elsewhere',
  importChunk: 'elsewhere',
  bulkPart: 'elsewhere',
  trashed: 'elsewhere',
  trashLine: 'elsewhere',
  reviewLink: 'many',
  calendarFeed: 'elsewhere',
  viewLink: 'elsewhere',
  intake: 'elsewhere',
  workRequest: 'elsewhere',
  occasion: 'elsewhere',
  savedView: 'elsewhere',
  firstView: 'elsewhere',
  handover: 'elsewhere',
  handoverLine: 'elsewhere',
  vendor: 'elsewhere',
  auditRecord: 'elsewhere',
  auditRoot: 'elsewhere',
  auditHead: 'elsewhere',
  exportTally: 'elsewhere',
  personalExport: 'elsewhere',
  erasure: 'elsewhere',
  relayCursor: 'elsewhere',
  retention: 'elsewhere',
  retentionRound: 'elsewhere',
};

it('What belongs to a campaign goes with it when its time in the trash is over, of every kind', async () => {
  const desk = await openDepartment();
  const fields = { name: 'Spring launch', type: 'content' as const };
  const wanted = { workspaceId, once: 'once-0001', source: 'person' as const, fields };
  const made = granted(await createCampaign(desk.doors, desk.actors.lin, wanted));
  const campaignId = made.document.id;
  const home = { tenantId, scope: scopes.campaign(campaignId) };
  const kinds = (Object.keys(lives) as Kind[]).filter((kind) => lives[kind] !== 'elsewhere');
  const idOf = (kind: Kind): string => (lives[kind] === 'one' ? campaignId : `some-${kind}`);
  const document = (kind: Kind): Document => {
    const drawn = sample(kind, home, idOf(kind), chanceFrom(1));
    // A snapshot is found by the request that showed it.
    return drawn.kind === 'approval' ? { ...drawn, snapshotHash: idOf('snapshot') } : drawn;
  };
  for (const kind of kinds)
    await desk.store.commit(home, { put: [{ document: document(kind), ifVersion: 'any' }] });
  const there = async () => {
    const found = await Promise.all(
      kinds.map(async (kind) => [kind, await desk.store.get(home, kind, idOf(kind))]),
    );
    return found.flatMap(([kind, stored]) => (stored === undefined ? [] : [kind]));
  };
  expect(await there()).toEqual(kinds);
  granted(await deleteCampaign(desk.doors, desk.actors.mei, { campaignId, ifVersion: made.version }));
  desk.clock.pass(30 * 86_400_000);
  const due = await desk.store.dueBefore('9999-01-01T00:00:00.000Z', 100);
  const item = due.find(({ document: { errand } }) => errand.type === 'purgeTrash');
  if (item?.document.errand.type !== 'purgeTrash') throw new Error('Nothing removes it.');
  expect(await purgeTrash(desk.doors, item, item.document.errand)).toBe('committed');
  expect(await there()).toEqual([]);
});
