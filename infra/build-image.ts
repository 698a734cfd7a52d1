import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import about from '../package.json' with { type: 'json' };

// node infra/build-image.ts --registry <name>: builds the container image in the registry itself, so that no Docker is
// needed here, and says its name in the form that the Agents Toolkit takes over into its environment file.

const { registry } = readArguments();
const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
const repositoryAndTag = `campaign-desk:${about.version}-${stamp}`;

const top = join(import.meta.dirname, '..');
const built = spawnSync(
  'az',
  ['acr', 'build', '--registry', registry, '--image', repositoryAndTag, '--file', 'infra/Dockerfile', '.'],
  // On Windows az is a script, which only a shell can start.
  { cwd: top, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' },
);
if (built.error) refuse('The Azure CLI (az) cannot be started; install it and sign in with "az login".');
if (built.status !== 0) refuse(`The image was not built: az ended with ${built.status}.`);
process.stdout.write(`::set-teamsfx-env CONTAINER_IMAGE=${registry}.azurecr.io/${repositoryAndTag}\n`);

function readArguments(): { registry: string } {
  const { values } = parseArgs({ options: { registry: { type: 'string' } } });
  const { registry: name = '' } = values;
  if (!/^[a-zA-Z0-9]{5,50}$/.test(name))
    refuse('--registry: the name of the registry, 5 to 50 letters and digits.');
  return { registry: name };
}

function refuse(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
