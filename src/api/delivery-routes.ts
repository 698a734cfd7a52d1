import type { DeliveryView } from '../contract/delivery-endpoints.ts';
import { may } from '../domain/policy.ts';
import { isRefusal } from '../domain/refusal.ts';
import { type WatchedItem, mayHaveArrived, plainReason } from '../domain/trouble.ts';
import { readDeliveries } from '../usecases/troubles/deliveries.ts';
import type { Watched } from '../usecases/troubles/list.ts';
import type { Routes } from './routes.ts';

export const deliveryRoutes: Routes<'GET /api/workspaces/:workspaceId/deliveries'> = {
  async 'GET /api/workspaces/:workspaceId/deliveries'({ doors, actor, params: { workspaceId }, query }) {
    const { whole, state, errand } = query;
    const found = await readDeliveries(doors, actor, {
      workspaceId,
      whole: whole === 'yes',
      ...(state && { state }),
      ...(errand && { errand }),
    });
    if (isRefusal(found)) return found;
    const people = await doors.directory.people(actor.tenantId);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return {
      at: doors.clock.now(),
      mayAct: may(actor, 'health.resend', { workspaceId }),
      states: [...found.states],
      kinds: [...found.kinds],
      isMore: found.isMore,
      items: found.items.map((one) => deliveryView(one, names)),
    };
  },
};

function deliveryView(
  { item, campaign }: Watched<WatchedItem>,
  names: ReadonlyMap<string, string>,
): DeliveryView {
  const { scope, id, errand, state, dueAt, wakeAt, attempts } = item;
  const personId = 'personId' in errand ? errand.personId : undefined;
  return {
    scope,
    id,
    errand: errand.type,
    state,
    reason: plainReason(item),
    mayDouble: mayHaveArrived(item),
    dueAt,
    nextAt: wakeAt,
    attempts,
    person: personId === undefined ? null : { id: personId, name: names.get(personId) ?? personId },
    campaign: campaign ?? null,
  };
}
