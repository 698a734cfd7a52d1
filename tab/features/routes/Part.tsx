import { useState, type ReactNode } from 'react';
import { useTexts } from '../../ui/locale.tsx';
import { routeEditorTexts } from '../../ui/texts/routes.ts';
import styles from './Form.module.css';

interface PartProps {
  readonly title: string;
  /** How many faults are inside. */
  readonly wrong: number;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** A part of a form that can be folded away; it says from outside when something inside is wrong. */
export function Part({ title, wrong, open = false, children }: PartProps) {
  const text = useTexts(routeEditorTexts);
  // What was opened for a fault stays open when the fault is mended: somebody is typing in it.
  const [unfolded, setUnfolded] = useState(open);
  return (
    <details
      className={styles.part}
      open={unfolded || wrong > 0}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <summary>
        {title}
        {wrong > 0 && <span data-wrong>{text.faults(wrong)}</span>}
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
