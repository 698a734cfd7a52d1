import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type EvidenceFinding, isSound, textsToHash, verifyEvidence } from '../domain/evidence-verify.ts';
import { hashTexts } from '../usecases/approvals/hash-texts.ts';

export interface VerifyRun {
  readonly words: readonly string[];
  readonly tell: (line: string) => void;
}

const howTo = 'npm run evidence:verify -- <file.json> [--digest <the digest on the printed pages>]';

/** What `npm run evidence:verify` does, without any network; gives the exit code. */
export async function runVerify({ words, tell }: VerifyRun): Promise<number> {
  const wish = wishIn(words);
  if (typeof wish === 'string') {
    tell(wish);
    return 1;
  }
  const file = read(wish.path);
  if (file === undefined) {
    tell(`${shown(wish.path)} cannot be read as JSON.`);
    return 1;
  }
  const findings = verifyEvidence(file, await hashTexts(textsToHash(file)));
  for (const line of findings.map(lineOf)) tell(line);
  const digest = findings.find(({ what }) => what === 'whole')?.name;
  const isOther = wish.digest !== undefined && wish.digest !== digest;
  if (isOther) tell(`ALTERED  The digest is not ${shown(wish.digest ?? '')}: this is another pack.`);
  const holds = isSound(findings) && !isOther;
  tell(holds ? soundWords(digest, wish.digest !== undefined) : 'This pack is not as it was given out.');
  return holds ? 0 : 1;
}

/** Everything in it may have been made again by whoever altered it; only the digest, known from elsewhere, says more. */
function soundWords(digest: string | undefined, wasCompared: boolean): string {
  if (wasCompared) return `Everything holds, and this is the pack with digest ${shown(digest ?? '')}.`;
  return `Everything holds together. Compare the digest with the printed pages, or give it with --digest:\n${shown(digest ?? '')}`;
}

const marks: Record<EvidenceFinding['holds'], string> = {
  yes: 'holds  ',
  no: 'ALTERED',
  unknown: 'not said',
};

const subjects: Record<EvidenceFinding['what'], (name: string) => string> = {
  file: (name) => `the file is a sealed pack (${name})`,
  part: (name) => `part "${name}"`,
  whole: (name) => `the digests of all parts (${name})`,
  snapshot: (name) => `what was shown as ${name}`,
  decision: (name) => `what was decided about by ${name}`,
};

function lineOf({ what, name, holds }: EvidenceFinding): string {
  const why = holds === 'unknown' ? ': amounts were withheld from its reader, so it cannot be computed' : '';
  return `${marks[holds].padEnd(8)} ${subjects[what](shown(name))}${why}`;
}

/** What stands in a file is written by anybody: on a terminal only plain letters come of it. */
function shown(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 200);
}

function wishIn(words: readonly string[]): { path: string; digest?: string } | string {
  try {
    const options = { digest: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) return howTo;
    return { path, ...(values.digest !== undefined && { digest: values.digest.trim().toLowerCase() }) };
  } catch {
    return howTo;
  }
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

if (import.meta.main) {
  process.exitCode = await runVerify({
    words: process.argv.slice(2),
    tell: (line) => void process.stdout.write(`${line}\n`),
  });
}
