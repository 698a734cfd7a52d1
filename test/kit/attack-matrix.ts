import type { AttackCall } from './attack-calls.ts';
import type { AttackHouse } from './attack-house.ts';
import { admitted, outsiders, seers, type Visitor } from './attack-rights.ts';
import { alsoAdmitted, alsoSee, withOthers } from './attack-roles.ts';
import { type Mark, marks } from './attack-scene.ts';

/** What a matrix has come to: how many cells were looked at, and what was wrong with some of them. */
export interface Findings {
  cells: number;
  readonly wrong: string[];
  /** What somebody was shown who may see it: a mark that nobody ever sees proves nothing. */
  readonly seen: Set<Mark>;
}

export const noFindings = (): Findings => ({ cells: 0, wrong: [], seen: new Set() });

const entries = Object.entries(marks) as [Mark, string][];

/** Looks for every mark in what somebody was shown; what they sent themselves tells them nothing. */
export function lookForMarks(
  findings: Findings,
  who: Visitor | 'a channel',
  where: string,
  shown: string,
  sent = '',
): void {
  const texts = [shown, shown.replaceAll(/[,\s\u00A0\u202F]/g, '')];
  for (const [mark, value] of entries) {
    if (sent.includes(value)) continue;
    findings.cells += 1;
    const sees = texts.some((text) => text.includes(value));
    const may = withOthers(seers[mark], alsoSee[mark]).includes(who);
    if (sees) findings.seen.add(mark);
    if (sees && !may) findings.wrong.push(`${who} sees ${mark} in ${where}`);
  }
}

const turnedAway: ReadonlySet<number> = new Set([401, 403, 404]);

/** Sends one call as one person: whether they were let in as they should be, and what they were shown. */
export async function tryCall(
  findings: Findings,
  { ask, writes }: Pick<AttackHouse, 'ask' | 'writes'>,
  call: AttackCall,
  who: Visitor,
): Promise<void> {
  const { name, object, method, path, body } = call;
  const where = `${name} (${object})`;
  const written = writes();
  const answer = await ask(who, method, path, body, { 'accept-language': 'en' });
  const shown = await shownBy(answer);
  lookForMarks(
    findings,
    who,
    where,
    shown,
    `${path} ${body instanceof Uint8Array ? '' : JSON.stringify(body)}`,
  );
  findings.cells += 1;
  const row = admitted[name];
  const isIn = !turnedAway.has(answer.status);
  // Whoever was asked once and is not now is told so in the same words as whoever never was.
  const isOver = shown.includes('"code":"notAsked"');
  if (answer.status >= 500) findings.wrong.push(`${who} breaks ${where}: ${answer.status}`);
  // A call without a line is tried with whatever body, which may be what is refused.
  const fits = row
    ? isIn === isAdmitted(call, who) || (isOver && isAdmitted(call, who))
    : !answer.ok || !outsiders.includes(who);
  if (!fits)
    findings.wrong.push(`${who} ${isIn ? 'is let into' : 'is kept out of'} ${where}: ${answer.status}`);
  if (row?.writes && !withOthers(row.writes, undefined).includes(who) && writes() !== written)
    findings.wrong.push(`${who} writes by ${where}`);
  if (answer.status >= 400 && writes() !== written) findings.wrong.push(`${who} writes by ${where}`);
}

export function isAdmitted({ name, object }: AttackCall, who: Visitor): boolean {
  const stated = admitted[name]?.[object];
  return stated !== undefined && withOthers(stated, alsoAdmitted[name]).includes(who);
}

/** Headers and body; of a stream its first notice. */
async function shownBy(answer: Response): Promise<string> {
  const headers = JSON.stringify([...answer.headers]);
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream'))
    return headers + (await answer.text());
  const reader = answer.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return headers + new TextDecoder().decode(first?.value);
}
