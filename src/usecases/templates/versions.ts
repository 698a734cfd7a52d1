import type { Actor } from '../../domain/actor.ts';
import { type Refusal, isRefusal } from '../../domain/refusal.ts';
import type { Doors } from '../../ports.ts';
import { type KnownTemplate, type WhichTemplate, findTemplate } from './find.ts';

/** As many as somebody looks through. */
const mostVersions = 50;

/** The versions of a template, the newest first. Refuses: `notFound`, `notAllowed`. */
export async function templateVersions(
  doors: Pick<Doors, 'store'>,
  actor: Actor,
  which: Omit<WhichTemplate, 'version'>,
): Promise<readonly KnownTemplate[] | Refusal> {
  const now = await findTemplate(doors, actor, which);
  if (isRefusal(now)) return now;
  if (!now.own) return [now];
  const count = Math.min(now.version, mostVersions);
  const numbers = Array.from({ length: count }, (_, at) => now.version - at);
  const found = await Promise.all(
    numbers.map((version) => findTemplate(doors, actor, { ...which, version })),
  );
  return found.flatMap((each) => (isRefusal(each) ? [] : [each]));
}
