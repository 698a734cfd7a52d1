import { Button, Select } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { useState } from 'react';
import type { ContentView } from '../../../src/contract/content-endpoints.ts';
import type { CampaignView } from '../../../src/contract/views.ts';
import {
  type ContentItemContent,
  type ContentState,
  contentStates,
} from '../../../src/domain/content-item.ts';
import { Face } from '../../ui/Face.tsx';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { channelTexts } from '../../ui/texts/channel-plan.ts';
import { contentTexts } from '../../ui/texts/content.ts';
import { personaTexts } from '../../ui/texts/personas.ts';
import styles from './Content.module.css';
import { ContentForm } from './ContentForm.tsx';
import { ContentRow } from './ContentRow.tsx';
import { JourneyMatrix } from './JourneyMatrix.tsx';
import { usePersonas } from './use-personas.ts';
import type { ContentActs } from './use-content.ts';

interface ContentListProps {
  readonly campaign: CampaignView;
  readonly content: ContentView;
  readonly acts: ContentActs;
}

/** What goes out through the channels of a campaign, by day; what was dropped only where it is asked for. */
export function ContentList({ campaign, content, acts }: ContentListProps) {
  const text = useTexts(contentTexts);
  const own = useTexts(channelTexts);
  const persona = useTexts(personaTexts);
  const words = useWords();
  const [adding, setAdding] = useState<Partial<ContentItemContent>>();
  const [channel, setChannel] = useState('');
  const [state, setState] = useState<ContentState | ''>('');
  const { items, channels, can } = content;
  const shown = items.filter(
    (item) =>
      (channel === '' || item.channel === channel) &&
      (state === '' ? item.state !== 'dropped' : item.state === state),
  );
  const personas = usePersonas().filter(
    ({ id, state: its }) => its === 'standing' || items.some(({ personaIds }) => personaIds.includes(id)),
  );
  const onAdd = can.edit ? setAdding : undefined;
  const shared = { campaign, can, acts };
  return (
    <section className={styles.list}>
      <h3 className={styles.heading}>{text.content}</h3>
      {items.length === 0 && !adding && (
        <Face
          title={text.empty.title}
          detail={can.edit ? text.empty.detail : text.empty.forReader}
          picture={<DocumentTextRegular />}
          {...(can.edit && { action: { label: text.add, run: () => setAdding({}) } })}
        />
      )}
      {items.length > 0 && (
        <div className={styles.filters}>
          <Select aria-label={text.channel} value={channel} onChange={(_, { value }) => setChannel(value)}>
            <option value="">{text.everyChannel}</option>
            {channels.map((plan) => (
              <option key={plan.channel} value={plan.channel}>
                {words.channel[plan.channel]}
              </option>
            ))}
          </Select>
          <Select
            aria-label={text.stateLabel}
            value={state}
            onChange={(_, { value }) => setState(contentStates.find((one) => one === value) ?? '')}
          >
            <option value="">{text.everyState}</option>
            {contentStates.map((one) => (
              <option key={one} value={one}>
                {text.state[one]}
              </option>
            ))}
          </Select>
          {can.edit && !adding && <Button onClick={() => setAdding({})}>{text.add}</Button>}
        </div>
      )}
      {channels.length > 0 && (
        <JourneyMatrix
          title={own.matrix}
          side={text.channel}
          rows={channels.map(({ channel: one }) => ({
            id: one,
            name: words.channel[one],
            has: (item) => item.channel === one,
            begin: { channel: one },
          }))}
          items={items}
          onAdd={onAdd}
        />
      )}
      {personas.length > 0 && (
        <JourneyMatrix
          title={persona.matrix}
          side={persona.title}
          rows={personas.map(({ id, name }) => ({
            id,
            name,
            has: ({ personaIds }) => personaIds.includes(id),
            begin: { personaIds: [id] },
          }))}
          items={items}
          onAdd={onAdd}
        />
      )}
      {adding && (
        <ContentForm
          key={`${adding.channel} ${adding.journeyStage} ${adding.personaIds?.join(' ')}`}
          {...shared}
          begin={adding}
          onClose={() => setAdding(undefined)}
        />
      )}
      {items.length > 0 && shown.length === 0 && <p className={styles.said}>{text.noMatch}</p>}
      <ul className={styles.rows}>
        {shown.map((item) => (
          <ContentRow key={item.id} item={item} {...shared} />
        ))}
      </ul>
    </section>
  );
}
