import type { Actor } from '../../domain/actor.ts';
import { type Preferences, preferencesId } from '../../domain/preferences.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/refusal.ts';
import { type ReminderChoice, plainReminders } from '../../domain/reminder-choice.ts';
import { scopes } from '../../domain/scope.ts';
import type { Store, Version } from '../../ports.ts';
import { settle } from '../settle.ts';

/** How often it is tried again when somebody chooses two things in the same moment. */
const attempts = 5;

/** When somebody wants to hear of what; as it is for everybody while they never chose. */
export async function preferencesOf(
  store: Pick<Store, 'get'>,
  tenantId: string,
  personId: string,
): Promise<{ readonly document: Preferences; readonly version: Version | null }> {
  const stored = await store.get({ tenantId, scope: scopes.person(personId) }, 'preferences', preferencesId);
  return stored ?? { document: plainOf(tenantId, personId), version: null };
}

/** When somebody wants to be reminded. */
export async function reminderChoiceOf(
  store: Pick<Store, 'get'>,
  tenantId: string,
  personId: string,
): Promise<ReminderChoice> {
  return (await preferencesOf(store, tenantId, personId)).document.reminders ?? plainReminders;
}

/** Keeps one choice beside the others. Refuses: `busy`. */
export async function keepPreferences(
  store: Store,
  { tenantId, personId }: Pick<Actor, 'tenantId' | 'personId'>,
  chosen: Partial<Pick<Preferences, 'evening' | 'reminders'>>,
): Promise<undefined | Refusal> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const { document: before, version } = await preferencesOf(store, tenantId, personId);
    const settled = await settle(
      store,
      { tenantId, scope: scopes.person(personId) },
      { put: [{ document: { ...before, ...chosen }, ifVersion: version ?? 'absent' }] },
    );
    if (!isRefusal(settled)) return undefined;
    if (settled.refused !== 'stale') return settled;
  }
  return refuse('busy');
}

function plainOf(tenantId: string, personId: string): Preferences {
  return { kind: 'preferences', schema: 1, id: preferencesId, tenantId, personId };
}
