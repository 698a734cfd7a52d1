import { describe, expect, it } from 'vitest';
import {
  blankChecklist,
  type LaunchChecklist,
  launchGate,
  launchLinesOf,
} from '../../src/domain/launch-checklist.ts';
import { editLaunchLine, type LaunchEntryEdit, takeOverList } from '../../src/domain/launch-edit.ts';
import { type Judged, type LaunchFact, launchFacts } from '../../src/domain/launch-lines.ts';
import {
  type AppliesTo,
  applies,
  type KeptList,
  ListChoice,
  type ListLine,
  toAll,
} from '../../src/domain/launch-list.ts';
import { isRefusal } from '../../src/domain/refusal.ts';

const line: ListLine = {
  id: 'list.legal',
  text: 'Legal has read it',
  area: 'content',
  blocking: true,
  proof: true,
  daysBefore: 5,
  byOwner: true,
  role: 'Legal',
  appliesTo: toAll,
};
const list: KeptList = { revision: 1, lines: [line], off: [{ code: 'crm', appliesTo: toAll }] };
const campaign: Judged = {
  type: 'content',
  channels: ['website'],
  regions: ['DACH'],
  budget: null,
  flight: { start: '2026-03-03', end: '2026-03-29' },
  ownerId: 'lin',
  ownerTeams: ['brand'],
};
const facts = Object.fromEntries(launchFacts.map((fact) => [fact, true])) as Record<LaunchFact, boolean>;
const blank = blankChecklist({ id: 'c1', tenantId: 't1', workspaceId: 'w1' }, list);
const linesOf = (checklist: LaunchChecklist = blank, of: Judged = campaign) =>
  launchLinesOf(of, facts, checklist);
const legal = (checklist?: LaunchChecklist, of?: Judged) =>
  linesOf(checklist, of).find(({ id }) => id === line.id);
const edit = (said: LaunchEntryEdit, checklist = blank) =>
  editLaunchLine(checklist, linesOf(checklist), {
    lineId: line.id,
    edit: said,
    byId: 'mei',
    at: '2026-03-02',
  });
function edited(said: LaunchEntryEdit, checklist = blank) {
  const done = edit(said, checklist);
  if (isRefusal(done)) throw new Error(done.refused);
  return done;
}

describe('What a department asks for', () => {
  it('stands in its area, with its day before the start and its owner', () => {
    expect(legal()).toMatchObject({
      source: 'department',
      due: '2026-02-26',
      ownerId: 'lin',
      role: 'Legal',
      state: 'open',
    });
    const lines = linesOf();
    const areas = lines.map(({ area }) => area);
    expect(areas.lastIndexOf('content')).toBe(lines.findIndex(({ id }) => id === line.id));
    expect(lines.some(({ id }) => id === 'crm')).toBe(false);
    expect(legal(blank, { ...campaign, flight: null, ownerId: undefined as never })).toMatchObject({
      due: null,
      ownerId: null,
    });
  });

  it('gives way to what somebody says of one campaign', () => {
    const { checklist } = edited({ ownerId: 'bo', due: '2026-03-01' });
    expect(legal(checklist)).toMatchObject({ ownerId: 'bo', due: '2026-03-01' });
    const cleared = edited({ ownerId: null, due: null }, checklist).checklist;
    expect(legal(cleared)).toMatchObject({ ownerId: 'lin', due: '2026-02-26' });
  });

  it('is ticked with its evidence alone, and keeps it', () => {
    const refused = { refused: 'unfit', at: 'evidence' };
    expect(edit({ ticked: true })).toMatchObject(refused);
    const { checklist, happening } = edited({ ticked: true, evidence: 'Mail of 1 March' });
    expect(legal(checklist)?.state).toBe('done');
    expect(happening).toMatchObject({ type: 'launchLine.ticked', text: line.text, ticked: true });
    expect(edit({ evidence: '' }, checklist)).toMatchObject(refused);
    expect(legal(edited({ ticked: false, evidence: '' }, checklist).checklist)?.state).toBe('open');
  });

  it('holds the launch up, is waived, and is not dropped or reworded by a campaign', () => {
    expect(launchGate(linesOf())?.facts?.['lines']).toContain(line.id);
    expect(edit({ dropped: true })).toMatchObject({ refused: 'unfit', at: 'dropped' });
    const own = { text: 'Nobody has', area: 'content', blocking: false } as const;
    expect(edit({ own })).toMatchObject({ refused: 'unfit', at: 'own' });
    const { checklist } = edited({ waived: 'No claims in it' });
    expect(launchGate(linesOf(checklist))?.facts?.['lines']).not.toContain(line.id);
  });

  it('that nothing waits for may be dropped by a campaign', () => {
    const soft = blankChecklist(
      { id: 'c1', tenantId: 't1', workspaceId: 'w1' },
      {
        ...list,
        lines: [{ ...line, blocking: false }],
      },
    );
    expect(legal(edited({ dropped: true }, soft).checklist)?.state).toBe('dropped');
  });

  it('leaves alone a checklist from before there was a list, until it is taken over', () => {
    const { list: _list, ...before } = blank;
    expect(legal(before)).toBeUndefined();
    expect(linesOf(before).some(({ id }) => id === 'crm')).toBe(true);
    const { checklist, happening } = takeOverList(before, list);
    expect(legal(checklist)).toBeDefined();
    expect(happening).toEqual({ type: 'launchList.taken', revision: 1 });
  });

  it('keeps what was said of lines that stay, and nothing of those that go', () => {
    const other = { ...line, id: 'list.other' };
    const two = takeOverList(edited({ ownerId: 'bo' }).checklist, {
      ...list,
      revision: 2,
      lines: [line, other],
    }).checklist;
    expect(legal(two)?.ownerId).toBe('bo');
    const gone = takeOverList(two, { ...list, revision: 3, lines: [other] }).checklist;
    expect(gone.entries).toEqual([]);
  });
});

describe('A condition', () => {
  it.each<[string, Partial<AppliesTo>, boolean]>([
    ['that says nothing', {}, true],
    ['of its type', { types: ['email', 'content'] }, true],
    ['of another type', { types: ['email'] }, false],
    ['of one of its channels', { channels: ['print', 'website'] }, true],
    ['of another channel', { channels: ['print'] }, false],
    ['of its region, written otherwise', { regions: [' dach '] }, true],
    ['of another region', { regions: ['Nordics'] }, false],
    ['of the team of its owner', { teams: ['brand'] }, true],
    ['of another team', { teams: ['events'] }, false],
    ['of its type in another region', { types: ['content'], regions: ['Nordics'] }, false],
  ])('%s', (_, part, fits) => {
    expect(applies({ ...toAll, ...part }, campaign)).toBe(fits);
  });

  it.each<[string, unknown]>([
    ['a line twice', { lines: [line, line], off: [] }],
    ['a line that looks like one of every campaign', { lines: [{ ...line, id: 'goal' }], off: [] }],
    ['a line without words', { lines: [{ ...line, text: ' ' }], off: [] }],
    ['more than a year', { lines: [{ ...line, daysBefore: 366 }], off: [] }],
    ['doing without the approval', { lines: [], off: [{ code: 'approval', appliesTo: toAll }] }],
    [
      'doing without the plan for costly campaigns',
      { lines: [], off: [{ code: 'contingency', appliesTo: toAll }] },
    ],
  ])('is no choice with %s', (_, choice) => {
    expect(ListChoice.safeParse(choice).success).toBe(false);
  });
});
