import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  /** Null: none. What cannot be read is NaN, which no rule takes. */
  readonly value: number | null;
  /** Whether nothing may stand here. */
  readonly canBeEmpty?: boolean;
  readonly onChange: (value: number | null) => void;
}

/** A number that is kept as it was typed until it can be read. */
export function NumberField({ label, hint, fault, value, canBeEmpty = false, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState('');
  const shown = Object.is(numberIn(typed, canBeEmpty), value) ? typed : textOf(value);
  return (
    <Field label={label} hint={hint} validationMessage={fault}>
      <Input
        inputMode="decimal"
        value={shown}
        onChange={(_, change) => {
          setTyped(change.value);
          onChange(numberIn(change.value, canBeEmpty));
        }}
      />
    </Field>
  );
}

const textOf = (value: number | null): string => (value === null || Number.isNaN(value) ? '' : String(value));

function numberIn(typed: string, canBeEmpty: boolean): number | null {
  const digits = typed.normalize('NFKC').replaceAll(/[\s,]/g, '');
  if (digits === '') return canBeEmpty ? null : Number.NaN;
  return Number(digits);
}
