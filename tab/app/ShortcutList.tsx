import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useTexts } from '../ui/locale.tsx';
import { useShortcutList } from '../ui/shortcuts.tsx';
import { shellTexts } from '../ui/texts/shell.ts';
import styles from './ShortcutList.module.css';

/** Every key that works now, and those that work inside cards, cells and bars. */
export default function ShortcutList({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { shortcuts: text, close } = useTexts(shellTexts);
  const registered = useShortcutList()();
  const rows: readonly (readonly [string, string])[] = [
    ...registered.map(({ keys, label }) => [keys.replace('z', 'Z'), label] as const),
    [text.keys.arrows, text.arrows],
    ['Enter', text.open],
    ['F2', text.edit],
    [text.keys.drag, text.drag],
    [text.keys.resize, text.resize],
    [text.keys.neighbour, text.neighbour],
  ];
  return (
    <Dialog open={open} onOpenChange={(_, change) => change.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.title}</DialogTitle>
          <DialogContent>
            <dl className={styles.list}>
              {rows.map(([keys, label]) => (
                <div key={keys} className={styles.row}>
                  <dt>
                    <kbd className={styles.key}>{keys}</kbd>
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
