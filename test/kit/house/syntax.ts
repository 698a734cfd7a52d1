import { parseSync } from 'vite';

/** A file of ours: its path from the root of the repository with slashes, and its text. */
export interface Source {
  path: string;
  text: string;
}

export interface Import {
  from: string;
  typesOnly: boolean;
  line: number;
}

export interface Finding {
  what: string;
  line: number;
}

/** What the checks want to know of a file; read from its syntax, so that strings and comments never fool them. */
export interface Syntax {
  imports: Import[];
  comments: Finding[];
  /** The word `any` as a type. */
  anys: Finding[];
  /** Calls and constructions by dotted name: `Date.now`, `it.skip.each`; `new Date` without arguments as `new Date()`. */
  uses: Finding[];
}

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

export function readSyntax({ path, text }: Source): Syntax {
  const { program, comments, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path} does not parse: ${error.message}`);

  const syntax: Syntax = { imports: [], comments: [], anys: [], uses: [] };
  const lineOf = (at: number): number => text.slice(0, at).split('\n').length;
  for (const comment of comments) syntax.comments.push({ what: comment.value, line: lineOf(comment.start) });
  visit(program, (node) => {
    const line = (): number => lineOf(node.start);
    const from = importSource(node);
    if (from !== undefined) syntax.imports.push({ from, typesOnly: isTypesOnly(node), line: line() });
    else if (node.type === 'TSAnyKeyword') syntax.anys.push({ what: 'any', line: line() });
    else {
      const what = nameOfUse(node);
      if (what) syntax.uses.push({ what, line: line() });
    }
  });
  return syntax;
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see);
  } else if (isNode(value)) {
    see(value);
    for (const key in value) if (typeof value[key] === 'object') visit(value[key], see);
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const IMPORTING = [
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ExportNamedDeclaration',
  'ImportExpression',
  'TSImportType',
];

function importSource(node: Node): string | undefined {
  const isRequire = node.type === 'CallExpression' && dotted(node.callee) === 'require';
  if (!isRequire && !IMPORTING.includes(node.type)) return undefined;
  const source = isRequire && Array.isArray(node.arguments) ? node.arguments[0] : node.source;
  return isNode(source) && typeof source.value === 'string' ? source.value : undefined;
}

function isTypesOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const parts = Array.isArray(node.specifiers) ? node.specifiers : [];
  return (
    parts.length > 0 &&
    parts.every((part: unknown) => isNode(part) && (part.importKind ?? part.exportKind) === 'type')
  );
}

/** The dotted name of what a node calls, makes or reads. */
function nameOfUse(node: Node): string | undefined {
  if (node.type === 'NewExpression') {
    const name = dotted(node.callee);
    return name && Array.isArray(node.arguments) && node.arguments.length === 0 ? `new ${name}()` : undefined;
  }
  if (node.type === 'CallExpression') {
    const name = dotted(node.callee);
    return name && `${name}()`;
  }
  return node.type === 'MemberExpression' ? dotted(node) : undefined;
}

function dotted(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Identifier') return typeof node.name === 'string' ? node.name : undefined;
  if (node.type !== 'MemberExpression' || !isNode(node.property)) return undefined;
  const [object, property] = [dotted(node.object), node.property];
  const name = node.computed === true ? property.value : property.name;
  if (!object || typeof name !== 'string') return undefined;
  return object === 'globalThis' ? name : `${object}.${name}`;
}
