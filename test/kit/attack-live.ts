import type { AttackHouse } from './attack-house.ts';
import type { AttackerName } from './attack-people.ts';

/** Opens somebody's live stream of the department; gives what was heard until now, and ends it. */
export async function listening(house: AttackHouse, who: AttackerName): Promise<() => Promise<string>> {
  const answer = await house.ask(who, 'GET', '/api/workspaces/marketing/live');
  if (!answer.ok) return async () => '';
  const reader = answer.body?.getReader();
  let text = '';
  const reading = (async () => {
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read())
      text += new TextDecoder().decode(piece.value);
  })();
  return async () => {
    await reader?.cancel();
    await reading;
    return text;
  };
}
