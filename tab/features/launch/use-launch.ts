import { useQueryClient } from '@tanstack/react-query';
import type { LaunchChecklistView } from '../../../src/contract/launch-endpoints.ts';
import type { OwnLaunchLine } from '../../../src/domain/launch-checklist.ts';
import type { LaunchEntryEdit } from '../../../src/domain/launch-edit.ts';
import { useClient } from '../../data/client.ts';
import { readKey, useRead } from '../../data/reads.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { launchTexts } from '../../ui/texts/launch.ts';

const name = 'GET /api/campaigns/:campaignId/launch-checklist';

export interface LaunchActs {
  /** Says something of a line; what shows at once without waiting is given as `ahead`. */
  edit(lineId: string, edit: LaunchEntryEdit): Promise<boolean>;
  add(line: OwnLaunchLine): Promise<boolean>;
  waiveAll(reason: string): Promise<boolean>;
  /** Lets the campaign go by what its department asks for now. */
  takeOver(revision: number): Promise<boolean>;
}

/** The launch checklist of a campaign, and what can be done with it. A tick shows before the service has answered. */
export function useLaunch(campaignId: string) {
  const client = useClient();
  const queries = useQueryClient();
  const tell = useTell();
  const text = useTexts(launchTexts);
  const params = { campaignId };
  const queryKey = readKey(name, { params });

  const settle = async (sent: Promise<LaunchChecklistView>): Promise<boolean> => {
    try {
      queries.setQueryData(queryKey, await sent);
      return true;
    } catch (error) {
      void queries.invalidateQueries({ queryKey });
      tell.failed(text.failed, error);
      return false;
    }
  };
  const acts: LaunchActs = {
    edit: (lineId, edit) => {
      if (edit.ticked !== undefined)
        queries.setQueryData<LaunchChecklistView>(queryKey, (seen) => seen && ticked(seen, lineId, edit));
      return settle(
        client.call('PATCH /api/campaigns/:campaignId/launch-checklist/lines/:lineId', {
          params: { ...params, lineId },
          body: edit,
        }),
      );
    },
    add: (line) =>
      settle(
        client.call('POST /api/campaigns/:campaignId/launch-checklist/lines', {
          params,
          body: { once: crypto.randomUUID(), line },
        }),
      ),
    waiveAll: (reason) =>
      settle(
        client.call('POST /api/campaigns/:campaignId/launch-checklist/waiver', { params, body: { reason } }),
      ),
    takeOver: (revision) =>
      settle(
        client.call('POST /api/campaigns/:campaignId/launch-checklist/list', { params, body: { revision } }),
      ),
  };
  return { read: useRead(name, { params }), acts };
}

function ticked(
  seen: LaunchChecklistView,
  lineId: string,
  { ticked: on }: LaunchEntryEdit,
): LaunchChecklistView {
  const lines = seen.lines.map((line) =>
    line.id === lineId ? { ...line, state: on ? ('done' as const) : ('open' as const) } : line,
  );
  return { ...seen, lines };
}
