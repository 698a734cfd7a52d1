import { Button } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { useRef, useState, type DragEvent } from 'react';
import styles from './DropZone.module.css';

interface DropZoneProps {
  /** Before the button: "Drop files here, or". */
  readonly lead: string;
  readonly button: string;
  readonly hint: string;
  /** While something is dragged over it. */
  readonly dropNow: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly multiple?: boolean;
  /** As the file chooser takes it: ".csv,.xlsx". */
  readonly accept?: string;
  readonly disabled?: boolean;
}

/** Takes files by drag and drop, by its button, and by the keyboard through the button. */
export function DropZone({
  lead,
  button,
  hint,
  dropNow,
  onFiles,
  multiple,
  accept,
  disabled,
}: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const carriesFiles = (event: DragEvent): boolean =>
    disabled !== true && event.dataTransfer.types.includes('Files');

  return (
    <div
      className={styles.zone}
      data-over={over}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) {
          setOver(false);
        }
      }}
      onDrop={(event) => {
        setOver(false);
        if (!carriesFiles(event)) return;
        event.preventDefault();
        const files = [...event.dataTransfer.files];
        onFiles(multiple ? files : files.slice(0, 1));
      }}
    >
      <ArrowUploadRegular className={styles.icon} fontSize={24} aria-hidden />
      <div className={styles.words}>
        <div className={styles.lead}>
          <span>{over ? dropNow : lead}</span>
          <Button disabled={disabled ?? false} onClick={() => input.current?.click()}>
            {button}
          </Button>
        </div>
        <span className={styles.hint}>{hint}</span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={button}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // So that the same file can be chosen again after it was mended.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
