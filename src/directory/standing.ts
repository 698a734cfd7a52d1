import type { Clock, DirectoryStatus } from '../ports.ts';
import type { GraphAnswer } from './graph-client.ts';
import { type Need, permissionName } from './permissions.ts';

export type DirectoryLog = (
  level: 'note' | 'warning' | 'error',
  line: string,
  facts?: Readonly<Record<string, unknown>>,
) => void;

/** How one need of one tenant fares. */
type State = 'untried' | 'works' | 'consentMissing' | 'failing';

interface Entry {
  state: State;
  /** Nothing is asked before this. */
  restUntil: number;
  /** Refusals of one person each, since something worked. */
  refusals: number;
}

export interface Standing {
  /** Milliseconds for which this need is better left alone; 0 when it may be asked. */
  rest(tenantId: string, need: Need): { readonly ms: number; readonly state: State };
  /** Learns from an answer; a change of state is one line of the log. */
  learn(tenantId: string, need: Need, answer: GraphAnswer<unknown>): void;
  status(tenantId?: string): DirectoryStatus;
}

/** A consent that is missing is looked for again after this. */
const restOfConsent = 10 * 60_000;
const restOfFailure = 15_000;
const longestRest = 15 * 60_000;
/** So many people in a row who are refused are no case of single people any more. */
const mostRefusals = 5;

/** Remembers per tenant what Graph grants, so that one refusal is not asked for a hundred times. */
export function createStanding(clock: Pick<Clock, 'elapsed'>, log: DirectoryLog): Standing {
  const tenants = new Map<string, Map<Need, Entry>>();

  function entryOf(tenantId: string, need: Need): Entry {
    const entries = tenants.get(tenantId) ?? new Map<Need, Entry>();
    const entry = entries.get(need) ?? { state: 'untried', restUntil: 0, refusals: 0 };
    tenants.set(tenantId, entries.set(need, entry));
    return entry;
  }

  function move(tenantId: string, need: Need, state: State, restMs: number, reason?: string): void {
    const entry = entryOf(tenantId, need);
    entry.restUntil = clock.elapsed() + restMs;
    if (entry.state === state) return;
    entry.state = state;
    const facts = { tenantId, need, state, permission: permissionName(need), ...(reason && { reason }) };
    log(state === 'works' ? 'note' : 'warning', lines[state], facts);
  }

  return {
    rest(tenantId, need) {
      const { restUntil, state } = entryOf(tenantId, need);
      return { ms: Math.max(0, restUntil - clock.elapsed()), state };
    },
    learn(tenantId, need, answer) {
      const entry = entryOf(tenantId, need);
      if (answer.kind === 'refused') return;
      if (answer.kind === 'later') {
        const rest = Math.min(answer.retryAfterMs ?? restOfFailure, longestRest);
        move(tenantId, need, 'failing', rest, answer.reason);
        return;
      }
      if (answer.kind === 'unauthorised') {
        move(tenantId, need, 'failing', restOfFailure, 'unauthorised');
        return;
      }
      if (answer.kind !== 'forbidden') {
        entry.refusals = 0;
        move(tenantId, need, 'works', 0);
        return;
      }
      entry.refusals += 1;
      if (answer.permission || entry.refusals >= mostRefusals) {
        move(tenantId, need, 'consentMissing', restOfConsent);
      }
    },
    status(tenantId) {
      const asked = [...tenants].filter(([id]) => tenantId === undefined || id === tenantId);
      const entries = asked.flatMap(([, needs]) => [...needs]);
      const lacking = entries.filter(([, { state }]) => state === 'consentMissing');
      const failing = entries.some(([, { state }]) => state === 'failing');
      return {
        source: 'graph',
        state: failing ? 'failing' : lacking.length > 0 ? 'limited' : 'ok',
        missing: [...new Set(lacking.map(([need]) => permissionName(need)))].toSorted(),
      };
    },
  };
}

const lines: Record<State, string> = {
  untried: 'directory is untried',
  works: 'directory is answered by Graph',
  consentMissing: 'directory lacks a consent and goes on without',
  failing: 'directory is not answered by Graph and goes on without',
};
