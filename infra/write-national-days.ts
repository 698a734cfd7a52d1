import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nationalDaysFromSources } from './national-days-sources.ts';

// node infra/write-national-days.ts: writes the days that the working calendars know. A test compares, so that days that a
// new version of a source has changed are seen before anybody's deadlines move.

const file = join(import.meta.dirname, '../src/domain/national-days.json');
const lines = Object.entries(nationalDaysFromSources()).map(
  ([country, years]) =>
    `  ${JSON.stringify(country)}: {\n${Object.entries(years)
      .map(([year, days]) => `    ${JSON.stringify(year)}: ${JSON.stringify(days)}`)
      .join(',\n')}\n  }`,
);
writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`.replaceAll("'", '’'));
