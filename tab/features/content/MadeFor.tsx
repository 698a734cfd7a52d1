import { Checkbox } from '@fluentui/react-components';
import { useTexts } from '../../ui/locale.tsx';
import { personaTexts } from '../../ui/texts/personas.ts';
import styles from './Content.module.css';
import { usePersonas } from './use-personas.ts';

interface MadeForProps {
  readonly value: readonly string[];
  readonly onChange: (personaIds: string[]) => void;
}

/** For whom a content item is made: the personas that stand, and those that it has. */
export function MadeFor({ value, onChange }: MadeForProps) {
  const text = useTexts(personaTexts);
  const offered = usePersonas().filter(({ id, state }) => state === 'standing' || value.includes(id));
  if (offered.length === 0) return null;
  return (
    <fieldset className={`${styles.wide} ${styles.files}`}>
      <legend>{text.madeFor}</legend>
      {offered.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={value.includes(id)}
          disabled={!value.includes(id) && value.length >= 10}
          onChange={(_, { checked }) =>
            onChange(checked === true ? [...value, id] : value.filter((each) => each !== id))
          }
        />
      ))}
    </fieldset>
  );
}
