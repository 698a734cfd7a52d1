import type { IChoiceSetInput, IShowCardAction, ITimeInput } from '@microsoft/teams.cards';
import type { CardAction } from '../../src/contract/card-actions.ts';
import type { CardChoice, OwnTaskFace } from '../../src/domain/own-task-face.ts';
import { breaksFrom, reminderWays } from '../../src/domain/reminder-choice.ts';
import { executeWith, giveInput, reminderInputs, unfold } from './actions.ts';
import type { Pen } from './pen.ts';
import { piece } from './plain.ts';
import { reminderWords } from './texts/reminders.ts';

type Chosen = Extract<CardAction, { verb: 'reminders.choose' }>;

/** When the reader is reminded, changed without leaving the chat; what holds now stands there already. */
export function reminderSettings({ reader }: Pen, choice: CardChoice, from: Chosen['from']): IShowCardAction {
  const words = reminderWords[reader.locale];
  const time = (field: 'morningAt' | 'quietFrom' | 'quietTo'): ITimeInput => ({
    type: 'Input.Time',
    id: reminderInputs[field],
    label: words[field],
    isRequired: true,
    value: choice[field],
    errorMessage: words.fault,
  });
  const chosen = <K extends string>(
    field: 'breaks' | 'tasks',
    all: readonly K[],
    titles: Readonly<Record<K, string>>,
  ): IChoiceSetInput => ({
    type: 'Input.ChoiceSet',
    id: reminderInputs[field],
    label: words[field],
    isRequired: true,
    style: 'compact',
    choices: all.map((value) => ({ title: titles[value], value })),
    value: choice[field],
    errorMessage: words.fault,
  });
  return unfold(
    words.settings,
    [
      time('morningAt'),
      time('quietFrom'),
      time('quietTo'),
      chosen('breaks', breaksFrom, words.breaksFrom),
      chosen('tasks', reminderWays, words.way),
    ],
    [executeWith({ verb: 'reminders.choose', from }, words.keep)],
  );
}

/** The task to somebody else; nothing where there is nobody to give it to. */
export function givingOn(
  { reader }: Pen,
  { colleagues }: OwnTaskFace,
  which: { readonly campaignId: string; readonly taskId: string },
): IShowCardAction[] {
  const words = reminderWords[reader.locale];
  if (colleagues.length === 0) return [];
  const person: IChoiceSetInput = {
    type: 'Input.ChoiceSet',
    id: giveInput,
    label: words.giveTo,
    isRequired: true,
    style: 'compact',
    choices: colleagues.map(({ personId, name }) => ({ title: piece(name, 30), value: personId })),
    errorMessage: words.giveTo,
  };
  return [unfold(words.giveOn, [person], [executeWith({ verb: 'task.giveOn', ...which }, words.give)])];
}
