import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditParts } from '../../src/domain/audit-parts.ts';
import { type Kind, documentSchemas } from '../../src/domain/documents.ts';
import { Event } from '../../src/domain/event.ts';
import { personal } from '../../src/domain/personal.ts';
import { personFinder } from '../../src/domain/person-search.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** Ids of things, and of those who are looked for elsewhere. */
const things: ReadonlySet<string> = new Set(
  `
   actId
   actionId
   activityId
   afterId
   parentId
   partIds
   approvedBy
   assetId
   assetIds
   batchId
   botId
   campaignId
   campaignIds
   cardId
   channelId
   channelIds
   claimId
   contentItemId
   trackedLinkId
   fileId
   conversationId
   overtakenId
   definitionId
   delegationId
   erasureId
   expenseId
   exportId
   feedId
   formerId
   fromCampaignId
   budgetLineId
   goalId grantId
   handoverId
   ideaId
   lineId
   personaId personaIds
   vendorId sameAs
   programmeId
   importId
   itemId
   linkId
   objectId
   occasionId
   ownId
   requestId
   requestIds
   riskId
   roleId
   routeId
   routeIds
   runId
   scheduleId
   secondId
   seriesId
   settingId
   stageId
   targetId
   taskId
   teamId
   templateId
   tenantId
   thingId
   threadId
   trashedId
   undoes
   viewId
   viewLinkId
   workRequestId
   workspaceId
  `.split(/\s+/),
);
const namesSomebody = /(?:^|[a-z])(?:Ids?|By)$/;

/** Every field of a schema with the place in which it stands: "stages[].decisions[]" and "personId". */
function fieldsOf(schema: Schema, at = ''): { at: string; field: string }[] {
  const variants = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])] as Schema[];
  const inside = variants.flatMap((each) => fieldsOf(each, at));
  const own = Object.entries(schema.properties ?? {}).flatMap(([field, each]) => {
    const value = each as Schema;
    const next = at === '' ? field : `${at}.${field}`;
    return [{ at, field }, ...fieldsOf(value, next), ...itemsOf(value, next)];
  });
  return [...inside, ...own];
}

function itemsOf(schema: Schema, at: string): { at: string; field: string }[] {
  const variants = [schema, ...(schema.anyOf ?? [])];
  return variants.flatMap(({ items }) =>
    typeof items === 'object' && !Array.isArray(items) ? fieldsOf(items, `${at}[]`) : [],
  );
}

const kinds = Object.keys(documentSchemas) as Kind[];
const schemaOf = (kind: Kind): Schema => z.toJSONSchema(documentSchemas[kind], { unrepresentable: 'any' });

/** Documents of which the whole is one person's, and those that hold a copy of another document. */
const wholly = (kind: Kind): boolean => personal[kind].ownBy !== undefined || personal[kind].as !== undefined;

describe('Where personal data lives', () => {
  it.each(kinds.filter((kind) => !wholly(kind)))(
    'is said of every field of %s that may name somebody',
    (kind) => {
      const declared = new Set(
        (personal[kind].places ?? []).flatMap(({ at, who }) => who.map((field) => `${at}/${field}`)),
      );
      const missing = fieldsOf(schemaOf(kind))
        .filter(({ field }) => namesSomebody.test(field) && !things.has(field))
        .filter(({ at, field }) => !declared.has(`${at}/${field}`) && !(kind === 'event' && at === 'what'))
        .map(({ at, field }) => `${at}/${field}`);
      expect(missing).toEqual([]);
    },
  );

  it.each(kinds)('names only places and fields that %s has', (kind) => {
    const known = new Set(fieldsOf(schemaOf(kind)).map(({ at, field }) => `${at}/${field}`));
    const said = (personal[kind].places ?? []).flatMap(({ at, who, words = [], facts = [], gone = [] }) =>
      [...who, ...words, ...facts, ...gone].map((field) => {
        const steps = field.split('.');
        const place = [at, ...steps.slice(0, -1)].filter((step) => step !== '').join('.');
        return `${place}/${steps.at(-1) ?? ''}`;
      }),
    );
    expect(said.filter((each) => !known.has(each))).toEqual([]);
  });
});

