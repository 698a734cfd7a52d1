import { isApproved } from '../domain/approval-effect.ts';
import type { Event } from '../domain/event.ts';
import { scopes } from '../domain/scope.ts';
import { mostVendorRequests, vendorId } from '../domain/vendor.ts';
import { type Store, uncommitted } from '../ports.ts';
import type { Subscriber } from './subscriber.ts';

/** A vendor is known to a workspace as soon as an expense that names them is approved, and by no other way. */
export function knowVendors(store: Store): Subscriber {
  return {
    id: 'know-vendors',
    async follow(events) {
      for (const event of events) await follow(store, event);
    },
  };
}

async function follow(store: Store, { tenantId, campaignId, what }: Event): Promise<void> {
  const mayMatter = what.type === 'approval.decided' || what.type === 'approval.handled';
  if (!mayMatter || campaignId === null) return;
  const at = { tenantId, scope: scopes.campaign(campaignId) };
  const request = (await store.get(at, 'approval', what.requestId))?.document;
  if (request?.subject.kind !== 'expense') return;
  const { id: requestId, workspaceId, submittedAt, subject } = request;
  const partition = { tenantId, scope: scopes.vendors(workspaceId) };
  const id = vendorId(subject.vendor);
  const known = await store.get(partition, 'vendor', id);
  const before = known?.document.requestIds ?? [];
  if (isApproved(request) === before.includes(requestId)) return;
  const others = before.filter((each) => each !== requestId);
  const requestIds = isApproved(request) ? [...others, requestId].slice(-mostVendorRequests) : others;
  const vendor = {
    kind: 'vendor' as const,
    schema: 2 as const,
    id,
    tenantId,
    workspaceId,
    name: known?.document.name ?? subject.vendor,
    requestIds,
    at: known?.document.at ?? request.closedAt ?? submittedAt,
  };
  const outcome = await store.commit(
    partition,
    known && requestIds.length === 0
      ? { remove: [{ kind: 'vendor', id, ifVersion: known.version }] }
      : { put: [{ document: vendor, ifVersion: known?.version ?? 'absent' }] },
  );
  if (outcome.kind !== 'ok') throw uncommitted('A vendor could not be written', outcome);
}
