import type { ApprovalView, AssetView, CampaignView } from '../../../src/contract/views.ts';
import { isOpen } from '../../../src/domain/approval.ts';
import { cleanFileName } from '../../../src/domain/asset-file.ts';
import type { FieldChange } from '../../../src/domain/campaign.ts';
import { type Consequence, asStored, consequenceOf } from '../../data/consequence.ts';
import { hashOfFile } from './hash-of-file.ts';

/** What a change of files does to the approvals of the campaign, and to those of the files themselves. */
export interface FileConsequence extends Consequence {
  /** Files whose open request ends, and those whose approval does not reach what comes, by name and version. */
  readonly ends: readonly string[];
  readonly uncovers: readonly string[];
}

const nothing: Consequence = {
  takesBack: [],
  reopens: [],
  keeps: [],
  shownAgain: false,
  outdated: false,
  fallsBack: false,
};

/** What is about to be uploaded, beside what is there: `replaced` are the files whose place it takes. */
export interface PlannedUpload {
  readonly chosen: readonly File[];
  readonly changes: readonly FieldChange[];
  readonly replaced: readonly AssetView[];
}

/** The same bytes under the same name are the file that is there: they change nothing. */
export async function planUpload(
  chosen: readonly File[],
  present: readonly AssetView[],
): Promise<PlannedUpload> {
  const standing = present.filter((file) => !file.replaced);
  const each = await Promise.all(
    chosen.map(async (file) => {
      const name = cleanFileName(file.name);
      const before = standing.find((known) => known.name === name);
      const isSame = before !== undefined && before.sha256 === (await hashOfFile(file));
      return { name, before, isSame };
    }),
  );
  const fresh = each.filter(({ isSame }) => !isSame);
  return {
    chosen,
    changes: fresh.map(({ name, before }) => ({ field: 'asset', from: before ? name : null, to: name })),
    replaced: fresh.flatMap(({ before }) => before ?? []),
  };
}

/** What an upload would do; undefined when no approval has to do with it. */
export function uploadConsequence(
  campaign: CampaignView,
  { changes, replaced }: PlannedUpload,
  requests: readonly ApprovalView[],
): FileConsequence | undefined {
  const uncovers = replaced.filter(({ approved }) => approved).map(named);
  return put(changes, campaign, requests, { ends: endsFor(replaced, requests), uncovers });
}

/** What removing a file would do; undefined when no approval has to do with it. */
export function removalConsequence(
  campaign: CampaignView,
  file: AssetView,
  requests: readonly ApprovalView[],
): FileConsequence | undefined {
  // A file that a newer one replaced is shown to nobody any more.
  const changes = file.replaced ? [] : [{ field: 'asset', from: file.name, to: null }];
  return put(changes, campaign, requests, { ends: endsFor([file], requests), uncovers: [] });
}

function put(
  changes: readonly FieldChange[],
  campaign: CampaignView,
  requests: readonly ApprovalView[],
  ofFiles: Pick<FileConsequence, 'ends' | 'uncovers'>,
): FileConsequence | undefined {
  const follows = changes.length > 0 ? consequenceOf(asStored(campaign), changes, requests) : undefined;
  if (!follows && ofFiles.ends.length + ofFiles.uncovers.length === 0) return undefined;
  return { ...(follows ?? nothing), ...ofFiles };
}

function endsFor(gone: readonly AssetView[], requests: readonly ApprovalView[]): string[] {
  return gone
    .filter(({ id }) =>
      requests.some(
        ({ subject, ...request }) =>
          subject.kind === 'assetVersion' && subject.assetId === id && isOpen(request),
      ),
    )
    .map(named);
}

const named = ({ name, version = 1 }: AssetView): string => `${name} (v${version})`;
