import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';
import { checkRules, isRecord, type CardOptions, type Json } from './card-rules.ts';

/**
 * Checks one Adaptive Card and gives one line per fault; an empty list is a card that may be sent.
 * First the shape, against a schema made from the types of `@microsoft/teams.cards` (unknown
 * properties and types included), then the rules that Teams keeps but no schema says.
 */
export function checkCard(card: unknown, options: CardOptions = {}): string[] {
  const sent = asSent(card);
  if (!isRecord(sent)) return ['card: is not an object that can be written as JSON'];
  validate(sent);
  return [...describe(validate.errors ?? []), ...checkRules(sent, options, typesWithFallback)];
}

/** What a message would carry: undefined and functions fall away, class instances become plain. */
function asSent(card: unknown): Json | undefined {
  try {
    return JSON.parse(JSON.stringify(card) ?? 'null');
  } catch {
    return undefined;
  }
}

const need = createRequire(import.meta.url);
const definitionPrefix = '#/definitions/';

// Made while this file is imported, so that the first test that checks a card is not the slow one.
const definitions = cached(readDefinitions);
const typesWithFallback = new Set(
  Object.values(definitions).flatMap((definition) => {
    const type = typeOf(definition);
    return type !== undefined && isRecord(definition.properties) && 'fallback' in definition.properties
      ? [type]
      : [];
  }),
);
const validate = new Ajv({ allErrors: true, discriminator: true, strict: false }).compile({
  definitions: mapValues(definitions, (definition) => tagged(definition, definitions)),
  $ref: `${definitionPrefix}IAdaptiveCard`,
});

function readDefinitions(): Record<string, Json> {
  const schema: unknown = createGenerator({
    path: join(dirname(need.resolve('@microsoft/teams.cards')), 'index.d.ts'),
    type: 'IAdaptiveCard',
    expose: 'all',
    jsDoc: 'none',
    skipTypeCheck: true,
  }).createSchema('IAdaptiveCard');
  const found = isRecord(schema) && isRecord(schema.definitions) ? Object.entries(schema.definitions) : [];
  return Object.fromEntries(found.flatMap(([name, value]) => (isRecord(value) ? [[name, value]] : [])));
}

/** Making the schema takes seconds; it is kept beside the packages until one of them changes. */
function cached(make: () => Record<string, Json>): Record<string, Json> {
  const folder = join(import.meta.dirname, '../../node_modules/.cache/campaign-desk');
  const file = join(folder, `card-schema-${cacheKey()}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const made = make();
  mkdirSync(folder, { recursive: true });
  // Several test workers may arrive here at once: each writes its own file, the last rename stays.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(made));
  renameSync(draft, file);
  return made;
}

function cacheKey(): string {
  const versions = ['@microsoft/teams.cards', 'ts-json-schema-generator'].map(packageVersion).join(' ');
  const recipe = createHash('sha256').update(readDefinitions.toString()).digest('hex').slice(0, 8);
  return `${versions.replaceAll(' ', '-')}-${recipe}`;
}

function packageVersion(name: string): string {
  const root = join(import.meta.dirname, '../../node_modules', name, 'package.json');
  return JSON.parse(readFileSync(root, 'utf8')).version;
}

/**
 * A union of elements is told apart by `type`. Said to the validator, one wrong word gives one line
 * instead of a complaint from each of forty possible elements.
 */
function tagged(node: unknown, all: Record<string, Json>): unknown {
  if (Array.isArray(node)) return node.map((item) => tagged(item, all));
  if (!isRecord(node)) return node;
  if (!Array.isArray(node.anyOf)) return mapValues(node, (value) => tagged(value, all));
  const elements = node.anyOf.filter((option) => typeOf(target(option, all)) !== undefined);
  const others = node.anyOf.filter((option) => !elements.includes(option));
  if (elements.length === 0) return node;
  // These words bind objects only; the union says whether anything else may stand here.
  const byType = {
    required: ['type'],
    discriminator: { propertyName: 'type' },
    oneOf: oneEach(elements, all),
  };
  return { ...byType, anyOf: [...others, { type: 'object' }] };
}

function oneEach(elements: unknown[], all: Record<string, Json>): unknown[] {
  const groups = Map.groupBy(elements, (element) => typeOf(target(element, all)));
  return [...groups].map(([type, group]) =>
    group.length === 1
      ? group[0]
      : { properties: { type: { const: type } }, required: ['type'], anyOf: group },
  );
}

function target(option: unknown, all: Record<string, Json>): Json | undefined {
  if (!isRecord(option) || typeof option.$ref !== 'string') return undefined;
  return all[decodeURIComponent(option.$ref.slice(definitionPrefix.length))];
}

function typeOf(definition: Json | undefined): string | undefined {
  const properties = definition?.properties;
  const type = isRecord(properties) && isRecord(properties.type) ? properties.type.const : undefined;
  return typeof type === 'string' ? type : undefined;
}

function describe(errors: ErrorObject[]): string[] {
  const unions = errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath);
  const telling = errors.filter(({ keyword }) => keyword !== 'anyOf');
  const [alternatives, others] = partition(
    telling,
    ({ keyword, instancePath }) =>
      unions.includes(instancePath) && ['type', 'const', 'enum'].includes(keyword),
  );
  // A member of a union that came further than its first look is the one that was meant.
  const open = unions.filter(
    (union) => !others.some(({ instancePath }) => `${instancePath}/`.startsWith(`${union}/`)),
  );
  const choices = open.map((union) => {
    const reasons = alternatives.filter(({ instancePath }) => instancePath === union).map(reason);
    return `card${union}: ${[...new Set(reasons)].join(' or ').replaceAll(' or must be ', ' or ')}`;
  });
  return [...new Set([...others.map((error) => `card${error.instancePath}: ${reason(error)}`), ...choices])];
}

function partition<Item>(items: Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter((item) => test(item)), items.filter((item) => !test(item))];
}

function reason({ keyword, params, message }: ErrorObject): string {
  if (keyword === 'additionalProperties') return `unknown property "${params.additionalProperty}"`;
  if (keyword === 'required') return `"${params.missingProperty}" is missing`;
  if (keyword === 'enum') return `must be one of ${params.allowedValues.slice(0, 12).join(', ')}`;
  if (keyword === 'const') return `must be ${JSON.stringify(params.allowedValue)}`;
  if (keyword === 'discriminator') return `unknown type ${JSON.stringify(params.tagValue ?? null)} here`;
  return message ?? keyword;
}

function mapValues<Value>(record: Json, change: (value: unknown) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
