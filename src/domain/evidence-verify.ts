import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import type { HashOf } from './canonical-json.ts';
import { SealedFile, evidencePartNames, partTexts, wholeText } from './evidence-seal.ts';

/** Something that was looked at in a pack. */
export interface EvidenceFinding {
  /**
   * `file`: it is a sealed pack at all. `part`: a part is as it was sealed. `whole`: so is the list of their digests.
   * `snapshot`: its content has the hash that it is known by. `decision`: what was decided about is in the pack.
   */
  readonly what: 'file' | 'part' | 'whole' | 'snapshot' | 'decision';
  /** Which part, snapshot or decision. */
  readonly name: string;
  /** `unknown`: the pack was made for somebody who may not see all that is needed to say. */
  readonly holds: 'yes' | 'no' | 'unknown';
}

/** What of the contents has to be read to compare it with the hashes by which decisions name it. */
const Contents = z.object({
  snapshots: z.array(
    z.object({
      id: z.string(),
      content: z.unknown(),
      subject: z.unknown().optional(),
      withheld: z.array(z.string()),
    }),
  ),
  decisions: z.array(z.object({ personId: z.string(), at: z.string(), snapshotHash: z.string() })),
});

/** Every text whose hash is needed to look a file over; empty when it is no pack. */
export function textsToHash(file: unknown): string[] {
  const sealed = SealedFile.safeParse(file);
  if (!sealed.success) return [];
  const contents = Contents.safeParse(sealed.data.parts);
  const snapshots = contents.success ? contents.data.snapshots : [];
  return [...partTexts(sealed.data.parts), wholeText(sealed.data.digests), ...snapshots.map(shownText)];
}

/**
 * Says of a pack which of its parts were altered since it was sealed. Whoever alters a part and every digest above it
 * makes a pack that holds: whether it is the one that was given out, only its digest tells, compared with the one on the
 * printed pages, or with that of a pack asked for again.
 */
export function verifyEvidence(file: unknown, hashOf: HashOf): EvidenceFinding[] {
  const sealed = SealedFile.safeParse(file);
  if (!sealed.success) return [{ what: 'file', name: wherein(sealed.error), holds: 'no' }];
  const { parts, digests, digest } = sealed.data;
  return [
    finding('file', sealed.data.format, true),
    ...evidencePartNames.map((name) =>
      finding('part', name, hashOf(canonicalJson(parts[name])) === digests[name]),
    ),
    finding('whole', digest, hashOf(wholeText(digests)) === digest),
    ...contentFindings(parts, hashOf),
  ];
}

/** Nothing that was looked at does not hold. */
export function isSound(findings: readonly EvidenceFinding[]): boolean {
  return findings.every(({ holds }) => holds !== 'no');
}

function contentFindings(parts: SealedFile['parts'], hashOf: HashOf): EvidenceFinding[] {
  const contents = Contents.safeParse(parts);
  if (!contents.success) return [finding('file', wherein(contents.error), false)];
  const { snapshots, decisions } = contents.data;
  const known = new Set(snapshots.map(({ id }) => id));
  return [
    ...snapshots.map((snapshot): EvidenceFinding => {
      const { id, withheld } = snapshot;
      if (withheld.length > 0) return { what: 'snapshot', name: id, holds: 'unknown' };
      return finding('snapshot', id, hashOf(shownText(snapshot)) === id);
    }),
    ...decisions.map(({ personId, at, snapshotHash }) =>
      finding('decision', `${personId} ${at}`, known.has(snapshotHash)),
    ),
  ];
}

/** What the id of a snapshot is the hash of. */
function shownText({ content, subject }: z.infer<typeof Contents>['snapshots'][number]): string {
  return canonicalJson(subject === undefined ? content : { content, subject });
}

const finding = (what: EvidenceFinding['what'], name: string, holds: boolean): EvidenceFinding => ({
  what,
  name,
  holds: holds ? 'yes' : 'no',
});

/** The place in the file where it stops being a pack. */
function wherein({ issues: [issue] }: z.ZodError): string {
  return issue?.path.join('.') ?? '';
}
