import { describe, expect, it } from 'vitest';
import { createTokens } from '../../tab/app/token.ts';
import { SignInError } from '../../tab/data/problem.ts';

const MINUTE = 60_000;
const tokenUntil = (at: number): string => `x.${btoa(JSON.stringify({ exp: at / 1000 }))}.y`;

function teams(life: number) {
  const state = { now: 0, asked: 0, refuses: false };
  const tokens = createTokens(
    () => {
      state.asked += 1;
      return state.refuses
        ? Promise.reject(new Error('resourceRequiresConsent'))
        : Promise.resolve(tokenUntil(state.now + life));
    },
    () => state.now,
  );
  return { state, tokens };
}

describe('the sign-on token', () => {
  it('is asked for once by many callers, and kept', async () => {
    const { state, tokens } = teams(60 * MINUTE);
    await Promise.all([tokens.current(), tokens.current(), tokens.current()]);
    state.now = 50 * MINUTE;
    await tokens.current();
    expect(state.asked).toBe(1);
  });

  it('is renewed five minutes before it ends', async () => {
    const { state, tokens } = teams(60 * MINUTE);
    await tokens.current();
    state.now = 55 * MINUTE;
    await tokens.current();
    expect(state.asked).toBe(2);
  });

  it('is asked for again after the service refused it', async () => {
    const { state, tokens } = teams(60 * MINUTE);
    await tokens.current();
    tokens.forget();
    await tokens.current();
    expect(state.asked).toBe(2);
  });

  it('fails as a sign-in, and the next try asks again', async () => {
    const { state, tokens } = teams(60 * MINUTE);
    state.refuses = true;
    await expect(tokens.current()).rejects.toBeInstanceOf(SignInError);
    state.refuses = false;
    expect(await tokens.current()).toContain('.');
  });

  it('lives for a minute when it does not say how long', async () => {
    const asked: number[] = [];
    let now = 0;
    const tokens = createTokens(
      () => Promise.resolve(String(asked.push(now))),
      () => now,
    );
    await tokens.current();
    now = 59_000;
    await tokens.current();
    now = 61_000;
    await tokens.current();
    expect(asked).toEqual([0, 61_000]);
  });
});
