import { Button, Switch } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { QrCodeRegular } from '@fluentui/react-icons/svg/qr-code';
import { useState } from 'react';
import type { ContentItemView } from '../../../src/contract/content-endpoints.ts';
import type { TrackedLinkView } from '../../../src/contract/tracked-link-endpoints.ts';
import type { CampaignView } from '../../../src/contract/views.ts';
import { csvLine } from '../../../src/domain/csv.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { Lasting } from '../../ui/Lasting.tsx';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { saveAs } from '../../ui/save-as.ts';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { trackedLinkTexts } from '../../ui/texts/tracked-links.ts';
import styles from './Content.module.css';
import { LinkForm } from './LinkForm.tsx';
import { QrDialog } from './QrDialog.tsx';
import { useTrackedLinks } from './use-tracked-links.ts';

interface LinkListProps {
  readonly campaign: CampaignView;
  readonly items: readonly ContentItemView[];
}

/** The tracked links of a campaign: made one by one or for several channels, copied, printed as QR codes, taken along as a file. */
export function LinkList({ campaign, items }: LinkListProps) {
  const text = useTexts(trackedLinkTexts);
  const troubleOf = useTroubleOf();
  const { read, make, retire } = useTrackedLinks(campaign.id);
  const [adding, setAdding] = useState(false);
  const [withRetired, setWithRetired] = useState(false);
  const [code, setCode] = useState<TrackedLinkView>();
  const download = useDownload(campaign.code);
  if (read.isPending) return <ScreenSkeleton rows={2} />;
  if (!read.data) return <p role="alert">{troubleOf(read.error).words}</p>;
  const { links, can } = read.data;
  const shown = withRetired ? links : links.filter(({ retired }) => !retired);
  return (
    <section className={styles.list}>
      <h3 className={styles.heading}>{text.title}</h3>
      {links.length === 0 && !adding && (
        <p className={styles.said}>{can.edit ? text.none : text.noneToReader}</p>
      )}
      <div className={styles.filters}>
        {can.edit && !adding && <Button onClick={() => setAdding(true)}>{text.add}</Button>}
        {shown.length > 0 && <Button onClick={() => download(shown)}>{text.download}</Button>}
        {links.some(({ retired }) => retired) && (
          <Switch
            label={text.withRetired}
            checked={withRetired}
            onChange={(_, { checked }) => setWithRetired(checked)}
          />
        )}
      </div>
      {adding && (
        <LinkForm
          campaign={campaign}
          items={items}
          read={read.data}
          make={make}
          onClose={() => setAdding(false)}
        />
      )}
      <ul className={styles.rows}>
        {shown.map((link) => (
          <LinkRow
            key={link.id}
            link={link}
            item={items.find(({ id }) => id === link.contentItemId)?.title ?? ''}
            onCode={() => setCode(link)}
            {...(can.edit && { onRetire: (retired: boolean) => retire(link, retired) })}
          />
        ))}
      </ul>
      <Lasting of={code}>
        {(link, open) => <QrDialog open={open} url={link.url} onClose={() => setCode(undefined)} />}
      </Lasting>
    </section>
  );
}

interface LinkRowProps {
  readonly link: TrackedLinkView;
  /** The title of the content that it stands in; empty for none. */
  readonly item: string;
  readonly onCode: () => void;
  readonly onRetire?: (retired: boolean) => Promise<void>;
}

function LinkRow({ link: { channel, source, medium, url, retired }, item, onCode, onRetire }: LinkRowProps) {
  const text = useTexts(trackedLinkTexts);
  const words = useWords();
  const tell = useTell();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url);
      tell.done(text.copied);
    } catch (error) {
      tell.failed(text.notCopied, error);
    }
  };
  const name = [words.channel[channel], source, medium, item].filter(Boolean).join(' · ');
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <strong className={styles.name}>
          {name}
          {retired && ` · ${text.retired}`}
        </strong>
        {!retired && (
          <>
            <Button
              appearance="subtle"
              size="small"
              icon={<CopyRegular />}
              aria-label={text.copyOf(name)}
              onClick={() => void copy()}
            />
            <Button
              appearance="subtle"
              size="small"
              icon={<QrCodeRegular />}
              aria-label={text.codeOf(name)}
              onClick={onCode}
            />
          </>
        )}
        {onRetire && (
          <Button
            appearance="subtle"
            size="small"
            aria-label={retired ? text.takeUpOf(name) : text.retireOf(name)}
            onClick={() => void onRetire(!retired)}
          >
            {retired ? text.takeUp : text.retire}
          </Button>
        )}
      </div>
      <p className={styles.said}>{url}</p>
    </li>
  );
}

/** Links as a file that spreadsheets open, in which no cell is a formula. */
function useDownload(code: string): (links: readonly TrackedLinkView[]) => void {
  const text = useTexts(trackedLinkTexts);
  const words = useWords();
  return (links) => {
    const { channel, url, target, source, medium, name, content, term } = text.columns;
    const lines = [
      csvLine([channel, url, target, source, medium, name, content, term]),
      ...links.map((link) =>
        csvLine([
          words.channel[link.channel],
          link.url,
          link.target,
          link.source,
          link.medium,
          link.name,
          link.content,
          link.term,
        ]),
      ),
    ];
    // The mark by which spreadsheets know UTF-8.
    saveAs(`links-${code}.csv`, new Blob(['\uFEFF', ...lines], { type: 'text/csv;charset=utf-8' }));
  };
}
