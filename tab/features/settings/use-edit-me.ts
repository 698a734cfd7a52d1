import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { EditMe } from '../../../src/contract/requests.ts';
import { useClient } from '../../data/client.ts';
import { readKey } from '../../data/reads.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { settingsTexts } from '../../ui/texts/settings.ts';

type Edit = z.input<typeof EditMe>;

/** Changes one's own language or zone at once, with undo. */
export function useEditMe(): (edit: Edit, inverse: Edit) => Promise<void> {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(settingsTexts);
  const send = async (edit: Edit, inverse?: Edit): Promise<void> => {
    try {
      const me = await client.call('PATCH /api/me', { body: edit });
      queries.setQueryData(readKey('GET /api/me'), me);
      const done = edit.zone === undefined ? text.languageSaved : text.zoneSaved(edit.zone);
      tell.done(done, inverse && (() => void send(inverse)));
    } catch (error) {
      tell.failed(text.notSaved, error);
    }
  };
  return send;
}
