import { type DueItem, arm } from './due.ts';
import { scopes } from './scope.ts';
import type { Instant } from './time.ts';

/** One try a day to bring the app to somebody: the id names the day, and lives in the person's own partition. */
export function installOn(at: Instant, tenantId: string, personId: string): DueItem {
  const where = { tenantId, scope: scopes.person(personId) };
  return arm(`install.${at.slice(0, 'yyyy-mm-dd'.length)}`, where, { type: 'installApp', personId }, at);
}
