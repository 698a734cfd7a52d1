import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { WorkspaceView } from '../../src/contract/views.ts';
import type { Client } from '../data/client.ts';
import { campaignViews, type CampaignViewName } from '../data/place.ts';
import { useTexts } from '../ui/locale.tsx';
import { configureTexts } from '../ui/texts/configure.ts';
import { shellTexts } from '../ui/texts/shell.ts';
import styles from './Configure.module.css';
import type { Host } from './teams.ts';

interface ConfigureProps {
  readonly host: Pick<Host, 'configure'>;
  readonly client: Pick<Client, 'call'>;
}

/** What Teams shows when somebody adds the tab to a channel: which view it opens with, and of which workspace. */
export default function Configure({ host, client }: ConfigureProps) {
  const text = useTexts(configureTexts);
  const { views, workspace } = useTexts(shellTexts);
  const [view, setView] = useState<CampaignViewName>('board');
  const { workspaces, workspaceId, setWorkspaceId } = useWorkspaces(client);
  const name = text.tabName(views[view]);
  const path =
    workspaceId === undefined ? `/tab/${view}` : `/tab/${view}?ws=${encodeURIComponent(workspaceId)}`;
  useEffect(() => host.configure({ name, path }), [host, name, path]);
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{text.title}</h1>
      <p className={styles.detail}>{text.detail}</p>
      <p className={styles.detail}>{text.follow}</p>
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
      {workspaces.length > 1 && (
        <Field label={workspace}>
          <Select value={workspaceId} onChange={(_, { value }) => setWorkspaceId(value)}>
            {workspaces.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </main>
  );
}

/** Only who is in several workspaces has to choose; while nothing is known, the tab shows each reader's first one. */
function useWorkspaces(client: Pick<Client, 'call'>) {
  const [workspaces, setWorkspaces] = useState<readonly WorkspaceView[]>([]);
  const [chosen, setWorkspaceId] = useState<string>();
  useEffect(() => {
    const leaving = new AbortController();
    client.call('GET /api/me', { signal: leaving.signal }).then(
      (me) => setWorkspaces(me.workspaces),
      () => undefined,
    );
    return () => leaving.abort();
  }, [client]);
  const workspaceId = workspaces.length > 1 ? (chosen ?? workspaces[0]?.id) : undefined;
  return { workspaces, workspaceId, setWorkspaceId };
}
