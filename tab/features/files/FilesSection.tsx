import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { useState } from 'react';
import type { AssetView } from '../../../src/contract/views.ts';
import { largestFile } from '../../../src/domain/asset-file.ts';
import { useAskApproval } from '../../data/ask-approval.ts';
import { hasSection } from '../../data/offered.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import type { SectionProps } from '../../ui/campaign-section.ts';
import { DropZone } from '../../ui/DropZone.tsx';
import { Face } from '../../ui/Face.tsx';
import { fileSize } from '../../ui/file-size.ts';
import { Lasting } from '../../ui/Lasting.tsx';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { RefusedFace } from '../../ui/RefusedFace.tsx';
import { ScreenSkeleton } from '../../ui/Skeletons.tsx';
import { fileTexts } from '../../ui/texts/files.ts';
import { CompareDialog } from './CompareDialog.tsx';
import { FileRow } from './FileRow.tsx';
import styles from './FilesSection.module.css';
import { RemoveDialog } from './RemoveDialog.tsx';
import { UploadDialog } from './UploadDialog.tsx';
import { UploadRow } from './UploadRow.tsx';
import { usePlannedUpload } from './use-planned-upload.ts';
import { useUploads } from './use-uploads.ts';

/** The files of a campaign: drop them in, fetch them out, take them away. */
export default function FilesSection({ campaign }: SectionProps) {
  const text = useTexts(fileTexts);
  const locale = useLocale();
  const troubleOf = useTroubleOf();
  const ask = useAskApproval(campaign.id);
  const uploads = useUploads(campaign.id);
  const [removing, setRemoving] = useState<AssetView>();
  const [compared, setCompared] = useState<Compared>();
  const files = useRead('GET /api/campaigns/:campaignId/files', { params: { campaignId: campaign.id } });
  // Where its files go out, for those who may read it.
  const content = useRead(
    'GET /api/campaigns/:campaignId/content',
    { params: { campaignId: campaign.id } },
    hasSection(useSession(), campaign, 'content'),
  );
  const usesOf = ({ id }: AssetView) =>
    (content.data?.items ?? []).filter(({ assetIds }) => assetIds.includes(id));
  const planning = usePlannedUpload(campaign, files.data ?? [], uploads.add);

  if (files.isPending) return <ScreenSkeleton rows={4} />;
  if (files.error && !files.data) {
    return <RefusedFace inPart trouble={troubleOf(files.error)} onRetry={() => void files.refetch()} />;
  }
  const { addFile } = campaign.can;
  const newest = files.data.toSorted((one, other) => (one.uploadedAt < other.uploadedAt ? 1 : -1));
  const empty = newest.length === 0 && uploads.all.length === 0;
  return (
    <div className={styles.files}>
      {empty && <Face {...(addFile ? text.empty : text.emptyReader)} picture={<AttachRegular />} />}
      {addFile && (
        <DropZone
          lead={text.drop}
          button={text.upload}
          dropNow={text.dropNow}
          hint={text.limits(fileSize(locale, largestFile))}
          multiple
          onFiles={(chosen) => void planning.choose(chosen)}
        />
      )}
      {uploads.all.length > 0 && (
        <ul className={styles.list}>
          {uploads.all.map((upload) => (
            <UploadRow
              key={upload.id}
              upload={upload}
              onRetry={() => uploads.retry(upload)}
              onDrop={() => uploads.drop(upload)}
            />
          ))}
        </ul>
      )}
      {newest.length > 0 && (
        <section>
          <h3 className={styles.count}>{text.count(newest.length)}</h3>
          <ul className={styles.list}>
            {newest.map((file) => (
              <FileRow
                key={file.id}
                file={file}
                onAsk={campaign.can.submitPart ? () => ask('assetVersion', { file: file.id }) : undefined}
                onCompare={comparing(file, newest, setCompared)}
                onRemove={() => setRemoving(file)}
                uses={usesOf(file)}
              />
            ))}
          </ul>
        </section>
      )}
      <Lasting of={planning.waiting}>
        {(waiting, open) => (
          <UploadDialog {...waiting} open={open} onUpload={planning.upload} onClose={planning.leave} />
        )}
      </Lasting>
      <Lasting of={compared}>
        {(pair, open) => (
          <CompareDialog {...pair} open={open} mayRestore={addFile} onClose={() => setCompared(undefined)} />
        )}
      </Lasting>
      <Lasting of={removing}>
        {(file, open) => (
          <RemoveDialog
            open={open}
            campaign={campaign}
            file={file}
            uses={usesOf(file)}
            onClose={() => setRemoving(undefined)}
          />
        )}
      </Lasting>
    </div>
  );
}

interface Compared {
  readonly older: AssetView;
  readonly newest: AssetView;
}

/** Opens an older version beside the newest file of its name. */
function comparing(
  file: AssetView,
  files: readonly AssetView[],
  open: (pair: Compared) => void,
): (() => void) | undefined {
  if (!file.replaced) return undefined;
  const newest = files.find(({ name, replaced }) => name === file.name && !replaced);
  return newest && (() => open({ older: file, newest }));
}
