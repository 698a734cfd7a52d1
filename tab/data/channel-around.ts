import { createContext, useContext } from 'react';

/** The channel in Teams whose tab this is, as the window around it says; for offers only, the service decides. */
export interface ChannelAround {
  readonly id: string;
  readonly name: string;
}

const ChannelContext = createContext<ChannelAround | undefined>(undefined);
export const ChannelAroundProvider = ChannelContext.Provider;

/** Undefined in a personal tab, and outside Teams. */
export function useChannelAround(): ChannelAround | undefined {
  return useContext(ChannelContext);
}
