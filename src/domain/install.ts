import { type DueItem, arm } from './due.ts';
import { scopes } from './scope.ts';
import type { Instant } from './time.ts';

/** One try a day to bring the app to somebody: the id names the day, and lives in the person's own partition. */
export function installOn(at: Instant, tenantId: string, personId: string): DueItem {
  const where = { tenantId, scope: scopes.person(personId) };
  return arm(`install.${at.slice(0, 'yyyy-mm-dd'.length)}`, where, { type: 'installApp', personId }, at);
}

/** Why the bot cannot reach somebody: nobody may bring the app, none was asked to yet, or how far that got. */
export const unreachedReasons = [
  'notOffered',
  'notAsked',
  'underway',
  'awaitingActivity',
  'policy',
  'consentMissing',
  'failed',
] as const;
export type UnreachedReason = (typeof unreachedReasons)[number];

/** `install` is today's try, if there was any. */
export function whyUnreached(offered: boolean, install: DueItem | undefined): UnreachedReason {
  if (!offered) return 'notOffered';
  if (!install) return 'notAsked';
  if (install.state === 'armed') return 'underway';
  if (install.state === 'done') return 'awaitingActivity';
  const { reason } = install;
  return reason === 'policy' || reason === 'consentMissing' ? reason : 'failed';
}
