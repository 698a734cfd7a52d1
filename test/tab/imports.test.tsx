import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ImportView } from '../../src/contract/views.ts';
import type { Locale } from '../../src/domain/person.ts';
import { RowProblem } from '../../src/domain/import.ts';
import { problemTexts } from '../../tab/ui/texts/import-problems.ts';
import { fakeOffice } from '../kit/fake-office.ts';
import { importView } from './kit/office-samples.ts';
import { readyCampaign } from './kit/ready-campaign.ts';
import { showTab } from './kit/show-tab.tsx';

const openImport = async (
  address: string,
  given: Parameters<typeof fakeOffice>[0] = {},
  options: Parameters<typeof showTab>[1] = {},
) => {
  const office = fakeOffice(given);
  const tab = await showTab(address, { campaigns: [readyCampaign()], more: office.answers, ...options });
  return { ...tab, office };
};
const openChecked = (facts: Partial<ImportView> = {}) =>
  openImport('import/import-1', { imports: [importView(facts)] });
const chooser = (): Promise<HTMLElement> => screen.findByLabelText('Choose a file', { selector: 'input' });
const csv = new File(['a,b'], 'plan.csv', { type: 'text/csv' });
const sent = (calls: readonly { name: string }[]): string[] =>
  calls.map(({ name }) => name).filter((name) => !name.startsWith('GET'));

const broken = {
  problemCount: 3,
  problems: [
    { line: 3, column: 'Start', code: 'badDate', value: '2026-02-30' },
    { line: 4, column: 'Owner', code: 'unknownPerson', value: '=HYPERLINK("http://x")' },
    { line: 5, column: 'Campaign type', code: 'unknownValue', value: 'Fete' },
  ],
} satisfies Partial<ImportView>;

describe('choosing a file to import', () => {
  it('says what can be in it, and offers people only to administrators', async () => {
    await openImport('import');
    await screen.findByRole('radio', { name: /^Campaigns/ });
    expect(screen.queryByRole('radio', { name: /^People/ })).toBeNull();
  });

  it('offers people to an administrator', async () => {
    await openImport('import', {}, { role: 'admin' });
    expect(await screen.findByRole('radio', { name: /^People/ })).toBeTruthy();
  });

  it('has the file checked and shows what was found, writing nothing', async () => {
    const { user, service } = await openImport('import', { read: () => importView() });
    await user.upload(await chooser(), csv);
    expect(await screen.findByText('What accepting does')).toBeTruthy();
    expect(window.location.pathname).toBe('/tab/import/import-1');
    const [call] = service.calls.filter(({ name }) => name === 'POST /api/workspaces/:workspaceId/imports');
    expect(call?.ask.query).toEqual({ noun: 'campaigns', fileName: 'plan.csv' });
    expect(sent(service.calls)).toHaveLength(1);
  });

  it('says precisely why a file cannot be read', async () => {
    const facts = { what: 'openQuote', line: 7 };
    const { user } = await openImport('import', { read: () => ({ refused: 'unreadableFile', facts }) });
    await user.upload(await chooser(), csv);
    expect((await screen.findByRole('alert')).textContent).toBe(
      'plan.csv: The file cannot be read: a quotation mark is opened and never closed (line 7). Nothing was taken in.',
    );
  });

  it('is not for staff, and says whom to ask', async () => {
    await openImport('import', {}, { role: 'member' });
    expect(await screen.findByText('Managers import files')).toBeTruthy();
  });

  it('lists the imports before, each with its standing', async () => {
    const { user } = await openImport('import', { imports: [importView(broken)] });
    const line = (await screen.findByText('plan.csv')).closest('li');
    expect(line?.textContent).toContain('Has problems');
    await user.click(screen.getByRole('button', { name: /^plan\.csv/ }));
    expect(await screen.findByRole('heading', { level: 1, name: 'plan.csv' })).toBeTruthy();
  });
});

