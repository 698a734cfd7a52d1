import type { Actor } from './actor.ts';
import { type ApprovalRequest, type Decision, type Point, type Stage, byRule } from './approval.ts';
import { firstRoundOf } from './approval-advance.ts';
import type { ApprovalSubject } from './approval-subject.ts';
import type { Campaign } from './campaign.ts';
import type { Event, Happening } from './event.ts';
import { type EvidenceSnapshot, type ShownContent, snapshotsIn } from './evidence-snapshots.ts';
import { readableRequest } from './faces.ts';
import { may } from './policy.ts';
import type { Route } from './route.ts';
import { visibleEvent } from './visible-history.ts';

/** Everything about an approval that an auditor asks for, part by part; each part is sealed by a digest of its own. */
export interface EvidenceParts {
  readonly about: EvidenceAbout;
  readonly routes: readonly EvidenceRoute[];
  /** Oldest first, up to the one that was asked for: each with its stages, without what stands in parts of its own. */
  readonly requests: readonly EvidenceRequest[];
  readonly snapshots: readonly EvidenceSnapshot[];
  readonly decisions: readonly EvidenceDecision[];
  readonly points: readonly EvidencePoint[];
  readonly history: readonly EvidenceEvent[];
  readonly times: readonly EvidenceTime[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

export interface EvidenceAbout {
  readonly tenantId: string;
  readonly workspaceId: string;
  readonly campaignId: string;
  readonly campaignCode: string;
  readonly campaignName: string;
  readonly requestId: string;
  readonly status: ApprovalRequest['status'];
  readonly requesterId: string;
  readonly subject: ApprovalSubject;
  /** What this reader may not see and the pack therefore lacks. */
  readonly withheld: readonly ('amounts' | 'route')[];
}

export interface EvidenceRoute {
  readonly requestId: string;
  readonly routeId: string;
  readonly version: number;
  /** Null where it is withheld, or not kept any more. */
  readonly route: Omit<Route, 'kind' | 'schema' | 'tenantId'> | null;
}

type InParts =
  | 'kind'
  | 'schema'
  | 'tenantId'
  | 'workspaceId'
  | 'campaignId'
  | 'subject'
  | 'stages'
  | 'points';
export type EvidenceRequest = Omit<ApprovalRequest, InParts> & {
  readonly stages: readonly Omit<Stage, 'decisions'>[];
};

interface InStage {
  readonly requestId: string;
  readonly stageId: string;
}

/** `snapshotHash` is the id of the snapshot that was shown to whoever decided. */
export type EvidenceDecision = Decision & InStage & { readonly round: number; readonly byRule: boolean };
export type EvidencePoint = Point & { readonly requestId: string };

export interface EvidenceEvent extends Pick<Event, 'id' | 'at' | 'actorId'> {
  readonly byRule: boolean;
  readonly what: Happening;
}

/** Of a stage that was closed: how long it took, in the working time of the one it waited for. */
export interface EvidenceTime extends InStage {
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  /** Null while it waits: a pack says nothing that is different a minute later. */
  readonly workingHours: number | null;
}

/** What a pack is made of; `requests` oldest first, up to the one that was asked for. */
export interface EvidenceMaterial {
  readonly campaign: Campaign;
  readonly requests: readonly [...ApprovalRequest[], ApprovalRequest];
  readonly routes: readonly Route[];
  readonly contents: readonly ShownContent[];
  /** In the order in which they happened. */
  readonly events: readonly Event[];
  readonly times: readonly EvidenceTime[];
  readonly names: ReadonlyMap<string, string>;
}

/**
 * The pack as this reader may have it. It follows from what is stored alone, never from the moment: whoever asks twice
 * gets the same, as long as nothing happened.
 */
export function evidenceOf(actor: Actor, material: EvidenceMaterial): EvidenceParts {
  const { campaign, times } = material;
  const seesAmounts = may(actor, 'campaign.readBudget', { workspaceId: campaign.workspaceId, campaign });
  const seesRoute = may(actor, 'route.read', { workspaceId: campaign.workspaceId, campaign });
  const requests = material.requests.map((request) => readableRequest(actor, campaign, request));
  const parts = {
    about: aboutOf(material, seesAmounts, seesRoute),
    routes: requests.flatMap((request) => routeOf(request, seesRoute ? material.routes : [])),
    requests: requests.map(bareRequest),
    snapshots: snapshotsIn(requests, material.contents, seesAmounts),
    decisions: requests.flatMap(decisionsIn),
    points: requests.flatMap(({ id, points = [] }) => points.map((point) => ({ ...point, requestId: id }))),
    history: historyOf(actor, material),
    times: times.map((time) => (time.closedAt === null ? { ...time, workingHours: null } : time)),
  };
  return { ...parts, people: peopleIn(parts, material.names) };
}

function aboutOf(
  { campaign, requests }: EvidenceMaterial,
  seesAmounts: boolean,
  seesRoute: boolean,
): EvidenceAbout {
  const { id: requestId, status, requesterId, subject } = requests.at(-1) ?? requests[0];
  const { tenantId, workspaceId, id: campaignId, code: campaignCode, name: campaignName } = campaign;
  return {
    tenantId,
    workspaceId,
    campaignId,
    campaignCode,
    campaignName,
    requestId,
    status,
    requesterId,
    subject,
    withheld: [...(seesAmounts ? [] : ['amounts' as const]), ...(seesRoute ? [] : ['route' as const])],
  };
}

function routeOf({ id, route }: ApprovalRequest, known: readonly Route[]): EvidenceRoute[] {
  if (!route) return [];
  const { id: routeId, version } = route;
  const kept = known.find((each) => each.routeId === routeId && each.version === version);
  if (!kept) return [{ requestId: id, routeId, version, route: null }];
  const { kind: _kind, schema: _schema, tenantId: _tenantId, ...told } = kept;
  return [{ requestId: id, routeId, version, route: told }];
}

function bareRequest(request: ApprovalRequest): EvidenceRequest {
  const { kind: _kind, schema: _schema, tenantId: _tenant, points: _points, ...more } = request;
  const { workspaceId: _workspace, campaignId: _campaign, stages, ...told } = more;
  return { ...told, stages: stages.map(({ decisions: _decisions, ...stage }) => stage) };
}

function decisionsIn(request: ApprovalRequest): EvidenceDecision[] {
  return request.stages.flatMap((stage) =>
    stage.decisions.map((decision) => ({
      ...decision,
      requestId: request.id,
      stageId: stage.id,
      round: decision.round ?? firstRoundOf(request),
      byRule: decision.personId === byRule,
    })),
  );
}

function historyOf(actor: Actor, { campaign, requests, events }: EvidenceMaterial): EvidenceEvent[] {
  const ids = new Set(requests.map(({ id }) => id));
  const subject = { workspaceId: campaign.workspaceId, campaign };
  return events
    .filter(({ what }) => 'requestId' in what && ids.has(what.requestId))
    .flatMap((event) => visibleEvent(actor, event, subject) ?? [])
    .map(({ id, at, actorId, what }) => ({ id, at, actorId, byRule: actorId === byRule, what }));
}

/** Everybody whose id stands somewhere in the pack and who has a name. */
function peopleIn(parts: unknown, names: ReadonlyMap<string, string>): EvidenceParts['people'] {
  const found = new Set<string>();
  gatherTexts(parts, found);
  return [...names]
    .filter(([id]) => found.has(id))
    .map(([id, name]) => ({ id, name }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function gatherTexts(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) {
      // Weights are kept by person.
      found.add(key);
      gatherTexts(each, found);
    }
}
