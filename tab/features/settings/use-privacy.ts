import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { PrivacyView } from '../../../src/contract/privacy-endpoints.ts';
import { useClient } from '../../data/client.ts';
import { readKey, reading } from '../../data/reads.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { saveAs } from '../../ui/save-as.ts';
import { privacyTexts } from '../../ui/texts/privacy.ts';

const name = 'GET /api/privacy';
/** While something is on its way, it is looked at again this often. */
const lookEvery = 2_000;

function isOnItsWay({ exports, erasures }: PrivacyView): boolean {
  return (
    exports.some(({ state }) => state === 'running') ||
    erasures.some(({ state }) => state === 'counting' || state === 'waiting' || state === 'running')
  );
}

/** What is kept about people, and what can be done about it. */
export function usePrivacy() {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(privacyTexts);
  const { data } = useQuery({
    ...reading(client, name),
    refetchInterval: ({ state }) => (state.data && isOnItsWay(state.data) ? lookEvery : false),
  });

  const change = async (send: () => Promise<unknown>, done?: string): Promise<void> => {
    try {
      await send();
      if (done !== undefined) tell.done(done);
    } catch (error) {
      tell.failed(text.failed, error);
    }
    await queries.invalidateQueries({ queryKey: readKey(name) });
  };

  return {
    data,
    askExport: (personId: string) =>
      change(() =>
        client.call('POST /api/privacy/exports', { body: { once: crypto.randomUUID(), personId } }),
      ),
    askErasure: (personId: string, done?: string) =>
      change(() => client.call('POST /api/privacy/erasures', { body: { personId } }), done),
    start: (erasureId: string, words: 'keep' | 'redact') =>
      change(() =>
        client.call('POST /api/privacy/erasures/:erasureId/start', {
          params: { erasureId },
          body: { words },
        }),
      ),
    cancel: (erasureId: string) =>
      change(() =>
        client.call('POST /api/privacy/erasures/:erasureId/cancel', { params: { erasureId }, body: {} }),
      ),
    saveExport: (exportId: string, day: string) =>
      change(async () =>
        saveAs(
          `person-${day}.json`,
          await client.call('GET /api/privacy/exports/:exportId/file', { params: { exportId } }),
        ),
      ),
    saveProof: (erasureId: string, day: string) =>
      change(async () =>
        saveAs(
          `erasure-${day}.json`,
          await client.call('GET /api/privacy/erasures/:erasureId/proof', { params: { erasureId } }),
        ),
      ),
  };
}
export type Privacy = ReturnType<typeof usePrivacy>;
