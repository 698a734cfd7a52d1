import { createRequire } from 'node:module';
import type { Container } from './account.ts';
import type { IndexPath } from './definition.ts';
import { isObject, type PartitionKey, Refused } from './wire.ts';

export interface Parameter {
  readonly name: string;
  readonly value: unknown;
}

/** A text of SQL, read by an engine that is not ours. */
export interface Sql {
  readonly text: string;
  /** Its fields and directions, outermost first. */
  readonly order: readonly IndexPath[];
  /** The fields that have to equal a parameter, whatever else holds: path and name of the parameter. */
  readonly equals: ReadonlyMap<string, string>;
  /** Whether the account could answer it partition by partition, one page after the other. */
  readonly isPlain: boolean;
  run(items: readonly object[], parameters: readonly Parameter[], page: PageOf): Page;
}

export interface PageOf {
  readonly most: number;
  readonly after: string | undefined;
}

export interface Page {
  readonly result: readonly unknown[];
  readonly next: string | undefined;
}

/** Texts that were read, because the engine reads slowly; there are as many as somebody registered. */
const read = new Map<string, Sql>();

/** Reads a text; GROUP BY, DISTINCT and OFFSET are beyond the engine and so refused with 400. */
export function sqlFrom(text: string): Sql {
  const sql = read.get(text) ?? freshSqlFrom(text);
  read.set(text, sql);
  return sql;
}

function freshSqlFrom(text: string): Sql {
  const query = parsed(text);
  const { where, orderBy, top, select } = query.ast.body;
  return {
    text,
    order: (orderBy?.expressions ?? []).map(({ expression, order }) => ({
      path: pathOf(expression),
      order: order === 'DESC' ? 'descending' : 'ascending',
    })),
    equals: new Map(where ? equalsIn(where.condition) : []),
    isPlain: !orderBy && !top && select['*'] === true,
    run: (items, parameters, { most, after }) => {
      const { result, continuation } = query.exec([...items], {
        parameters: [...parameters],
        maxItemCount: most,
        ...(after === undefined ? {} : { continuation: { token: after } }),
      });
      return { result, next: continuation?.token };
    },
  };
}

interface Expression {
  readonly type: string;
  readonly operator?: string;
  readonly name?: string;
  readonly left?: Expression;
  readonly right?: Expression;
  readonly object?: Expression;
  readonly property?: Expression;
}

interface Query {
  readonly ast: {
    readonly body: {
      readonly where: { readonly condition: Expression } | null;
      readonly orderBy: {
        readonly expressions: readonly { readonly expression: Expression; readonly order: string | null }[];
      } | null;
      readonly top: object | null;
      readonly select: { readonly '*'?: boolean };
    };
  };
  exec(
    items: object[],
    options: {
      readonly parameters: readonly Parameter[];
      readonly maxItemCount: number;
      readonly continuation?: { readonly token: string };
    },
  ): { readonly result: readonly unknown[]; readonly continuation: { readonly token: string } | null };
}

// Node and the test runner disagree about the default export of this package; a require is the same for both.
const engine = createRequire(import.meta.url)('@zeit/cosmosdb-query') as { default(text: string): Query };

function parsed(text: string): Query {
  try {
    return engine.default(text);
  } catch (error) {
    throw new Refused(400, `Syntax error: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function equalsIn({ type, operator, left, right }: Expression): [string, string][] {
  if (type !== 'scalar_binary_expression' || !left || !right) return [];
  if (operator === 'AND') return [...equalsIn(left), ...equalsIn(right)];
  if (operator !== '=' || left.type !== 'scalar_member_expression') return [];
  return right.type === 'parameter_name' && right.name !== undefined ? [[pathOf(left), right.name]] : [];
}

function pathOf({ type, name, object, property }: Expression): string {
  if (type === 'identifier') return '';
  if (type !== 'scalar_member_expression' || !object || property?.name === undefined)
    throw new Refused(400, `The peer does not read a field of type ${type}${name ?? ''}.`);
  return `${pathOf(object)}/${property.name}`;
}

/** An ORDER BY of several fields needs its composite index, as it is or wholly reversed; one field has to be indexed. */
export function checkOrder({ order }: Sql, { definition }: Container): void {
  const { compositeIndexes = [] } = definition.indexingPolicy;
  if (order.length === 0 || (order.length === 1 && isIndexed(order[0]?.path ?? '', definition))) return;
  const text = (index: readonly IndexPath[], sign: 1 | -1): string =>
    index.map(({ path, order: to }) => `${path} ${(to === 'ascending' ? 1 : -1) * sign}`).join();
  const served = compositeIndexes.some((index) => [text(index, 1), text(index, -1)].includes(text(order, 1)));
  if (!served || order.length === 1)
    throw new Refused(
      400,
      'The order by query does not have a corresponding index that it can be served from.',
    );
}

function isIndexed(path: string, { indexingPolicy }: Container['definition']): boolean {
  const longest = (paths: readonly { readonly path: string }[]): number =>
    Math.max(-1, ...paths.filter((one) => covers(one.path, path)).map((one) => one.path.length));
  return longest(indexingPolicy.includedPaths) > longest(indexingPolicy.excludedPaths);
}

const covers = (index: string, path: string): boolean =>
  index.endsWith('/*') ? `${path}/`.startsWith(index.slice(0, -1)) : index === `${path}/?`;

/** A question to one partition names it twice: in the header, and with the same values in its text. */
export function checkNamesKey(
  { equals }: Sql,
  parameters: readonly Parameter[],
  key: PartitionKey,
  { definition }: Container,
): void {
  definition.partitionKey.paths.forEach((path, place) => {
    const name = equals.get(path);
    const parameter = parameters.find((one) => one.name === name);
    if (!parameter || parameter.value !== key[place])
      throw new Refused(400, `The query does not ask for the value of the partition key at ${path}.`);
  });
}

/** The parameters of a query as they came, or 400. */
export function parametersFrom(value: unknown): Parameter[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Refused(400, 'The parameters of a query are a list.');
  return value.map((one: unknown) => {
    if (!isObject(one) || typeof one.name !== 'string' || !/^@\w+$/.test(one.name) || one.value === undefined)
      throw new Refused(400, 'A parameter has a name that begins with @, and a value.');
    return { name: one.name, value: one.value };
  });
}
