import { isOpen } from '../../domain/approval.ts';
import type { ApprovalRequest } from '../../domain/approval.ts';
import { withdraw } from '../../domain/approval-flow.ts';
import type { Asset } from '../../domain/asset.ts';
import { type Event, type Happening, byRule } from '../../domain/event.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Commit, Doors, Partition, Stored } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { record } from '../record.ts';

/** What joins the commit that brings a newer file, or takes one away. */
export interface Replacing {
  readonly put: NonNullable<Commit['put']>;
  readonly events: readonly Event[];
}

/** Which file of its name the next one is. */
export function nextVersion(present: readonly Stored<Asset>[], name: string): number {
  const versions = present.filter(({ document }) => document.name === name).map(versionOf);
  return Math.max(0, ...versions) + 1;
}

const versionOf = ({ document }: Stored<Asset>): number => document.version ?? 1;

/** Files of the same name are not the newest any more: what was approved was another file. */
export function replacedBy(present: readonly Stored<Asset>[], name: string): Replacing['put'] {
  return present
    .filter(({ document }) => document.name === name && !document.replaced)
    .map(({ document, version }) => {
      const { approved: _approved, ...bare } = document;
      return { document: { ...bare, replaced: true as const }, ifVersion: version };
    });
}

/** Nobody is asked any more about a file that does not stand: open requests about it end, by rule. */
export async function endRequestsAbout(
  { store, clock }: Pick<Doors, 'store' | 'clock'>,
  partition: Partition,
  assetIds: ReadonlySet<string>,
  at: string,
): Promise<Replacing> {
  if (assetIds.size === 0) return { put: [], events: [] };
  const all = await readAll(store, partition, 'approvalsOfCampaign', {});
  const put: Replacing['put'][number][] = [];
  const events: Event[] = [];
  for (const { document, version } of all.filter((each) => isAskedAbout(each.document, assetIds))) {
    const step = withdraw(document, reasonOf(document), at);
    if (isRefusal(step)) continue;
    const { tenantId, workspaceId, campaignId } = document;
    const told: (Happening | undefined)[] = [step.happening];
    put.push({ document: step.request, ifVersion: version });
    events.push(...record(clock, { tenantId, workspaceId, campaignId, actorId: byRule, at }, told));
  }
  return { put, events };
}

function isAskedAbout(request: ApprovalRequest, assetIds: ReadonlySet<string>): boolean {
  const { subject } = request;
  return isOpen(request) && subject.kind === 'assetVersion' && assetIds.has(subject.assetId);
}

/** The file by its name and version, which every language reads alike. */
function reasonOf({ subject }: ApprovalRequest): string {
  return subject.kind === 'assetVersion' ? `${subject.name} (v${subject.version})` : '';
}
