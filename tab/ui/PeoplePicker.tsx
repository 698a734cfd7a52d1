import {
  Tag,
  TagPicker,
  TagPickerControl,
  TagPickerGroup,
  TagPickerInput,
  TagPickerList,
  TagPickerOption,
} from '@fluentui/react-components';
import { useState } from 'react';
import { Initials } from './Initials.tsx';
import { useLocale, useTexts } from './locale.tsx';
import { peopleFor, type Choosable } from './people-search.ts';
import { fieldTexts } from './texts/fields.ts';

interface PeoplePickerProps {
  readonly people: readonly Choosable[];
  readonly value: readonly string[];
  /** For chosen ones who are not offered any more. */
  readonly nameOf: (personId: string) => string;
  readonly onChange: (personIds: string[]) => void;
  readonly label: string;
}

/** Picks several people; each stands as a chip that can be taken away. */
export function PeoplePicker({ people, value, nameOf, onChange, label }: PeoplePickerProps) {
  const text = useTexts(fieldTexts);
  const locale = useLocale();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const free = people.filter(({ id }) => !value.includes(id));
  const found = peopleFor(free, typed, locale);
  return (
    <TagPicker
      open={open}
      onOpenChange={(_, change) => setOpen(change.open)}
      selectedOptions={[...value]}
      onOptionSelect={(_, { selectedOptions, value: chosen }) => {
        setTyped('');
        if (chosen !== '') onChange(selectedOptions);
      }}
    >
      <TagPickerControl expandIcon={null}>
        <TagPickerGroup aria-label={label}>
          {value.map((id) => (
            <Tag
              key={id}
              value={id}
              shape="circular"
              media={<Portrait name={nameOf(id)} />}
              dismissIcon={{ 'aria-label': text.remove(nameOf(id)) }}
            >
              {nameOf(id)}
            </Tag>
          ))}
        </TagPickerGroup>
        <TagPickerInput
          aria-label={label}
          value={typed}
          placeholder={value.length === 0 ? text.findPerson : ''}
          // Fluent opens the list at a key; what an input method writes comes without one.
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
          }}
        />
      </TagPickerControl>
      <TagPickerList>
        {found.map(({ id, name, title }) => (
          <TagPickerOption
            key={id}
            value={id}
            text={name}
            media={<Portrait name={name} />}
            secondaryContent={title}
          >
            {name}
          </TagPickerOption>
        ))}
        {found.length === 0 && (
          <TagPickerOption value="" text="">
            {text.noPerson}
          </TagPickerOption>
        )}
      </TagPickerList>
    </TagPicker>
  );
}

/** Beside a name that is read anyway. */
function Portrait({ name }: { name: string }) {
  return (
    <span aria-hidden>
      <Initials name={name} size={20} />
    </span>
  );
}
