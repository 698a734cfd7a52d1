import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { containerDefinition, lacksOf } from '../../src/store/cosmos/layout.ts';
import { counterNames, gaugeNames, measureNames } from '../../src/telemetry.ts';
import { bicepFiles, readBicep, resourceOf } from '../kit/bicep.ts';

const top = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(top, path), 'utf8');
const files = bicepFiles();
const all = [...files.values()];
const main = files.get('main.bicep')!;
const module = (name: string) => files.get(`modules/${name}.bicep`);

/** How often a name stands in a file other than as the name of a property. */
const usesOf = (name: string, text: string): number =>
  (text.replaceAll(/^ *\w+:/gm, '').match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length;

describe('every Bicep file', () => {
  it.each(all)('$path asks for no key and holds no secret', ({ text: whole }) => {
    const text = whole.replaceAll(/^(metadata|@description).*$/gm, '');
    expect(text).not.toMatch(/list(Keys|Secrets|Credentials|ConnectionStrings|AccountSas)\s*\(/i);
    expect(text).not.toMatch(
      /@secure|sharedKey(?!Access: false)|accountKey|password|clientSecret|secretRef/i,
    );
  });

  it.each(all)('$path describes and uses each of its parameters, and uses each variable', (file) => {
    expect(file.parameters.filter(({ described }) => !described)).toEqual([]);
    const names = [...file.parameters.map(({ name }) => name), ...file.variables];
    const once = names.filter((name) => usesOf(name, file.text) < 2);
    expect(once).toEqual([]);
  });

  it('is reached from main.bicep, with just the parameters that it has', () => {
    expect(main.modules.map(({ path }) => path).toSorted()).toEqual(
      [...files.keys()].filter((path) => path !== 'main.bicep').toSorted(),
    );
    for (const { path, given } of main.modules) {
      const names = files.get(path)!.parameters.map(({ name }) => name);
      expect([path, given.toSorted()]).toEqual([path, names.toSorted()]);
    }
  });

  it('asks other modules for outputs that they have', () => {
    const asked = [...main.text.matchAll(/\b(\w+)\.outputs\.(\w+)/g)].map(([, name = '', output = '']) => [
      name,
      output,
    ]);
    const missing = asked.filter(([name, output = '']) => {
      const path = main.modules.find((each) => each.name === name)?.path ?? '';
      return !(output in (files.get(path)?.outputs ?? {}));
    });
    expect(asked.length).toBeGreaterThan(15);
    expect(missing).toEqual([]);
  });
});

describe('what is set up', () => {
  it('takes no keys anywhere', () => {
    const cosmos = resourceOf(module('cosmos'), 'Microsoft.DocumentDB/databaseAccounts');
    expect(cosmos).toMatch(/disableLocalAuth: true/);
    expect(cosmos).toMatch(/disableKeyBasedMetadataWriteAccess: true/);
    expect(resourceOf(module('storage'), 'Microsoft.Storage/storageAccounts')).toMatch(
      /allowSharedKeyAccess: false/,
    );
    expect(resourceOf(module('monitor'), 'Microsoft.Insights/components')).toMatch(/DisableLocalAuth: true/);
    expect(resourceOf(module('registry'), 'Microsoft.ContainerRegistry/registries')).toMatch(
      /adminUserEnabled: false/,
    );
    expect(resourceOf(module('bot'), 'Microsoft.BotService/botServices')).toMatch(
      /'UserAssignedMSI'[\s\S]*disableLocalAuth: true/,
    );
  });

  it('shows no file to the public, speaks TLS 1.2 and keeps what was deleted', () => {
    const storage = resourceOf(module('storage'), 'Microsoft.Storage/storageAccounts');
    expect(storage).toMatch(/allowBlobPublicAccess: false/);
    expect(storage).toMatch(/minimumTlsVersion: 'TLS1_2'/);
    const blobs = resourceOf(module('storage'), 'Microsoft.Storage/storageAccounts/blobServices');
    expect(blobs).toMatch(/isVersioningEnabled: true/);
    expect(blobs).toMatch(/deleteRetentionPolicy: \{ enabled: true/);
    expect(
      resourceOf(module('storage'), 'Microsoft.Storage/storageAccounts/blobServices/containers'),
    ).toMatch(/publicAccess: 'None'/);
  });

  it('has the container that the store asks for; when this is red, run: node infra/write-container.ts', () => {
    const written = JSON.parse(read('infra/work-container.json')) as typeof containerDefinition;
    expect(written).toEqual(containerDefinition);
    expect(lacksOf(written)).toEqual([]);
    const container = resourceOf(
      module('cosmos'),
      'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers',
    );
    expect(module('cosmos')?.text).toContain("var definition = loadJsonContent('../work-container.json')");
    expect(container).toMatch(/name: definition\.id\s+properties: \{\s+resource: definition\s/);
    expect(container).toMatch(/autoscaleSettings: \{ maxThroughput: mostRequestUnits \}/);
  });

  it('keeps every document for a way back of 30 days', () => {
    const account = resourceOf(module('cosmos'), 'Microsoft.DocumentDB/databaseAccounts');
    expect(account).toMatch(/type: 'Continuous'\s+continuousModeProperties: \{ tier: 'Continuous30Days' \}/);
  });

  it('runs two instances at least, asks them for their health and lets them finish', () => {
    const app = resourceOf(module('app'), 'Microsoft.App/containerApps');
    expect(main.text).toMatch(/@minValue\(2\)\s+param fewestInstances int = 2/);
    expect(module('app')?.text).toMatch(/httpGet: \{ path: '\/health', port: port/);
    expect(app).toContain('probes: built ? probes : []');
    // The platform refuses more than ten tries.
    const tries = [...(module('app')?.text ?? '').matchAll(/failureThreshold: (\d+)/g)].map(([, most]) =>
      Number(most),
    );
    expect(tries).toHaveLength(3);
    expect(Math.max(...tries)).toBeLessThanOrEqual(10);
    expect(Number(/terminationGracePeriodSeconds: (\d+)/.exec(app)?.[1])).toBeGreaterThan(30);
  });

  it('alerts by names that the service sends', () => {
    const sent: readonly string[] = [...counterNames, ...measureNames, ...gaugeNames];
    const asked = [...(module('alerts')?.text ?? '').matchAll(/where name == "(\w+)"/g)].map(
      ([, name = '']) => name,
    );
    expect(asked).toEqual(expect.arrayContaining(['dueLagMs', 'deliveries', 'errors']));
    expect(asked.filter((name) => !sent.includes(name))).toEqual([]);
  });
});

describe('the outputs of main.bicep', () => {
  const known = [...read('.env.example').matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name);
  const settings = Object.fromEntries(
    [...(/^var settings = \{([\s\S]*?)^\}/m.exec(main.text)?.[1] ?? '').matchAll(/^ {2}(\w+): (.+)$/gm)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );

  it('are settings of the service, and what the service is given; and the host that the app package names', () => {
    const { BASE_HOST, ...outputs } = main.outputs;
    expect(BASE_HOST).toBe('host');
    expect(outputs).toEqual(
      Object.fromEntries(Object.keys(settings).map((name) => [name, `settings.${name}`])),
    );
    expect(Object.keys(outputs).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('make a configuration that the service accepts: Cosmos DB, queue, blobs, Graph', () => {
    const id = '7d0f6a52-3c1e-4b0e-9a55-2d6f1c0b8e11';
    const said: Record<string, string> = {
      database: 'campaign-desk',
      queue: 'due',
      container: 'files',
      tenants: id,
      clientId: id,
      appId: id,
      "'https://${host}'": 'https://desk1a2b3c.example.net',
      'string(mostInstances)': '4',
      'identity.outputs.clientId': id,
      'cosmos.outputs.endpoint': 'https://desk1a2b3c.documents.azure.com:443/',
      'storage.outputs.queueEndpoint': 'https://desk1a2b3c.queue.core.windows.net',
      'storage.outputs.blobEndpoint': 'https://desk1a2b3c.blob.core.windows.net',
      'monitor.outputs.connectionString': `InstrumentationKey=${id};IngestionEndpoint=https://a.example/`,
    };
    const environment = Object.entries(settings).map(([name, value]) => [
      name,
      said[value] ?? /^'([^'$]*)'$/.exec(value)?.[1] ?? `no value for ${value}`,
    ]);
    const config = readConfig(Object.fromEntries(environment));
    expect(config).toMatchObject({
      mode: 'production',
      host: '0.0.0.0',
      engines: {
        store: { kind: 'cosmos', key: undefined },
        wake: { kind: 'queue' },
        files: { kind: 'blob' },
        directory: { kind: 'graph' },
        identityClientId: id,
      },
    });
  });
});

describe('the parameters that the Agents Toolkit fills in', () => {
  const parameters = (
    JSON.parse(read('infra/main.parameters.json')) as { parameters: Record<string, { value: unknown }> }
  ).parameters;

  it('are parameters of main.bicep, and none that is needed is missing', () => {
    const names = main.parameters.map(({ name }) => name);
    expect(Object.keys(parameters).filter((name) => !names.includes(name))).toEqual([]);
    const needed = main.parameters.filter((each) => each.needed).map(({ name }) => name);
    expect(needed.filter((name) => !(name in parameters))).toEqual([]);
  });
});

describe('the reader of Bicep', () => {
  it('sees a parameter without description, a needed one, and what a module is given', () => {
    const file = readBicep(
      'a.bicep',
      "param a string\n@description('b')\nparam b int = 2\nmodule c 'c.bicep' = {\n  name: 'c'\n  params: { name: a, size: b }\n}\noutput D string = c.outputs.d\n",
    );
    expect(file.parameters).toEqual([
      { name: 'a', described: false, needed: true },
      { name: 'b', described: true, needed: false },
    ]);
    expect(file.modules).toEqual([{ name: 'c', path: 'c.bicep', given: ['name', 'size'] }]);
    expect(file.outputs).toEqual({ D: 'c.outputs.d' });
  });
});
