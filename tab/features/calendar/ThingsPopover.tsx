import { Popover, PopoverSurface } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import styles from './ThingsPopover.module.css';
import { ThingList } from './ThingList.tsx';
import type { Thing } from './things.ts';

/** What is to be seen in full, and the button that was pressed for it. */
export interface Gathered {
  readonly title: string;
  readonly label: string;
  readonly things: readonly Thing[];
  readonly anchor: HTMLElement;
}

/** Everything of one day, one mark or one hour. */
export function ThingsPopover({
  gathered,
  onClose,
}: {
  readonly gathered: Gathered;
  readonly onClose: () => void;
}) {
  const { title, label, things, anchor } = gathered;
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => (body.current?.querySelector<HTMLElement>('a') ?? body.current)?.focus(), []);
  return (
    <Popover
      open
      trapFocus
      positioning={{ target: anchor }}
      onOpenChange={(_, { open }) => open || onClose()}
    >
      <PopoverSurface className={styles.popover} aria-label={label}>
        <div ref={body} tabIndex={-1}>
          <h3 className={styles.title}>{title}</h3>
          <ThingList things={things} onFollow={onClose} />
        </div>
      </PopoverSurface>
    </Popover>
  );
}
