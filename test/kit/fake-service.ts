import { ProblemError } from '../../src/api/client.ts';
import type { EndpointName } from '../../src/contract/endpoints.ts';
import type { LiveNotice } from '../../src/contract/live.ts';
import { CreateCampaign } from '../../src/contract/requests.ts';
import type {
  CampaignView,
  EventView,
  Me,
  PersonView,
  SummaryView,
  WorkspaceView,
} from '../../src/contract/views.ts';
import { refusalText } from '../../src/contract/words/index.ts';
import type { Actor } from '../../src/domain/actor.ts';
import { submitFault } from '../../src/domain/approval-submit.ts';
import { editCampaign } from '../../src/domain/campaign-edit.ts';
import { moveStatus, statusMoves } from '../../src/domain/campaign-status.ts';
import { campaignStatuses, type Campaign, type CampaignEdit } from '../../src/domain/campaign.ts';
import { may } from '../../src/domain/policy.ts';
import { isRefusal, refuse, type Refusal } from '../../src/domain/refusal.ts';
import { blankCampaign, fakeSummary } from './fake-summary.ts';
import { fakeCampaigns, fakePeople, fakeToday, fakeWorkspace } from './fake-campaigns.ts';

/** What the API answers to a "no", as the typed client throws it. */
function problem(refusal: Refusal, locale: Me['locale'], current?: unknown): ProblemError {
  return new ProblemError({
    type: `/problems/${refusal.refused}`,
    title: refusal.refused,
    status: refusal.refused === 'stale' ? 409 : 422,
    code: refusal.refused,
    detail: refusalText(locale, refusal),
    requestId: 'fake',
    ...(refusal.at === undefined ? {} : { at: refusal.at }),
    ...(current === undefined ? {} : { current }),
  });
}

export interface Ask {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: unknown;
  readonly body?: unknown;
}

interface Wanted {
  readonly ifVersion: string;
  readonly edit: CampaignEdit;
}

export interface FakeOptions {
  readonly campaigns?: readonly Campaign[] | number;
  readonly people?: readonly PersonView[];
  /** Who looks. */
  readonly personId?: string;
  readonly locale?: Me['locale'];
  readonly role?: WorkspaceView['role'];
  /** Those of the person; the fake one when absent. */
  readonly workspaces?: readonly WorkspaceView[];
  readonly grants?: Me['grants'];
  /** Calls that are answered with a "no". */
  readonly refused?: Refusals;
  /** Further answers, made with what is inside the fake; they come before its own. */
  readonly more?: (inside: FakeInside) => FakeAnswers;
}

export type FakeAnswers = Partial<Record<EndpointName, (ask: Ask) => unknown>>;

/** What further answers are made with. */
export interface FakeInside {
  readonly actor: Actor;
  readonly workspace: WorkspaceView;
  /** The present instant; each reading is a second later. */
  readonly tick: () => string;
  readonly tell: (notice: LiveNotice) => void;
  /** The campaign that a call names; throws `notFound`. */
  readonly find: (ask: Ask) => Campaign;
  /** Writes a campaign with the event that explains it, and wakes the tab. */
  readonly put: (campaign: Campaign, by: string, what: EventView['what']) => void;
  readonly versionOf: (campaignId: string) => string;
  /** A "no" as the typed client throws it. */
  readonly no: (refusal: Refusal, current?: unknown) => Error;
}

type Refusals = Readonly<Partial<Record<EndpointName, Refusal>>>;

