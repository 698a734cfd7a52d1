import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { AssetView } from '../../../src/contract/views.ts';
import { largestFile } from '../../../src/domain/asset-file.ts';
import { refuse } from '../../../src/domain/refusal.ts';
import { useClient } from '../../data/client.ts';
import { readKey } from '../../data/reads.ts';
import { watchUpload } from '../../data/upload-progress.ts';
import { useTroubleOf } from '../../data/use-trouble.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { fileSize } from '../../ui/file-size.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { fileTexts } from '../../ui/texts/files.ts';

export interface Upload {
  readonly id: string;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'failed';
  /** From 0 to 1; undefined while nothing is known about the progress. */
  readonly share: number | undefined;
  /** Why it failed. */
  readonly words: string;
  /** The same file can succeed another time. */
  readonly again: boolean;
}

interface Uploads {
  readonly all: readonly Upload[];
  readonly add: (files: readonly File[]) => void;
  readonly retry: (upload: Upload) => void;
  /** Stops it, or takes a failed one off the list. */
  readonly drop: (upload: Upload) => void;
}

/** Refusals that will be the same the next time. */
const lasting: ReadonlySet<string> = new Set([
  'tooLarge',
  'wrongContentType',
  'notAllowed',
  'notFound',
  'wrongStatus',
]);

/** Sends files one after the other, so that a slow line is not shared; each can be stopped. They go on when the section is left. */
export function useUploads(campaignId: string): Uploads {
  const client = useClient();
  const queries = useQueryClient();
  const troubleOf = useTroubleOf();
  const locale = useLocale();
  const text = useTexts(fileTexts);
  const announce = useAnnounce();
  const [all, setAll] = useState<readonly Upload[]>([]);
  const line = useRef(Promise.resolve());
  const stops = useRef(new Map<string, AbortController>());

  const patch = useCallback(
    (id: string, part: Partial<Upload>) =>
      setAll((before) => before.map((one) => (one.id === id ? { ...one, ...part } : one))),
    [],
  );
  const forget = useCallback((id: string) => {
    stops.current.delete(id);
    setAll((before) => before.filter((one) => one.id !== id));
  }, []);

  const send = useCallback(
    async ({ id, file }: Upload, stop: AbortController): Promise<void> => {
      if (stop.signal.aborted) return;
      patch(id, { state: 'sending' });
      watchUpload(file, (share) => patch(id, { share }));
      try {
        const asset = await client.call('POST /api/campaigns/:campaignId/files', {
          params: { campaignId },
          query: { name: file.name },
          body: file,
          signal: stop.signal,
        });
        const key = readKey('GET /api/campaigns/:campaignId/files', { params: { campaignId } });
        queries.setQueryData<AssetView[]>(key, (known) => known && withFile(known, asset));
        announce(text.uploaded(asset.name));
        forget(id);
      } catch (error) {
        if (stop.signal.aborted) return;
        const { words, code } = troubleOf(error);
        patch(id, { state: 'failed', share: undefined, words, again: !lasting.has(code) });
      }
    },
    [announce, campaignId, client, forget, patch, queries, text, troubleOf],
  );

  const start = useCallback(
    (upload: Upload) => {
      const stop = new AbortController();
      stops.current.set(upload.id, stop);
      line.current = line.current.then(() => send(upload, stop));
    },
    [send],
  );

  const add = useCallback(
    (files: readonly File[]) => {
      const most = fileSize(locale, largestFile);
      const uploads = files.map((file): Upload => {
        const fits = file.size <= largestFile;
        const words = fits ? '' : troubleOf(refuse('tooLarge', { facts: { most } })).words;
        return {
          id: crypto.randomUUID(),
          file,
          state: fits ? 'waiting' : 'failed',
          share: undefined,
          words,
          again: false,
        };
      });
      setAll((before) => [...before, ...uploads]);
      for (const upload of uploads) if (upload.state === 'waiting') start(upload);
    },
    [locale, start, troubleOf],
  );

  return {
    all,
    add,
    retry: (upload) => {
      patch(upload.id, { state: 'waiting', words: '' });
      start(upload);
    },
    drop: ({ id }) => {
      stops.current.get(id)?.abort();
      forget(id);
    },
  };
}

/** A live notice may have brought the new file before its own answer did. */
function withFile(known: readonly AssetView[], asset: AssetView): AssetView[] {
  return [asset, ...known.filter(({ id }) => id !== asset.id)];
}
