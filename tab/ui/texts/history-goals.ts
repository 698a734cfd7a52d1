import type { Locale } from '../../../src/domain/person.ts';
import type { Sentences } from './history.ts';

type OfGoals = 'goal.set' | 'goal.edited';

/** What the history says of the goals of a campaign. */
export const goalSentences: Readonly<Record<Locale, Pick<Sentences, OfGoals>>> = {
  en: {
    'goal.set': ({ name }, { who }) => `${who} set the goal “${name}”`,
    'goal.edited': ({ name }, { who }) => `${who} changed the goal “${name}”`,
  },
  'zh-CN': {
    'goal.set': ({ name }, { who }) => `${who}设定了目标“${name}”`,
    'goal.edited': ({ name }, { who }) => `${who}修改了目标“${name}”`,
  },
  'zh-TW': {
    'goal.set': ({ name }, { who }) => `${who}設定了目標「${name}」`,
    'goal.edited': ({ name }, { who }) => `${who}修改了目標「${name}」`,
  },
};
