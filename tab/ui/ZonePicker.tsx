import { Combobox, Option, type ComboboxProps } from '@fluentui/react-components';
import { useMemo, useState } from 'react';

interface ZonePickerProps extends Pick<ComboboxProps, 'id' | 'disabled'> {
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly label?: string;
}

const MOST_SHOWN = 50;

/** An IANA time zone, found by any part of its name. */
export function ZonePicker({ value, onChange, label, ...rest }: ZonePickerProps) {
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const zones = useMemo(() => [...new Set([value, ...Intl.supportedValuesOf('timeZone')])], [value]);
  const wanted = (typed ?? '').toLowerCase().replaceAll(' ', '_');
  const found = zones.filter((zone) => zone.toLowerCase().includes(wanted)).slice(0, MOST_SHOWN);
  return (
    <Combobox
      {...rest}
      {...(label === undefined ? {} : { 'aria-label': label })}
      freeform
      open={open}
      onOpenChange={(_, change) => setOpen(change.open)}
      value={typed ?? value}
      selectedOptions={[value]}
      // Fluent opens the list at a key; what an input method writes comes without one.
      onChange={(event) => {
        setTyped(event.target.value);
        setOpen(true);
      }}
      onBlur={() => setTyped(undefined)}
      onOptionSelect={(_, { optionValue }) => {
        // Typing takes the selection away, as Fluent sees it; only a choice counts here.
        if (!optionValue) return;
        setTyped(undefined);
        onChange(optionValue);
      }}
    >
      {found.map((zone) => (
        <Option key={zone} value={zone}>
          {zone}
        </Option>
      ))}
    </Combobox>
  );
}
