import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { containerDefinition } from '../src/store/cosmos/layout.ts';

// node infra/write-container.ts: writes the container that the store needs for main.bicep. A test compares.

const text = JSON.stringify(containerDefinition, null, 2);
writeFileSync(join(import.meta.dirname, 'work-container.json'), `${text}\n`);
