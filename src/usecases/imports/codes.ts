import type { CampaignRow } from '../../domain/import-campaign-row.ts';
import type { ImportRun } from '../../domain/import.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import { scopes } from '../../domain/scope.ts';
import type { Workspace } from '../../domain/workspace.ts';
import type { Doors } from '../../ports.ts';
import { allocateCodes } from '../campaigns/allocate-codes.ts';
import { settle } from '../settle.ts';

/**
 * Sets aside one block of campaign codes for the rows of new campaigns without one, and moves the workspace's counter
 * past the codes that the file brings. A crash right after leaves a gap in the codes, which harms nobody. Refuses: `busy`.
 */
export async function setCodesAside(
  doors: Doors,
  workspace: Workspace,
  rows: readonly CampaignRow[],
): Promise<ImportRun['codes'] | Refusal> {
  const passed = await passOwnCodes(doors, workspace, rows);
  if (isRefusal(passed)) return passed;
  const count = rows.filter(needsCode).length;
  if (count === 0) return null;
  const codes = await allocateCodes(doors, workspace.tenantId, workspace.id, count);
  if (isRefusal(codes)) return codes;
  return { first: numberOf(workspace, codes[0] ?? '') ?? 0, count };
}

/**
 * Which row gets which of the codes that were set aside: in the order of the file, without those that rows already
 * took. So a row gets the same code in a second run as it would have got in the first.
 */
export function codesByLine(
  workspace: Workspace,
  rows: readonly CampaignRow[],
  codes: ImportRun['codes'],
): ReadonlyMap<number, string> {
  if (!codes) return new Map();
  const taken = new Set(rows.map(({ existing }) => existing?.code));
  const free = Array.from({ length: codes.count }, (_, index) =>
    codeOf(workspace, codes.first + index),
  ).filter((code) => !taken.has(code));
  return new Map(rows.filter(needsCode).map(({ line }, index) => [line, free[index] ?? '']));
}

function needsCode({ code, existing }: CampaignRow): boolean {
  return code === undefined && existing === undefined;
}

async function passOwnCodes(
  { store }: Doors,
  workspace: Workspace,
  rows: readonly CampaignRow[],
): Promise<Refusal | undefined> {
  const highest = rows.reduce((most, { code }) => Math.max(most, numberOf(workspace, code ?? '') ?? 0), 0);
  const partition = { tenantId: workspace.tenantId, scope: scopes.tenant() };
  for (;;) {
    const stored = await store.get(partition, 'workspace', workspace.id);
    if (!stored || stored.document.nextCode > highest) return undefined;
    const document = { ...stored.document, nextCode: highest + 1 };
    const settled = await settle(store, partition, { put: [{ document, ifVersion: stored.version }] });
    if (!isRefusal(settled)) return undefined;
    if (settled.refused !== 'stale') return settled;
  }
}

function codeOf({ codePrefix }: Workspace, number: number): string {
  return `${codePrefix}-${number}`;
}

/** The number of a code of this workspace's own form; what is longer than nine digits counts nothing. */
function numberOf({ codePrefix }: Workspace, code: string): number | undefined {
  const digits = code.startsWith(`${codePrefix}-`) ? code.slice(codePrefix.length + 1) : '';
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}
