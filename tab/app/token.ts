import { SignInError } from '../data/problem.ts';

/** Asked again this long before a token runs out, so that no call is under way with a dying one. */
const MARGIN_MS = 5 * 60_000;
/** For a token that does not say when it ends. */
const UNKNOWN_LIFE_MS = 60_000;

export interface Tokens {
  /** A token that is still good for a while; many callers at once cause one question to Teams. */
  readonly current: () => Promise<string>;
  /** Forgets what is there, after the service refused it. */
  readonly forget: () => void;
}

/** Keeps the sign-on token of Teams until shortly before its end. */
export function createTokens(ask: () => Promise<string>, now: () => number = Date.now): Tokens {
  let held: { readonly token: Promise<string>; goodUntil: number } | undefined;
  return {
    current() {
      if (held && now() < held.goodUntil) return held.token;
      const token = ask().catch((cause: unknown) => {
        throw new SignInError('Teams gave no token.', { cause });
      });
      const next = { token, goodUntil: Infinity };
      held = next;
      next.token.then(
        (text) => (next.goodUntil = endOf(text, now()) - MARGIN_MS),
        () => (held = undefined),
      );
      return next.token;
    },
    forget: () => (held = undefined),
  };
}

/** Reads when a token ends, without believing anything else that it says. */
function endOf(token: string, now: number): number {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const claims: unknown = JSON.parse(atob(payload));
    if (typeof claims === 'object' && claims !== null && 'exp' in claims && typeof claims.exp === 'number') {
      return claims.exp * 1000;
    }
  } catch {
    // Not a JWT: the service will say what it thinks of it.
  }
  return now + UNKNOWN_LIFE_MS + MARGIN_MS;
}
