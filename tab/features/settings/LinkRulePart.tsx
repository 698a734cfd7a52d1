import { Field, Input } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { marketingChannels } from '../../../src/domain/campaign.ts';
import { ChannelWords, type LinkChoice, usualWords, wordsOf } from '../../../src/domain/link-rule.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { linkRuleTexts } from '../../ui/texts/link-rule.ts';
import styles from './BudgetRule.module.css';
import { DraftForm } from './DraftForm.tsx';
import settings from './Settings.module.css';

const name = 'GET /api/workspaces/:workspaceId/link-rule';

/** By which words links are tracked, for each marketing channel. */
export function LinkRulePart() {
  const text = useTexts(linkRuleTexts);
  const troubleOf = useTroubleOf();
  const { workspace } = useSession();
  const read = useRead(name, { params: { workspaceId: workspace.id } });
  if (read.error && !read.data) return <p role="alert">{troubleOf(read.error).words}</p>;
  if (!read.data) return <ScreenSkeleton rows={4} />;
  const { version, ...choice } = read.data;
  return (
    <>
      <p className={settings.words}>{text.lead}</p>
      <RuleForm key={version} choice={choice} version={version} />
    </>
  );
}

type Typed = Record<string, { readonly sources: string; readonly mediums: string }>;

const listIn = (typed: string): string[] => typed.split(/[\s,，、]+/u).filter(Boolean);

/** What differs from the usual words; undefined where something does not fit. */
function choiceIn(typed: Typed): LinkChoice | undefined {
  const channels: LinkChoice['channels'] = {};
  for (const channel of marketingChannels) {
    const { sources = '', mediums = '' } = typed[channel] ?? {};
    const said = ChannelWords.safeParse({ sources: listIn(sources), mediums: listIn(mediums) }).data;
    if (!said) return undefined;
    const usual = usualWords[channel];
    const isUsual = [said.sources, said.mediums].join('|') === [usual.sources, usual.mediums].join('|');
    if (!isUsual) channels[channel] = said;
  }
  return { channels };
}

function RuleForm({ choice, version }: { readonly choice: LinkChoice; readonly version: string | null }) {
  const text = useTexts(linkRuleTexts);
  const words = useWords();
  const client = useClient();
  const queries = useQueryClient();
  const { workspace } = useSession();
  const params = { workspaceId: workspace.id };
  const known: Typed = Object.fromEntries(
    marketingChannels.map((channel) => {
      const { sources, mediums } = wordsOf(choice, channel);
      return [channel, { sources: sources.join(', '), mediums: mediums.join(', ') }];
    }),
  );
  const [draft, setDraft] = useState(known);
  const wanted = choiceIn(draft);
  const save = async (): Promise<void> => {
    if (!wanted) return;
    const saved = await client.call('PUT /api/workspaces/:workspaceId/link-rule', {
      params,
      body: { ...wanted, version },
    });
    queries.setQueryData(readKey(name, { params }), saved);
  };
  return (
    <DraftForm
      title={text.form}
      untitled
      known={known}
      draft={draft}
      fault={wanted ? '' : text.faulty}
      save={save}
    >
      {marketingChannels.map((channel) => {
        const own = draft[channel] ?? { sources: '', mediums: '' };
        const field = (which: 'sources' | 'mediums') => (
          <Field label={text[which]}>
            <Input
              value={own[which]}
              onChange={(_, { value }) => setDraft({ ...draft, [channel]: { ...own, [which]: value } })}
            />
          </Field>
        );
        return (
          <fieldset key={channel} className={styles.set}>
            <legend>{words.channel[channel]}</legend>
            <div className={styles.row}>
              {field('sources')}
              {field('mediums')}
            </div>
          </fieldset>
        );
      })}
    </DraftForm>
  );
}
