import { Button, ProgressBar } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { fileSize } from '../../ui/file-size.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { fileTexts } from '../../ui/texts/files.ts';
import styles from './FilesSection.module.css';
import type { Upload } from './use-uploads.ts';

interface UploadRowProps {
  readonly upload: Upload;
  readonly onRetry: () => void;
  readonly onDrop: () => void;
}

/** A file on its way in: how far it is, or why it did not arrive. */
export function UploadRow({ upload: { file, state, share, words, again }, onRetry, onDrop }: UploadRowProps) {
  const text = useTexts(fileTexts);
  const locale = useLocale();
  const failed = state === 'failed';
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(share ?? 0);
  const standing = state === 'waiting' ? text.waiting : share === undefined ? '' : text.progress(percent);
  return (
    <li className={styles.file} data-failed={failed}>
      {failed ? (
        <ErrorCircleFilled className={styles.icon} fontSize={24} aria-hidden />
      ) : (
        <ArrowUploadRegular className={styles.icon} fontSize={24} aria-hidden />
      )}
      <div className={styles.words} role={failed ? 'alert' : undefined}>
        <span className={styles.name}>{failed ? text.failed(file.name) : file.name}</span>
        <span className={styles.detail}>
          {failed ? words : [fileSize(locale, file.size), standing].filter(Boolean).join(' · ')}
        </span>
        {state === 'sending' && (
          <ProgressBar
            aria-label={text.uploading(file.name)}
            {...(share === undefined ? {} : { value: share })}
          />
        )}
      </div>
      {failed && again && <Button onClick={onRetry}>{text.retry}</Button>}
      <Button
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={failed ? text.forget : text.cancel(file.name)}
        onClick={onDrop}
      />
    </li>
  );
}
