import type { Actor } from '../../domain/actor.ts';
import type { Asset } from '../../domain/asset.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { type ChecklistLines, withLines } from '../../domain/checklist-lines.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Risk } from '../../domain/risk.ts';
import type { Trashed } from '../../domain/trash.ts';
import type { Doors } from '../../ports.ts';
import { afterFiles, fileChange } from '../assets/after-files.ts';
import { subjectOf } from '../campaigns/find.ts';
import { readAll } from '../read-all.ts';
import { type FoundTrashed, type WhichTrashed, findTrashed } from './find.ts';
import { taskPart } from './restore-task.ts';
import { type RestoredPart, takeOut } from './take-out.ts';

type Reading = Pick<Doors, 'store' | 'clock' | 'directory'>;

/**
 * Takes something out of the trash, as it was when it was put there; requests that ended with it stay ended. Refuses:
 * `notFound`, `notAllowed`, `tooLate` (its time is over), `wrongStatus` (its campaign is archived), `duplicate` (it was
 * made anew by an import), `tooLarge` (a checklist that is full), `stale`.
 */
export async function restore(doors: Reading, actor: Actor, which: WhichTrashed): Promise<Trashed | Refusal> {
  return takeOut(doors, actor, {
    find: () => findTrashed(doors, actor, which),
    async partOf(found, at) {
      const { noun, partition, document } = found;
      const isThere =
        noun !== 'checklistLines' &&
        (await doors.store.get(partition, noun, document.targetId)) !== undefined;
      return isThere ? refuse('duplicate') : restoredPart(doors, found, at);
    },
  });
}

async function restoredPart(
  doors: Reading,
  found: FoundTrashed,
  at: string,
): Promise<RestoredPart | Refusal> {
  const { document } = found.document;
  if (document.kind === 'campaign') return alone(document);
  const { live } = found;
  if (!live) return refuse('notFound');
  if (live.document.status === 'archived')
    return refuse('wrongStatus', { facts: { status: live.document.status } });
  switch (document.kind) {
    case 'asset':
      return assetPart(doors, { ...found, live }, document, at);
    case 'checklistLines':
      return linesPart(doors, found, document);
    case 'task':
      return taskPart(doors.store, found, document);
    case 'risk':
      return alone(document);
    default:
      return refuse('notFound');
  }
}

function alone(document: Campaign | Risk): RestoredPart {
  return { put: [{ document, ifVersion: 'absent' }], due: [], happenings: [] };
}

/** Lines go back to where they stood in their task as it is now. */
async function linesPart(
  { store }: Reading,
  { partition }: FoundTrashed,
  lines: ChecklistLines,
): Promise<RestoredPart | Refusal> {
  const stored = await store.get(partition, 'task', lines.taskId);
  if (!stored) return refuse('notFound');
  const { document: task, version } = stored;
  const checklist = withLines(task.checklist, lines);
  if (!checklist) return refuse('tooLarge');
  const changes = [{ field: 'checklist', from: task.checklist, to: checklist }];
  return {
    put: [{ document: { ...task, checklist }, ifVersion: version }],
    due: [],
    happenings: [{ type: 'task.edited', taskId: task.id, title: task.title, changes }],
  };
}

/** A file is content: its return asks those again who watch files. A newer one of its name keeps its place. */
async function assetPart(
  doors: Reading,
  { live, partition }: FoundTrashed & { readonly live: NonNullable<FoundTrashed['live']> },
  asset: Asset,
  at: string,
): Promise<RestoredPart> {
  const present = await readAll(doors.store, partition, 'assetsOfCampaign', {});
  const isReplaced = present.some(({ document }) => document.name === asset.name && !document.replaced);
  const document = isReplaced ? { ...asset, replaced: true as const } : asset;
  const campaign = { ...live, partition, subject: subjectOf(live.document) };
  const after =
    document.replaced === undefined
      ? await afterFiles(doors, campaign, fileChange(null, asset.name), at)
      : { put: [], due: [], happenings: [] };
  return { ...after, put: [...after.put, { document, ifVersion: 'absent' }] };
}
