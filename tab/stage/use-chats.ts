import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask, listenToStage } from './stage-client.ts';

/** Everybody one can act as. */
export function usePeople() {
  return useQuery({ queryKey: ['people'], queryFn: () => ask('GET /stage/api/people') });
}

export function useClock() {
  return useQuery({
    queryKey: ['clock'],
    queryFn: () => ask('GET /stage/api/clock'),
    refetchInterval: 20_000,
  });
}

export function useChats(person: string) {
  return useQuery({
    queryKey: ['chats', person],
    queryFn: () => ask('POST /stage/api/chats', { person }),
    enabled: person !== '',
  });
}

/** The messages of a chat as this person sees them; opening it marks it as read. */
export function useMessages(person: string, chat: string) {
  return useQuery({
    queryKey: ['messages', person, chat],
    queryFn: () => ask('POST /stage/api/chats/open', { person, chat }),
    enabled: person !== '' && chat !== '',
  });
}

/** Reads again what the local channel says has changed. */
export function useStageLive(person: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (person === '') return undefined;
    const stop = new AbortController();
    void listenToStage(
      person,
      (notice) => {
        if (notice.changed === 'chat') {
          void queries.invalidateQueries({ queryKey: ['messages', person, notice.chatId] });
          void queries.invalidateQueries({ queryKey: ['chats', person] });
          void queries.invalidateQueries({ queryKey: ['people'] });
        } else void queries.invalidateQueries({ queryKey: [notice.changed] });
      },
      stop.signal,
    );
    return () => stop.abort();
  }, [person, queries]);
}
