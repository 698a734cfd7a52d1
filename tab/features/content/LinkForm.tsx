import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { ContentItemView } from '../../../src/contract/content-endpoints.ts';
import type { LinksView } from '../../../src/contract/tracked-link-endpoints.ts';
import type { CampaignView } from '../../../src/contract/views.ts';
import { type MarketingChannel, marketingChannels } from '../../../src/domain/campaign.ts';
import { LinkValue, wordsOf } from '../../../src/domain/link-rule.ts';
import { type LinkWish, hasTracking, linkUrl } from '../../../src/domain/tracked-link.ts';
import { isWebAddress } from '../../../src/domain/web-address.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { trackedLinkTexts } from '../../ui/texts/tracked-links.ts';
import styles from './Content.module.css';
import type { MadeLinks } from './use-tracked-links.ts';

interface LinkFormProps {
  readonly campaign: CampaignView;
  readonly items: readonly ContentItemView[];
  readonly read: LinksView;
  readonly make: (links: LinkWish[]) => Promise<MadeLinks>;
  readonly onClose: () => void;
}

type Chosen = Partial<Record<MarketingChannel, { readonly source: string; readonly medium: string }>>;

const blank = { target: '', name: '', content: '', term: '' };
const values = ['name', 'content', 'term'] as const;

/** One address for one or several channels, each with the words of the department; what it comes to stands below. */
export function LinkForm({ campaign, items, read, make, onClose }: LinkFormProps) {
  const text = useTexts(trackedLinkTexts);
  const words = useWords();
  const [typed, setTyped] = useState(blank);
  const [contentItemId, setItem] = useState('');
  const usual = (channel: MarketingChannel) => {
    const { sources, mediums } = wordsOf(read, channel);
    return { source: sources[0] ?? '', medium: mediums[0] ?? '' };
  };
  const [first] = campaign.channels;
  const [chosen, setChosen] = useState<Chosen>(first ? { [first]: usual(first) } : {});
  const [said, setSaid] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const offered = campaign.channels.length > 0 ? campaign.channels : marketingChannels;
  const target = typed.target.trim();
  const isAddress = isWebAddress(target);
  const isValue = (value: string): boolean => value === '' || LinkValue.safeParse(value).success;
  const wishes = offered.flatMap((channel): LinkWish[] => {
    const own = chosen[channel];
    if (!own) return [];
    const { name, content, term } = typed;
    return [{ channel, target, ...own, name, content, term, contentItemId: contentItemId || null }];
  });
  const isFit = isAddress && wishes.length > 0 && values.every((field) => isValue(typed[field]));

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!isFit) return;
    setBusy(true);
    const made = await make(wishes);
    setBusy(false);
    if (!made) return;
    setSaid(made.left.map((each) => `${nameOf(wishes[each.place]?.channel)}: ${each.said}`));
    if (made.left.length === 0) onClose();
  };
  const nameOf = (channel: MarketingChannel | undefined): string => (channel ? words.channel[channel] : '');

  return (
    <form className={styles.form} noValidate aria-label={text.add} onSubmit={(event) => void save(event)}>
      <Field
        className={styles.wide}
        label={text.columns.target}
        required
        {...(tried && !isAddress && { validationMessage: text.noAddress })}
        {...(isAddress && hasTracking(target) && { hint: text.replaces })}
      >
        <Input
          type="url"
          value={typed.target}
          maxLength={2_000}
          placeholder="https://"
          onChange={(_, { value }) => setTyped({ ...typed, target: value })}
        />
      </Field>
      {values.map((field) => (
        <Field
          key={field}
          label={text.columns[field]}
          {...(field === 'name' && { hint: text.nameHint(read.campaignValue) })}
          {...(!isValue(typed[field]) && { validationMessage: text.noValue })}
        >
          <Input
            value={typed[field]}
            maxLength={60}
            onChange={(_, { value }) => setTyped({ ...typed, [field]: value.trim() })}
          />
        </Field>
      ))}
      {items.length > 0 && (
        <Field label={text.item}>
          <Select value={contentItemId} onChange={(_, { value }) => setItem(value)}>
            <option value="">{text.noItem}</option>
            {items.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <fieldset className={`${styles.wide} ${styles.channels}`}>
        <legend>{text.channels}</legend>
        {tried && wishes.length === 0 && <p role="alert">{text.noChannel}</p>}
        {offered.map((channel) => (
          <ChannelChoice
            key={channel}
            name={words.channel[channel]}
            known={wordsOf(read, channel)}
            chosen={chosen[channel]}
            onChange={(next) => setChosen({ ...chosen, [channel]: next })}
            onChoose={(isChosen) =>
              setChosen({ ...chosen, [channel]: isChosen ? usual(channel) : undefined })
            }
          />
        ))}
      </fieldset>
      {isFit && (
        <ul className={`${styles.wide} ${styles.rows}`} aria-label={text.preview}>
          {wishes.map((wish) => (
            <li key={wish.channel} className={styles.said}>
              {linkUrl(wish, campaign.code)}
            </li>
          ))}
        </ul>
      )}
      {said.length > 0 && (
        <ul className={styles.wide} role="alert">
          {said.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {text.save(wishes.length)}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}

interface ChannelChoiceProps {
  readonly name: string;
  readonly known: { readonly sources: readonly string[]; readonly mediums: readonly string[] };
  readonly chosen: Chosen[MarketingChannel];
  readonly onChange: (next: NonNullable<Chosen[MarketingChannel]>) => void;
  readonly onChoose: (isChosen: boolean) => void;
}

function ChannelChoice({ name, known, chosen, onChange, onChoose }: ChannelChoiceProps) {
  const text = useTexts(trackedLinkTexts);
  const choice = (field: 'source' | 'medium', all: readonly string[]) =>
    chosen && (
      <Select
        aria-label={`${name}: ${text.columns[field]}`}
        value={chosen[field]}
        onChange={(_, { value }) => onChange({ ...chosen, [field]: value })}
      >
        {all.map((word) => (
          <option key={word}>{word}</option>
        ))}
      </Select>
    );
  return (
    <div className={styles.filters}>
      <Checkbox
        className={styles.channel}
        label={name}
        checked={chosen !== undefined}
        onChange={(_, { checked }) => onChoose(checked === true)}
      />
      {choice('source', known.sources)}
      {choice('medium', known.mediums)}
    </div>
  );
}
