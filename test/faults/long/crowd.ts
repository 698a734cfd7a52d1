import { arm } from '../../../src/domain/due.ts';
import type { ConversationReference, Person } from '../../../src/domain/person.ts';
import type { ReportRun } from '../../../src/domain/report.ts';
import { summariseReport } from '../../../src/domain/report-summary.ts';
import { scopes } from '../../../src/domain/scope.ts';
import type { Commit, Partition, Store } from '../../../src/ports.ts';
import { chanceFrom } from '../../kit/chance.ts';

/** When each message is due, in milliseconds since 1970, and in whose chat it has to arrive, by its key. */
export type Expected = ReadonlyMap<string, { readonly dueAt: number; readonly chat: string }>;

const peopleOfTenant = 5;
const runsOfTenant = 4;
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

/** So many reports for the people of many tenants, due at some moment of `span` milliseconds from `from` on. */
export async function armReports(
  store: Store,
  channel: string,
  { deliveries, from, span }: { deliveries: number; from: number; span: number },
): Promise<Expected> {
  const chance = chanceFrom(1);
  const expected = new Map<string, { dueAt: number; chat: string }>();
  const written: Promise<void>[] = [];
  for (let tenant = 0; expected.size < deliveries; tenant += 1) {
    const tenantId = `tenant-${tenant}`;
    const people = Array.from({ length: peopleOfTenant }, (_, place) => `p${tenant}-${place}`);
    const persons = people.map((id) => ({ document: personOf(tenantId, id), ifVersion: 'any' as const }));
    written.push(write(store, { tenantId, scope: scopes.tenant() }, { put: persons }));
    for (const id of people) {
      const put = [{ document: chatOf(tenantId, id, channel), ifVersion: 'any' as const }];
      written.push(write(store, { tenantId, scope: scopes.person(id) }, { put }));
    }
    const where = { tenantId, scope: scopes.reports(workspaceId) };
    const runs = Array.from({ length: runsOfTenant }, (_, place) => `run-${tenant}-${place}`);
    const due = runs.flatMap((runId) => {
      const dueAt = from + chance.below(span);
      return people.map((personId) => {
        const errand = { type: 'tellReport', runId, personId } as const;
        const item = arm(`tell.${runId}.${personId}`, where, errand, new Date(dueAt).toISOString());
        expected.set(item.id, { dueAt, chat: `chat-${personId}` });
        return item;
      });
    });
    const put = runs.map((id) => ({ document: runOf(tenantId, id, people), ifVersion: 'any' as const }));
    written.push(write(store, where, { put, due }));
  }
  await Promise.all(written);
  return expected;
}

async function write(store: Store, partition: Partition, commit: Commit): Promise<void> {
  const { kind } = await store.commit(partition, commit);
  if (kind !== 'ok') throw new Error(`The crowd could not be written: ${kind}.`);
}

function personOf(tenantId: string, id: string): Person {
  const place = { workspaceId, role: 'manager' };
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
    memberships: [place],
  };
}

function chatOf(tenantId: string, id: string, serviceUrl: string): ConversationReference {
  return {
    kind: 'conversation',
    schema: 1,
    id: `person.${id}`,
    tenantId,
    serviceUrl,
    conversationId: `chat-${id}`,
    botId: '28:bot',
    seenAt: '2026-03-02T01:00:00.000Z',
  };
}

function runOf(tenantId: string, id: string, recipientIds: string[]): ReportRun {
  const at = '2026-03-02T01:00:00.000Z';
  return {
    kind: 'reportRun',
    schema: 1,
    id,
    tenantId,
    workspaceId,
    scheduleId: 'schedule',
    name: 'Weekly',
    dueAt: at,
    madeAt: at,
    recipientIds,
    content,
  };
}
