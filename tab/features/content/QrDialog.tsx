import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { encodeQR } from 'qr';
import { useMemo } from 'react';
import { useTexts } from '../../ui/locale.tsx';
import { saveAs } from '../../ui/save-as.ts';
import { trackedLinkTexts } from '../../ui/texts/tracked-links.ts';
import styles from './Content.module.css';

interface QrDialogProps {
  readonly open: boolean;
  readonly url: string;
  readonly onClose: () => void;
}

/** Pixels of one module, so that the picture can be printed a hand wide. */
const scale = 16;

/** A link as a QR code, for paper and screens; black on white in every theme, because cameras want it so. */
export function QrDialog({ open, url, onClose }: QrDialogProps) {
  const text = useTexts(trackedLinkTexts);
  const modules = useMemo(() => encodeQR(url, 'raw', { ecc: 'medium', border: 4 }), [url]);
  const path = modules
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  const size = modules.length;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  return (
    <Dialog open={open} onOpenChange={(_, change) => change.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.code}</DialogTitle>
          <DialogContent className={styles.list}>
            <figure className={styles.code} aria-label={text.codeOf(url)}>
              <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
                <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
                <path fill="#000" d={path} />
              </svg>
            </figure>
            <p className={styles.said}>{url}</p>
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={() => saveAs('link.svg', new Blob([svg], { type: 'image/svg+xml' }))}>
              SVG
            </Button>
            <Button onClick={() => void savePicture(modules)}>PNG</Button>
            <Button appearance="primary" onClick={onClose}>
              {text.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

async function savePicture(modules: readonly (readonly boolean[])[]): Promise<void> {
  const canvas = new OffscreenCanvas(modules.length * scale, modules.length * scale);
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  for (const [y, row] of modules.entries())
    for (const [x, isDark] of row.entries()) if (isDark) pen.fillRect(x * scale, y * scale, scale, scale);
  saveAs('link.png', await canvas.convertToBlob({ type: 'image/png' }));
}
