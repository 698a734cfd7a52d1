import { Fragment, type ReactNode, useState } from 'react';

interface LastingProps<T> {
  /** What the dialog is about; undefined while it is closed. */
  readonly of: T | undefined;
  readonly children: (of: T, open: boolean) => ReactNode;
}

/**
 * Keeps a dialog on the page after it closed. One that vanishes while it is open leaves everything behind it hidden from
 * those who do not see the screen. Each opening is a dialog of its own, so that no form keeps what was left in it.
 */
export function Lasting<T extends object | string | true>({ of, children }: LastingProps<T>): ReactNode {
  const [last, setLast] = useState({ of, open: false, opening: 0 });
  const open = of !== undefined;
  if (open && !last.open) setLast({ of, open, opening: last.opening + 1 });
  else if (open ? of !== last.of : last.open) setLast({ ...last, of: of ?? last.of, open });
  const about = of ?? last.of;
  return about === undefined ? null : <Fragment key={last.opening}>{children(about, open)}</Fragment>;
}
