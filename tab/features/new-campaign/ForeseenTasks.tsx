import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useId } from 'react';
import { useToday } from '../../data/clock.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { namedDays } from '../../data/special-days.ts';
import { listed } from '../../ui/spaced.ts';
import { templateChoiceTexts } from '../../ui/texts/template-choice.ts';
import { dayNotes, isRest } from './day-notes.ts';
import styles from './ForeseenTasks.module.css';
import { ForeseenTaskRow } from './ForeseenTaskRow.tsx';
import { RolePeople } from './RolePeople.tsx';
import type { TemplateChoice } from './use-template.ts';

interface ForeseenTasksProps {
  readonly choice: TemplateChoice;
  readonly ownerId: string;
}

/** Every task that will be created, with its weekday, its day and whoever does it; each day can still be changed. */
export function ForeseenTasks({ choice, ownerId }: ForeseenTasksProps) {
  const text = useTexts(templateChoiceTexts);
  const locale = useLocale();
  const format = useFormat();
  const troubleOf = useTroubleOf();
  const people = usePeople();
  const { me } = useSession();
  const today = useToday();
  const heading = useId();
  const { plan, template, launch, leftOut } = choice;
  if (!template || launch === '') return null;
  if (plan.error && !plan.data)
    return (
      <MessageBar intent="error">
        <MessageBarBody>{troubleOf(plan.error).words}</MessageBarBody>
      </MessageBar>
    );
  if (!plan.data) return <p className={styles.quiet}>{text.counting}</p>;
  const { week, tasks } = plan.data;
  const { content } = plan.data.template;
  const days = namedDays(locale, plan.data);
  const notes = dayNotes({ text, week, days, today, format });
  const taken = tasks.filter(({ key }) => !leftOut.includes(key));
  const all = taken.flatMap(({ start, due }) => [start, due]).filter((day) => day !== null);
  const dates = [...new Set(all)].toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  const rest = dates.filter((day) => isRest({ week, days }, day)).length;
  const over = dates.filter((day) => day < today).length;
  const summary = [
    first && last
      ? text.summary(taken.length, format.longDate(first), format.longDate(last))
      : text.undated(taken.length),
    ...(rest > 0 ? [text.onRest(rest)] : []),
    ...(over > 0 ? [text.over(over)] : []),
  ];
  const ownerName = people.get(ownerId)?.name ?? (ownerId === me.person.id ? me.person.name : '');
  const doerOf = (role: string | null): string => {
    if (role === null) return text.nobody;
    const personId = choice.people[role];
    return personId ? (people.get(personId)?.name ?? personId) : ownerName;
  };
  const titles = new Map(content.tasks.map((task) => [task.key, task]));
  const roleNames = new Map(content.roles.map(({ key, name }) => [key, name]));
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h3 id={heading} className={styles.title}>
        {text.title}
      </h3>
      <p className={styles.quiet} role="status">
        {listed(locale, summary)}
      </p>
      <RolePeople roles={content.roles} choice={choice} ownerName={ownerName} />
      <table className={styles.table} aria-label={text.tasks}>
        <thead>
          <tr>
            <th scope="col">{text.task}</th>
            <th scope="col">{text.from}</th>
            <th scope="col">{text.to}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((when) => {
            const task = titles.get(when.key);
            return (
              task && (
                <ForeseenTaskRow
                  key={when.key}
                  task={task}
                  when={when}
                  who={[task.role === null ? '' : (roleNames.get(task.role) ?? ''), doerOf(task.role)]}
                  isTaken={!leftOut.includes(when.key)}
                  notes={notes}
                  choice={choice}
                />
              )
            );
          })}
        </tbody>
      </table>
      {choice.isChanged && (
        <Button size="small" className={styles.again} onClick={choice.countAgain}>
          {text.usual}
        </Button>
      )}
    </section>
  );
}
