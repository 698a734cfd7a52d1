import type { Chance } from './chance.ts';

/* Values out of a JSON Schema: mostly what it asks for, sometimes what somebody means badly would send. */

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What a generator draws from: chance, the document's named schemas, and things that exist by the name of their field. */
export interface Source {
  readonly chance: Chance;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  readonly known: (field: string) => readonly string[];
}

const strangeTexts = [
  '',
  ' ',
  '\u0000',
  '\r\nx: y',
  '../../etc/passwd',
  "' OR 1=1 --",
  '"; DROP TABLE documents; --',
  '$where',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '\uD800',
  '\u202Eevil',
  '=1+1',
  'NaN',
  '2026-02-30',
  '9999-12-31T23:59:60Z',
  '-0',
  '1e309',
  'x'.repeat(5_000),
  '赢'.repeat(300),
  '__proto__',
  'constructor',
];
const strangeThings: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  [],
  {},
  [[[[[[]]]]]],
  { $gt: '' },
  { toString: 1 },
  Array.from({ length: 300 }, () => 'x'),
];

/** Something that nobody asked for. */
export function strange({ chance }: Pick<Source, 'chance'>): unknown {
  return chance.below(2) === 0 ? chance.pick(strangeTexts) : chance.pick(strangeThings);
}

export function strangeText({ chance }: Pick<Source, 'chance'>): string {
  return chance.pick(strangeTexts);
}

/** A value of a schema; about one in twelve of its parts is something else. */
export function valueOf(source: Source, schema: JsonSchema, field = ''): unknown {
  if (source.chance.below(12) === 0) return strange(source);
  return plainValue(source, schema, field);
}

function plainValue(source: Source, schema: JsonSchema, field: string): unknown {
  const { chance, schemas } = source;
  if (schema.$ref !== undefined)
    return valueOf(source, schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, field);
  if ('const' in schema) return schema.const;
  if (schema.enum) return chance.pick(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return valueOf(source, chance.pick(choices), field);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((each) => valueOf(source, each, field)));
  const type = typeof schema.type === 'string' ? schema.type : schema.type && chance.pick(schema.type);
  return (makers[type ?? ''] ?? strange)(source, schema, field);
}

type Maker = (source: Source, schema: JsonSchema, field: string) => unknown;

const makers: Readonly<Record<string, Maker>> = {
  null: () => null,
  boolean: ({ chance }) => chance.below(2) === 0,
  integer: (source, schema) => numberOf(source, schema),
  number: (source, schema) => numberOf(source, schema),
  string: textOf,
  array: (source, { items = {} }, field) =>
    Array.from({ length: source.chance.below(4) }, () => valueOf(source, items, field)),
  object: (source, { properties = {}, required = [], additionalProperties }) => {
    const { chance } = source;
    const asked = Object.entries(properties).filter(([name]) =>
      required.includes(name) ? chance.below(20) > 0 : chance.below(2) === 0,
    );
    const made = asked.map(([name, part]) => [name, valueOf(source, part, name)] as const);
    const free = typeof additionalProperties === 'object' && chance.below(2) === 0;
    const more = free ? [['0', valueOf(source, additionalProperties)] as const] : [];
    const odd =
      chance.below(25) === 0
        ? [[chance.pick(['tenantId', '__proto__', 'id', '']), strange(source)] as const]
        : [];
    return Object.fromEntries([...made, ...more, ...odd]);
  },
};

function numberOf({ chance }: Source, { minimum = 0, maximum = 1_000 }: JsonSchema): number {
  return chance.pick([
    minimum,
    maximum,
    minimum - 1,
    1,
    2,
    Math.max(minimum, Math.min(maximum, chance.below(100))),
  ]);
}

const goodTexts: Readonly<Record<string, readonly string[]>> = {
  once: ['fuzz-once-0001', 'fuzz-once-0002', 'short'],
  start: ['2026-03-01', '2026-04-01', '2026-13-01'],
  end: ['2026-04-30', '2026-02-01'],
  due: ['2026-03-20', '2024-02-29'],
  dueAt: ['2026-03-20T10:00:00.000Z', '2020-01-01T00:00:00.000Z'],
  until: ['2026-03-20T10:00:00.000Z', '2020-01-01T00:00:00.000Z'],
  zone: ['Asia/Shanghai', 'Europe/Berlin', 'Mars/Olympus'],
  time: ['09:00', '24:00', '23:59'],
  currency: ['CNY', 'EUR', 'XXX'],
  locale: ['en', 'zh-CN', 'zh-TW'],
};

function textOf(source: Source, _schema: JsonSchema, field: string): string {
  const { chance, known } = source;
  const choices = [...(goodTexts[field] ?? []), ...known(field)];
  if (field === 'once' && chance.below(2) === 0) return `fuzz-${chance.below(1e9)}`;
  if (choices.length > 0 && chance.below(10) > 0) return chance.pick(choices);
  return chance.below(3) === 0 ? strangeText(source) : `Text ${chance.below(1_000)}`;
}
