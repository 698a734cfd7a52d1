import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useShortcuts } from './shortcuts.tsx';
import styles from './SidePanel.module.css';

interface SidePanelProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** Buttons beside the close button: next, previous, full page … */
  readonly actions?: ReactNode;
  /** Stays at the bottom while the content scrolls. */
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
}

/** A record over the view, which stays in its place behind. Takes the focus when it opens, gives it back when it closes. */
export function SidePanel({ title, closeLabel, onClose, actions, footer, children }: SidePanelProps) {
  const panel = useRef<HTMLElement>(null);
  const heading = useId();
  useFocusInside(panel);
  useShortcuts([{ keys: 'Escape', label: closeLabel, run: onClose }]);
  return (
    // A landmark, not a trap: the view behind stays usable.
    <aside ref={panel} className={styles.panel} aria-labelledby={heading} tabIndex={-1}>
      <header className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        {actions}
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={closeLabel} onClick={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
      {footer && <footer className={styles.foot}>{footer}</footer>}
    </aside>
  );
}

function useFocusInside(panel: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [panel]);
}