/** An in-memory stand-in for the typed client, with the real rules of the domain behind it. */
export function createFakeService(options: FakeOptions = {}) {
  const { campaigns = 150, people = fakePeople, personId = 'lin', locale = 'en' } = options;
  const held = new Map<string, { campaign: Campaign; version: number }>();
  for (const campaign of typeof campaigns === 'number' ? fakeCampaigns(campaigns) : campaigns) {
    held.set(campaign.id, { campaign, version: 1 });
  }
  const workspace: WorkspaceView = { ...fakeWorkspace, role: options.role ?? fakeWorkspace.role };
  const listeners = new Set<(notice: LiveNotice) => void>();
  const cutters = new Set<(reason: Error) => void>();
  const events: EventView[] = [];
  const calls: { name: EndpointName; ask: Ask }[] = [];
  const self = people.find(({ id }) => id === personId) ?? fakePeople[0]!;
  const now = `${fakeToday}T02:00:00.000Z`;
  let clock = Date.parse(now);
  /** While set, answers wait; `reachable` false breaks the line. */
  let gate: Promise<void> = Promise.resolve();
  let reachable = true;
  let refuseNext: Refusal | undefined;
  let refused: Refusals = options.refused ?? {};

  const actor: Actor = {
    tenantId: 'tenant',
    personId: self.id,
    name: self.name,
    locale,
    zone: self.zone,
    external: false,
    memberships: [{ workspaceId: workspace.id, role: workspace.role }],
    tenantRole: null,
    customRoles: [],
    grants: [],
  };

  const tell = (notice: LiveNotice): void => listeners.forEach((listener) => listener(notice));
  const tick = (): string => new Date((clock += 1_000)).toISOString();
  const versionOf = (id: string): string => `v${held.get(id)?.version ?? 0}`;

  function put(campaign: Campaign, by: string, what: EventView['what']): void {
    held.set(campaign.id, { campaign, version: (held.get(campaign.id)?.version ?? 0) + 1 });
    events.unshift({
      id: `e-${String(events.length).padStart(6, '0')}`,
      workspaceId: workspace.id,
      campaignId: campaign.id,
      at: campaign.updatedAt,
      actorId: by,
      what,
    });
    tell({ changed: 'campaign', campaignId: campaign.id });
  }

  function find(ask: Ask): Campaign {
    const found = held.get(ask.params?.campaignId ?? '');
    if (!found) throw problem(refuse('notFound'), locale);
    return found.campaign;
  }

  function viewOf(campaign: Campaign): CampaignView {
    const { kind: _kind, schema: _schema, tenantId: _tenant, importKey: _key, ...rest } = campaign;
    const subject = { workspaceId: workspace.id, campaign };
    const editable = may(actor, 'campaign.edit', subject) && campaign.status !== 'archived';
    return {
      ...rest,
      version: versionOf(campaign.id),
      can: {
        edit: editable,
        submit: isSubmittable(campaign) && may(actor, 'approval.submit', subject),
        submitPart: campaign.status !== 'archived' && may(actor, 'approval.submit', subject),
        readBudget: may(actor, 'campaign.readBudget', subject),
        addTask: may(actor, 'task.create', subject),
        addFile: may(actor, 'asset.add', subject),
        delete: may(actor, 'campaign.delete', subject),
        statuses: may(actor, 'campaign.changeStatus', subject) ? statusMoves(campaign) : [],
      },
    };
  }

  function guarded(
    campaign: Campaign,
    ifVersion: string,
    verb: 'campaign.edit' | 'campaign.changeStatus',
  ): void {
    if (!may(actor, verb, { workspaceId: workspace.id, campaign }))
      throw problem(refuse('notAllowed'), locale);
    if (ifVersion !== versionOf(campaign.id)) {
      throw problem(refuse('stale'), locale, viewOf(campaign));
    }
  }

  function edit(campaign: Campaign, { ifVersion, edit: fields }: Wanted): CampaignView {
    guarded(campaign, ifVersion, 'campaign.edit');
    const edited = editCampaign(campaign, fields, tick());
    if (isRefusal(edited)) throw problem(edited, locale);
    const lost = edited.contentChanges.length > 0 && campaign.approval?.state === 'approved';
    const approval =
      lost && campaign.approval ? { ...campaign.approval, state: 'outdated' as const } : campaign.approval;
    put({ ...edited.campaign, approval }, self.id, { type: 'campaign.edited', changes: [...edited.changes] });
    return viewOf({ ...edited.campaign, approval });
  }

  const summaries = (): SummaryView[] =>
    [...held.values()].map(({ campaign }) => {
      const { budget, ...open } = fakeSummary(campaign, versionOf(campaign.id));
      return may(actor, 'campaign.readBudget', { workspaceId: workspace.id, campaign })
        ? { ...open, budget }
        : open;
    });

  const answers: FakeAnswers = {
    'GET /api/me': (): Me => ({
      person: { ...self, role: null },
      locale,
      workspaces: [...(options.workspaces ?? [workspace])],
      grants: [...(options.grants ?? [])],
      now,
      local: true,
    }),
    'GET /api/workspaces/:workspaceId/people': () => people,
    'GET /api/workspaces/:workspaceId/campaigns': summaries,
    'GET /api/workspaces/:workspaceId/board': () => ({
      columns: campaignStatuses.map((status) => {
        const own = summaries()
          .filter((campaign) => campaign.status === status)
          .toSorted((a, b) => ((a.flight?.start ?? '9') < (b.flight?.start ?? '9') ? -1 : 1));
        return { status, count: own.length, campaigns: own.slice(0, 20) };
      }),
    }),
    'GET /api/workspaces/:workspaceId/summaries': ({ query }) => {
      const ids = (query as { ids: string }).ids.split(',');
      return summaries().filter(({ id }) => ids.includes(id));
    },
    'GET /api/campaigns/:campaignId': (ask) => viewOf(find(ask)),
    'GET /api/campaigns/:campaignId/history': ({ params }) => ({
      events: events.filter(({ campaignId }) => campaignId === params?.campaignId),
      next: null,
    }),
    'GET /api/campaigns/:campaignId/tasks': () => [],
    'PATCH /api/campaigns/:campaignId': (ask) => edit(find(ask), ask.body as Wanted),
    'POST /api/campaigns/:campaignId/flight': (ask) => {
      const { ifVersion, flight } = ask.body as { ifVersion: string; flight: Campaign['flight'] };
      return edit(find(ask), { ifVersion, edit: { flight } });
    },
    'POST /api/campaigns/:campaignId/status': (ask) => {
      const campaign = find(ask);
      const { ifVersion, status } = ask.body as { ifVersion: string; status: Campaign['status'] };
      guarded(campaign, ifVersion, 'campaign.changeStatus');
      const moved = moveStatus(campaign, status, '', tick());
      if (isRefusal(moved)) throw problem(moved, locale);
      if (moved.happening) put(moved.campaign, self.id, moved.happening);
      return viewOf(moved.campaign);
    },
    'POST /api/workspaces/:workspaceId/campaigns': ({ body }) => {
      const { once, template: _template, ...content } = CreateCampaign.parse(body);
      const known = held.get(`c-${once}`);
      if (known) return viewOf(known.campaign);
      const code = `MKT-${held.size + 1}`;
      const campaign = {
        ...blankCampaign,
        ownerId: self.id,
        createdBy: self.id,
        ...content,
        id: `c-${once}`,
        code,
        updatedAt: tick(),
      };
      put(campaign, self.id, { type: 'campaign.created', name: campaign.name, source: 'person' });
      return viewOf(campaign);
    },
  };

  const no = (refusal: Refusal, current?: unknown): Error => problem(refusal, locale, current);
  const more = options.more?.({ actor, workspace, tick, tell, find, put, versionOf, no }) ?? {};

  return {
    calls,
    async call(name: EndpointName, ask: Ask = {}): Promise<never> {
      calls.push({ name, ask });
      await gate;
      if (!reachable) throw new TypeError('Failed to fetch');
      const refusal = refuseNext;
      const standing = refused[name];
      if (standing) throw problem(standing, locale);
      if (refusal && !name.startsWith('GET') && !name.endsWith('-preview')) {
        refuseNext = undefined;
        throw problem(refusal, locale);
      }
      const answer = more[name] ?? answers[name];
      if (!answer) throw problem(refuse('notFound'), locale);
      const given = await answer(ask);
      return (given instanceof Blob ? given : structuredClone(given)) as never;
    },
    live(_workspaceId: string, onNotice: (notice: LiveNotice) => void, signal: AbortSignal): Promise<void> {
      if (!reachable) return Promise.reject(new TypeError('Failed to fetch'));
      listeners.add(onNotice);
      onNotice({ changed: 'everything' });
      return new Promise((resolve, reject) => {
        cutters.add(reject);
        signal.addEventListener('abort', () => {
          listeners.delete(onNotice);
          resolve();
        });
      });
    },

    /** Somebody else edits a campaign; `quietly` keeps the live notice back, as a slow line would. */
    editAsOther(campaignId: string, fields: CampaignEdit, { by = 'anna', quietly = false } = {}): void {
      const found = held.get(campaignId);
      const edited = found && editCampaign(found.campaign, fields, tick());
      if (!edited || isRefusal(edited)) throw new Error(`${campaignId} cannot be edited like this.`);
      const kept = [...listeners];
      if (quietly) listeners.clear();
      put(edited.campaign, by, { type: 'campaign.edited', changes: [...edited.changes] });
      kept.forEach((listener) => listeners.add(listener));
    },
    refuseNext: (refusal: Refusal) => (refuseNext = refusal),
    /** From now on these calls are refused, and only these. */
    refuse: (wanted: Refusals) => (refused = wanted),
    /** False breaks every call and the live stream; true lets them through again. */
    setReachable(reached: boolean): void {
      reachable = reached;
      if (reached) return;
      listeners.clear();
      cutters.forEach((cut) => cut(new TypeError('Failed to fetch')));
    },
    /** Keeps every answer back until the returned function is called. */
    hold(): () => void {
      let open = (): void => undefined;
      gate = new Promise((resolve) => (open = resolve));
      return open;
    },
    campaign: (campaignId: string) => held.get(campaignId)?.campaign,
    find: (fits: (campaign: Campaign) => boolean) =>
      [...held.values()].map(({ campaign }) => campaign).find(fits),
  };
}

function isSubmittable(campaign: Campaign): boolean {
  const fault = submitFault(campaign);
  return fault === undefined || fault.refused === 'incomplete';
}

export type FakeService = ReturnType<typeof createFakeService>;
