import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type AuditFault, type AuditVerdict, auditFileCheck } from '../domain/audit-file.ts';

const usage = `npm run audit:verify -- <file>

Checks an exported chain of what happened, without the service: that no record was altered, left out, added or moved,
and that each whole day has its root. Compare the last hash, or the root of a day, with one that you kept elsewhere.`;

const faultWords: Record<AuditFault['what'], string> = {
  missing: 'is missing, or stands elsewhere',
  altered: 'was altered',
  personalAltered: 'was altered in who acted or in their words',
  cut: 'does not follow the one before it',
  day: 'is dated before the one before it',
  root: 'does not end its day with the root that stands there',
};
const wrongWords: Record<AuditVerdict['wrong'][number]['what'], string> = {
  unreadable: 'is no line of an exported chain, or not at its place',
  tenant: 'belongs to another tenant',
  noEnd:
    'is the last one, and the end of the file is missing or does not fit: it was cut off, or something was removed',
};

/** What `npm run audit:verify` does; gives the exit code: 0 when all holds, 1 when not, 2 when it was not asked rightly. */
export async function runAuditVerify(
  words: readonly string[],
  tell: (line: string) => void,
): Promise<0 | 1 | 2> {
  const [path, ...more] = words;
  if (path === undefined || more.length > 0) {
    tell(usage);
    return 2;
  }
  const began = performance.now();
  const check = auditFileCheck((text) => hash('sha256', text, 'hex'));
  try {
    const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
    for await (const line of lines) check.line(line);
  } catch (problem) {
    tell(`${path} cannot be read: ${problem instanceof Error ? problem.message : String(problem)}`);
    return 2;
  }
  const verdict = check.end();
  const seconds = (performance.now() - began) / 1_000;
  for (const line of wordsFor(verdict, seconds)) tell(line);
  return holds(verdict) ? 0 : 1;
}

const holds = ({ faults, wrong }: AuditVerdict): boolean => faults.length + wrong.length === 0;

function* wordsFor(verdict: AuditVerdict, seconds: number): Iterable<string> {
  const { about, faults, wrong, records, erased, roots, first, last } = verdict;
  if (about) yield `Tenant ${about.tenantId}, ${about.from} to ${about.to} (UTC), exported ${about.at}`;
  for (const { line, what } of wrong) yield `WRONG line ${line} ${wrongWords[what]}`;
  for (const { sequence, what } of faults) yield `WRONG record ${sequence} ${faultWords[what]}`;
  const pace = records > 1_000 ? `, ${Math.round(records / seconds).toLocaleString('en')} a second` : '';
  yield `${records.toLocaleString('en')} records${first === undefined ? '' : ` from ${first}`}, ${roots} days with a root, ${erased} without who and words${pace}`;
  if (last) yield `Last record ${last.sequence}: ${last.hash}`;
  yield holds(verdict)
    ? 'All of it holds.'
    : 'This is not what was sealed. The first line above says where it begins.';
}

if (import.meta.main) {
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  process.exitCode = await runAuditVerify(process.argv.slice(2), tell);
}
