import { assembleFiles } from './assemble.ts';
import { checkRules } from './rules.ts';
import { checkSchemas } from './schema.ts';
import { readSettings, type PackageSettings } from './settings.ts';
import { packFiles, unpackFiles, type PackageFiles } from './zip.ts';

export type PackageMade =
  | { ok: true; zip: Uint8Array; files: PackageFiles; settings: PackageSettings }
  | { ok: false; problems: string[] };

/** Makes the package in memory and checks the very bytes that would be uploaded. */
export async function makePackage(
  environment: Record<string, string | undefined>,
  version: string,
  local = false,
): Promise<PackageMade> {
  const read = readSettings(environment, version, local);
  if (!read.ok) return read;
  const zip = packFiles(await assembleFiles(read.settings));
  const files = unpackFiles(zip);
  const problems = await checkPackage(files, local);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, zip, files, settings: read.settings };
}

/** Our own rules speak first: they say what to do. The schema tells what they leave. */
export async function checkPackage(files: PackageFiles, local: boolean): Promise<string[]> {
  const problems = checkRules(files, local);
  return problems.length > 0 ? problems : checkSchemas(files);
}
