import { Combobox, Option, type ComboboxProps } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocale, useTexts } from './locale.tsx';
import { peopleFor, type Choosable } from './people-search.ts';
import styles from './PersonPicker.module.css';
import { PersonLine } from './PersonLine.tsx';
import { fieldTexts } from './texts/fields.ts';

interface PersonPickerProps extends Pick<
  ComboboxProps,
  'id' | 'size' | 'disabled' | 'className' | 'appearance'
> {
  readonly people: readonly Choosable[];
  readonly value: string | null;
  /** Shown for a value that is not among `people`. */
  readonly valueName?: string | undefined;
  readonly onChange: (personId: string | null) => void;
  /** False when somebody must be chosen. */
  readonly clearable?: boolean;
  readonly label?: string;
  /** What it means that nobody is chosen; in a filter, everybody. */
  readonly emptyName?: string;
}

/** Picks one person by typing a part of a name, title or address. */
export function PersonPicker({
  people,
  value,
  valueName,
  onChange,
  clearable = true,
  label,
  emptyName,
  className,
  ...rest
}: PersonPickerProps) {
  const text = useTexts(fieldTexts);
  const locale = useLocale();
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const name = people.find(({ id }) => id === value)?.name ?? valueName ?? value ?? '';
  const found = peopleFor(people, typed ?? '', locale);
  return (
    <Combobox
      {...rest}
      className={`${styles.picker} ${className ?? ''}`}
      {...(label === undefined ? {} : { 'aria-label': label })}
      freeform
      open={open}
      onOpenChange={(_, change) => setOpen(change.open)}
      clearable={clearable}
      placeholder={clearable ? (emptyName ?? text.nobody) : text.findPerson}
      value={typed ?? name}
      selectedOptions={value === null ? [] : [value]}
      // Fluent opens the list at a key; what an input method writes comes without one.
      onChange={(event) => {
        setTyped(event.target.value);
        setOpen(true);
      }}
      onBlur={() => {
        if (typed === '' && clearable && value !== null) onChange(null);
        setTyped(undefined);
      }}
      onOptionSelect={(event, { optionValue }) => {
        // Typing takes the selection away, as Fluent sees it; only a choice and the clear button count here.
        if (!optionValue && event.type !== 'click') return;
        setTyped(undefined);
        if ((optionValue || null) !== value) onChange(optionValue || null);
      }}
    >
      {found.map((person) => (
        <Option key={person.id} value={person.id} text={person.name}>
          <PersonLine person={person} />
        </Option>
      ))}
      {found.length === 0 && (
        <Option key="none" disabled value="" text="">
          {text.noPerson}
        </Option>
      )}
    </Combobox>
  );
}
