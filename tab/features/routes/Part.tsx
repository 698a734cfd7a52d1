import type { ReactNode } from 'react';
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
  return (
    <details className={styles.part} open={open || wrong > 0}>
      <summary>
        {title}
        {wrong > 0 && <span data-wrong>{text.faults(wrong)}</span>}
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
