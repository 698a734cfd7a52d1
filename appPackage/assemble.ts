import { readFile } from 'node:fs/promises';
import { drawIcon } from './icons.ts';
import type { PackageSettings } from './settings.ts';
import type { PackageFiles } from './zip.ts';

const placeholder = /\$\{\{([A-Z_]+)\}\}/g;

/** The files of the package: the manifest filled in, the languages, the icons drawn. */
export async function assembleFiles(settings: PackageSettings): Promise<PackageFiles> {
  const values = new Map(Object.entries(settings));
  const [manifest, simplified, traditional, colour, outline] = await Promise.all([
    source('manifest.json'),
    source('languages/zh-cn.json'),
    source('languages/zh-tw.json'),
    source('icons/colour.svg'),
    source('icons/outline.svg'),
  ]);
  return {
    'manifest.json': asBytes(fill(JSON.parse(manifest), values)),
    'colour.png': drawIcon(colour, 192),
    'outline.png': drawIcon(outline, 32),
    'zh-cn.json': asBytes(fill(JSON.parse(simplified), values)),
    'zh-tw.json': asBytes(fill(JSON.parse(traditional), values)),
  };
}

function source(path: string): Promise<string> {
  return readFile(new URL(path, import.meta.url), 'utf8');
}

/**
 * Fills `${{NAME}}` inside texts only, so that a value can never become structure. A name nobody
 * knows stays as it is, for the rules to find.
 */
export function fill(value: unknown, values: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string')
    return value.replaceAll(placeholder, (whole, name: string) => values.get(name) ?? whole);
  if (Array.isArray(value)) return value.map((item) => fill(item, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, values)]));
}

function asBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
