import { everybodyIn, isOpen } from '../../domain/approval.ts';
import type { Document } from '../../domain/documents.ts';
import { type Erasing, eraseFrom, isSealedWith } from '../../domain/erase-document.ts';
import type { ErasureCount } from '../../domain/erasure.ts';
import { countWords } from '../../domain/personal-lines.ts';
import type { PersonalGroup } from '../../domain/personal-groups.ts';
import { personal } from '../../domain/personal.ts';
import type { Doors, Kept } from '../../ports.ts';
import { everythingOf } from './place.ts';

/** What erasing somebody would do: looks through everything and writes nothing. */
export async function countErasure(
  doors: Pick<Doors, 'store'>,
  tenantId: string,
  erasing: Erasing,
  erasureId: string,
): Promise<ErasureCount> {
  const seen = new Map<string, readonly [PersonalGroup, Sum]>();
  let looked = 0;
  for await (const page of everythingOf(doors, tenantId, erasureId)) {
    looked += page.length;
    for (const kept of page) {
      const found = countIn(kept, erasing, erasureId);
      if (found) seen.set(keyOf(kept), found);
    }
  }
  const sums = [...seen.values()].map(([, each]) => each);
  const groups: ErasureCount['groups'] = {};
  for (const [group] of seen.values()) groups[group] = (groups[group] ?? 0) + 1;
  const total = (name: keyof Sum): number => sums.reduce((sum, each) => sum + each[name], 0);
  const kept = [
    { why: 'decisions' as const, count: total('decisions') },
    { why: 'words' as const, count: total('words') },
    { why: 'sealed' as const, count: total('sealed') },
    { why: 'sealedWords' as const, count: total('sealedWords') },
    { why: 'sharedName' as const, count: erasing.finder.inTexts ? 0 : 1 },
  ];
  return {
    looked,
    documents: seen.size,
    groups,
    kept: kept.filter(({ count }) => count > 0),
    open: { campaigns: total('campaigns'), tasks: total('tasks'), approvals: total('approvals') },
  };
}

/** What one document adds. */
type Sum = Readonly<
  Record<'decisions' | 'words' | 'sealed' | 'sealedWords' | 'campaigns' | 'tasks' | 'approvals', number>
>;

function countIn(kept: Kept, erasing: Erasing, erasureId: string): readonly [PersonalGroup, Sum] | undefined {
  if (kept.stored === undefined || kept.stored.document.id === erasureId) return undefined;
  const { document } = kept.stored;
  const isFound = eraseFrom(document, kept.partition.scope, erasing) !== undefined;
  if (!isFound && !isSealedWith(erasing, document)) return undefined;
  const sealedWords = isSealedWith(erasing, document) ? 1 : 0;
  return [personal[document.kind].group ?? 'other', { ...sumOf(document, erasing.person.id), sealedWords }];
}

function sumOf(document: Document, personId: string): Omit<Sum, 'sealedWords'> {
  const { kind } = document;
  const decisions = kind === 'approval' ? document.stages.flatMap((stage) => stage.decisions) : [];
  const isTheirs = (yes: boolean): number => (yes ? 1 : 0);
  return {
    decisions: decisions.filter((decision) => decision.personId === personId).length,
    words: kind === 'event' || kind === 'approvalCourse' ? 0 : countWords(document, personId),
    sealed: isTheirs(kind === 'auditRecord'),
    campaigns: isTheirs(kind === 'campaign' && document.ownerId === personId && !over.has(document.status)),
    tasks: isTheirs(
      kind === 'task' && document.assigneeId === personId && ['open', 'inProgress'].includes(document.status),
    ),
    approvals: isTheirs(kind === 'approval' && isOpen(document) && everybodyIn(document).includes(personId)),
  };
}

const over: ReadonlySet<string> = new Set(['ended', 'retrospectiveDone', 'archived']);

export function keyOf({ partition: { scope }, stored, once }: Kept): string {
  return stored ? `${scope} ${stored.document.kind} ${stored.document.id}` : `${scope} once ${once}`;
}
