import { Combobox, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from './locale.tsx';
import { programmeTexts } from './texts/programmes.ts';

interface ProgrammePickerProps {
  /** Those to choose from. */
  readonly programmes: readonly { readonly id: string; readonly name: string; readonly objective: string }[];
  readonly value: string | null;
  /** Of the one that is chosen, also where it is not to be chosen any more. */
  readonly valueName: string;
  readonly onChange: (programmeId: string | null) => void;
}

/** So many are shown at once; typing finds the others. */
const most = 50;

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Picks a programme by typing a part of its name or objective. */
export function ProgrammePicker({ programmes, value, valueName, onChange, ...rest }: ProgrammePickerProps) {
  const text = useTexts(programmeTexts);
  const [typed, setTyped] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const sought = folded(typed ?? '');
  const found = programmes
    .filter(({ name, objective }) => folded(`${name} ${objective}`).includes(sought))
    .slice(0, most);
  return (
    <Combobox
      {...rest}
      freeform
      clearable
      open={isOpen}
      onOpenChange={(_, change) => setOpen(change.open)}
      placeholder={text.find}
      value={typed ?? valueName}
      selectedOptions={value === null ? [] : [value]}
      // Fluent opens the list at a key; what an input method writes comes without one.
      onChange={(event) => {
        setTyped(event.target.value);
        setOpen(true);
      }}
      onBlur={() => {
        if (typed === '' && value !== null) onChange(null);
        setTyped(undefined);
      }}
      onOptionSelect={(event, { optionValue }) => {
        // Typing takes the selection away, as Fluent sees it; only a choice and the clear button count here.
        if (!optionValue && event.type !== 'click') return;
        setTyped(undefined);
        if ((optionValue || null) !== value) onChange(optionValue || null);
      }}
    >
      {found.map(({ id, name }) => (
        <Option key={id} value={id} text={name}>
          {name}
        </Option>
      ))}
      {found.length === 0 && (
        <Option key="none" disabled value="" text="">
          {text.none}
        </Option>
      )}
    </Combobox>
  );
}
