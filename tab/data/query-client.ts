import { QueryClient } from '@tanstack/react-query';
import { problemIn, SignInError } from './problem.ts';

/** Nothing grows old by itself: the live stream says what changed. A "no" is not asked twice. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => count < 2 && isPassing(error),
        retryDelay: (count) => 400 * 2 ** count,
      },
      mutations: { retry: false },
    },
  });
}

function isPassing(error: unknown): boolean {
  if (error instanceof SignInError) return false;
  const problem = problemIn(error);
  return problem === undefined || problem.code === 'busy' || problem.code === 'tooMany';
}
