import type { Drawn } from '../../bot/cards/elements.ts';
import type { SharedFace, TaskFace } from '../../src/domain/notice.ts';
import type { Locale } from '../../src/domain/person.ts';
import { names, words } from './card-sample-words.ts';

/* Tasks with which others have to do: asked for advice, waiting for a yes, handed on. */

const advice: Record<Locale, string> = {
  en: 'Take the north entrance; the south one is closed in March.',
  'zh-CN': '建议走北入口，南入口三月封闭施工。',
  'zh-TW': '建議走北入口，南入口三月封閉施工。',
};

export function sharedTasks(locale: Locale, task: (face: Partial<TaskFace>) => Drawn): Record<string, Drawn> {
  const [first, second, third] = names[locale].people;
  const [before = '', , next = ''] = words[locale].steps;
  const said = { name: third, text: advice[locale], at: '2026-11-23T02:00:00.000Z' };
  const shared = (more: Partial<SharedFace>): SharedFace => ({
    mine: 'responsible',
    ownerName: first,
    accountableName: second,
    awaitsYes: false,
    remarks: [],
    hasRemarked: false,
    before: undefined,
    next: [],
    ...more,
  });
  const many = Array.from({ length: 6 }, () => said);
  return {
    'task with subtasks': task({
      subtasks: [
        { title: before, status: 'done' },
        { title: next, status: 'open' },
      ],
    }),
    subtask: task({ partOf: before }),
    'task to advise on': task({ mine: false, shared: shared({ mine: 'consulted' }) }),
    'task advised on': task({
      mine: false,
      shared: shared({ mine: 'consulted', remarks: [said], hasRemarked: true }),
    }),
    'task with a mention': task({
      mine: false,
      shared: shared({ mine: undefined, remarks: [said], mention: { remarkId: 'r1', name: third } }),
    }),
    'task handed on': task({
      shared: shared({ before: { title: before, isOver: true }, next: [{ title: next, ownerName: second }] }),
    }),
    'task with much advice': task({
      shared: shared({
        remarks: many,
        before: { title: before, isOver: false },
        next: [
          { title: next, ownerName: '' },
          { title: before, ownerName: third },
        ],
      }),
    }),
    'task that waits for a yes': task({ status: 'inProgress', shared: shared({ awaitsYes: true }) }),
    'task that others are told is done': task({
      mine: false,
      status: 'done',
      shared: shared({ mine: 'informed' }),
    }),
  };
}
