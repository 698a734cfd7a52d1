import { describe, expect, it } from 'vitest';
import { checkRows } from '../../src/domain/import-check.ts';
import { type Known, type KnownCampaign, personFinder } from '../../src/domain/import-known.ts';
import { mapHeadings } from '../../src/domain/import-mapping.ts';
import type { ImportNoun } from '../../src/domain/import.ts';

const lin = { id: 'lin', name: 'Lin Wei', email: 'lin@example.com' };
const bo = { id: 'bo', name: 'Bo', email: 'bo@example.com' };
const otherBo = { id: 'bo-2', name: 'Bo', email: 'bo2@example.com' };
const gus = { id: 'gus', name: 'Gus', email: 'gus@agency.example' };
const spring: KnownCampaign = { id: 'c1', code: 'MKT-1', name: '春茶上市', guestIds: ['gus'] };

const known: Known = {
  importerId: 'ana',
  currency: 'CNY',
  staff: personFinder([lin, bo, otherBo]),
  anyone: personFinder([lin, bo, otherBo, gus]),
  campaign: (text) => ([spring.code, spring.name, 'spring-key'].includes(text) ? spring : undefined),
  campaignOfKey: (key) => (key === 'spring-key' ? spring : undefined),
  campaignOfCode: (code) => (code === spring.code ? spring : undefined),
};

/** Checks a table as it stands in a file: the first row holds the headings. */
function check<N extends ImportNoun>(noun: N, ...table: (readonly string[])[]) {
  const [headings = [], ...rows] = table;
  return checkRows(
    {
      noun,
      headings,
      headingLine: 1,
      mapping: mapHeadings(noun, headings),
      rows: rows.map((cells, index) => ({ line: index + 2, cells })),
    },
    known,
  );
}

const campaign = (headings: readonly string[], ...rows: (readonly string[])[]) =>
  check('campaigns', ['Name', 'Type', ...headings], ...rows.map((row, at) => [`C${at}`, 'email', ...row]));

describe('a row of campaigns', () => {
  it('says everything that a campaign holds', () => {
    const { rows, problemCount } = check(
      'campaigns',
      [
        '活动名称',
        '类型',
        '编号',
        '状态',
        '开始日期',
        '结束日期',
        '预算',
        '渠道',
        '负责人',
        '团队',
        '外部协作人',
        '目标',
        '标签',
      ],
      [
        '新茶',
        '新品上市',
        'MKT-9',
        '执行中',
        '2026年3月2日',
        '2026/4/1',
        '95万',
        '微信、短信/社媒',
        'lin',
        'lin@example.com, Lin Wei',
        'gus',
        '上新',
        '茶;春',
      ],
    );
    expect(problemCount).toBe(0);
    expect(rows).toEqual([
      {
        line: 2,
        key: 'MKT-9',
        code: 'MKT-9',
        existing: undefined,
        status: 'running',
        fields: {
          name: '新茶',
          type: 'productLaunch',
          flight: { start: '2026-03-02', end: '2026-04-01' },
          budget: { minor: 95_000_000, currency: 'CNY' },
          channels: ['wechat', 'sms', 'social'],
          ownerId: 'lin',
          teamIds: ['lin'],
          guestIds: ['gus'],
          goal: '上新',
          tags: ['茶', '春'],
        },
      },
    ]);
  });

  it('is known by its key, else by its code, else by its name', () => {
    const headings = ['Name', 'Type', 'Code', 'Key'];
    const { rows } = check(
      'campaigns',
      headings,
      ['A', 'email', 'X-1', 'k'],
      ['B', 'email', 'X-2', ''],
      ['C', 'email', '', ''],
    );
    expect(rows.map(({ key }) => key)).toEqual(['k', 'X-2', 'C']);
  });

  it('means the campaign that came from the same key or carries the code', () => {
    expect(campaign(['Key'], ['spring-key']).rows[0]?.existing).toBe(spring);
    expect(campaign(['Code'], ['MKT-1']).rows[0]?.existing).toBe(spring);
  });

  it('keeps the lines of a brief and none in a name', () => {
    const { rows } = check('campaigns', ['Name', 'Type', 'Brief'], ['Spring\n tea', 'email', 'one\ntwo']);
    expect(rows[0]?.fields).toMatchObject({ name: 'Spring tea', brief: 'one\ntwo' });
  });

  it('says nothing with blank cells', () => {
    const { rows } = campaign(['Budget', 'Goal', 'Owner'], ['', ' ', '']);
    expect(rows[0]?.fields).toEqual({ name: 'C0', type: 'email' });
  });
});

