import { readFile as readBytes } from 'node:fs/promises';
import type { ImportNoun } from '../domain/import.ts';
import type { Person } from '../domain/person.ts';
import { scopes } from '../domain/scope.ts';
import { addDays, dateIn, instantOf } from '../domain/time.ts';
import type { Doors } from '../ports.ts';
import { delegateApprovals } from '../usecases/approvals/delegate.ts';
import { nameApprovalPoint } from '../usecases/approvals/name-point.ts';
import { submitForApproval } from '../usecases/approvals/submit.ts';
import { acceptImport } from '../usecases/imports/accept.ts';
import { applyImport } from '../usecases/imports/apply.ts';
import { listImports } from '../usecases/imports/list.ts';
import { startImport } from '../usecases/imports/start.ts';
import { campaignIdOf } from '../usecases/imports/target-ids.ts';
import { personSaved } from '../usecases/people/person-saved.ts';
import { createSchedule } from '../usecases/reports/create-schedule.ts';
import { settle as settleCommit } from '../usecases/settle.ts';
import { absence, importer, openApprovals, weeklyReport, workspace } from './department.ts';
import { loadContent } from './load-content.ts';
import { loadPlan } from './load-plan.ts';
import { loadExpenses } from './load-expenses.ts';
import { loadPlanning } from './load-planning.ts';
import { loadProgrammes } from './load-programmes.ts';
import { loadRouted } from './load-routed.ts';
import { actorNamed, granted } from './people-of-sample.ts';
import { brandAway } from './route-with-counsel.ts';
import { shiftDates } from './shift-dates.ts';

export type SampleStep = ImportNoun | 'approvals' | 'reports';

export interface SampleSettings {
  readonly doors: Doors;
  readonly tenantId: string;
  /** Lets the jobs do everything that is due now. */
  readonly settle: () => Promise<void>;
  /** Told before each step, which waits for it. */
  readonly onStep?: (step: SampleStep) => void | Promise<void>;
}

/**
 * Brings the sample department into a tenant by the ways that people use: files are imported, approvals submitted, the
 * report scheduled. Loaded already it does nothing (false); after a crash it goes on where it stopped.
 */
export async function loadSample(settings: SampleSettings): Promise<boolean> {
  await openWorkspace(settings);
  if (await isLoaded(settings)) return false;
  for (const noun of filesInOrder) {
    await settings.onStep?.(noun);
    await importFile(settings, noun);
  }
  await settings.onStep?.('approvals');
  for (const approval of openApprovals) await submit(settings, approval);
  await planAbsence(settings, absence);
  await planAbsence(settings, brandAway);
  await loadPlan(settings.doors, settings.tenantId);
  await loadRouted(settings.doors, settings.tenantId);
  await loadPlanning(settings.doors, settings.tenantId);
  await loadContent(settings.doors, settings.tenantId);
  await loadExpenses(settings.doors, settings.tenantId);
  await loadProgrammes(settings.doors, settings.tenantId);
  await settings.onStep?.('reports');
  await scheduleReport(settings);
  await settings.settle();
  return true;
}

/** People before the campaigns that name them, campaigns before what belongs to them. */
const filesInOrder: readonly ImportNoun[] = ['people', 'campaigns', 'tasks', 'results'];

/** The report schedule is made last; where it is, everything is. */
async function isLoaded({ doors, tenantId }: SampleSettings): Promise<boolean> {
  const partition = { tenantId, scope: scopes.reports(workspace.id) };
  const { items } = await doors.store.read(partition, 'schedulesOfWorkspace', {}, { limit: 1 });
  return items.length > 0;
}

/** The workspace and the one person who brings in all others; both stay as they are when they are there. */
async function openWorkspace({ doors, tenantId }: SampleSettings): Promise<void> {
  const partition = { tenantId, scope: scopes.tenant() };
  if (await doors.store.get(partition, 'workspace', workspace.id)) return;
  const person: Person = {
    kind: 'person',
    schema: 1,
    tenantId,
    ...importer,
    locale: workspace.locale,
    zone: workspace.zone,
    external: false,
    active: true,
    memberships: [{ workspaceId: workspace.id, role: 'admin' }],
  };
  granted(
    await settleCommit(doors.store, partition, {
      put: [
        { document: { ...workspace, tenantId }, ifVersion: 'absent' },
        { document: person, ifVersion: 'absent' },
      ],
      events: personSaved(doors.clock, person, person.id, doors.clock.now()),
    }),
  );
}