describe('a file that was checked', () => {
  it('says what accepting does and how it was read', async () => {
    await openChecked();
    expect(await screen.findByText('100 new')).toBeTruthy();
    expect(screen.getByText('20 changed')).toBeTruthy();
    expect(screen.getByText('3 stay as they are')).toBeTruthy();
    expect(screen.getByText(/Read as CSV in UTF-8, separated by semicolons\./)).toBeTruthy();
  });

  it('shows which column means what with its first values, and takes another choice', async () => {
    const { user, office } = await openChecked();
    const owner = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Column for Owner' });
    expect(owner.selectedOptions[0]?.textContent).toBe('Not in the file');
    expect(screen.getByText('Not used: Wer')).toBeTruthy();
    await user.selectOptions(owner, 'Wer');
    await waitFor(() => expect(office.imports()[0]?.mapping).toMatchObject({ owner: 2 }));
    expect(await screen.findByText('Anna · Tom')).toBeTruthy();
  });

  it('tells each problem by line, column and value, what is wrong, and what to do', async () => {
    await openChecked(broken);
    const row = (await screen.findByText('2026-02-30')).closest('tr');
    expect(row?.textContent).toBe('3Start2026-02-30This is not a date. Write it as 2026-03-15.');
  });

  it('names the words that are understood where only certain words are', async () => {
    await openChecked(broken);
    const row = (await screen.findByText('Fete')).closest('tr');
    expect(row?.textContent).toContain('Use one of: Social media, Content, Email');
  });

  it('is not accepted while something is wrong with it, and says so', async () => {
    const { user, service } = await openChecked(broken);
    await user.click(await screen.findByRole('button', { name: 'Import 123 rows' }));
    expect(screen.getByText('3 problems are in the way. All rows are imported, or none.')).toBeTruthy();
    expect(sent(service.calls)).toEqual([]);
  });

  it('filters its problems by kind', async () => {
    const { user } = await openChecked(broken);
    const filter = await screen.findByRole('combobox', { name: 'Show' });
    await user.selectOptions(filter, 'badDate');
    expect(screen.getAllByRole('row').filter((row) => row.textContent.includes('unknown'))).toEqual([]);
    expect(screen.queryByText('Fete')).toBeNull();
    expect(screen.getByText('2026-02-30')).toBeTruthy();
  });

  it('copies its problems so that nothing of them runs in a spreadsheet', async () => {
    const { user } = await openChecked(broken);
    await user.click(await screen.findByRole('button', { name: 'Copy the list' }));
    const copied = await navigator.clipboard.readText();
    expect(copied.split('\n')).toHaveLength(4);
    expect(copied).toContain(`4\tOwner\t'=HYPERLINK("http://x")\t`);
  });

  it('is taken in, shows how far it is, then what came of it', async () => {
    const { user, office } = await openChecked();
    await user.click(await screen.findByRole('button', { name: 'Import 123 rows' }));
    const bar = await screen.findByRole('progressbar', { name: '0 of 123 rows imported' });
    expect(bar).toBeTruthy();
    office.importIsNow('import-1', { status: 'finished', created: 100, changed: 20, unchanged: 3 });
    expect(await screen.findByText('“plan.csv” is imported')).toBeTruthy();
    expect(screen.getByText(/100 new, 20 changed, 3 as they were\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Go to the board' }));
    expect(window.location.pathname).toBe('/tab/board');
  });

  it('that somebody else changed meanwhile is shown as it is now, and nothing is taken in', async () => {
    const { user, office } = await openChecked();
    const accept = await screen.findByRole('button', { name: 'Import 123 rows' });
    office.importIsNow('import-1', { ...broken });
    await user.click(accept);
    expect(await screen.findByText('Nothing was imported')).toBeTruthy();
    expect(await screen.findByText('2026-02-30')).toBeTruthy();
    expect(office.imports()[0]?.status).toBe('checked');
  });

  it('is discarded', async () => {
    const { user, office } = await openChecked();
    await user.click(await screen.findByRole('button', { name: 'Discard' }));
    expect(await screen.findByText(/is in the trash$/)).toBeTruthy();
    expect(office.imports()).toEqual([]);
    expect(window.location.pathname).toBe('/tab/import');
  });
});

describe('the words for problems of a file', () => {
  it.each<Locale>(['en', 'zh-CN', 'zh-TW'])(
    'say in %s for every code what is wrong and what to do',
    (locale) => {
      const codes = RowProblem.shape.code.options;
      const sentences = codes.map((code) => problemTexts[locale][code]);
      expect(new Set(sentences.map(({ wrong }) => wrong)).size).toBe(codes.length);
      expect(sentences.every(({ mend }) => /[.。]$/.test(mend))).toBe(true);
    },
  );
});
