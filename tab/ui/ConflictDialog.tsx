import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import styles from './ConflictDialog.module.css';
import { useTexts } from './locale.tsx';
import { changeTexts } from './texts/changes.ts';

/** One field in which the two meet, already in words. */
export interface ConflictRow {
  readonly field: string;
  readonly label: string;
  /** What this person saw; undefined when the view did not show the field. */
  readonly before: string | undefined;
  readonly theirs: string;
  /** What this person wanted; undefined when they did not touch the field. */
  readonly mine: string | undefined;
  /** The other person changed it. */
  readonly changed: boolean;
}

interface ConflictDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly detail: string;
  /** Who was faster, and when. */
  readonly by: string | undefined;
  readonly rows: readonly ConflictRow[];
  readonly onKeepTheirs: () => void;
  readonly onPutMine: () => void;
}

/** The second of two editors sees what changed, field by field, and chooses. Escape keeps what is there. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { open, title, detail, by, rows, onKeepTheirs, onPutMine } = props;
  const { conflict: text } = useTexts(changeTexts);
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, change) => change.open || onKeepTheirs()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <p className={styles.lead}>
              {detail} {by}
            </p>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{text.field}</th>
                  <th scope="col">{text.before}</th>
                  <th scope="col">{text.theirs}</th>
                  <th scope="col">{text.mine}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.field}>
                    <th scope="row">{row.label}</th>
                    <td>{row.before ?? text.nothing}</td>
                    <td>{row.changed ? <strong>{row.theirs}</strong> : <span>{text.same}</span>}</td>
                    <td>
                      {row.mine === undefined ? <span>{text.notMine}</span> : <strong>{row.mine}</strong>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </DialogContent>
          <DialogActions>
            <Button className={styles.choice} appearance="primary" onClick={onKeepTheirs}>
              {text.keepTheirs}
            </Button>
            <Button className={styles.choice} onClick={onPutMine}>
              {text.putMine}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
