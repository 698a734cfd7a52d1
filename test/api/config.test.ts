import { describe, expect, it } from 'vitest';
import { readConfig, SettingsError } from '../../src/config.ts';

const id = '11111111-2222-4333-8444-555555555555';
const production = {
  MODE: 'production',
  BASE_URL: 'https://desk.example.com/',
  TENANTS: id,
  CLIENT_ID: id,
  BOT_ID: id,
  BOT_SECRET: 'a-secret-of-the-bot',
  APP_ID: id,
};

function refusal(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('settings', () => {
  it('need nothing in local mode', () => {
    expect(readConfig({})).toMatchObject({
      mode: 'local',
      host: '127.0.0.1',
      port: 3978,
      sample: true,
      store: 'sqlite',
    });
  });

  it('are complete in production, and the address loses its last slash', () => {
    expect(readConfig(production)).toMatchObject({
      mode: 'production',
      baseUrl: 'https://desk.example.com',
      tenants: [id],
    });
  });

  it.each([
    ['an unknown mode', { MODE: 'staging' }, 'MODE'],
    ['a port that is no number', { PORT: 'http' }, 'PORT'],
    ['a store that does not exist', { STORE: 'oracle' }, 'STORE'],
    ['local mode on a public address', { HOST: '0.0.0.0' }, 'HOST'],
    ['a bot id in local mode', { BOT_ID: id }, 'BOT_ID'],
    ['production without a bot secret', { ...production, BOT_SECRET: '' }, 'BOT_SECRET'],
    ['production without tenants', { ...production, TENANTS: '' }, 'TENANTS'],
    ['a tenant that is no GUID', { ...production, TENANTS: 'contoso' }, 'TENANTS'],
    ['an address without https', { ...production, BASE_URL: 'http://desk.example.com' }, 'BASE_URL'],
    ['the sample department in production', { ...production, SAMPLE: 'on' }, 'SAMPLE'],
  ])('refuse %s by the name of the setting', (_, environment, name) => {
    expect(refusal(environment)).toContain(name);
  });

  it('name every missing setting at once', () => {
    expect(refusal({ MODE: 'production' }).split('\n')).toHaveLength(6);
  });
});