describe('The facts of the sealed chain', () => {
  it('hold no text that somebody typed, and nobody', () => {
    const what =
      (z.toJSONSchema(Event, { unrepresentable: 'any' }).properties?.['what'] as Schema | undefined)?.oneOf ??
      [];
    const ours = new Set([
      'errand',
      'until',
      'dueAt',
      'hash',
      'source',
      'what',
      'client',
      'code',
      'since',
      'date',
      'clashId',
      'lineId',
      'repeats',
      'from',
      'to',
      'changeId',
    ]);
    const told = what.flatMap((happening) => {
      const fields = Object.entries((happening.properties ?? {}) as Record<string, Schema>);
      const event = {
        kind: 'event',
        schema: 1,
        id: 'e',
        tenantId: 't',
        workspaceId: 'w',
        campaignId: null,
        at: '',
        actorId: 'a',
        what: Object.fromEntries(fields.map(([name, { type }]) => [name, type === 'array' ? [] : name])),
      };
      // A made-up event: the way apart is by the names of its fields alone.
      const { facts } = auditParts(event as unknown as Event);
      return fields
        .filter(([name]) => name in (facts['what'] as object) && !ours.has(name) && !things.has(name))
        .filter(
          ([, { type, enum: choices, const: only }]) => type === 'string' && !choices && only === undefined,
        )
        .map(([name]) => `${String(fields[0]?.[1].const)} ${name}`);
    });
    expect(told).toEqual([]);
  });
});

describe('Somebody is looked for', () => {
  const lena = {
    id: '7f3c1a52-9d0e-4b6a-8c11-5e2d7a90b4f6',
    name: 'Lena Vogt',
    email: 'lena@lumora.example',
  };
  const fang = { id: 'fang', name: '方芳', email: '' };
  const mai = { id: 'mai', name: 'Mai', email: 'mai@lumora.example' };
  const former = { id: 'former.x', name: 'Former person X' };

  it.each([
    [lena, 'Ask Lena Vogt!', 'Ask Former person X!'],
    [lena, '@lena  vogt, please', '@Former person X, please'],
    [lena, 'Helena Vogtmann and Lena Vogts', 'Helena Vogtmann and Lena Vogts'],
    [lena, 'LENA@lumora.example or lena@lumora.example.org', 'Former person X or lena@lumora.example.org'],
    [lena, `due.tellTask.t1.${lena.id}`, 'due.tellTask.t1.former.x'],
    [lena, `see ${lena.id} there`, 'see former.x there'],
    [lena, `x${lena.id}`, `x${lena.id}`],
    [fang, '请方芳确认', '请Former person X确认'],
    [fang, 'task.t1.fang', 'task.t1.former.x'],
    [fang, 'a fang of a wolf', 'a fang of a wolf'],
    [mai, 'Im Mai geht es los', 'Im Mai geht es los'],
    [mai, 'Mai', 'Former person X'],
    [mai, 'mai@lumora.example', 'Former person X'],
  ] as const)('%o in “%s”: “%s”', (person, text, expected) => {
    const finder = personFinder(person);
    expect(finder.replace({ text: [text] }, former)).toEqual({ text: [expected] });
    expect(finder.count({ text })).toBe(text === expected ? 0 : 1);
  });

  it('not by a name that somebody else has too, unless nothing stands beside it', () => {
    const finder = personFinder(lena, false);
    expect(finder.replace(['Ask Lena Vogt', 'Lena Vogt'], former)).toEqual([
      'Ask Lena Vogt',
      'Former person X',
    ]);
  });

  it('in keys too, and what holds nothing of them stays the same object', () => {
    const finder = personFinder(fang);
    const other = { weights: { bo: 1 }, list: ['bo', { a: null, b: 1 }] };
    expect(finder.replace({ weights: { fang: 2 } }, former)).toEqual({ weights: { 'former.x': 2 } });
    expect(finder.replace(other, former)).toBe(other);
  });
});
