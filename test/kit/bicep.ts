import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const infra = join(import.meta.dirname, '../../infra');

/** A Bicep file, as far as a reader of lines understands it: our files keep one declaration to a line. */
export interface Bicep {
  readonly path: string;
  /** Without comments. */
  readonly text: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly described: boolean;
    readonly needed: boolean;
  }[];
  readonly variables: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly modules: readonly {
    readonly name: string;
    readonly path: string;
    readonly given: readonly string[];
  }[];
  readonly resources: readonly { readonly name: string; readonly type: string; readonly body: string }[];
}

/** All Bicep files by their path below infra/. */
export function bicepFiles(): ReadonlyMap<string, Bicep> {
  const paths = ['main.bicep', ...readdirSync(join(infra, 'modules')).map((name) => `modules/${name}`)];
  return new Map(paths.map((path) => [path, readBicep(path, readFileSync(join(infra, path), 'utf8'))]));
}

export function readBicep(path: string, source: string): Bicep {
  const text = source.replaceAll(/(?<![:'])\/\/[^\n]*/g, '');
  const found = (pattern: RegExp): RegExpExecArray[] => [...text.matchAll(pattern)];
  return {
    path,
    text,
    parameters: found(/((?:^@[^\n]+\n)*)^param (\w+) [^\n=]+(=)?/gm).map(
      ([, before = '', name = '', given]) => ({
        name,
        described: before.includes('@description('),
        needed: given === undefined,
      }),
    ),
    variables: found(/^var (\w+) =/gm).map(([, name = '']) => name),
    outputs: Object.fromEntries(found(/^output (\w+) \w+ = (.+)$/gm).map(([, name, value]) => [name, value])),
    modules: found(/^module (\w+) '([^']+)' = (\{[\s\S]*?^\})/gm).map(
      ([, name = '', module = '', body = '']) => ({
        name,
        path: module,
        given: keysOf(/params: \{([\s\S]*)\n? *\}\s*\}$/m.exec(body)?.[1] ?? ''),
      }),
    ),
    resources: found(/^resource (\w+) '([^']+)' = ((?:if |\[)?[\s\S]*?^[}\]]+$)/gm).map(
      ([, name = '', type = '', body = '']) => ({ name, type, body }),
    ),
  };
}

function keysOf(block: string): string[] {
  return [...block.matchAll(/(?:^|[\n,{]) *(\w+): /g)].map(([, key = '']) => key);
}

/** The resource of a type, whatever its version; throws when there is none or more than one. */
export function resourceOf(file: Bicep | undefined, type: string): string {
  const [found, ...others] = (file?.resources ?? []).filter((each) => each.type.startsWith(`${type}@`));
  if (!found || others.length > 0) throw new Error(`${file?.path} should have one ${type}.`);
  return found.body;
}
