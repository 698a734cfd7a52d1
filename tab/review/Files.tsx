import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useCallback, useState } from 'react';
import type { OutsideView } from '../../src/contract/link-endpoints.ts';
import { fileSize } from '../ui/file-size.ts';
import { useLocale, useTexts } from '../ui/locale.tsx';
import { saveAs } from '../ui/save-as.ts';
import { usePicture } from '../ui/use-picture.ts';
import type { LinkClient } from './link-client.ts';
import styles from './Review.module.css';
import { reviewTexts } from './review-texts.ts';

type OutsideFile = OutsideView['files'][number];

/** The files of the link: pictures are shown, all can be saved; each comes through the link itself, and what is shown was drawn anew. */
export function Files({ files, client }: { files: readonly OutsideFile[]; client: LinkClient }) {
  const text = useTexts(reviewTexts);
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="files">
      <h2 id="files" className={styles.heading}>
        {text.files}
      </h2>
      <ul className={styles.files}>
        {files.map((file) => (
          <FileLine key={file.id} file={file} client={client} />
        ))}
      </ul>
    </section>
  );
}

function FileLine({ file, client }: { file: OutsideFile; client: LinkClient }) {
  const text = useTexts(reviewTexts);
  const locale = useLocale();
  const { id, name, bytes, shown } = file;
  const fetchPicture = useCallback(async () => {
    const fetched = await client.picture(id);
    return fetched.kind === 'ok' ? fetched.value : undefined;
  }, [client, id]);
  const picture = usePicture(shown && fetchPicture);
  const [failed, setFailed] = useState(false);
  const save = async (): Promise<void> => {
    const fetched = await client.file(id);
    setFailed(fetched.kind !== 'ok');
    if (fetched.kind === 'ok') saveAs(name, fetched.value);
  };
  return (
    <li className={styles.file}>
      {picture !== undefined && <img className={styles.picture} src={picture} alt={name} />}
      <div className={styles.fileLine}>
        <span>
          {name} <span className={styles.quiet}>{fileSize(locale, bytes)}</span>
        </span>
        <Button
          size="small"
          icon={<ArrowDownloadRegular />}
          aria-label={text.save(name)}
          onClick={() => void save()}
        />
      </div>
      {failed && <p role="alert">{text.notFetched}</p>}
    </li>
  );
}
