import { type DueItem, arm } from '../../src/domain/due.ts';
import type { Document } from '../../src/domain/documents.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Person } from '../../src/domain/person.ts';
import { scopes } from '../../src/domain/scope.ts';
import type { Commit, Store } from '../../src/ports.ts';

/** Somebody who has been in everything: their id, name and address stand in documents of every kind. */
export const leaver = {
  id: '7f3c1a52-9d0e-4b6a-8c11-5e2d7a90b4f6',
  name: 'Lena Vogt',
  email: 'lena.vogt@lumora.example',
} as const;

const others = Array.from({ length: 40 }, (_, place) => `colleague-${place}`);
const at = '2026-03-02T01:00:00.000Z';

interface Crowd {
  readonly store: Store;
  /** Tells the follower that keeps the chain. */
  readonly seal: (events: readonly Event[]) => Promise<void>;
  readonly tenantId: string;
  readonly workspaceId: string;
}

/** Fills a tenant with about so many documents, one in five of them with the leaver in it. Gives how many. */
export async function fillCrowd(
  { store, tenantId, workspaceId, seal }: Crowd,
  count: number,
): Promise<number> {
  const tenant = { tenantId, scope: scopes.tenant() };
  await done(store, tenant, { put: fresh([personOf({ tenantId, workspaceId }, leaver)]) });
  await done(store, { tenantId, scope: scopes.person(leaver.id) }, own({ tenantId, workspaceId }));
  const told: Event[] = [];
  let written = 6;
  for (let place = 0; written + told.length < count; place += 1) {
    const { scope, commit, board } = campaignAt({ tenantId, workspaceId }, place);
    await done(store, { tenantId, scope }, commit);
    await done(store, { tenantId, scope: scopes.board(workspaceId) }, { put: fresh([board]) });
    written += (commit.put?.length ?? 0) + (commit.events?.length ?? 0) + (commit.due?.length ?? 0) + 2;
    told.push(...(commit.events ?? []));
  }
  for (let start = 0; start < told.length; start += 90) await seal(told.slice(start, start + 90));
  return written + told.length;
}

async function done(
  store: Store,
  partition: { tenantId: string; scope: string },
  commit: Commit,
): Promise<void> {
  const outcome = await store.commit(partition, commit);
  if (outcome.kind !== 'ok') throw new Error(`The crowd could not be written: ${outcome.kind}.`);
}

const fresh = (documents: readonly Document[]) =>
  documents.map((document) => ({ document, ifVersion: 'any' as const }));

type Where = Pick<Crowd, 'tenantId' | 'workspaceId'>;

export function personOf(
  { tenantId, workspaceId }: Where,
  { id, name, email }: Pick<Person, 'id' | 'name' | 'email'>,
): Person {
  const membership = { workspaceId, role: 'member' as const };
  return {
    kind: 'person',
    schema: 1,
    id,
    tenantId,
    name,
    email,
    title: 'Planner',
    locale: 'en',
    zone: 'Europe/Berlin',
    external: false,
    active: true,
    memberships: [membership],
  };
}

/** What lies in the leaver's own partition. */
function own({ tenantId, workspaceId }: Where): Commit {
  const where = { tenantId, scope: scopes.person(leaver.id) };
  return {
    once: `own-key-of-${leaver.id}`,
    put: fresh([
      {
        kind: 'conversation',
        schema: 1,
        id: `person.${leaver.id}`,
        tenantId,
        seenAt: at,
        botId: 'bot',
        serviceUrl: 'https://smba.example/',
        conversationId: 'a:lena',
      },
      { kind: 'absence', schema: 1, id: 'absence', tenantId, personId: leaver.id, delegations: [] },
    ]),
    events: [event({ tenantId, workspaceId }, 'own', null, { type: 'person.saved', personId: leaver.id })],
    due: [
      arm(
        `install.${leaver.id}`,
        where,
        { type: 'installApp', personId: leaver.id },
        '2027-01-01T00:00:00.000Z',
      ),
    ],
  };
}

function event(
  { tenantId, workspaceId }: Where,
  id: string,
  campaignId: string | null,
  what: Event['what'],
  actorId: string = leaver.id,
): Event {
  return { kind: 'event', schema: 1, id: `e-${id}`, tenantId, workspaceId, campaignId, at, actorId, what };
}

interface Filled {
  readonly scope: string;
  readonly commit: Commit;
  readonly board: Document;
}

