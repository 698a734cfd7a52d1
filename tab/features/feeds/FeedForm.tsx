import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { FeedShows } from '../../../src/domain/calendar-feed.ts';
import { filterBody } from '../../data/filter-body.ts';
import { isFiltering, useFilter } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { feedTexts } from '../../ui/texts/feeds.ts';
import styles from './Feeds.module.css';
import type { Feeds } from './use-feeds.ts';

interface FeedFormProps {
  readonly make: Feeds['make'];
  readonly onMade: (address: string) => void;
}

/** What is subscribed to, and what the calendar is called. */
export function FeedForm({ make, onMade }: FeedFormProps) {
  const text = useTexts(feedTexts);
  const troubleOf = useTroubleOf();
  const { workspace } = useSession();
  const [filter] = useFilter();
  const [kind, setKind] = useState<FeedShows['kind']>('campaigns');
  const [typed, setTyped] = useState<string>();
  const [refused, setRefused] = useState('');
  const [sending, setSending] = useState(false);
  const name = typed ?? `${workspace.name} · ${text.kinds[kind]}`.slice(0, 80);
  const fault = name.trim() === '' ? text.nameMissing : undefined;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (fault !== undefined || sending) return;
    setSending(true);
    try {
      const shows = kind === 'mine' ? { kind } : { kind, filter: filterBody(filter) };
      onMade(await make({ name: name.trim(), shows }));
    } catch (error) {
      setRefused(troubleOf(error).words);
      setSending(false);
    }
  };

  return (
    <form noValidate className={styles.form} aria-label={text.title} onSubmit={(event) => void submit(event)}>
      <Field label={text.shows}>
        <RadioGroup
          value={kind}
          onChange={(_, { value }) => setKind(value === 'mine' ? 'mine' : 'campaigns')}
        >
          <Radio value="campaigns" label={isFiltering(filter) ? text.filtered : text.campaigns} />
          <Radio value="mine" label={text.mine} />
        </RadioGroup>
      </Field>
      <Field label={text.name} required validationMessage={fault}>
        <Input maxLength={80} value={name} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      {refused && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={sending}>
          {text.make}
        </Button>
      </div>
    </form>
  );
}