describe('what is wrong with a cell', () => {
  it.each([
    ['badDate', 'Start date', ['Start date', 'End date'], ['soon', '2026-03-02']],
    ['missing', 'End date', ['Start date', 'End date'], ['2026-03-02', '']],
    ['missing', 'Start date', ['Start date', 'End date'], ['', '2026-03-02']],
    ['reversedFlight', 'End date', ['Start date', 'End date'], ['2026-03-09', '2026-03-02']],
    ['badMoney', 'Budget', ['Budget'], ['a lot']],
    ['badMoney', 'Budget', ['Budget'], ['-500']],
    ['unknownCurrency', 'Budget', ['Budget'], ['QQQ 500']],
    ['unknownCurrency', 'Currency', ['Budget', 'Currency'], ['500', 'QQQ']],
    ['unknownCurrency', 'Budget', ['Budget', 'Currency'], ['EUR 500', 'USD']],
    ['unknownValue', 'Status', ['Status'], ['wonderful']],
    ['unknownValue', 'Status', ['Status'], ['审批中']],
    ['unknownValue', 'Channels', ['Channels'], ['email, telepathy']],
    ['unknownPerson', 'Owner', ['Owner'], ['Nobody']],
    ['unknownPerson', 'Owner', ['Owner'], ['Bo']],
    ['unknownPerson', 'Owner', ['Owner'], ['gus']],
    ['unknownPerson', 'Team', ['Team'], ['lin; nobody@example.com']],
    ['tooLong', 'Goal', ['Goal'], ['x'.repeat(501)]],
    ['tooLong', 'Tags', ['Tags'], ['x'.repeat(41)]],
    ['tooLong', 'Tags', ['Tags'], [Array.from({ length: 31 }, (_, at) => `t${at}`).join()]],
    ['tooLong', 'Code', ['Code'], ['x'.repeat(41)]],
    ['duplicateKey', 'Code', ['Key', 'Code'], ['another', 'MKT-1']],
    ['formula', 'Goal', ['Goal'], ['=1+1']],
    ['formula', 'Goal', ['Goal'], ['＝HYPERLINK("https://evil.example")']],
    ['formula', 'Goal', ['Goal'], ['@SUM(A1)']],
    ['formula', 'Goal', ['Goal'], ['+cmd|calc']],
    ['formula', 'Goal', ['Goal'], ["-2+3+cmd|' /C calc'!A0"]],
    ['formula', 'Goal', ['Goal'], ['- cmd | calc']],
    ['formula', 'Goal', ['Goal'], ['-SUM(A1:A9)']],
    ['formula', 'Tags', ['Tags'], ['tea, =now()']],
    ['formula', 'Budget', ['Budget'], ['#REF!']],
    ['formula', 'Goal', ['Goal'], ['#N/A']],
  ])('is told as %s at %s', (code, column, headings, row) => {
    const { problems, problemCount, rows } = campaign(headings, row);
    const at = headings.indexOf(column);
    expect(problems).toEqual([{ line: 2, column, code, value: (row[at] ?? '').slice(0, 80) }]);
    expect(problemCount).toBe(1);
    expect(rows).toEqual([]);
  });

  it.each([['+49 30 1234567'], ['-5'], ['- reach new tea drinkers'], ['+ more warmth'], ['− dash'], ['1=1']])(
    'is nothing when text only looks a little like a formula: "%s"',
    (text) => {
      expect(campaign(['Goal'], [text]).problemCount).toBe(0);
    },
  );

  it('is told once for each faulty cell of a row', () => {
    const { problems } = campaign(['Start date', 'End date', 'Budget', 'Owner'], ['x', 'y', 'z', 'w']);
    expect(problems.map(({ column }) => column).toSorted()).toEqual([
      'Budget',
      'End date',
      'Owner',
      'Start date',
    ]);
  });

  it('is told with the first 80 characters of the cell', () => {
    expect(campaign(['Owner'], ['n'.repeat(100)]).problems[0]?.value).toBe('n'.repeat(80));
  });
});

describe('a column of dates', () => {
  it('that nothing decides makes each of its unclear dates a problem', () => {
    const { problems } = campaign(
      ['Start', 'End'],
      ['01/02/2026', '28/02/2026'],
      ['05/05/2026', '2026-06-01'],
    );
    expect(problems).toEqual([{ line: 2, column: 'Start', code: 'ambiguousDate', value: '01/02/2026' }]);
  });

  it('is decided by one clear date, for itself alone', () => {
    const { rows, problems } = campaign(
      ['Start', 'End'],
      ['01/02/2026', '28/02/2026'],
      ['25/03/2026', '04/04/2026'],
      ['02/03/2026', '05/06/2026'],
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ fields }) => fields.flight)).toEqual([
      { start: '2026-02-01', end: '2026-02-28' },
      { start: '2026-03-25', end: '2026-04-04' },
      { start: '2026-03-02', end: '2026-06-05' },
    ]);
  });
});

