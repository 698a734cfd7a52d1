import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useId } from 'react';
import type { TemplatePlanView } from '../../../src/contract/template-endpoints.ts';
import { useToday } from '../../data/clock.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { namedDays } from '../../data/special-days.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { templateChoiceTexts } from '../../ui/texts/template-choice.ts';
import { dayNotes } from './day-notes.ts';
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
  const troubleOf = useTroubleOf();
  const people = usePeople();
  const { me } = useSession();
  const heading = useId();
  const { plan, template, launch } = choice;
  if (!template || launch === '') return null;
  if (plan.error && !plan.data)
    return (
      <MessageBar intent="error">
        <MessageBarBody>{troubleOf(plan.error).words}</MessageBarBody>
      </MessageBar>
    );
  if (!plan.data) return <p className={styles.quiet}>{text.counting}</p>;
  const ownerName = people.get(ownerId)?.name ?? (ownerId === me.person.id ? me.person.name : '');
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h3 id={heading} className={styles.title}>
        {text.title}
      </h3>
      <RolePeople roles={plan.data.template.content.roles} choice={choice} ownerName={ownerName} />
      <TaskTable plan={plan.data} choice={choice} ownerName={ownerName} />
      <Button
        size="small"
        className={styles.again}
        disabledFocusable={!choice.isChanged}
        onClick={choice.countAgain}
      >
        {text.usual}
      </Button>
    </section>
  );
}

interface TaskTableProps {
  readonly plan: TemplatePlanView;
  readonly choice: TemplateChoice;
  readonly ownerName: string;
}

function TaskTable({ plan, choice, ownerName }: TaskTableProps) {
  const text = useTexts(templateChoiceTexts);
  const locale = useLocale();
  const format = useFormat();
  const people = usePeople();
  const today = useToday();
  const { week, template } = plan;
  const notes = dayNotes({ text, week, days: namedDays(locale, plan), today, format });
  const tasks = new Map(template.content.tasks.map((task) => [task.key, task]));
  const roles = new Map(template.content.roles.map(({ key, name }) => [key, name]));
  const whoIn = (role: string | null): readonly [string, string] => {
    if (role === null) return ['', text.nobody];
    const personId = choice.people[role];
    const person = personId ? (people.get(personId)?.name ?? personId) : ownerName;
    return [roles.get(role) ?? '', person];
  };
  return (
    <table className={styles.table} aria-label={text.tasks}>
      <thead>
        <tr>
          <th scope="col">{text.task}</th>
          <th scope="col">{text.from}</th>
          <th scope="col">{text.to}</th>
        </tr>
      </thead>
      <tbody>
        {plan.tasks.map((when) => {
          const task = tasks.get(when.key);
          return (
            task && (
              <ForeseenTaskRow
                key={when.key}
                task={task}
                when={when}
                who={whoIn(task.role)}
                isTaken={!choice.leftOut.includes(when.key)}
                notes={notes}
                choice={choice}
              />
            )
          );
        })}
      </tbody>
    </table>
  );
}
