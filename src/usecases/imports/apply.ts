import type { Import, ImportRun } from '../../domain/import.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Commit, Doors, Partition, Stored } from '../../ports.ts';
import { record } from '../record.ts';
import { settle } from '../settle.ts';
import { setCodesAside } from './codes.ts';
import { sheetOf } from './sheet-of.ts';
import { versionIn } from './shown.ts';
import type { Intake } from './targets/target.ts';
import { countsOf, decideWindow, windowsOf, writeWindow } from './window.ts';
import { type Work, openWork } from './work.ts';

export interface ImportToApply {
  readonly tenantId: string;
  readonly workspaceId: string;
  readonly importId: string;
}

/**
 * Takes the rows of an accepted import in, or goes on where an earlier run stopped. What a stretch of rows will come to
 * is stored before the stretch is written, so that a run which ends half-way counts nothing twice; writing a row again
 * changes nothing. Two runs at once only cost time. Refuses: `busy`, to be tried again later.
 */
export async function applyImport(
  doors: Doors,
  { tenantId, workspaceId, importId }: ImportToApply,
): Promise<Refusal | undefined> {
  const partition = { tenantId, scope: scopes.imports(workspaceId) };
  const present = () => doors.store.get(partition, 'import', importId);
  let stored = await present();
  if (stored?.document.status !== 'applying') return undefined;
  const work = await openWork(doors, stored.document, await sheetOf(doors, partition, stored.document));
  if (isRefusal(work)) return work;
  const job: Job = { doors, partition, work, windows: windowsOf(work.units) };
  let decided: Decided | undefined;
  while (stored?.document.status === 'applying') {
    const refused = await writePlanned(job, stored.document, decided);
    if (refused) return refused;
    const next: Planned | Refusal = await planNext(job, stored);
    if (!isRefusal(next)) ({ stored, decided } = next);
    else if (next.refused !== 'stale') return next;
    // Another run was quicker by one stretch: go on from where it stands.
    else stored = await present();
  }
  return undefined;
}

interface Job {
  readonly doors: Doors;
  readonly partition: Partition;
  readonly work: Work;
  readonly windows: ReturnType<typeof windowsOf>;
}

/** The commits of the stretch that begins at a row, as they were decided when it was planned. */
interface Decided {
  readonly from: number;
  readonly intakes: readonly (Intake | undefined)[];
}

interface Planned {
  readonly stored: Stored<Import>;
  readonly decided: Decided | undefined;
}

async function writePlanned(
  { doors, work, windows }: Job,
  { applied, run }: Import,
  decided: Decided | undefined,
): Promise<Refusal | undefined> {
  if (!run || run.until <= applied) return undefined;
  work.useCodes(run.codes);
  const mine = decided?.from === applied ? decided.intakes : undefined;
  return writeWindow(doors, windows.between(applied, run.until), mine);
}

/** Counts the stretch that was written, and plans the next one; after the last the import is finished. */
async function planNext(job: Job, stored: Stored<Import>): Promise<Planned | Refusal> {
  const { doors, work, windows } = job;
  const before = stored.document;
  const run = before.run ?? (await firstRun(job));
  if (isRefusal(run)) return run;
  const soFar = {
    ...before,
    applied: run.until,
    created: before.created + run.created,
    changed: before.changed + run.changed,
    unchanged: before.unchanged + run.unchanged,
  };
  if (run.until >= work.rows) return finish(job, stored, soFar);
  work.useCodes(run.codes);
  const window = windows.next(run.until);
  const intakes = await decideWindow(window);
  const document = { ...soFar, run: { codes: run.codes, until: window.until, ...countsOf(intakes) } };
  const saved = await save(doors, job.partition, stored, document);
  return isRefusal(saved) ? saved : { stored: saved, decided: { from: run.until, intakes } };
}

async function firstRun({ doors, work }: Job): Promise<ImportRun | Refusal> {
  const codes = await setCodesAside(doors, work.workspace, work.campaignRows);
  return isRefusal(codes) ? codes : { codes, until: 0, created: 0, changed: 0, unchanged: 0 };
}

/** Rows that could not be taken in any more, because what they refer to is gone since, are told as problems. */
async function finish(
  { doors, partition, work }: Job,
  stored: Stored<Import>,
  { run: _, ...soFar }: Import,
): Promise<Planned | Refusal> {
  const { id: importId, tenantId, workspaceId, fileName, created, changed, unchanged, createdBy } = soFar;
  const scene = { tenantId, workspaceId, campaignId: null, actorId: createdBy, at: doors.clock.now() };
  const document = {
    ...soFar,
    status: 'finished' as const,
    problems: [...work.problems],
    problemCount: work.problemCount,
  };
  const events = record(doors.clock, scene, [
    { type: 'import.finished', importId, fileName, created, changed, unchanged },
  ]);
  const saved = await save(doors, partition, stored, document, events);
  return isRefusal(saved) ? saved : { stored: saved, decided: undefined };
}

async function save(
  { store }: Doors,
  partition: Partition,
  { version }: Stored<Import>,
  document: Import,
  events: Commit['events'] = [],
): Promise<Stored<Import> | Refusal> {
  const settled = await settle(store, partition, { put: [{ document, ifVersion: version }], events });
  return isRefusal(settled) ? settled : { document, version: versionIn(settled, document) };
}
