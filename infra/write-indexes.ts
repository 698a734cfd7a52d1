import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compositeIndexes } from '../src/store/cosmos/question.ts';

// node infra/write-indexes.ts: writes the composite indexes of all access patterns for main.bicep. A test compares.

const lines = compositeIndexes().map((index) => `  ${JSON.stringify(index)}`);
writeFileSync(join(import.meta.dirname, 'composite-indexes.json'), `[\n${lines.join(',\n')}\n]\n`);
