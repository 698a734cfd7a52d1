import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { hidden } from './hidden.ts';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** Says something to people who listen to the screen instead of looking at it. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}

/** One polite live region for everything that moves without a page change. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* A no-break space in turn, so that the same sentence twice is heard twice. */}
      <output aria-live="polite" style={hidden}>
        {said.text + (said.turn % 2 ? '\u00a0' : '')}
      </output>
    </AnnounceContext>
  );
}