/** One campaign with all that belongs to it; the leaver is in every fifth. */
function campaignAt(where: Where, place: number): Filled {
  const { tenantId, workspaceId } = where;
  const isIn = place % 5 === 0;
  const who = (shift: number): string =>
    isIn && shift === 0 ? leaver.id : (others[(place + shift) % others.length] ?? '');
  const said = isIn ? `Ask ${leaver.name} (${leaver.email}), or LENA  VOGT herself.` : 'Ask Lenard Vogtmann.';
  const id = `c-${place}`;
  const base = { schema: 1 as const, tenantId, workspaceId };
  const content = {
    name: `Campaign ${place}`,
    type: 'email' as const,
    brief: said,
    goal: '',
    audience: '',
    flight: null,
    channels: [],
    budget: null,
  };
  const documents: Document[] = [
    {
      kind: 'campaign',
      ...base,
      id,
      code: `MKT-${place}`,
      status: 'planning',
      ...content,
      ownerId: who(0),
      teamIds: [who(0), who(1)],
      guestIds: [],
      tags: [],
      revision: 1,
      approval: null,
      importKey: null,
      createdAt: at,
      createdBy: who(0),
      updatedAt: at,
    },
    { kind: 'snapshot', schema: 1, id: `s-${place}`, tenantId, campaignId: id, revision: 1, content },
    {
      kind: 'approval',
      ...base,
      id: `r-${place}`,
      campaignId: id,
      subject: { kind: 'campaign' },
      round: 1,
      requesterId: who(1),
      note: said,
      status: 'approved',
      stage: 0,
      revision: 1,
      snapshotHash: 'hash',
      stages: [
        {
          id: 's1',
          mode: 'weighted',
          approverIds: [who(0)],
          weights: { [who(0)]: 2 },
          outcome: 'approved',
          decisions: [
            {
              personId: who(0),
              verb: 'approve',
              comment: 'Good as it is.',
              at,
              revision: 1,
              snapshotHash: 'hash',
              withdrawn: null,
            },
          ],
        },
      ],
      submittedAt: at,
      dueAt: null,
      closedAt: at,
    },
    {
      kind: 'asset',
      ...base,
      id: `a-${place}`,
      campaignId: id,
      name: `Plan of ${isIn ? leaver.name : 'all'}.pdf`,
      mediaType: 'application/pdf',
      bytes: 1,
      sha256: 'sum',
      fileKey: `f-${place}`,
      uploadedAt: at,
      uploadedBy: who(0),
    },
    {
      kind: 'postedCard',
      schema: 1,
      id: `task.t-${place}.${who(0)}`,
      tenantId,
      campaignId: id,
      personId: who(0),
      subject: { kind: 'task', id: `t-${place}` },
      serviceUrl: '',
      conversationId: '',
      activityId: '',
      postedAt: at,
    },
    {
      kind: 'importChunk',
      schema: 1,
      id: `i-${place}`,
      tenantId,
      importId: 'import',
      firstLine: 2,
      rows: [[who(0), isIn ? leaver.name : 'Somebody', isIn ? leaver.email : '']],
    },
    ...[0, 1, 2, 3, 4, 5].map((task): Document => taskAt(where, id, `${place}-${task}`, who(task % 2), said)),
  ];
  const events = [0, 1, 2].map((turn) =>
    event(
      where,
      `${place}-${turn}`,
      id,
      { type: 'task.remarked', taskId: `t-${place}`, title: said, text: said },
      who(turn % 2),
    ),
  );
  return {
    scope: id,
    commit: { put: fresh(documents), events, due: [dueAt(tenantId, id, who(0), place)] },
    board: {
      kind: 'summary',
      ...base,
      id,
      code: `MKT-${place}`,
      name: content.name,
      type: 'email',
      status: 'planning',
      ownerId: who(0),
      teamIds: [who(0)],
      guestIds: [],
      tags: [],
      flight: null,
      startKey: '9999-12-31',
      channels: [],
      budget: null,
      approvalState: null,
      openTasks: 6,
      doneTasks: 0,
      nextTaskDue: null,
      campaignVersion: '1',
      updatedAt: at,
    },
  };
}

function taskAt(
  { tenantId, workspaceId }: Where,
  campaignId: string,
  key: string,
  who: string,
  said: string,
): Document {
  return {
    kind: 'task',
    schema: 1,
    id: `t-${key}`,
    tenantId,
    workspaceId,
    campaignId,
    title: `Task ${key}`,
    description: said,
    assigneeId: who,
    due: null,
    priority: 'medium',
    status: 'open',
    checklist: [],
    raci: [{ personId: who, part: 'accountable' as const }],
    snoozedUntil: null,
    completedAt: null,
    remarks: [{ id: 'm', byId: who, text: 'I am at it.', at }],
    importKey: null,
    createdAt: at,
    createdBy: who,
  };
}

function dueAt(tenantId: string, scope: string, personId: string, place: number): DueItem {
  const errand = { type: 'tellTask' as const, taskId: `t-${place}`, personId };
  return arm(`task.t-${place}.${personId}`, { tenantId, scope }, errand, '2027-01-01T00:00:00.000Z');
}
