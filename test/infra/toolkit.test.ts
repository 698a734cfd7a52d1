import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { microsoftClients } from '../../src/api/sign-in.ts';
import { readConfig } from '../../src/config.ts';
import { needs } from '../../src/directory/permissions.ts';

const top = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(top, path), 'utf8');

/** Actions of schema v1.11; one that the toolkit does not know stops a lifecycle in its middle. */
const actions = new Set([
  'teamsApp/create',
  'teamsApp/update',
  'teamsApp/validateAppPackage',
  'teamsApp/publishAppPackage',
  'aadApp/create',
  'aadApp/update',
  'botFramework/create',
  'arm/deploy',
  'cli/runNpmCommand',
  'script',
  'file/createOrUpdateEnvironmentFile',
]);
/** The toolkit gives these itself, or asks for them. */
const given = ['TEAMSFX_ENV', 'AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP_NAME', 'RESOURCE_SUFFIX'];

interface Step {
  readonly uses: string;
  readonly text: string;
}

const lifecycles = ['provision', 'deploy', 'publish'] as const;

function stepsOf(file: string, lifecycle: string): Step[] {
  const text = read(file).replaceAll(/^ *#.*$/gm, '');
  const block = new RegExp(`^${lifecycle}:\\n([\\s\\S]*?)(?=^\\w|$(?![\\s\\S]))`, 'm').exec(text)?.[1] ?? '';
  return block
    .split(/^ {2}- /m)
    .slice(1)
    .map((step) => ({ uses: /^uses: (\S+)/.exec(step)?.[1] ?? '', text: step }));
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name);

/** Files that a step reads, whose placeholders are filled too. */
const filesOf = ({ text }: Step): string[] =>
  [...text.matchAll(/(?:parameters|manifestPath): \.\/(\S+)/g)].map(([, path = '']) => path);

function written({ uses, text }: Step): string[] {
  if (uses === 'arm/deploy')
    return [...read('infra/main.bicep').matchAll(/^output (\w+)/gm)].map(([, name = '']) => name);
  if (text.includes('build-image.ts')) return ['CONTAINER_IMAGE'];
  const block = text.split('writeToEnvironmentFile:')[1] ?? '';
  return [...block.matchAll(/: ([A-Z_]+)$/gm)].map(([, name = '']) => name);
}

function environmentOf(file: string): Map<string, string> {
  const lines = [...read(file).matchAll(/^([A-Z_]+)=(.*)$/gm)];
  return new Map(lines.map(([, name = '', value = '']) => [name, value]));
}

const places = [
  { file: 'm365agents.yml', environment: 'env/.env.dev', before: [] },
  // The tunnel is opened by a task of VS Code, before.
  { file: 'm365agents.local.yml', environment: 'env/.env.local', before: ['BASE_URL', 'BASE_HOST'] },
];

describe.each(places)('$file', ({ file, environment, before }) => {
  const steps = lifecycles.flatMap((lifecycle) => stepsOf(file, lifecycle));

  it('says which schema it follows, once for editors and once for the toolkit', () => {
    const text = read(file);
    expect(/^version: (\S+)$/m.exec(text)?.[1]).toBe('v1.11');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\S+\/v1\.11\/yaml\.schema\.json\n/);
  });

  it('uses actions that the toolkit knows', () => {
    expect(steps.length).toBeGreaterThan(8);
    expect(steps.map(({ uses }) => uses).filter((uses) => !actions.has(uses))).toEqual([]);
  });

  it('fills each placeholder from a step before it, or from a value in the environment file', () => {
    const values = environmentOf(environment);
    const known = new Set([
      ...given,
      ...before,
      ...[...values].flatMap(([name, value]) => (value === '' ? [] : [name])),
    ]);
    const early: string[] = [];
    for (const step of steps) {
      // The toolkit makes this id itself while it updates the registration.
      if (step.uses === 'aadApp/update') known.add('AAD_APP_ACCESS_AS_USER_PERMISSION_ID');
      const asked = [step.text, ...filesOf(step).map(read)].flatMap(placeholders);
      early.push(...asked.filter((name) => !known.has(name)).map((name) => `${step.uses}: ${name}`));
      for (const name of written(step)) known.add(name);
    }
    expect(early).toEqual([]);
  });

  it('has a line in the environment file for what is kept, and none for a secret', () => {
    const values = environmentOf(environment);
    const kept = steps.filter(({ uses }) => uses !== 'arm/deploy').flatMap(written);
    const secrets = kept.filter((name) => name.startsWith('SECRET_'));
    const missing = kept.filter((name) => !values.has(name) && !secrets.includes(name));
    expect(missing.filter((name) => name !== 'TEAMS_APP_PUBLISHED_APP_ID')).toEqual([]);
    expect([...values.keys()].filter((name) => /SECRET|PASSWORD|KEY/.test(name))).toEqual([]);
  });

  it('builds the app package with our own program, before it is looked at', () => {
    for (const lifecycle of file.includes('local') ? ['provision'] : ['provision', 'publish']) {
      const uses = stepsOf(file, lifecycle).map(({ text }) =>
        text.includes('run package -- --out') ? 'package' : text.split('\n')[0],
      );
      expect(uses).not.toContain('uses: teamsApp/zipAppPackage');
      expect(uses.indexOf('package')).toBeGreaterThan(-1);
      expect(uses.indexOf('uses: teamsApp/validateAppPackage')).toBeGreaterThan(uses.indexOf('package'));
    }
  });
});

