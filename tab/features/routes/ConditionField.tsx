import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { Condition, Fact } from '../../../src/domain/route.ts';
import { useSession } from '../../data/session.ts';
import { useTexts } from '../../ui/locale.tsx';
import { routeFieldTexts } from '../../ui/texts/route-fields.ts';
import { routeWordTexts } from '../../ui/texts/route-words.ts';
import { FactField, newFact } from './FactField.tsx';
import styles from './Form.module.css';
import { replaced, rowsOf, without } from '../../ui/rows.ts';

interface ConditionFieldProps {
  readonly legend: string;
  readonly when: Condition;
  readonly fault: string | undefined;
  readonly onChange: (when: Condition) => void;
}

/** Conditions that all have to hold; each can have alternatives. */
export function ConditionField({ legend, when, fault, onChange }: ConditionFieldProps) {
  const text = useTexts(routeFieldTexts);
  const { currency } = useSession().workspace;
  const setLine = (at: number, line: Fact[]): void =>
    onChange(line.length > 0 ? replaced(when, at, line) : without(when, at));
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {when.length === 0 && <p className={styles.hint}>{text.always}</p>}
      {rowsOf(when).map(({ one: line, at, key }) => (
        <Line key={key} name={text.condition(at + 1)} line={line} onChange={(next) => setLine(at, next)} />
      ))}
      {when.length < 10 && (
        <Button
          className={styles.add}
          size="small"
          icon={<AddRegular />}
          onClick={() => onChange([...when, [newFact('amountOver', currency)]])}
        >
          {text.addLine}
        </Button>
      )}
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}

interface LineProps {
  readonly name: string;
  readonly line: readonly Fact[];
  readonly onChange: (line: Fact[]) => void;
}

function Line({ name, line, onChange }: LineProps) {
  const text = useTexts(routeFieldTexts);
  const words = useTexts(routeWordTexts);
  const { currency } = useSession().workspace;
  return (
    <fieldset className={styles.box} aria-label={name}>
      {rowsOf(line).map(({ one, at, key }) => (
        <div key={key} className={styles.alternative}>
          {at > 0 && <span className={styles.or}>{words.or}</span>}
          <FactField
            name={line.length > 1 ? `${name}.${at + 1}` : name}
            fact={one}
            onChange={(fact) => onChange(replaced(line, at, fact))}
          />
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={text.removeAt(name, at + 1)}
            onClick={() => onChange(without(line, at))}
          />
        </div>
      ))}
      {line.length < 10 && (
        <Button
          className={styles.add}
          size="small"
          appearance="subtle"
          onClick={() => onChange([...line, newFact('type', currency)])}
        >
          {text.addOr}
        </Button>
      )}
    </fieldset>
  );
}
