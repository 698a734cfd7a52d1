import { boardStampId, stamped } from '../../domain/board-stamp.ts';
import type { Document } from '../../domain/documents.ts';
import { type Erased, type Erasing, eraseFrom, isTheirs } from '../../domain/erase-document.ts';
import { byRule } from '../../domain/event.ts';
import type { PersonalGroup } from '../../domain/personal-groups.ts';
import { personal } from '../../domain/personal.ts';
import { type Commit, type Doors, type Kept, type Partition, type Stored, uncommitted } from '../../ports.ts';
import { record } from '../record.ts';

/** How much of a page was written. */
export interface Written {
  readonly changed: readonly PersonalGroup[];
  readonly removed: number;
}

/** A renamed document takes two operations, and an event and a stamp come with them. */
const mostInOneCommit = 40;

/** Takes a person out of one page of what is kept. Written again it changes nothing; what somebody else wrote meanwhile is read again. */
export async function erasePage(doors: Doors, page: readonly Kept[], erasing: Erasing): Promise<Written> {
  const changed: PersonalGroup[] = [];
  let removed = 0;
  const byScope = Map.groupBy(page, ({ partition }) => partition.scope);
  for (const some of byScope.values()) {
    const steps = some.map((kept) => stepFor(kept, erasing)).filter((step) => step !== undefined);
    for (let start = 0; start < steps.length; start += mostInOneCommit) {
      const chunk = steps.slice(start, start + mostInOneCommit);
      await writeSome(doors, chunk, erasing);
      changed.push(...chunk.map(({ group }) => group));
      removed += chunk.filter(({ erased }) => erased?.how === 'remove').length;
    }
  }
  return { changed, removed };
}

interface Step {
  readonly partition: Partition;
  readonly group: PersonalGroup;
  /** Absent for the key of a request. */
  readonly stored?: Stored;
  readonly erased?: Erased;
  readonly once?: string;
}

/** What has to be done about one thing that is kept; undefined where the person is not in it. */
export function stepFor({ partition, stored, once }: Kept, erasing: Erasing): Step | undefined {
  const { scope } = partition;
  if (stored === undefined) {
    const isIn = isTheirs(scope, erasing) || erasing.finder.count(once) > 0;
    return isIn ? { partition, group: 'other', once } : undefined;
  }
  if (stored.document.kind === 'erasure' && stored.document.person?.id === erasing.person.id)
    return undefined;
  const erased = eraseFrom(stored.document, scope, erasing);
  return erased && { partition, group: personal[stored.document.kind].group ?? 'other', stored, erased };
}

async function writeSome(doors: Doors, steps: readonly Step[], erasing: Erasing): Promise<void> {
  const [first] = steps;
  if (!first) return;
  const outcome = await doors.store.commit(first.partition, await commitOf(doors, steps, erasing));
  if (outcome.kind === 'ok') return removeFiles(doors, steps);
  if (outcome.kind === 'throttled') throw uncommitted('A person could not be erased', outcome);
  if (steps.length > 1) {
    for (const step of steps) await writeSome(doors, [step], erasing);
    return;
  }
  if (outcome.kind === 'tooLarge')
    throw uncommitted(`${first.stored?.document.id} could not be erased`, outcome);
  const present = await readAgain(doors, first);
  const again = present && stepFor(present, erasing);
  if (again) await writeSome(doors, [again], erasing);
}

async function readAgain({ store }: Doors, { partition, stored }: Step): Promise<Kept | undefined> {
  if (!stored) return undefined;
  const present = await store.get(partition, stored.document.kind, stored.document.id);
  return present && { partition, stored: present };
}

async function commitOf(doors: Doors, steps: readonly Step[], erasing: Erasing): Promise<Commit> {
  const put: NonNullable<Commit['put']>[number][] = [];
  const remove: NonNullable<Commit['remove']>[number][] = [];
  const redact: NonNullable<Commit['redact']>[number][] = [];
  for (const { stored, erased } of steps) {
    if (!stored || !erased) continue;
    const { kind, id } = stored.document;
    const ifVersion = stored.version;
    if (erased.how !== 'rewrite') remove.push({ kind, id, ifVersion });
    if (erased.how === 'remove') continue;
    if (erased.document.kind === 'event') redact.push({ event: erased.document, ifVersion });
    else put.push({ document: erased.document, ifVersion: erased.how === 'rename' ? 'any' : ifVersion });
  }
  const stamp = await stampFor(doors, steps);
  return {
    put: [...put, ...stamp],
    remove,
    redact,
    forget: steps.flatMap(({ once }) => (once === undefined ? [] : [once])),
    events: told(doors, steps, erasing),
  };
}

/** Whoever keeps summaries in memory learns by the stamp that they were written. */
async function stampFor({ store }: Doors, steps: readonly Step[]): Promise<NonNullable<Commit['put']>> {
  const summaries = steps.flatMap(({ stored }) =>
    stored?.document.kind === 'summary' ? [stored.document] : [],
  );
  const [first, ...others] = summaries;
  const partition = steps[0]?.partition;
  if (!first || !partition) return [];
  const stamp = await store.get(partition, 'boardStamp', boardStampId);
  const ids = [first, ...others].map(({ id }) => id);
  return [{ document: stamped(stamp?.document, first, ids), ifVersion: stamp?.version ?? 'absent' }];
}

/** What follows from a campaign, a task or an approval follows again: summaries, lists, cards in chats. */
function told({ clock }: Doors, steps: readonly Step[], { former }: Erasing) {
  const shown = steps.map(({ stored }) => stored?.document).find(isShown);
  if (!shown) return [];
  const { tenantId, workspaceId } = shown;
  const campaignId = shown.kind === 'campaign' ? shown.id : shown.campaignId;
  const scene = { tenantId, workspaceId, campaignId, actorId: byRule, at: clock.now() };
  return record(clock, scene, [{ type: 'person.erased', formerId: former.id }]);
}

function isShown(
  document: Document | undefined,
): document is Document & { kind: 'campaign' | 'task' | 'approval' } {
  return document?.kind === 'campaign' || document?.kind === 'task' || document?.kind === 'approval';
}

/** Files about the person go with the documents that say where they lie. */
async function removeFiles({ files }: Doors, steps: readonly Step[]): Promise<void> {
  for (const { partition, stored, erased } of steps)
    if (erased?.how === 'remove' && stored?.document.kind === 'personalExport')
      await files.remove(partition, stored.document.fileKey);
}
