import { Combobox, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { plain } from '../../../src/domain/campaign-filter.ts';
import { useCampaigns } from '../../data/summaries.ts';

interface CampaignPickerProps {
  readonly value: string | null;
  readonly onChange: (campaignId: string | null) => void;
  readonly emptyName: string;
}

/** So many are offered at once; typing finds the others. */
const mostOffered = 30;

/** Picks a campaign of the department by a part of its name or code. */
export function CampaignPicker({ value, onChange, emptyName, ...rest }: CampaignPickerProps) {
  const found = useCampaigns();
  const all = found.state === 'here' ? found.campaigns : [];
  const open = all.filter(({ status }) => status !== 'archived');
  const chosen = all.find(({ id }) => id === value);
  const label = chosen ? `${chosen.code} ${chosen.name}` : '';
  const [typed, setTyped] = useState<string>();
  const wanted = plain(typed ?? '');
  const offered = open
    .filter(({ name, code }) => plain(`${code} ${name}`).includes(wanted))
    .slice(0, mostOffered);
  return (
    <Combobox
      {...rest}
      placeholder={emptyName}
      value={typed ?? label}
      selectedOptions={value === null ? [] : [value]}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(undefined)}
      onOptionSelect={(_, { optionValue }) => {
        setTyped(undefined);
        onChange(optionValue === undefined || optionValue === '' ? null : optionValue);
      }}
    >
      <Option value="" text={emptyName}>
        {emptyName}
      </Option>
      {offered.map(({ id, code, name }) => (
        <Option key={id} value={id} text={`${code} ${name}`}>
          {`${code} ${name}`}
        </Option>
      ))}
    </Combobox>
  );
}
