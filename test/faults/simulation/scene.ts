import { delivery } from '../../../src/domain/delivery.ts';
import { type DueItem, arm } from '../../../src/domain/due.ts';
import type { ConversationReference, Person } from '../../../src/domain/person.ts';
import type { ReportRun } from '../../../src/domain/report.ts';
import { summariseReport } from '../../../src/domain/report-summary.ts';
import { scopes } from '../../../src/domain/scope.ts';
import type { Directory } from '../../../src/ports.ts';
import type { Chance } from '../../kit/chance.ts';
import { type Medium, keep } from './medium.ts';

export const beginning = Date.parse('2026-03-02T01:00:00.000Z');

/** A message that has to arrive once, where, and no earlier than when, in milliseconds of the world. */
export interface Expected {
  readonly item: DueItem;
  readonly conversationId: string;
  readonly dueAt: number;
}

export interface Scene {
  readonly directory: Directory;
  readonly expected: ReadonlyMap<string, Expected>;
  readonly blocked: ReadonlySet<string>;
}

export interface SceneWishes {
  readonly chance: Chance;
  readonly deliveries: number;
  /** Within so many milliseconds all of it is due. */
  readonly span: number;
}

const tenants = ['north', 'south'];
const peopleOfTenant = 15;
const workspaceId = 'marketing';
const content = summariseReport({
  campaigns: [],
  tasks: [],
  results: [],
  approvals: [],
  period: { start: '2026-02-23', end: '2026-03-01' },
  zone: 'Asia/Shanghai',
  asOf: '2026-03-02T01:00:00.000Z',
});

/** Reports for the people of two tenants, armed but not yet due, as the product arms them. */
export function setScene(medium: Medium, { chance, deliveries, span }: SceneWishes): Scene {
  const people = tenants.flatMap((tenantId) =>
    Array.from({ length: peopleOfTenant }, (_, place) => personOf(tenantId, `${tenantId}-${place}`)),
  );
  for (const person of people) keepChat(medium, person);
  const blocked = new Set(people.filter(() => chance.below(40) === 0).map(({ id }) => `chat-${id}`));
  const expected = new Map<string, Expected>();
  for (let run = 0; expected.size < deliveries; run += 1) {
    const tenantId = chance.pick(tenants);
    const where = { tenantId, scope: scopes.reports(workspaceId) };
    const dueAt = 1_000 + chance.below(span);
    const at = new Date(beginning + dueAt).toISOString();
    const recipients = chance
      .shuffle(people.filter((person) => person.tenantId === tenantId))
      .slice(0, Math.min(1 + chance.below(peopleOfTenant), deliveries - expected.size));
    const recipientIds = recipients.map(({ id }) => id);
    keep(medium, where, runOf(`run-${run}`, tenantId, recipientIds, at), 'first');
    for (const id of recipientIds) {
      const errand = { type: 'tellReport', runId: `run-${run}`, personId: id } as const;
      const item = arm(`tell.run-${run}.${id}`, where, errand, at);
      keep(medium, where, item, 'first');
      expected.set(item.id, { item, conversationId: `chat-${id}`, dueAt });
    }
  }
  return { directory: directoryOf(people), expected, blocked };
}

function personOf(tenantId: string, id: string): Person {
  return {
    kind: 'person',
    schema: 1,
    id,
    tenantId,
    name: id,
    email: `${id}@example.com`,
    title: '',
    locale: 'en',
    zone: 'Asia/Shanghai',
    external: false,
    active: true,
    memberships: [{ workspaceId, role: 'manager' }],
  };
}

function keepChat(medium: Medium, { tenantId, id }: Person): void {
  const chat: ConversationReference = {
    kind: 'conversation',
    schema: 1,
    id: `person.${id}`,
    tenantId,
    serviceUrl: 'https://channel.example.com/',
    conversationId: `chat-${id}`,
    botId: '28:bot',
    seenAt: new Date(beginning).toISOString(),
  };
  keep(medium, { tenantId, scope: scopes.person(id) }, chat, 'first');
}

function runOf(id: string, tenantId: string, recipientIds: string[], dueAt: string): ReportRun {
  return {
    kind: 'reportRun',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    scheduleId: 'schedule',
    name: 'Weekly',
    dueAt,
    madeAt: dueAt,
    recipientIds,
    content,
  };
}

function directoryOf(people: readonly Person[]): Directory {
  const known = new Map(people.map((person) => [`${person.tenantId} ${person.id}`, person]));
  return {
    person: async (tenantId, personId) => known.get(`${tenantId} ${personId}`),
    people: async (tenantId) => people.filter((person) => person.tenantId === tenantId),
    colleagues: async () => [],
    photo: async () => undefined,
    manager: async () => undefined,
    teamMembers: async () => [],
    absence: async () => undefined,
    workingHours: async () => undefined,
    status: () => ({ source: 'roster', state: 'ok', missing: [] }),
  };
}

/** Whether an item was given up where an administrator sees it, after all the tries that it has. */
export function isGivenUp({ state, attempts }: DueItem, finds: boolean): boolean {
  const isSpent = attempts >= delivery.mostAttempts;
  return state === 'unconfirmed' ? isSpent || !finds : state === 'dead' && isSpent;
}
