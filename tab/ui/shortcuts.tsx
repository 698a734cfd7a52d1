import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';

export interface Shortcut {
  /** As `event.key` says it: "n", "?", "Escape"; with Ctrl or Cmd in front: "Ctrl+z". */
  readonly keys: string;
  /** For the list that `?` shows. */
  readonly label: string;
  readonly run: () => void;
}

interface Registry {
  readonly add: (read: () => readonly Shortcut[]) => () => void;
  /** Everything that works now, the innermost screen first. */
  readonly list: () => readonly Shortcut[];
}

const RegistryContext = createContext<Registry | undefined>(undefined);

function useRegistry(): Registry {
  const registry = useContext(RegistryContext);
  if (!registry) throw new Error('ShortcutsProvider is missing.');
  return registry;
}

/** Listens to the keyboard for whatever screens register; keys typed into a field stay with the field. */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const registry = useMemo(createRegistry, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const keys = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key}`;
      if (isTyping(event.target) && keys !== 'Escape') return;
      const shortcut = registry.list().find((one) => one.keys === keys);
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [registry]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** Makes shortcuts work while the calling component is on the screen. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const registry = useRegistry();
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => registry.add(() => latest.current), [registry]);
}

/** What `?` lists. */
export function useShortcutList(): () => readonly Shortcut[] {
  return useRegistry().list;
}

function createRegistry(): Registry {
  const readers: (() => readonly Shortcut[])[] = [];
  return {
    add(read) {
      readers.unshift(read);
      return () => void readers.splice(readers.indexOf(read), 1);
    },
    list: () => readers.flatMap((read) => read()),
  };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
