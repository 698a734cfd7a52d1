import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import about from '../../package.json' with { type: 'json' };
import { readSyntax } from '../kit/house/syntax.ts';

const top = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(top, path), 'utf8');

describe('the container image', () => {
  const dockerfile = read('infra/Dockerfile');
  const lines = (word: string): string[] =>
    dockerfile
      .split('\n')
      .flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
  const copied = lines('COPY')
    .filter((line) => !line.startsWith('--from'))
    .flatMap((line) => line.split(' ').slice(0, -1));

  it('runs the Node that the tests run on', () => {
    const versions = lines('FROM').map((line) => /^node:([\d.]+)-/.exec(line)?.[1]);
    expect(versions).toEqual([about.devDependencies.node, about.devDependencies.node]);
  });

  it('copies what is there, and .dockerignore lets just that in', () => {
    expect(copied.toSorted()).toEqual(
      read('.dockerignore')
        .split('\n')
        .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []))
        .toSorted(),
    );
    expect(copied.every((path) => statSync(join(top, path)).size > 0)).toBe(true);
  });

  it('has what building the tab looks for above it', () => {
    const { extends: above = '' } = JSON.parse(read('tab/tsconfig.json')) as { extends?: string };
    expect(copied).toContain(join('tab', above));
  });

  it('starts Node itself, as nobody in particular, so that the signal to stop arrives', () => {
    expect(lines('USER')).toEqual(['node']);
    const [command = ''] = lines('CMD');
    const [program, ...rest] = JSON.parse(command) as string[];
    expect(program).toBe('node');
    expect(
      rest.filter((part) => part.endsWith('s') && part.includes('src/')).map((part) => read(part).length > 0),
    ).toEqual([true, true]);
  });

  it('installs every package that the service asks for', () => {
    const modules = ['src', 'bot'].flatMap((folder) =>
      readdirSync(join(top, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    const asked = modules.flatMap((path) =>
      readSyntax({ path, text: readFileSync(path, 'utf8') })
        .imports.filter(({ typesOnly, from }) => !typesOnly && !/^(\.|node:)/.test(from))
        .map(({ from }) =>
          from
            .split('/')
            .slice(0, from.startsWith('@') ? 2 : 1)
            .join('/'),
        ),
    );
    expect(asked).toContain('hono');
    expect([...new Set(asked)].filter((name) => !(name in about.dependencies))).toEqual([]);
  });
});

describe('infra/build-image.ts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-az-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs it with a program in the place of the Azure CLI. */
  const build = (az: string, ...words: string[]) => {
    writeFileSync(join(folder, 'az'), az);
    chmodSync(join(folder, 'az'), 0o755);
    const path = [folder, process.env['PATH']].join(delimiter);
    return spawnSync(process.execPath, [join(top, 'infra/build-image.ts'), ...words], {
      env: { ...process.env, PATH: path },
      encoding: 'utf8',
    });
  };

  it('builds in the registry and names the image in the words of the Agents Toolkit', () => {
    const { status, stdout } = build('#!/bin/sh\necho "$@"\n', '--registry', 'desk1a2b3c');
    const tag = `${about.version.replaceAll('.', '\\.')}-\\d{14}`;
    expect(status).toBe(0);
    expect(stdout).toMatch(
      new RegExp(
        `^acr build --registry desk1a2b3c --image campaign-desk:${tag} --file infra/Dockerfile \\.\n`,
      ),
    );
    expect(stdout).toMatch(
      new RegExp(`\n::set-teamsfx-env CONTAINER_IMAGE=desk1a2b3c\\.azurecr\\.io/campaign-desk:${tag}\n$`),
    );
  });

  it('names no image when az failed', () => {
    const { status, stdout, stderr } = build('#!/bin/sh\nexit 3\n', '--registry', 'desk1a2b3c');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('The image was not built: az ended with 3.');
  });

  it.each([[[]], [['--registry', 'a; rm']], [['--registry', 'desk']]])('refuses %j', (words) => {
    const { status, stderr } = build('#!/bin/sh\necho called\n', ...words);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^--registry: /);
  });
});
