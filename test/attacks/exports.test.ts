import { describe, expect, it } from 'vitest';
import { type Endpoint, endpoints } from '../../src/contract/endpoints.ts';
import { importColumns } from '../../src/domain/import-columns.ts';
import { importNouns } from '../../src/domain/import.ts';
import { locales } from '../../src/domain/person.ts';

/* Where what people wrote leaves in a table, `domain/csv` writes each cell, and its test tries formulas by the thousand. */

/** What each file is that leaves. A new one has to be named here, and a table to be written by `domain/csv`. What is written as asked for, test/report-files reads. */
const kindOf: Readonly<
  Record<string, 'as it came' | 'as asked for' | 'drawn anew' | 'drawn' | 'JSON' | 'PDF' | 'table'>
> = {
  'GET /api/campaigns/:campaignId/files/:assetId': 'as it came',
  'GET /api/campaigns/:campaignId/files/:assetId/picture': 'drawn anew',
  'GET /api/campaigns/:campaignId/expenses/:expenseId/receipt': 'as it came',
  'GET /api/campaigns/:campaignId/expenses/:expenseId/receipt/picture': 'drawn anew',
  'GET /api/campaigns/:campaignId/approvals/:requestId/evidence.json': 'JSON',
  'GET /api/campaigns/:campaignId/approvals/:requestId/evidence.pdf': 'PDF',
  'GET /api/workspaces/:workspaceId/calendar-sheet': 'drawn',
  'GET /api/campaigns/:campaignId/plan-sheet': 'drawn',
  'GET /api/workspaces/:workspaceId/report-file': 'as asked for',
  'GET /api/workspaces/:workspaceId/reports/:runId/file': 'as asked for',
  'GET /api/audit/found': 'table',
  'GET /api/audit/export': 'JSON',
  'GET /api/privacy/exports/:exportId/file': 'JSON',
  'GET /api/privacy/erasures/:erasureId/proof': 'JSON',
};

describe('Of tables that leave the product', () => {
  it('there is one over the API; whatever else can be saved is no table', () => {
    const saved = Object.entries<Endpoint>(endpoints).flatMap(([name, { reply }]) =>
      reply === 'bytes' ? [name] : [],
    );
    expect(saved.toSorted()).toEqual(Object.keys(kindOf).toSorted());
    expect(saved.filter((name) => kindOf[name] === 'table')).toEqual(['GET /api/audit/found']);
  });

  it('the templates for imports hold our own headings alone, of which none is a formula', () => {
    const headings = importNouns.flatMap((noun) =>
      importColumns[noun].flatMap(({ heading }) => locales.map((locale) => heading[locale])),
    );
    expect(headings.length).toBeGreaterThan(50);
    expect(headings.filter((heading) => /^[=+\-@\t\r\0]|[",\n]/.test(heading))).toEqual([]);
  });
});
