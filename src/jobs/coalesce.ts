import type { DueItem } from '../domain/due.ts';
import type { Stored } from '../ports.ts';

/** Splits what is due: of several edits of one card that wait, the last one shows all that the others would. */
export function coalesce(items: readonly Stored<DueItem>[]): {
  kept: Stored<DueItem>[];
  dropped: Stored<DueItem>[];
} {
  const last = new Map<string, Stored<DueItem>>();
  for (const item of items) {
    const card = waitingEdit(item.document);
    if (card !== undefined) last.set(card, item);
  }
  const isKept = (item: Stored<DueItem>): boolean => {
    const card = waitingEdit(item.document);
    return card === undefined || last.get(card) === item;
  };
  return { kept: items.filter(isKept), dropped: items.filter((item) => !isKept(item)) };
}

function waitingEdit({ tenantId, scope, errand, state }: DueItem): string | undefined {
  return errand.type === 'refreshCard' && state === 'armed'
    ? `${tenantId} ${scope} ${errand.cardId}`
    : undefined;
}