async function importFile({ doors, tenantId, settle }: SampleSettings, noun: ImportNoun): Promise<void> {
  const actor = await actorNamed(doors, tenantId, importer.id);
  const workspaceId = workspace.id;
  const fileName = `${noun}.csv`;
  const present = async () => {
    const imports = granted(await listImports(doors, actor, workspaceId));
    return imports.find(({ document }) => document.fileName === fileName && document.status !== 'discarded');
  };
  const begun = await present();
  if (begun?.document.status === 'finished') return;
  const checked = begun ?? granted(await startImport(doors, actor, await fileOf(doors, noun)));
  if (checked.document.status === 'checked') {
    const which = { workspaceId, importId: checked.document.id, ifVersion: checked.version };
    const accepted = granted(await acceptImport(doors, actor, which));
    if ('refusal' in accepted) {
      const { problems } = accepted.current.document;
      throw new Error(`${fileName} of the sample has problems: ${JSON.stringify(problems.slice(0, 5))}`);
    }
  }
  await settle();
  // What a fault put off for later is not waited for.
  await applyImport(doors, { tenantId, workspaceId, importId: checked.document.id });
  const { status } = (await present())?.document ?? {};
  if (status !== 'finished') throw new Error(`${fileName} of the sample was not taken in.`);
}

async function fileOf({ clock }: Doors, noun: ImportNoun) {
  const written = await readBytes(new URL(`${noun}.csv`, import.meta.url));
  const bytes = shiftDates(written, noun, dateIn(workspace.zone, clock.now()));
  return { workspaceId: workspace.id, noun, fileName: `${noun}.csv`, bytes };
}

async function submit(
  { doors, tenantId }: SampleSettings,
  { code, requester, approvers, mode, days, note, points = [] }: (typeof openApprovals)[number],
): Promise<void> {
  const actor = await actorNamed(doors, tenantId, requester);
  const campaignId = await campaignIdOf(tenantId, workspace.id, code);
  const partition = { tenantId, scope: scopes.campaign(campaignId) };
  const stored = await doors.store.get(partition, 'campaign', campaignId);
  const due = addDays(dateIn(workspace.zone, doors.clock.now()), days);
  const { document } = granted(
    await submitForApproval(doors, actor, {
      campaignId,
      once: `sample-${code}`,
      ifVersion: stored?.version ?? '',
      approverIds: approvers,
      mode,
      dueAt: instantOf(due, '18:00', workspace.zone),
      note,
    }),
  );
  for (const { byId, ...point } of points) {
    const which = { campaignId, requestId: document.id };
    granted(await nameApprovalPoint(doors, await actorNamed(doors, tenantId, byId), { ...which, ...point }));
  }
}

/** Somebody stands in for a colleague who is away, or soon will be. */
async function planAbsence(
  { doors, tenantId }: SampleSettings,
  { fromId, toId, startsIn, endsIn }: typeof absence | typeof brandAway,
): Promise<void> {
  const midnight = (days: number): string =>
    instantOf(addDays(dateIn(workspace.zone, doors.clock.now()), days), '00:00', workspace.zone);
  granted(
    await delegateApprovals(doors, await actorNamed(doors, tenantId, fromId), {
      workspaceId: workspace.id,
      once: 'sample-absence',
      fromId,
      toId,
      startsAt: midnight(startsIn),
      endsAt: midnight(endsIn),
      subjects: null,
      upTo: null,
    }),
  );
}

async function scheduleReport({ doors, tenantId }: SampleSettings): Promise<void> {
  const { ownerId, ...schedule } = weeklyReport;
  const actor = await actorNamed(doors, tenantId, ownerId);
  granted(
    await createSchedule(doors, actor, {
      workspaceId: workspace.id,
      once: 'sample-weekly',
      recipientIds: [ownerId],
      ...schedule,
    }),
  );
}
