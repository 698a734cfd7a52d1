import { describe, expect, it } from 'vitest';
import { endpoints } from '../../src/contract/endpoints.ts';
import { importColumns } from '../../src/domain/import-columns.ts';
import { importNouns } from '../../src/domain/import.ts';
import { locales } from '../../src/domain/person.ts';

/* So far nothing that a person wrote leaves in a table; a call that does has to bring its proof along. */

describe('Of tables that leave the product', () => {
  it('there are none over the API', () => {
    // The record of what happened is JSON on each line: no program takes it for a table.
    const tables = Object.keys(endpoints).filter(
      (name) => /export|csv|xlsx|sheet/i.test(name) && name !== 'GET /api/audit/export',
    );
    expect(tables).toEqual([]);
  });

  it('the templates for imports hold our own headings alone, of which none is a formula', () => {
    const headings = importNouns.flatMap((noun) =>
      importColumns[noun].flatMap(({ heading }) => locales.map((locale) => heading[locale])),
    );
    expect(headings.length).toBeGreaterThan(50);
    expect(headings.filter((heading) => /^[=+\-@\t\r\0]|[",\n]/.test(heading))).toEqual([]);
  });
});
