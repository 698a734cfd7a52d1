import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { Ajv } from 'ajv';
import { z } from 'zod';
import type { PackageFiles } from './zip.ts';

const shelf = dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest'));

const anObject = z.record(z.string(), z.unknown());
// Only typed as a manifest here: whether it is one is what the schema is asked.
const anyManifest = z.custom<TeamsManifest>((value) => anObject.safeParse(value).success);

/** The faults of the manifest and its language files against Microsoft's schemas, never online. */
export async function checkSchemas(files: PackageFiles): Promise<string[]> {
  const { 'manifest.json': manifest = new Uint8Array(), ...others } = files;
  const parsed = anyManifest.parse(readJson(manifest));
  const folder = join(shelf, 'json-schemas/teams', `v${parsed.manifestVersion}`);
  // Without a copy at hand the library would go to the network.
  if (!existsSync(folder)) return [`manifest.json: no schema of version ${parsed.manifestVersion} is known`];
  const faults = await AppManifestUtils.validateAgainstSchema(parsed);
  const checkLanguage = languageCheck(join(folder, 'MicrosoftTeams.Localization.schema.json'));
  const languages = Object.entries(others).filter(([name]) => name.endsWith('.json'));
  return [
    ...faults.map((fault) => `manifest.json: ${fault}`),
    ...languages.flatMap(([name, bytes]) => checkLanguage(bytes).map((fault) => `${name}: ${fault}`)),
  ];
}

/** The library cannot read this schema: one of its patterns is wrong in unicode mode. */
function languageCheck(path: string): (file: Uint8Array) => string[] {
  const { $schema: _draft, ...schema } = anObject.parse(readJson(readFileSync(path)));
  const options = { allErrors: true, strict: false, unicodeRegExp: false, validateFormats: false };
  const validate = new Ajv(options).compile(schema);
  return (file) => {
    validate(readJson(file));
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };
}

function readJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
