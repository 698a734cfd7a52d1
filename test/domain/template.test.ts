import { describe, expect, it } from 'vitest';
import { locales } from '../../src/domain/person.ts';
import { planOf } from '../../src/domain/task-plan.ts';
import { builtInTemplates } from '../../src/domain/template-catalogue.ts';
import { dayAt, frameOf, offsetOf } from '../../src/domain/template-days.ts';
import { templateFault } from '../../src/domain/template-fault.ts';
import { type Filling, filledTasks, foreseenTasks } from '../../src/domain/template-plan.ts';
import { TemplateContent, type TemplateTask } from '../../src/domain/template.ts';
import { addDays, daysBetween } from '../../src/domain/time.ts';
import { plainWeek } from '../../src/domain/working-time.ts';
import { someTemplate } from '../kit/template-bodies.ts';

/** The National Day of 2021 with its make-up days, by hand. */
const china = {
  ...plainWeek('Asia/Shanghai'),
  daysOff: new Set(['01', '04', '05', '06', '07'].map((day) => `2021-10-${day}`)),
  extraWorkdays: new Set(['2021-09-26', '2021-10-09']),
};

const [text, check] = someTemplate().tasks as [TemplateTask, TemplateTask];
const changed = (...tasks: TemplateTask[]) => templateFault(someTemplate({ tasks }));

describe('Days of a template', () => {
  it('cross the National Day with its make-up days, both ways', () => {
    expect(dayAt(china, '2021-09-30', 1)).toBe('2021-10-08');
    expect(dayAt(china, '2021-09-30', 2)).toBe('2021-10-09');
    expect(dayAt(china, '2021-09-30', 3)).toBe('2021-10-11');
    expect(dayAt(china, '2021-10-11', -2)).toBe('2021-10-08');
    expect(dayAt(china, '2021-10-11', -3)).toBe('2021-09-30');
    expect(dayAt(china, '2021-09-27', -1)).toBe('2021-09-26');
    expect(dayAt(plainWeek('Europe/Berlin'), '2021-09-30', 2)).toBe('2021-10-04');
  });

  it('leave the day of the launch itself where it is, also on a holiday', () => {
    expect(dayAt(china, '2021-10-02', 0)).toBe('2021-10-02');
    expect(offsetOf(china, '2021-10-02', '2021-10-02')).toBe(0);
  });

  it('are found again from every workday, whatever day the launch is', () => {
    for (let anchor = '2021-09-20'; anchor < '2021-10-20'; anchor = addDays(anchor, 1)) {
      for (let offset = -15; offset <= 15; offset += 1) {
        const day = dayAt(china, anchor, offset);
        expect([anchor, offset, offsetOf(china, anchor, day)]).toEqual([anchor, offset, offset]);
      }
    }
  });

  it('draw what nobody works towards the launch', () => {
    expect(offsetOf(china, '2021-10-08', '2021-10-03')).toBe(0);
    expect(offsetOf(china, '2021-09-30', '2021-10-10')).toBe(2);
  });

  it('put the run a number of calendar days long', () => {
    expect(frameOf({ flightStart: -2, flightDays: 10 }, china, '2021-10-11').flight).toEqual({
      start: '2021-10-08',
      end: '2021-10-17',
    });
  });

  it('are counted from the launch, the start or the end of the run; a milestone is one day', () => {
    const due = (from: TemplateTask['from']): TemplateTask => ({ ...text, key: from, from });
    const tasks = [due('launch'), due('flightStart'), due('flightEnd')];
    const late = { ...text, key: 'late', due: null, start: null };
    const template = someTemplate({ tasks: [...tasks, { ...text, key: 'stone', milestone: true }, late] });
    const frame = { launch: '2021-10-11', flight: { start: '2021-09-30', end: '2021-10-20' } };
    expect(foreseenTasks(template, china, frame)).toEqual([
      { key: 'launch', start: '2021-09-28', due: '2021-09-30' },
      { key: 'flightStart', start: '2021-09-24', due: '2021-09-27' },
      { key: 'flightEnd', start: '2021-10-13', due: '2021-10-15' },
      { key: 'stone', start: null, due: '2021-09-30' },
      { key: 'late', start: null, due: null },
    ]);
  });
});

