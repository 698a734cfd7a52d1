import type { z } from 'zod';
import type { EditTask, RemarkOnTask } from '../../src/contract/requests.ts';
import type { ApprovalView, AssetView, EventView, ForeseenView, TaskView } from '../../src/contract/views.ts';
import { type ApprovalRequest, decisionVerbs } from '../../src/domain/approval.ts';
import { abilitiesOf } from '../../src/domain/approval-abilities.ts';
import { urgePause, urgingOf } from '../../src/domain/approval-hand.ts';
import { askedIn, openStages } from '../../src/domain/approval-stages.ts';
import { stageTimes } from '../../src/domain/approval-times.ts';
import { addWorkingHours, plainWeek } from '../../src/domain/working-time.ts';
import { decide, waitingFor, withdraw, type GivenDecision } from '../../src/domain/approval-flow.ts';
import { submit } from '../../src/domain/approval-submit.ts';
import { follow } from '../../src/domain/approval-standing.ts';
import type { Asset } from '../../src/domain/asset.ts';
import type { FieldChange } from '../../src/domain/campaign.ts';
import { may } from '../../src/domain/policy.ts';
import { raciFault } from '../../src/domain/raci.ts';
import { isRefusal, refuse } from '../../src/domain/refusal.ts';
import { openSubtasks } from '../../src/domain/subtask.ts';
import { createTask, editTask, snoozeTask } from '../../src/domain/task-edit.ts';
import type { Task, TaskEdit } from '../../src/domain/task.ts';
import { yesNeededFrom } from '../../src/domain/task-yes.ts';
import type { Ask, FakeAnswers, FakeInside } from './fake-service.ts';
import { fakeApprovalActs, fakeRoutes } from './fake-approval-acts.ts';
import { fakePeople, fakeToday } from './fake-campaigns.ts';

/* What belongs to a campaign, in memory: tasks, files, approvals, history, with the rules of the domain. */

interface Given {
  readonly tasks?: readonly Task[];
  readonly files?: readonly Asset[];
  readonly approvals?: readonly ApprovalRequest[];
  /** The routes, each as what it would come to; the first fits. */
  readonly routes?: readonly ForeseenView[];
  readonly events?: readonly EventView[];
}

interface Held<T> {
  readonly one: T;
  readonly version: number;
}