describe('a file as a whole', () => {
  it('is told once when it lacks a column that it must have', () => {
    const { problems, problemCount } = check('campaigns', ['Name', 'Budget'], ['A', '1'], ['B', '2']);
    expect(problems).toEqual([{ line: 1, column: 'Campaign type', code: 'missing', value: '' }]);
    expect(problemCount).toBe(1);
  });

  it('must not leave cells blank in columns that it must have', () => {
    expect(check('campaigns', ['Name', 'Type'], ['', 'email'], ['B', '']).problems).toEqual([
      { line: 2, column: 'Name', code: 'missing', value: '' },
      { line: 3, column: 'Type', code: 'missing', value: '' },
    ]);
  });

  it('must not say the same key twice', () => {
    expect(campaign(['Code'], ['X-1'], ['X-2'], ['X-1']).problems).toEqual([
      { line: 4, column: 'Code', code: 'duplicateKey', value: 'X-1' },
    ]);
    expect(
      check('campaigns', ['Name', 'Type', 'Code'], ['A', 'email', ''], ['B', 'email', 'A']).problems,
    ).toEqual([{ line: 3, column: 'Code', code: 'duplicateKey', value: 'A' }]);
    expect(campaign(['Key', 'Code'], ['a', 'X-1'], ['b', 'X-1']).problems).toEqual([
      { line: 3, column: 'Code', code: 'duplicateKey', value: 'X-1' },
    ]);
  });

  it('must not mean one campaign with two rows', () => {
    expect(campaign(['Key', 'Code'], ['spring-key', ''], ['', 'MKT-1']).problems).toEqual([
      { line: 3, column: 'Code', code: 'duplicateKey', value: 'MKT-1' },
    ]);
  });

  it('must have as many cells in a row as it has headings; empty ones behind do no harm', () => {
    const { problems } = check(
      'campaigns',
      ['Name', 'Type', 'Goal'],
      ['A', 'email', 'x', '', ''],
      ['B', 'email'],
      ['C', 'email', 'x', 'stray'],
    );
    expect(problems).toEqual([
      { line: 3, column: '', code: 'wrongColumnCount', value: '2' },
      { line: 4, column: '', code: 'wrongColumnCount', value: '4' },
    ]);
  });

  it('has all its problems counted and the first 500 kept', () => {
    const rows = Array.from({ length: 600 }, () => ['Nobody']);
    const { problems, problemCount } = campaign(['Owner'], ...rows);
    expect(problems).toHaveLength(500);
    expect(problemCount).toBe(600);
  });
});

describe('a row of people', () => {
  const people = (...rows: string[][]) =>
    check(
      'people',
      ['Object ID', 'Name', 'E-mail', 'Role', 'Language', 'Time zone', 'Guest', 'Active'],
      ...rows,
    );

  it('says everything that a person is', () => {
    const row = ['p-1', '王小明', 'wang@example.com', '主管', '繁體中文', 'Asia/Taipei', '否', 'yes'];
    expect(people(row).rows).toEqual([
      {
        line: 2,
        key: 'p-1',
        name: '王小明',
        email: 'wang@example.com',
        title: undefined,
        role: 'manager',
        locale: 'zh-TW',
        zone: 'Asia/Taipei',
        external: false,
        active: true,
      },
    ]);
  });

  it.each([
    ['unknownValue', 'Object ID', ['a/b', 'A', '', '', '', '', '', '']],
    ['unknownValue', 'Object ID', ['rule', 'A', '', '', '', '', '', '']],
    ['missing', 'Object ID', ['', 'A', '', '', '', '', '', '']],
    ['missing', 'Name', ['p', '', '', '', '', '', '', '']],
    ['badEmail', 'E-mail', ['p', 'A', 'not an address', '', '', '', '', '']],
    ['badZone', 'Time zone', ['p', 'A', '', '', '', 'Mars/Olympus', '', '']],
    ['unknownValue', 'Role', ['p', 'A', '', 'emperor', '', '', '', '']],
    ['unknownValue', 'Language', ['p', 'A', '', '', 'Klingon', '', '', '']],
    ['unknownValue', 'Guest', ['p', 'A', '', '', '', '', 'perhaps', '']],
    ['unknownValue', 'Role', ['ana', 'Ana', '', 'member', '', '', '', '']],
    ['unknownValue', 'Active', ['ana', 'Ana', '', '', '', '', '', 'no']],
  ])('with %s at %s is refused', (code, column, row) => {
    expect(people(row).problems).toMatchObject([{ line: 2, column, code }]);
  });

  it('must not share an id or an e-mail address with another', () => {
    const { problems } = people(
      ['p', 'A', 'a@example.com', '', '', '', '', ''],
      ['p', 'B', 'b@example.com', '', '', '', '', ''],
      ['q', 'C', 'A@Example.com', '', '', '', '', ''],
    );
    expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'Object ID', 'duplicateKey'],
      [4, 'E-mail', 'duplicateKey'],
    ]);
  });
});

