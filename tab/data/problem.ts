import { ProblemError } from '../../src/api/client.ts';
import { refusalText } from '../../src/contract/words/index.ts';
import type { Problem } from '../../src/contract/views.ts';
import type { Locale } from '../../src/domain/person.ts';
import { isRefusal } from '../../src/domain/refusal.ts';

/** Teams gave no token: nobody knows who looks. */
export class SignInError extends Error {}

/**
 * Why something did not happen, ready for the eye. `unreached`: the service did not answer, nothing is known to
 * have changed. `signedOut`: Teams did not say who looks.
 */
export interface Trouble {
  readonly kind: 'refused' | 'unreached' | 'signedOut';
  readonly code: string;
  readonly words: string;
  /** With `stale`: the present view of what was asked about. */
  readonly current?: unknown;
  /** Where a role does not allow it: who gives roles here, by name. */
  readonly helpers?: readonly string[];
}

/**
 * What went wrong, in the reader's language: the service's own sentence (it knows the facts), the shared words
 * for a refusal that was found here, or `unreached` for a broken line.
 */
export function troubleOf(error: unknown, locale: Locale, unreached: string): Trouble {
  if (isRefusal(error)) return { kind: 'refused', code: error.refused, words: refusalText(locale, error) };
  if (error instanceof SignInError) {
    return { kind: 'signedOut', code: 'notSignedIn', words: refusalText(locale, { refused: 'notSignedIn' }) };
  }
  const problem = problemIn(error);
  if (!problem) return { kind: 'unreached', code: 'unreached', words: unreached };
  return { kind: 'refused', code: problem.code, words: problem.detail, current: problem.current };
}

/** The service's answer inside an error of the client; undefined for anything else. */
export function problemIn(error: unknown): Problem | undefined {
  return error instanceof ProblemError ? error.problem : undefined;
}
