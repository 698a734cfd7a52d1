import type { ReminderChoice } from './reminder-choice.ts';

/** When somebody is reminded, as far as a card can change it. */
export type CardChoice = Pick<ReminderChoice, 'morningAt' | 'quietFrom' | 'quietTo' | 'breaks'> & {
  readonly tasks: ReminderChoice['ways']['task'];
};

/** What the one who has a task can do with it besides doing it. */
export interface OwnTaskFace {
  /** To whom it can be given; nobody for guests, who are not told who else is there. */
  readonly colleagues: readonly { readonly personId: string; readonly name: string }[];
  readonly choice: CardChoice;
}

export function cardChoice({ morningAt, quietFrom, quietTo, breaks, ways }: ReminderChoice): CardChoice {
  return { morningAt, quietFrom, quietTo, breaks, tasks: ways.task };
}

/** The whole choice after what was said on a card. */
export function withCardChoice(choice: ReminderChoice, { tasks, ...said }: CardChoice): ReminderChoice {
  return { ...choice, ...said, ways: { ...choice.ways, task: tasks } };
}