/** Answers for `createFakeService({ more: record.answers })`, and what a test does behind the tab's back. */
export function fakeRecord(given: Given = {}) {
  const tasks = new Map<string, Held<Task>>((given.tasks ?? []).map((one) => [one.id, { one, version: 1 }]));
  const files = new Map((given.files ?? []).map((one) => [one.id, one]));
  const approvals = new Map<string, Held<ApprovalRequest>>(
    (given.approvals ?? []).map((one) => [one.id, { one, version: 1 }]),
  );
  const changes = new Map<string, readonly FieldChange[]>();
  let inside: FakeInside;

  const taskView = ({ one, version }: Held<Task>): TaskView => {
    const { kind: _k, schema: _s, tenantId: _t, importKey: _i, ...rest } = one;
    const meantFor = one.assigneeId === null ? [] : [one.assigneeId];
    const canEdit = may(inside.actor, 'task.edit', { workspaceId: one.workspaceId, meantFor });
    const canDelete = may(inside.actor, 'task.delete', {
      workspaceId: one.workspaceId,
      madeBy: one.createdBy,
    });
    return { ...rest, version: `t${version}`, canEdit, canDelete };
  };
  /** The edited task, or one that waits for the yes of whoever answers for it. */
  const ofParts = (one: Task, edit: TaskEdit): Task => {
    const fault = raciFault(edit.raci ?? []);
    if (fault) throw inside.no(fault);
    if (yesNeededFrom(one, edit, inside.actor.personId) === undefined)
      return editTask(one, edit, inside.tick()).task;
    const ready = editTask(one, { ...edit, status: 'inProgress' }, inside.tick()).task;
    return { ...ready, confirmation: { requestId: 'ask-1', state: 'waiting' } };
  };
  const putTask = (one: Task): TaskView => {
    const held = { one, version: (tasks.get(one.id)?.version ?? 0) + 1 };
    tasks.set(one.id, held);
    return taskView(held);
  };
  const fileView = (one: Asset): AssetView => {
    const { kind: _k, schema: _s, tenantId: _t, fileKey: _f, ...rest } = one;
    const subject = { workspaceId: one.workspaceId, madeBy: one.uploadedBy };
    return { ...rest, canRemove: may(inside.actor, 'asset.remove', subject) };
  };
  const approvalView = ({ one, version }: Held<ApprovalRequest>): ApprovalView => {
    const { kind: _k, schema: _s, tenantId: _t, shown: _sh, ...rest } = one;
    const me = inside.actor.personId;
    const asked = waitingFor(one).includes(me);
    const campaign = inside.find({ params: { campaignId: one.campaignId } });
    const at = inside.tick();
    const can = abilitiesOf(inside.actor, one, campaign, at);
    return {
      ...rest,
      version: `a${version}`,
      verbs: asked ? [...decisionVerbs] : [],
      canWithdraw: can.withdraw,
      can: { ...can, transferFor: [...can.transferFor], returnTo: [...can.returnTo], urge: [...can.urge] },
      asked: openStages(one).map((stage) => ({ stageId: stage.id, personIds: askedIn(stage) })),
      times: stageTimes(one, () => plainWeek('UTC'), at),
      urging: can.urge.map((personId) => ({
        personId,
        ...urgingOf(one, personId, (since) => addWorkingHours(plainWeek('UTC'), since, urgePause)),
      })),
      changes: [...(changes.get(one.id) ?? [])],
    };
  };
  const putApproval = (one: ApprovalRequest): ApprovalView => {
    const held = { one, version: (approvals.get(one.id)?.version ?? 0) + 1 };
    approvals.set(one.id, held);
    const campaign = inside.find({ params: { campaignId: one.campaignId } });
    const followed = follow(campaign, one, inside.tick());
    if (followed.campaign !== campaign) {
      inside.put(
        followed.campaign,
        inside.actor.personId,
        followed.happening ?? { type: 'campaign.edited', changes: [] },
      );
    }
    return approvalView(held);
  };
  const heldTask = ({ params }: Ask): Held<Task> => {
    const held = tasks.get(params?.taskId ?? '');
    if (!held) throw inside.no(refuse('notFound'));
    return held;
  };
  const heldApproval = ({ params }: Ask): Held<ApprovalRequest> => {
    const held = approvals.get(params?.requestId ?? '');
    if (!held) throw inside.no(refuse('notFound'));
    return held;
  };
  const of = <T extends { campaignId: string }>({ params }: Ask, all: Iterable<T>): T[] =>
    [...all].filter(({ campaignId }) => campaignId === params?.campaignId);

  const taskAnswers: FakeAnswers = {
    'GET /api/campaigns/:campaignId/tasks': (ask) =>
      of(
        ask,
        [...tasks.values()].map(({ one }) => one),
      ).map((one) => taskView(tasks.get(one.id)!)),
    'POST /api/campaigns/:campaignId/tasks': (ask) => {
      const campaign = inside.find(ask);
      const { once, ...fields } = ask.body as TaskEdit & { once: string; title: string };
      const known = tasks.get(`task-${once}`);
      if (known) return taskView(known);
      const where = { tenantId: 'tenant', workspaceId: campaign.workspaceId, campaignId: campaign.id };
      const made = createTask({
        id: `task-${once}`,
        ...where,
        fields,
        source: 'person',
        createdBy: inside.actor.personId,
        at: inside.tick(),
      });
      return putTask(made.task);
    },
    'PATCH /api/campaigns/:campaignId/tasks/:taskId': (ask) => {
      const held = heldTask(ask);
      const { ifVersion, edit, subtasks } = ask.body as z.infer<typeof EditTask>;
      if (ifVersion !== `t${held.version}`) throw inside.no(refuse('stale'), taskView(held));
      const open = openSubtasks(
        [...tasks.values()].map(({ one }) => one),
        held.one.id,
      );
      if (edit.status === 'done' && open.length > 0) {
        if (!subtasks) throw inside.no(refuse('subtasksOpen', { facts: { count: open.length } }));
        if (subtasks === 'finish') for (const part of open) putTask(ofParts(part, { status: 'done' }));
      }
      return putTask(ofParts(held.one, edit));
    },
    'POST /api/campaigns/:campaignId/tasks/:taskId/remarks': (ask) => {
      const { one } = heldTask(ask);
      const { once: id, text, mentionIds } = ask.body as z.infer<typeof RemarkOnTask>;
      const remark = { id, byId: inside.actor.personId, text, at: inside.tick(), mentionIds };
      return putTask({ ...one, remarks: [...(one.remarks ?? []), remark] });
    },
    'POST /api/campaigns/:campaignId/tasks/:taskId/snooze': (ask) => {
      const snoozed = snoozeTask(
        heldTask(ask).one,
        { forReply: false, ...(ask.body as { until: string }) },
        inside.tick(),
      );
      if (isRefusal(snoozed)) throw inside.no(snoozed);
      return putTask(snoozed);
    },
  };

  const fileAnswers: FakeAnswers = {
    'GET /api/campaigns/:campaignId/files': (ask) => of(ask, files.values()).map(fileView),
    'POST /api/campaigns/:campaignId/files': (ask) => {
      const { name } = ask.query as { name: string };
      const { workspaceId, id: campaignId } = inside.find(ask);
      const id = `file-${files.size + 1}`;
      const file = fakeFile(campaignId, { id, name, workspaceId, bytes: (ask.body as Blob).size });
      const own = { ...file, uploadedBy: inside.actor.personId, uploadedAt: inside.tick() };
      files.set(id, own);
      return fileView(own);
    },
    'GET /api/campaigns/:campaignId/files/:assetId': () => new Blob(['bytes']),
    'GET /api/campaigns/:campaignId/files/:assetId/picture': () => new Blob(['picture']),
    'POST /api/campaigns/:campaignId/files/:assetId/link': () => ({ url: null }),
    'DELETE /api/campaigns/:campaignId/files/:assetId': ({ params }) =>
      void files.delete(params?.assetId ?? ''),
  };

  const approvalAnswers: FakeAnswers = {
    'GET /api/campaigns/:campaignId/approvals': (ask) =>
      of(
        ask,
        [...approvals.values()].map(({ one }) => one),
      )
        .toSorted((a, b) => b.round - a.round)
        .map((one) => approvalView(approvals.get(one.id)!)),
    'POST /api/campaigns/:campaignId/approvals': (ask) => {
      const campaign = inside.find(ask);
      const wanted = ask.body as {
        once: string;
        ifVersion: string;
        routeId?: string;
        approverIds: string[];
        mode: 'any' | 'all';
        dueAt: string | null;
        note: string;
      };
      if (wanted.ifVersion !== inside.versionOf(campaign.id)) throw inside.no(refuse('stale'));
      const route = given.routes?.find(({ routeId }) => routeId === wanted.routeId);
      const askedIds = route?.stages.flatMap(({ approverIds }) => approverIds) ?? wanted.approverIds;
      const asked = askedIds.map((id) => {
        const person = fakePeople.find((each) => each.id === id);
        return { id, role: person?.role ?? undefined, decides: person?.decides ?? false };
      });
      const before = of(
        ask,
        [...approvals.values()].map(({ one }) => one),
      ).toSorted((a, b) => b.round - a.round);
      const step = submit(campaign, before[0], {
        id: `approval-${wanted.once}`,
        requesterId: inside.actor.personId,
        asked,
        mode: wanted.mode,
        dueAt: wanted.dueAt,
        note: wanted.note,
        snapshotHash: `hash-${campaign.revision}`,
        at: inside.tick(),
      });
      if (isRefusal(step)) throw inside.no(step);
      return putApproval(step.request);
    },
    'POST /api/campaigns/:campaignId/approvals/:requestId/decisions': (ask) => {
      const held = heldApproval(ask);
      const body = ask.body as Omit<GivenDecision, 'personId' | 'at'>;
      const step = decide(held.one, { ...body, personId: inside.actor.personId, at: inside.tick() });
      if (isRefusal(step)) throw inside.no(step, approvalView(held));
      return putApproval(step.request);
    },
    'POST /api/campaigns/:campaignId/approvals/:requestId/withdrawal': (ask) => {
      const step = withdraw(heldApproval(ask).one, (ask.body as { reason: string }).reason, inside.tick());
      if (isRefusal(step)) throw inside.no(step);
      return putApproval(step.request);
    },
  };

  const routeAnswers = fakeRoutes(() => inside, given.routes ?? []);
  const actAnswers = fakeApprovalActs(() => inside, heldApproval, putApproval);

  const history = given.events ?? [];
  const historyAnswers: FakeAnswers = {
    'GET /api/campaigns/:campaignId/history': ({ query }) => {
      const { cursor } = query as { cursor?: string };
      const from = cursor === undefined ? 0 : Number(cursor);
      const next = from + 3 < history.length ? String(from + 3) : null;
      return { events: history.slice(from, from + 3), next };
    },
  };

  return {
    answers(given2: FakeInside): FakeAnswers {
      inside = given2;
      return {
        ...taskAnswers,
        ...fileAnswers,
        ...approvalAnswers,
        ...actAnswers,
        ...routeAnswers,
        ...(given.events ? historyAnswers : {}),
      };
    },
    task: (id: string) => tasks.get(id)?.one,
    tasks: () => [...tasks.values()].map(({ one }) => one),
    files: () => [...files.values()],
    approval: (id: string) => approvals.get(id)?.one,
    approvals: () => [...approvals.values()].map(({ one }) => one),
    /** Somebody else edits a task; the tab is not told. */
    editTaskAsOther(id: string, edit: TaskEdit): void {
      const held = tasks.get(id);
      if (held) putTask(editTask(held.one, edit, inside.tick()).task);
    },
    /** The content moves on under an open request; the tab is not told. */
    changeContent(requestId: string, differences: readonly FieldChange[]): void {
      const held = approvals.get(requestId);
      if (!held) return;
      changes.set(requestId, differences);
      const revision = held.one.revision + 1;
      approvals.set(requestId, { one: { ...held.one, revision }, version: held.version + 1 });
    },
  };
}

