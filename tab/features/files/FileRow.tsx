import { Button } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { FolderZipRegular } from '@fluentui/react-icons/svg/folder-zip';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { ImageRegular } from '@fluentui/react-icons/svg/image';
import { HeadphonesRegular } from '@fluentui/react-icons/svg/headphones';
import { VideoClipRegular } from '@fluentui/react-icons/svg/video-clip';
import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import type { ContentItemView } from '../../../src/contract/content-endpoints.ts';
import type { AssetView } from '../../../src/contract/views.ts';
import { useClient } from '../../data/client.ts';
import { useViewAddress } from '../../data/place.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { fileSize } from '../../ui/file-size.ts';
import { useFormat, useLocale, useTexts } from '../../ui/locale.tsx';
import { listed } from '../../ui/spaced.ts';
import { partTexts } from '../../ui/texts/approvals-parts.ts';
import { compareTexts } from '../../ui/texts/file-versions.ts';
import { fileTexts } from '../../ui/texts/files.ts';
import { fetchFrom, saveAs } from '../../ui/save-as.ts';
import { usePicture } from '../../ui/use-picture.ts';
import styles from './FilesSection.module.css';

/** By the first part of the media type; what is not listed is a document. */
const icons: Readonly<Record<string, FluentIcon>> = {
  image: ImageRegular,
  video: VideoClipRegular,
  audio: HeadphonesRegular,
  'application/pdf': DocumentPdfRegular,
  'application/zip': FolderZipRegular,
};

interface FileRowProps {
  readonly file: AssetView;
  /** Absent for those who cannot ask for approval. */
  readonly onAsk: (() => void) | undefined;
  /** Only of an older version. */
  readonly onCompare: (() => void) | undefined;
  readonly onRemove: () => void;
  /** The content items that it goes out with. */
  readonly uses: readonly Pick<ContentItemView, 'id' | 'title'>[];
}

/** One file: what it is, from whom, since when, and whether exactly this version is approved. */
export function FileRow({ file, onAsk, onCompare, onRemove, uses }: FileRowProps) {
  const versions = useTexts(compareTexts);
  const text = useTexts(fileTexts);
  const part = useTexts(partTexts);
  const locale = useLocale();
  const format = useFormat();
  const people = usePeople();
  const { zone } = useSession().me.person;
  const client = useClient();
  const address = useViewAddress();
  const tell = useTell();
  const [fetching, setFetching] = useState(false);
  const { id, campaignId, name, mediaType, bytes, uploadedBy, uploadedAt, canRemove } = file;
  const { version = 1, approved, replaced, shown } = file;
  const fetchPicture = useCallback(async () => {
    const params = { campaignId, assetId: id };
    const asked = client.call('GET /api/campaigns/:campaignId/files/:assetId/picture', { params });
    // Without it the row has its sign.
    return asked.catch(() => undefined);
  }, [client, campaignId, id]);
  const picture = usePicture(shown && fetchPicture);
  const Icon = icons[mediaType] ?? icons[mediaType.split('/')[0] ?? ''] ?? DocumentRegular;

  const download = async (): Promise<void> => {
    setFetching(true);
    try {
      const params = { campaignId, assetId: id };
      const { url } = await client.call('POST /api/campaigns/:campaignId/files/:assetId/link', { params });
      if (url === null)
        saveAs(name, await client.call('GET /api/campaigns/:campaignId/files/:assetId', { params }));
      else fetchFrom(url);
    } catch (error) {
      tell.failed(text.notDownloaded(name), error);
    } finally {
      setFetching(false);
    }
  };

  return (
    <li className={styles.file}>
      {picture === undefined ? (
        <Icon className={styles.icon} fontSize={24} aria-hidden />
      ) : (
        <img className={styles.picture} src={picture} alt="" />
      )}
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.detail}>
          {fileSize(locale, bytes)} ·{' '}
          {text.by(people.get(uploadedBy)?.name ?? uploadedBy, format.instant(uploadedAt, zone))}
        </span>
        {approved && (
          <span className={styles.approved}>
            <CheckmarkCircleRegular aria-hidden /> {part.approvedFile(version)}
          </span>
        )}
        {uses.length > 0 && (
          <span className={styles.detail}>
            {text.usedIn}{' '}
            <Link className={styles.way} href={address(`campaigns/${campaignId}/content`)}>
              {listed(
                locale,
                uses.map(({ title }) => title),
              )}
            </Link>
          </span>
        )}
        {replaced && <span className={styles.detail}>{part.olderFile(version)}</span>}
      </div>
      {onAsk && !approved && !replaced && (
        <Button
          appearance="subtle"
          icon={<CheckmarkCircleRegular />}
          aria-label={part.askFile(name)}
          title={part.askFile(name)}
          onClick={onAsk}
        />
      )}
      {onCompare && (
        <Button
          appearance="subtle"
          icon={<HistoryRegular />}
          aria-label={versions.open(name, version)}
          title={versions.open(name, version)}
          onClick={onCompare}
        />
      )}
      <Button
        appearance="subtle"
        icon={<ArrowDownloadRegular />}
        aria-label={text.download(name)}
        disabled={fetching}
        onClick={() => void download()}
      />
      {canRemove && (
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={text.remove(name)}
          onClick={onRemove}
        />
      )}
    </li>
  );
}
