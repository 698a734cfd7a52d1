import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lunarDaysFromSource } from './lunar-days-sources.ts';

// node infra/write-lunar-days.ts: writes when the lunar days are that marketing moments follow. A test compares.

const file = join(import.meta.dirname, '../src/domain/lunar-days.json');
writeFileSync(file, `${JSON.stringify(lunarDaysFromSource(), null, 2)}\n`);