export function fakeTask(campaignId: string, facts: Partial<Task> = {}): Task {
  return {
    kind: 'task',
    schema: 1,
    id: 'task-1',
    tenantId: 'tenant',
    workspaceId: 'ws-brand',
    campaignId,
    title: 'Book the hall',
    description: '',
    assigneeId: null,
    due: null,
    priority: 'medium',
    status: 'open',
    checklist: [],
    snoozedUntil: null,
    completedAt: null,
    importKey: null,
    createdAt: `${fakeToday}T01:00:00.000Z`,
    createdBy: 'lin',
    ...facts,
  };
}

export function fakeFile(campaignId: string, facts: Partial<Asset> = {}): Asset {
  return {
    kind: 'asset',
    schema: 1,
    id: 'file-1',
    tenantId: 'tenant',
    workspaceId: 'ws-brand',
    campaignId,
    name: 'Key visual.png',
    mediaType: 'image/png',
    bytes: 3_565_158,
    sha256: '',
    fileKey: '',
    uploadedAt: `${fakeToday}T01:00:00.000Z`,
    uploadedBy: 'anna',
    ...facts,
  };
}

export function fakeApproval(campaignId: string, facts: Partial<ApprovalRequest> = {}): ApprovalRequest {
  return {
    kind: 'approval',
    schema: 1,
    id: 'approval-1',
    tenantId: 'tenant',
    workspaceId: 'ws-brand',
    campaignId,
    subject: { kind: 'campaign' },
    round: 1,
    requesterId: 'anna',
    note: '',
    status: 'inStage',
    stages: [{ id: 'stage-1', mode: 'all', approverIds: ['lin', 'sato'], decisions: [], outcome: 'open' }],
    stage: 0,
    revision: 1,
    snapshotHash: 'hash-1',
    submittedAt: `${fakeToday}T00:00:00.000Z`,
    dueAt: '2026-03-05T09:00:00.000Z',
    closedAt: null,
    ...facts,
  };
}
