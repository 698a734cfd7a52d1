import { Button, Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { ContentItemView, ContentView } from '../../../src/contract/content-endpoints.ts';
import type { CampaignView } from '../../../src/contract/views.ts';
import { marketingChannels } from '../../../src/domain/campaign.ts';
import { type ContentItemContent, contentFormats, journeyStages } from '../../../src/domain/content-item.ts';
import { useRead } from '../../data/reads.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { DateField } from '../../ui/DateField.tsx';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { contentTexts } from '../../ui/texts/content.ts';
import { ZonePicker } from '../../ui/ZonePicker.tsx';
import styles from './Content.module.css';
import { MadeFor } from './MadeFor.tsx';
import type { ContentActs } from './use-content.ts';

interface ContentFormProps {
  readonly campaign: CampaignView;
  readonly can: ContentView['can'];
  readonly acts: ContentActs;
  /** The one that is changed; absent for a new one. */
  readonly item?: ContentItemView;
  /** What a new one begins with. */
  readonly begin?: Partial<ContentItemContent>;
  readonly onClose: () => void;
}

/** Adds a content item or changes it; says before saving what a change does to its approval. */
export function ContentForm({ campaign, can, acts, item, begin, onClose }: ContentFormProps) {
  const text = useTexts(contentTexts);
  const words = useWords();
  const people = usePeople();
  const { me, workspace } = useSession();
  const files = useRead('GET /api/campaigns/:campaignId/files', { params: { campaignId: campaign.id } });
  const [draft, setDraft] = useState<ContentItemContent>(() =>
    item
      ? contentOf(item)
      : {
          title: '',
          channel: campaign.channels[0] ?? 'social',
          format: 'post',
          ownerId: me.person.id,
          publishOn: null,
          publishAt: null,
          zone: workspace.zone,
          text: '',
          assetIds: [],
          journeyStage: null,
          personaIds: [],
          needsApproval: true,
          ...begin,
        },
  );
  const [once] = useState(() => crypto.randomUUID());
  const [isTried, setTried] = useState(false);
  const change = (part: Partial<ContentItemContent>): void => setDraft((was) => ({ ...was, ...part }));
  const needsDay = draft.publishOn === null && (draft.publishAt !== null || item?.step === 'scheduled');
  const title = draft.title.trim();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (title === '' || needsDay) return;
    const content = { ...draft, title };
    if (await (item ? acts.edit(item, content) : acts.add(content, once))) onClose();
  };
  const channels = marketingChannels.filter(
    (one) => campaign.channels.includes(one) || one === draft.channel,
  );
  const standing = (files.data ?? []).filter(({ id, replaced }) => !replaced || draft.assetIds.includes(id));
  const toggle = (id: string, isOn: boolean): void =>
    change({ assetIds: isOn ? [...draft.assetIds, id] : draft.assetIds.filter((one) => one !== id) });
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={item ? text.edit(item.title) : text.add}
      onSubmit={(event) => void submit(event)}
    >
      {item?.state === 'inReview' && <p className={`${styles.said} ${styles.wide}`}>{text.running}</p>}
      {(item?.state === 'approved' || item?.state === 'scheduled') && item.requestId !== null && (
        <p className={`${styles.said} ${styles.wide}`}>{text.reopens}</p>
      )}
      <Field
        label={text.title}
        required
        className={styles.wide}
        {...(isTried && title === '' && { validationMessage: text.titleNeeded })}
      >
        <Input
          autoFocus
          value={draft.title}
          maxLength={160}
          onChange={(_, { value }) => change({ title: value })}
        />
      </Field>
      <Field label={text.channel}>
        <Select
          value={draft.channel}
          onChange={(_, { value }) =>
            change({ channel: channels.find((one) => one === value) ?? draft.channel })
          }
        >
          {channels.map((one) => (
            <option key={one} value={one}>
              {words.channel[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.formatLabel}>
        <Select
          value={draft.format}
          onChange={(_, { value }) =>
            change({ format: contentFormats.find((one) => one === value) ?? 'other' })
          }
        >
          {contentFormats.map((one) => (
            <option key={one} value={one}>
              {text.format[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.owner}>
        <PersonPicker
          people={[...people.values()].filter(({ active }) => active)}
          value={draft.ownerId}
          onChange={(ownerId) => change({ ownerId })}
          emptyName={text.nobody}
        />
      </Field>
      <Field label={text.journey}>
        <Select
          value={draft.journeyStage ?? ''}
          onChange={(_, { value }) =>
            change({ journeyStage: journeyStages.find((one) => one === value) ?? null })
          }
        >
          <option value="">{text.none}</option>
          {journeyStages.map((one) => (
            <option key={one} value={one}>
              {text.stage[one]}
            </option>
          ))}
        </Select>
      </Field>
      <MadeFor value={draft.personaIds} onChange={(personaIds) => change({ personaIds })} />
      <Field label={text.day} {...(isTried && needsDay && { validationMessage: text.dayNeeded })}>
        <DateField
          value={draft.publishOn ?? ''}
          onChange={(_, { value }) => change({ publishOn: value || null })}
        />
      </Field>
      <Field label={text.time} hint={text.timeHint}>
        <Input
          type="time"
          value={draft.publishAt ?? ''}
          onChange={(_, { value }) => change({ publishAt: value || null })}
        />
      </Field>
      {draft.publishAt !== null && (
        <Field label={text.zone}>
          <ZonePicker value={draft.zone} onChange={(zone) => change({ zone })} />
        </Field>
      )}
      <Field label={text.words} className={styles.wide}>
        <Textarea
          value={draft.text}
          maxLength={10_000}
          rows={4}
          resize="vertical"
          onChange={(_, { value }) => change({ text: value })}
        />
      </Field>
      {standing.length > 0 && (
        <fieldset className={`${styles.wide} ${styles.files}`}>
          <legend>{text.files}</legend>
          {standing.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={draft.assetIds.includes(id)}
              onChange={(_, { checked }) => toggle(id, checked === true)}
            />
          ))}
        </fieldset>
      )}
      <Checkbox
        className={styles.wide ?? ''}
        label={text.needsApproval}
        checked={draft.needsApproval}
        disabled={!can.exempt && draft.needsApproval}
        onChange={(_, { checked }) => change({ needsApproval: checked === true })}
      />
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit">
          {text.save}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}

function contentOf(item: ContentItemView): ContentItemContent {
  const { title, channel, format, ownerId, publishOn, publishAt, zone, text, assetIds } = item;
  const { journeyStage, personaIds, needsApproval } = item;
  return {
    title,
    channel,
    format,
    ownerId,
    publishOn,
    publishAt,
    zone,
    text,
    assetIds,
    journeyStage,
    personaIds,
    needsApproval,
  };
}
