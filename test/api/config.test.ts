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

const cosmos = 'https://desk.documents.example';
const azure = {
  STORE: 'cosmos',
  COSMOS_ENDPOINT: cosmos,
  WAKE: 'queue',
  QUEUE_ENDPOINT: 'https://desk.queue.example',
  FILES: 'blob',
  BLOB_ENDPOINT: 'https://desk.blob.example',
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
      engines: {
        store: { kind: 'sqlite' },
        wake: { kind: 'poller' },
        files: { kind: 'disk' },
        directory: { kind: 'roster' },
      },
    });
  });

  it('are complete in production, and the address loses its last slash', () => {
    expect(readConfig(production)).toMatchObject({
      mode: 'production',
      baseUrl: 'https://desk.example.com',
      tenants: [id],
    });
  });

  it('put the engines of Azure behind the doors, with names that a setup need not give', () => {
    const { engines } = readConfig({ ...production, ...azure, BOT_SECRET: '', AZURE_CLIENT_ID: id });
    expect(engines).toEqual({
      store: { kind: 'cosmos', endpoint: cosmos, database: 'campaign-desk', key: undefined },
      wake: { kind: 'queue', endpoint: azure.QUEUE_ENDPOINT, queueName: 'due' },
      files: { kind: 'blob', endpoint: azure.BLOB_ENDPOINT, container: 'files' },
      directory: { kind: 'roster' },
      identityClientId: id,
    });
  });

  it('take a key for an emulator on this machine', () => {
    const emulator = { STORE: 'cosmos', COSMOS_ENDPOINT: 'http://127.0.0.1:8081', COSMOS_KEY: 'a2V5' };
    expect(readConfig(emulator).engines.store).toMatchObject({ kind: 'cosmos', key: 'a2V5' });
  });

  it.each([
    ['an unknown mode', { MODE: 'staging' }, 'MODE'],
    ['a port that is no number', { PORT: 'http' }, 'PORT'],
    ['a store that does not exist', { STORE: 'oracle' }, 'STORE'],
    ['local mode on a public address', { HOST: '0.0.0.0' }, 'HOST'],
    ['a bot id in local mode', { BOT_ID: id }, 'BOT_ID'],
    ['production without a bot secret', { ...production, BOT_SECRET: '' }, 'BOT_SECRET'],
    ['a Cosmos store without an address', { STORE: 'cosmos' }, 'COSMOS_ENDPOINT'],
    ['an address of Cosmos without its store', { COSMOS_ENDPOINT: cosmos }, 'COSMOS_ENDPOINT'],
    ['a key for a Cosmos account elsewhere', { ...azure, COSMOS_KEY: 'a2V5' }, 'COSMOS_KEY'],
    [
      'an account reached without encryption',
      { STORE: 'cosmos', COSMOS_ENDPOINT: 'http://desk.documents.example' },
      'COSMOS_ENDPOINT',
    ],
    ['a queue without an address', { WAKE: 'queue' }, 'QUEUE_ENDPOINT'],
    ['a name that no queue can have', { ...azure, QUEUE_NAME: 'Due Items' }, 'QUEUE_NAME'],
    ['a container for files on disk', { BLOB_CONTAINER: 'files' }, 'BLOB_CONTAINER'],
    ['several instances on an embedded store', { INSTANCES: '2' }, 'INSTANCES'],
    ['half an instance', { ...azure, INSTANCES: '1.5' }, 'INSTANCES'],
    ['no work at all', { ABREAST: '0' }, 'ABREAST'],
    ['files on one disk for several instances', { ...production, ...azure, FILES: 'disk' }, 'FILES'],
    [
      'a bot that is another managed identity',
      { ...production, BOT_SECRET: '', AZURE_CLIENT_ID: id.replace('1', '9') },
      'BOT_ID',
    ],
    ['Graph without a proof of who asks', { ...production, DIRECTORY: 'graph' }, 'CLIENT_SECRET'],
    ['an app of the catalogue without Graph', { ...production, CATALOGUE_APP_ID: id }, 'CATALOGUE_APP_ID'],
    ['Graph for people of this machine', { DIRECTORY: 'graph' }, 'DIRECTORY'],
    ['measurements sent to nowhere', { APPLICATIONINSIGHTS_CONNECTION_STRING: 'yes' }, 'APPLICATIONINSIGHTS'],
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
