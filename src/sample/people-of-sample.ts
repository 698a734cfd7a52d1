import { type Actor, actorOf } from '../domain/actor.ts';
import { type Refusal, isRefusal } from '../domain/refusal.ts';
import type { Doors } from '../ports.ts';

export async function actorNamed({ directory }: Doors, tenantId: string, personId: string): Promise<Actor> {
  const person = await directory.person(tenantId, personId);
  if (!person) throw new Error(`${personId} is not in the sample department.`);
  return actorOf(person);
}

/** The sample breaks no rule; a refusal is a fault of the sample. */
export function granted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`The sample was refused: ${JSON.stringify(answer)}`);
  return answer;
}
