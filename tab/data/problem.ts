import { refusalText } from '../../src/contract/words/index.ts';
import type { Locale } from '../../src/domain/person.ts';
import { isRefusal } from '../../src/domain/refusal.ts';

/** Why something did not happen, ready for the eye. `unreached`: the service did not answer, nothing is known to have changed. */
export interface Trouble {
  readonly kind: 'refused' | 'unreached';
  readonly code: string;
  readonly words: string;
  /** With `stale`: the present view of what was asked about. */
  readonly current?: unknown;
}

/**
 * What went wrong, in the reader's language: the service's own sentence (it knows the facts), the shared words
 * for a refusal that was found here, or nothing but "not reached" for a broken line.
 */
export function troubleOf(error: unknown, locale: Locale, unreached: string): Trouble {
  if (isRefusal(error)) return { kind: 'refused', code: error.refused, words: refusalText(locale, error) };
  const problem = problemIn(error);
  if (!problem) return { kind: 'unreached', code: 'unreached', words: unreached };
  return { kind: 'refused', code: problem.code, words: problem.detail, current: problem.current };
}

interface Said {
  readonly code: string;
  readonly detail: string;
  readonly status: number;
  /** The field that it is about. */
  readonly at: string | undefined;
  readonly current: unknown;
}

/** The service's answer inside an error of the client; undefined for anything else. */
export function problemIn(error: unknown): Said | undefined {
  if (!(error instanceof Error) || !('problem' in error)) return undefined;
  const { problem } = error;
  if (typeof problem !== 'object' || problem === null) return undefined;
  const code = 'code' in problem && typeof problem.code === 'string' ? problem.code : undefined;
  const detail = 'detail' in problem && typeof problem.detail === 'string' ? problem.detail : undefined;
  const status = 'status' in problem && typeof problem.status === 'number' ? problem.status : undefined;
  if (code === undefined || detail === undefined || status === undefined) return undefined;
  const at = 'at' in problem && typeof problem.at === 'string' ? problem.at : undefined;
  return { code, detail, status, at, current: 'current' in problem ? problem.current : undefined };
}