describe('a row of tasks', () => {
  const tasks = (...rows: string[][]) =>
    check('tasks', ['Campaign', 'Task', 'Assignee', 'Due date', 'Priority', 'Status'], ...rows);

  it('finds its campaign by code, key or name, and says everything', () => {
    const { rows, problems } = tasks(
      ['MKT-1', '写文案', 'lin', '2026/3/9', '紧急', '进行中'],
      ['春茶上市', 'Book the hall', '', '', '', ''],
      ['spring-key', 'Send invitations', 'gus', '', 'low', 'done'],
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        line: 2,
        campaignId: 'c1',
        key: '写文案',
        fields: {
          title: '写文案',
          assigneeId: 'lin',
          due: '2026-03-09',
          priority: 'urgent',
          status: 'inProgress',
        },
      },
      { line: 3, campaignId: 'c1', key: 'Book the hall', fields: { title: 'Book the hall' } },
      {
        line: 4,
        campaignId: 'c1',
        key: 'Send invitations',
        fields: { title: 'Send invitations', assigneeId: 'gus', priority: 'low', status: 'done' },
      },
    ]);
  });

  it('is refused without a campaign that is there, a title, or somebody who may have it', () => {
    expect(tasks(['MKT-7', 'A', '', '', '', '']).problems).toMatchObject([
      { code: 'unknownCampaign', column: 'Campaign' },
    ]);
    expect(tasks(['', 'A', '', '', '', '']).problems).toMatchObject([
      { code: 'missing', column: 'Campaign' },
    ]);
    expect(tasks(['MKT-1', '', '', '', '', '']).problems).toMatchObject([
      { code: 'missing', column: 'Task' },
    ]);
    expect(tasks(['MKT-1', 'A', 'Bo', '', '', '']).problems).toMatchObject([{ code: 'unknownPerson' }]);
    expect(tasks(['MKT-1', 'A', '', '', '', ''], ['春茶上市', 'A', '', '', '', '']).problems).toMatchObject([
      { line: 3, code: 'duplicateKey', column: 'Task' },
    ]);
  });
});

describe('a row of results', () => {
  const results = (...rows: string[][]) =>
    check('results', ['Campaign', 'Date', 'Channel', 'Impressions', 'Clicks', 'Spend', 'Currency'], ...rows);

  it('says what one channel did on one day', () => {
    expect(results(['MKT-1', '2026-03-02', '微信', '12,500', '80', '¥1,200.50', '']).rows).toEqual([
      {
        line: 2,
        campaignId: 'c1',
        entry: {
          date: '2026-03-02',
          channel: 'wechat',
          impressions: 12_500,
          clicks: 80,
          spend: { minor: 120_050, currency: 'CNY' },
        },
      },
    ]);
  });

  it.each([
    ['badNumber', 'Impressions', ['MKT-1', '2026-03-02', 'email', 'lots', '', '', '']],
    ['badNumber', 'Clicks', ['MKT-1', '2026-03-02', 'email', '', '-1', '', '']],
    ['badNumber', 'Clicks', ['MKT-1', '2026-03-02', 'email', '', '1.5', '', '']],
    ['missing', 'Channel', ['MKT-1', '2026-03-02', '', '', '', '', '']],
    ['missing', 'Date', ['MKT-1', '', 'email', '', '', '', '']],
    ['unknownCurrency', 'Currency', ['MKT-1', '2026-03-02', 'email', '', '', '5', '?']],
  ])('with %s at %s is refused', (code, column, row) => {
    expect(results(row).problems).toMatchObject([{ line: 2, column, code }]);
  });

  it('must not tell of the same day and channel twice', () => {
    const row = ['MKT-1', '2026-03-02', 'email', '1', '', '', ''];
    expect(results(row, row.with(0, 'spring-key')).problems).toMatchObject([
      { line: 3, code: 'duplicateKey' },
    ]);
  });
});