describe('A template is refused', () => {
  it.each([
    ['with two tasks of one key', changed(text, text), 'duplicate', 'tasks'],
    ['with a role that it has not', changed({ ...text, role: 'nobody' }), 'unknownRole', 'tasks.0.role'],
    [
      'with a part for a role that it has not',
      changed({ ...text, raci: [{ role: 'x', part: 'accountable' }] }),
      'unknownRole',
      'tasks.0.raci',
    ],
    ['with an end before its start', changed({ ...text, due: -6 }), 'malformed', 'tasks.0.due'],
    ['with a link into nothing', changed(check), 'unknownStep', 'tasks.0.links'],
    [
      'with tasks that wait for each other',
      changed({ ...text, after: 'check' }, check),
      'stepCircle',
      'tasks',
    ],
    [
      'with nobody who answers',
      changed({ ...text, raci: [{ role: 'copy', part: 'informed' }] }),
      'noAccountable',
      'tasks.0.raci',
    ],
    [
      'with two who answer',
      changed({
        ...text,
        raci: [
          { role: 'copy', part: 'accountable' },
          { role: 'legal', part: 'accountable' },
        ],
      }),
      'secondAccountable',
      'tasks.0.raci',
    ],
    [
      'with two parts for one role',
      changed({
        ...text,
        raci: [
          { role: 'copy', part: 'accountable' },
          { role: 'copy', part: 'informed' },
        ],
      }),
      'twoParts',
      'tasks.0.raci',
    ],
  ])('%s', (_, refusal, refused, at) => expect(refusal).toMatchObject({ refused, at }));

  it('otherwise never', () => expect(templateFault(someTemplate())).toBeUndefined());
});

const filling = (more: Partial<Filling> = {}): Filling => ({
  people: new Map(),
  ownerId: 'lin',
  chosen: someTemplate().tasks.map(({ key }) => ({ key, start: null, due: '2026-03-09' })),
  idOf: (key) => `id-${key}`,
  lineIdOf: (key, line) => `${key}-${line}`,
  ...more,
});

describe('A template that is filled', () => {
  it('gives its roles to people, the rest to the owner, with unticked lines and links', () => {
    const tasks = filledTasks(someTemplate(), filling({ people: new Map([['copy', 'bo']]) }));
    expect(tasks.map(({ id, fields }) => [id, fields.assigneeId])).toEqual([
      ['id-text', 'bo'],
      ['id-check', 'lin'],
      ['id-open', null],
    ]);
    expect(tasks[0]?.fields.checklist).toEqual([
      { id: 'text-0', text: 'Prices', done: false },
      { id: 'text-1', text: 'Dates', done: false },
    ]);
    expect(tasks[1]?.fields.links).toEqual([{ taskId: 'id-text', kind: 'endToStart', lag: 0 }]);
    expect(tasks[1]?.fields.raci).toEqual([{ personId: 'bo', part: 'accountable' }]);
  });

  it('asks nobody for a yes to their own work', () => {
    expect(filledTasks(someTemplate(), filling()).map(({ fields }) => fields.raci)).toEqual([[], [], []]);
  });

  it('leaves out what was left out, with the links to it', () => {
    const tasks = filledTasks(
      someTemplate(),
      filling({ chosen: [{ key: 'check', start: '2026-03-02', due: '2026-03-03' }] }),
    );
    expect(tasks).toMatchObject([{ id: 'id-check', fields: { links: [], start: '2026-03-02' } }]);
  });
});

describe('The catalogue', () => {
  const launches = ['2021-10-08', '2026-10-02', '2026-03-02', '2026-02-15'];

  it('has at least twelve templates of 8 to 20 tasks for at least six lines of business', () => {
    const catalogue = builtInTemplates('en');
    expect(catalogue.length).toBeGreaterThanOrEqual(12);
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map(({ content }) => content.industry)).size).toBeGreaterThanOrEqual(6);
    for (const { content } of catalogue) {
      expect(content.tasks.length).toBeGreaterThanOrEqual(8);
      expect(content.tasks.length).toBeLessThanOrEqual(20);
    }
  });

  it.each(builtInTemplates('en').map(({ id }) => id))('%s is whole in every language, and holds', (id) => {
    const said = locales.map((locale) => builtInTemplates(locale).find((each) => each.id === id)?.content);
    const [english, ...others] = said.map((content) => TemplateContent.parse(content));
    if (!english) throw new Error(`${id} is not there in English.`);
    expect(templateFault(english)).toBeUndefined();
    for (const other of others) {
      expect(JSON.stringify(other)).not.toBe(JSON.stringify(english));
      for (const [at, { title }] of other.tasks.entries()) {
        expect(title).toMatch(/\p{Script=Han}/u);
        expect(title).not.toBe(english.tasks[at]?.title);
      }
    }
    for (const launch of launches) {
      const frame = frameOf(english, china, launch);
      expect(daysBetween(frame.flight.start, frame.flight.end)).toBeGreaterThanOrEqual(0);
      const tasks = filledTasks(english, filling({ chosen: foreseenTasks(english, china, frame) }));
      const dated = tasks.map((task) => ({ id: task.id, ...task.fields }));
      for (const { start, due } of dated) expect(start === null || due === null || start <= due).toBe(true);
      // Nothing stands before what it waits for: the forecast moves nothing.
      const plan = planOf(dated, china, '2020-01-01');
      if (plan.kind === 'circle') throw new Error(`${id} waits for itself.`);
      for (const [task, { span, forecast }] of plan.times)
        expect([id, launch, task, forecast]).toEqual([id, launch, task, span]);
    }
  });
});
