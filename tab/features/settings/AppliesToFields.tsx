import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { campaignTypes } from '../../../src/domain/campaign.ts';
import type { AppliesTo } from '../../../src/domain/launch-list.ts';
import { useTeams } from '../../data/use-teams.ts';
import { ChannelChoice } from '../../ui/ChannelChoice.tsx';
import { CodeChoice } from '../../ui/CodeChoice.tsx';
import { useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { launchListTexts } from '../../ui/texts/launch-list.ts';
import styles from './LaunchList.module.css';

/** To which campaigns something applies, in a few words: "Email or Social · DACH"; '' for all. */
export function useAppliesWords(): (appliesTo: AppliesTo) => string {
  const text = useTexts(launchListTexts);
  const words = useWords();
  const locale = useLocale();
  const known = useTeams().read.data?.teams ?? [];
  const either = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'disjunction' });
  return ({ types, channels, regions, teams }) =>
    [
      types.map((type) => words.campaignType[type]),
      channels.map((channel) => words.channel[channel]),
      regions,
      teams.map((id) => known.find((team) => team.id === id)?.name ?? text.goneTeam),
    ]
      .filter((part) => part.length > 0)
      .map((part) => either.format(part))
      .join(' · ');
}

interface AppliesToFieldsProps {
  readonly value: AppliesTo;
  readonly onChange: (value: AppliesTo) => void;
}

/** To which campaigns something applies: by type, channel, region and the team of the owner. */
export function AppliesToFields({ value, onChange }: AppliesToFieldsProps) {
  const text = useTexts(launchListTexts);
  const words = useWords();
  const known = useTeams().read.data?.teams ?? [];
  const [regions, setRegions] = useState(value.regions.join(', '));
  const standing = known.map(({ id }) => id);
  const teams = [...standing, ...value.teams.filter((id) => !standing.includes(id))];
  return (
    <div className={styles.applies}>
      <CodeChoice
        legend={text.types}
        codes={campaignTypes}
        nameOf={(type) => words.campaignType[type]}
        value={value.types}
        onChange={(types) => onChange({ ...value, types })}
      />
      <ChannelChoice
        legend={text.channels}
        value={value.channels}
        onChange={(channels) => onChange({ ...value, channels })}
      />
      <Field label={text.regions} hint={text.regionsHint}>
        <Input
          value={regions}
          onChange={(_, { value: typed }) => {
            setRegions(typed);
            onChange({ ...value, regions: listIn(typed) });
          }}
        />
      </Field>
      {teams.length > 0 && (
        <CodeChoice
          legend={text.teams}
          codes={teams}
          nameOf={(id) => known.find((team) => team.id === id)?.name ?? text.goneTeam}
          value={value.teams}
          onChange={(chosen) => onChange({ ...value, teams: chosen })}
        />
      )}
    </div>
  );
}

const listIn = (typed: string): string[] =>
  typed
    .split(/[,，、]/u)
    .map((each) => each.trim())
    .filter(Boolean);
