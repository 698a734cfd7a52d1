import { z } from 'zod';
import { type HashOf, canonicalJson } from './canonical-json.ts';
import type { EvidenceParts } from './evidence.ts';

/** Names the shape and how it is sealed: SHA-256, in hex, over the canonical JSON (UTF-8) of each part. */
export const evidenceFormat = 'campaign-desk.evidence/1';

export const evidencePartNames = [
  'about',
  'routes',
  'requests',
  'snapshots',
  'decisions',
  'points',
  'history',
  'times',
  'people',
] as const satisfies readonly (keyof EvidenceParts)[];
export type EvidencePartName = (typeof evidencePartNames)[number];
export type EvidenceDigests = Readonly<Record<EvidencePartName, string>>;

/** A sealed pack. `digest` covers the format and the digests of all parts, and so all of it. */
export interface Evidence {
  readonly format: typeof evidenceFormat;
  readonly digest: string;
  readonly digests: EvidenceDigests;
  readonly parts: EvidenceParts;
}

/** The texts whose hashes seal these parts. */
export function partTexts(parts: Readonly<Record<EvidencePartName, unknown>>): string[] {
  return evidencePartNames.map((name) => canonicalJson(parts[name]));
}

/** The text whose hash is the digest of the whole. */
export function wholeText(digests: EvidenceDigests): string {
  return canonicalJson({ format: evidenceFormat, digests });
}

export function digestsOf(parts: EvidenceParts, hashOf: HashOf): EvidenceDigests {
  const of = (name: EvidencePartName): string => hashOf(canonicalJson(parts[name]));
  return byPart(of);
}

function byPart(of: (name: EvidencePartName) => string): EvidenceDigests {
  return {
    about: of('about'),
    routes: of('routes'),
    requests: of('requests'),
    snapshots: of('snapshots'),
    decisions: of('decisions'),
    points: of('points'),
    history: of('history'),
    times: of('times'),
    people: of('people'),
  };
}

const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** A file that says it is a sealed pack, before anything in it is believed. */
export const SealedFile = z.strictObject({
  format: z.literal(evidenceFormat),
  digest: Digest,
  digests: z.record(z.enum(evidencePartNames), Digest),
  parts: z.record(z.enum(evidencePartNames), z.unknown()),
});
export type SealedFile = z.infer<typeof SealedFile>;
