import { addresses } from './rules/addresses.ts';
import { icons } from './rules/icons.ts';
import { identity } from './rules/identity.ts';
import { languages } from './rules/languages.ts';
import { layout } from './rules/layout.ts';
import { readSubject } from './rules/subject.ts';
import type { PackageFiles } from './zip.ts';

const rules = [layout, identity, addresses, languages, icons];

/**
 * What the schema of Teams does not say but Teams, or a careful reader, refuses. One line for each
 * fault; an empty list is a package that may be uploaded. `local` allows addresses on this machine.
 */
export function checkRules(files: PackageFiles, local: boolean): string[] {
  const subject = readSubject(files, local);
  if ('problems' in subject) return subject.problems;
  return rules.flatMap((rule) => rule(subject));
}
