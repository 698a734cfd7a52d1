import type { Actor } from '../../domain/actor.ts';
import type { ApprovalRequest } from '../../domain/approval.ts';
import { precedes } from '../../domain/approval-advance.ts';
import { stageTimes } from '../../domain/approval-times.ts';
import { type EvidenceParts, type EvidenceTime, evidenceOf } from '../../domain/evidence.ts';
import {
  type Evidence,
  digestsOf,
  evidenceFormat,
  partTexts,
  wholeText,
} from '../../domain/evidence-seal.ts';
import { shownBy } from '../../domain/evidence-snapshots.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Route } from '../../domain/route.ts';
import { scopes } from '../../domain/scope.ts';
import type { Doors } from '../../ports.ts';
import { readAll } from '../read-all.ts';
import { type FoundRequest, type WhichRequest, findRequest, mayRead } from './find.ts';
import { hashTexts } from './hash-texts.ts';
import { comingWith } from './routes.ts';
import { calendarsOf } from '../calendars/working-calendars.ts';

type Reading = Pick<Doors, 'store' | 'directory'>;

/**
 * The evidence of an approval, sealed: the request and those before it about the same, as far as this reader may see
 * them. The same as long as nothing happens. Refuses: `notFound`.
 */
export async function readEvidence(
  doors: Reading,
  actor: Actor,
  which: WhichRequest,
): Promise<Evidence | Refusal> {
  const found = await findRequest(doors, actor, which);
  if (isRefusal(found)) return found;
  const { store, directory } = doors;
  const { campaign } = found;
  const requests = await requestsUpTo(doors, actor, found);
  const hashes = [...new Set(requests.flatMap(shownBy))];
  const [snapshots, routes, events, times, people] = await Promise.all([
    Promise.all(hashes.map((id) => store.get(campaign.partition, 'snapshot', id))),
    routesBehind(doors, requests),
    readAll(store, campaign.partition, 'historyOfCampaign', {}),
    Promise.all(requests.map((request) => timesOf(doors, request))),
    directory.people(actor.tenantId),
  ]);
  const parts = evidenceOf(actor, {
    campaign: campaign.document,
    requests,
    routes,
    contents: snapshots.flatMap((snapshot) => snapshot?.document ?? []),
    events: events.map(({ document }) => document).toReversed(),
    times: times.flat(),
    names: new Map(people.map(({ id, name }) => [id, name])),
  });
  return sealed(parts);
}

async function sealed(parts: EvidenceParts): Promise<Evidence> {
  const digests = digestsOf(parts, await hashTexts(partTexts(parts)));
  const whole = wholeText(digests);
  return { format: evidenceFormat, digest: (await hashTexts([whole]))(whole), digests, parts };
}

/** The request and all that came before it about the same, oldest first; without any that this reader may not see. */
async function requestsUpTo(
  { store }: Reading,
  actor: Actor,
  { campaign, document }: FoundRequest,
): Promise<[...ApprovalRequest[], ApprovalRequest]> {
  const all = (await readAll(store, campaign.partition, 'approvalsOfCampaign', {})).map(
    (each) => each.document,
  );
  const chain: [...ApprovalRequest[], ApprovalRequest] = [document];
  for (let latest = document; ;) {
    const before = all.find((each) => each.id !== latest.id && precedes(each, latest));
    if (!before) return chain;
    if (mayRead(actor, campaign, before)) chain.unshift(before);
    latest = before;
  }
}

/** Each in the version by which its request runs; those that came with the product were never written. */
async function routesBehind({ store }: Reading, requests: readonly ApprovalRequest[]): Promise<Route[]> {
  const found = await Promise.all(
    requests.map(async ({ tenantId, workspaceId, route }) => {
      if (!route) return undefined;
      const partition = { tenantId, scope: scopes.routes(workspaceId) };
      const stored = await store.get(partition, 'route', `${route.id}.${route.version}`);
      if (stored) return stored.document;
      const workspace = await store.get({ tenantId, scope: scopes.tenant() }, 'workspace', workspaceId);
      const ready = workspace ? comingWith(workspace.document) : [];
      return ready.find(({ routeId, version }) => routeId === route.id && version === route.version);
    }),
  );
  return found.filter((route) => route !== undefined);
}

async function timesOf(doors: Reading, request: ApprovalRequest): Promise<EvidenceTime[]> {
  const asked = request.stages.flatMap(({ approverIds }) => approverIds);
  const calendarOf = await calendarsOf(doors, request, asked);
  return stageTimes(request, calendarOf, request.closedAt ?? request.submittedAt).map((time) => ({
    requestId: request.id,
    ...time,
  }));
}
