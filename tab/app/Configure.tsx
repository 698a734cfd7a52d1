import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { campaignViews, type CampaignViewName } from '../data/place.ts';
import { useTexts } from '../ui/locale.tsx';
import { configureTexts } from '../ui/texts/configure.ts';
import { shellTexts } from '../ui/texts/shell.ts';
import styles from './Configure.module.css';
import type { Host } from './teams.ts';

/** What Teams shows when somebody adds the tab to a channel: which view it opens with. */
export default function Configure({ host }: { host: Pick<Host, 'configure'> }) {
  const text = useTexts(configureTexts);
  const { views } = useTexts(shellTexts);
  const [view, setView] = useState<CampaignViewName>('board');
  const name = text.tabName(views[view]);
  useEffect(() => host.configure({ name, path: `/tab/${view}` }), [host, name, view]);
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{text.title}</h1>
      <p className={styles.detail}>{text.detail}</p>
      <Field label={text.opens}>
        <RadioGroup
          value={view}
          onChange={(_, { value }) => setView(campaignViews.find((one) => one === value) ?? 'board')}
        >
          {campaignViews.map((one) => (
            <Radio key={one} value={one} label={views[one]} />
          ))}
        </RadioGroup>
      </Field>
    </main>
  );
}
