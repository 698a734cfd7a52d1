import { z } from 'zod';
import type { PackageFiles } from '../zip.ts';

/** What the rules look at: the parts of the manifest they speak of, and every text with its place. */
export interface Subject {
  files: PackageFiles;
  manifest: Manifest;
  /** Each text of the manifest by its place, such as `bots[0].botId`. */
  texts: ReadonlyMap<string, string>;
  /** The texts of each language file, by the file's name. */
  languages: ReadonlyMap<string, ReadonlyMap<string, string>>;
  local: boolean;
}

/** One rule: a line for each fault, naming the place and what to do. */
export type Rule = (subject: Subject) => string[];

const fileName = z.string();
const scopes = z.array(z.string()).default([]);

const manifestShape = z.looseObject({
  $schema: z.string(),
  manifestVersion: z.string(),
  version: z.string(),
  id: z.string(),
  icons: z.looseObject({ color: fileName, outline: fileName }),
  localizationInfo: z.looseObject({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.looseObject({ languageTag: z.string(), file: fileName })).default([]),
  }),
  supportsChannelFeatures: z.string().optional(),
  validDomains: z.array(z.string()).default([]),
  staticTabs: z.array(z.looseObject({ scopes })).default([]),
  configurableTabs: z.array(z.looseObject({ scopes })).default([]),
  bots: z.array(z.looseObject({ botId: z.string(), scopes })).default([]),
  composeExtensions: z
    .array(
      z.looseObject({
        botId: z.string(),
        messageHandlers: z
          .array(z.looseObject({ value: z.looseObject({ domains: z.array(z.string()).default([]) }) }))
          .default([]),
      }),
    )
    .default([]),
  webApplicationInfo: z.looseObject({ id: z.string(), resource: z.string() }),
});

export type Manifest = z.infer<typeof manifestShape>;

const languageShape = z.record(z.string(), z.string());

/** Reads a package for the rules; the problems say why it cannot be read at all. */
export function readSubject(files: PackageFiles, local: boolean): Subject | { problems: string[] } {
  const manifest = readFile(files, 'manifest.json', manifestShape);
  if ('problems' in manifest) return manifest;
  const languages = new Map<string, ReadonlyMap<string, string>>();
  const problems: string[] = [];
  for (const { file } of manifest.value.localizationInfo.additionalLanguages) {
    if (!(file in files)) continue;
    const read = readFile(files, file, languageShape);
    if ('problems' in read) problems.push(...read.problems);
    else languages.set(file, new Map(Object.entries(read.value)));
  }
  if (problems.length > 0) return { problems };
  const texts = new Map(textsOf(manifest.value, ''));
  return { files, manifest: manifest.value, texts, languages, local };
}

function readFile<Value>(
  files: PackageFiles,
  name: string,
  shape: z.ZodType<Value>,
): { value: Value } | { problems: string[] } {
  const bytes = files[name];
  if (!bytes) return { problems: [`the zip has no ${name} at its root`] };
  const parsed = parseJson(bytes);
  if (parsed === undefined) return { problems: [`${name}: is not JSON in UTF-8`] };
  const read = shape.safeParse(parsed);
  if (read.success) return { value: read.data };
  return { problems: read.error.issues.map(({ path, message }) => `${name}: ${place(path)}: ${message}`) };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function textsOf(value: unknown, at: string): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, at === '' ? key : `${at}.${key}`));
}

function place(path: PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
