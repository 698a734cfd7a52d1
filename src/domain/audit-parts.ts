import { auditObject } from './audit-object.ts';
import type { Event } from './event.ts';
import { resultFigures } from './result.ts';

type Fields = Record<string, unknown>;

/** Who acted, whom it concerned, and every text that people typed: what erasing a person takes away. */
const personalFields: ReadonlySet<string> = new Set([
  'actorId',
  'onBehalfOf',
  'confirmedBy',
  'personId',
  'personIds',
  'approverIds',
  'assigneeId',
  'recipientIds',
  'heirIds',
  'forName',
  'fromId',
  'toId',
  'comment',
  'reason',
  'why',
  'words',
  'text',
  'name',
  'title',
  'fileName',
  'sourceBefore',
  'stages',
  /** Of a clash: it may be somebody's time. */
  'clash',
]);

/** Fields in which nobody can be named: dates, amounts, choices. Changes of all others may hold names, and stand apart. */
const impersonal: ReadonlySet<string> = new Set([
  'flight',
  'budget',
  'budgetWindows',
  'channels',
  'type',
  'status',
  'due',
  'start',
  'effort',
  'milestone',
  'pinned',
  'rule',
  'holidays',
  'lead',
  'priority',
  'planned',
  'amount',
  'spentOn',
  'paidOn',
  'lineId',
  'category',
  'period',
  'channel',
  'state',
  'rates',
  'reserve',
  'lifetimeValue',
  'metric',
  'good',
  'currency',
  'baseline',
  'target',
  'measured',
  'deadline',
  'onTrack',
  'atRisk',
  'start',
  'end',
  'channel',
  'format',
  'publishOn',
  'publishAt',
  'journeyStage',
  'needsApproval',
  'probability',
  'impact',
  'retrospectiveDays',
  'programmeId',
  'personaId',
  'vendorId',
  'rating',
  'sameAs',
  'contingencyAbove',
  'weekday',
  'cadence',
  'condition',
  'freshness',
  'definitionId',
  'time',
  'zone',
  'active',
  'launchAbove',
  'deleteRunning',
  'deleteAbove',
  'exportOther',
  'eraseOther',
  'files',
  'rows',
  ...resultFigures,
]);

/**
 * Takes an event apart: `facts` may stay for ever, `personal` may have to go. Together they are the whole event; the
 * facts name the object of it once more, where it is not the campaign itself, because it is looked for by that.
 */
export function auditParts(event: Event): { facts: Fields; personal: Fields } {
  const { actorId, what, from, kind: _kind, schema: _schema, tenantId: _tenant, ...rest } = event;
  const { entrance, ...place } = from ?? {};
  const objectId = auditObject(what)?.id;
  const facts: Fields = {};
  const personal: Fields = { actorId, ...(Object.keys(place).length > 0 && { from: place }) };
  for (const [name, value] of Object.entries(what)) {
    if (name === 'changes' && Array.isArray(value)) splitChanges(value, facts, personal);
    else if (personalFields.has(name)) personal[name] = value;
    else facts[name] = value;
  }
  return {
    facts: {
      ...rest,
      what: facts,
      ...(entrance && { entrance }),
      ...(objectId !== undefined && { objectId }),
    },
    personal,
  };
}

function splitChanges(changes: readonly unknown[], facts: Fields, personal: Fields): void {
  const mayNamePeople = changes.filter((change) => !isImpersonal(change));
  facts['changes'] = changes.filter(isImpersonal);
  if (mayNamePeople.length > 0) personal['changes'] = mayNamePeople;
}

function isImpersonal(change: unknown): boolean {
  return (
    typeof change === 'object' &&
    change !== null &&
    'field' in change &&
    typeof change.field === 'string' &&
    impersonal.has(change.field)
  );
}
