import { type Verb, may } from '../src/domain/policy.ts';
import { scopes } from '../src/domain/scope.ts';
import { workspaceIdsOf } from '../src/usecases/people/places.ts';
import type { BotSettings } from './bot.ts';
import type { Choice, Typed } from './cards/form-cards.ts';
import type { Known } from './sender.ts';

/** The departments in which somebody may do this. */
export async function departmentsFor(
  { doors }: BotSettings,
  { actor }: Known,
  verb: Verb,
): Promise<Choice[]> {
  const ids = await workspaceIdsOf(doors, actor);
  const open = ids.filter((workspaceId) => may(actor, verb, { workspaceId }));
  const partition = { tenantId: actor.tenantId, scope: scopes.tenant() };
  const stored = await Promise.all(open.map((id) => doors.store.get(partition, 'workspace', id)));
  return stored.flatMap((each) => (each ? [{ value: each.document.id, title: each.document.name }] : []));
}

/** The one that was chosen, or the first; undefined where there is none. */
export function departmentOf(departments: readonly Choice[], typed: Typed): string | undefined {
  return departments.find(({ value }) => value === typed['workspace'])?.value ?? departments[0]?.value;
}