describe('F5', () => {
  interface Task {
    readonly label: string;
    readonly command?: string;
    readonly dependsOn?: readonly string[];
  }
  const { tasks } = JSON.parse(read('.vscode/tasks.json')) as { tasks: Task[] };
  const { configurations, compounds } = JSON.parse(read('.vscode/launch.json')) as {
    configurations: { name: string }[];
    compounds: { configurations: string[]; preLaunchTask: string }[];
  };

  it('starts what exists', () => {
    const labels = tasks.map(({ label }) => label);
    const wanted = [
      ...tasks.flatMap(({ dependsOn = [] }) => dependsOn),
      ...compounds.map((each) => each.preLaunchTask),
    ];
    expect(wanted.filter((label) => !labels.includes(label))).toEqual([]);
    const names = configurations.map(({ name }) => name);
    expect(compounds.flatMap((each) => each.configurations).filter((name) => !names.includes(name))).toEqual(
      [],
    );
  });

  it('starts the service with the very settings that the toolkit wrote, which git does not see', () => {
    const [target = ''] = /target: \.\/(\S+)/.exec(read('m365agents.local.yml'))?.slice(1) ?? [];
    expect(tasks.find(({ label }) => label === 'Start Campaign Desk')?.command).toContain(
      `--env-file=${target} `,
    );
    expect(
      read('env/.gitignore')
        .split('\n')
        .map((line) => `env/${line}`),
    ).toContain(target);
  });

  it('writes settings that the service accepts', () => {
    const block = read('m365agents.local.yml').split(/^ +envs:\n/m)[1] ?? '';
    const id = '7d0f6a52-3c1e-4b0e-9a55-2d6f1c0b8e11';
    const settings = [...block.matchAll(/^ +(\w+): (.+)$/gm)].map(([, name = '', value = '']) => [
      name,
      value
        .replace('${{BASE_URL}}', 'https://tunnel.example')
        .replace('${{SECRET_BOT_SECRET}}', 'made for a test')
        .replace(/\$\{\{\w+\}\}/, id),
    ]);
    expect(readConfig(Object.fromEntries(settings))).toMatchObject({
      mode: 'production',
      botSecret: 'made for a test',
      baseUrl: 'https://tunnel.example',
      engines: { store: { kind: 'sqlite' }, directory: { kind: 'roster' } },
    });
  });
});

describe('the Entra registration', () => {
  const manifest = JSON.parse(read('infra/entra.manifest.json')) as {
    identifierUris: string[];
    api: {
      requestedAccessTokenVersion: number;
      oauth2PermissionScopes: { value: string }[];
      preAuthorizedApplications: { appId: string }[];
    };
    requiredResourceAccess: { resourceAccess: { id: string; type: 'Scope' | 'Role' }[] }[];
  };

  it('lets in the very clients whose tokens are accepted, under the address that the app package names', () => {
    expect(manifest.api.preAuthorizedApplications.map(({ appId }) => appId).toSorted()).toEqual(
      [...microsoftClients].toSorted(),
    );
    expect(manifest.api.oauth2PermissionScopes.map(({ value }) => value)).toEqual(['access_as_user']);
    expect(manifest.api.requestedAccessTokenVersion).toBe(2);
    const { webApplicationInfo } = JSON.parse(read('appPackage/manifest.json')) as {
      webApplicationInfo: { resource: string };
    };
    expect(manifest.identifierUris).toEqual([webApplicationInfo.resource]);
  });

  it('asks for the permissions that the directory can use, and no other', () => {
    const asked = manifest.requiredResourceAccess.flatMap(({ resourceAccess }) =>
      resourceAccess.map(({ id, type }) => `${id} ${type}`),
    );
    const used = Object.values(needs).map(({ as, ask }) => `${ask} ${as === 'reader' ? 'Scope' : 'Role'}`);
    expect(asked.toSorted()).toEqual([...new Set(used)].toSorted());
  });
});
