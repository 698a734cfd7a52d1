import { Button, Field, Input } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { useToday } from '../../data/clock.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { replaced, rowsOf, without } from '../../ui/rows.ts';
import { conflictRuleTexts } from '../../ui/texts/conflict-rule.ts';
import styles from './WorkingTime.module.css';

interface Named {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

interface NamedDaysProps<T extends Named> {
  readonly words: { readonly legend: string; readonly none: string; readonly add: string };
  readonly list: readonly T[];
  /** What is new, from today until today. */
  readonly fresh: (today: string) => T;
  /** What each has besides its name and its days. */
  readonly renderRest: (one: T, set: (part: Partial<T>) => void) => ReactNode;
  readonly onChange: (list: T[]) => void;
}

/** Times with a name, each from a first to a last day, with something that holds for them. */
export function NamedDays<T extends Named>({ words, list, fresh, renderRest, onChange }: NamedDaysProps<T>) {
  const text = useTexts(conflictRuleTexts);
  const today = useToday();
  return (
    <fieldset className={styles.set}>
      <legend>{words.legend}</legend>
      {list.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      {rowsOf(list).map(({ one, at, key }) => {
        const set = (part: Partial<T>): void => onChange(replaced(list, at, { ...one, ...part }));
        const setDays = (part: Partial<Named>): void => onChange(replaced(list, at, { ...one, ...part }));
        return (
          <div key={key}>
            <div className={styles.row}>
              <Field label={text.name}>
                <Input
                  value={one.name}
                  maxLength={80}
                  onChange={(_, { value }) => setDays({ name: value })}
                />
              </Field>
              <Field label={text.from}>
                <DateField value={one.from} onChange={(_, { value }) => setDays({ from: value })} />
              </Field>
              <Field label={text.to}>
                <DateField value={one.to} onChange={(_, { value }) => setDays({ to: value })} />
              </Field>
              <Button
                className={styles.remove}
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={text.remove(one.name || one.from)}
                onClick={() => onChange(without(list, at))}
              />
            </div>
            {renderRest(one, set)}
          </div>
        );
      })}
      <Button
        className={styles.add}
        appearance="subtle"
        icon={<AddRegular />}
        onClick={() => onChange([...list, fresh(today)])}
      >
        {words.add}
      </Button>
    </fieldset>
  );
}
