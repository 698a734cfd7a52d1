import { ToggleButton } from '@fluentui/react-components';
import styles from './CodeChoice.module.css';

interface CodeChoiceProps<C extends string> {
  readonly legend: string;
  readonly codes: readonly C[];
  readonly nameOf: (code: C) => string;
  readonly value: readonly C[];
  readonly onChange: (codes: C[]) => void;
}

/** Some of a few things, all at a glance: a tap takes one in or out. */
export function CodeChoice<C extends string>({ legend, codes, nameOf, value, onChange }: CodeChoiceProps<C>) {
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      <div className={styles.codes}>
        {codes.map((code) => (
          <ToggleButton
            key={code}
            size="small"
            shape="circular"
            checked={value.includes(code)}
            onClick={() =>
              onChange(value.includes(code) ? value.filter((one) => one !== code) : [...value, code])
            }
          >
            {nameOf(code)}
          </ToggleButton>
        ))}
      </div>
    </fieldset>
  );
}
