import { useState } from 'react';

export interface Draft {
  readonly value: string;
  readonly set: (value: string) => void;
  /** Hands the draft over when it differs from what is there. */
  readonly save: () => void;
  readonly reset: () => void;
}

/** What is typed into a field that saves itself when it is left. What others write meanwhile shows while nothing is typed. */
export function useDraft(there: string, onSave: (value: string) => void): Draft {
  const [typed, setTyped] = useState<string>();
  return {
    value: typed ?? there,
    set: setTyped,
    save: () => {
      if (typed !== undefined && typed !== there) onSave(typed);
      setTyped(undefined);
    },
    reset: () => setTyped(undefined),
  };
}
