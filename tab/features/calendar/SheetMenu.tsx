import { useClient } from '../../data/client.ts';
import { useFilter, usePlace } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { useTell } from '../../data/use-trouble.ts';
import { dateOf } from '../../ui/days.ts';
import { useTexts } from '../../ui/locale.tsx';
import { saveAs } from '../../ui/save-as.ts';
import { SheetButton, type SheetFormat } from '../../ui/SheetButton.tsx';
import { sheetTexts } from '../../ui/texts/calendar-sheet.ts';
import type { CalendarPlace } from './calendar-place.ts';
import { spanOf } from './spans.ts';

/** What is on the screen, on paper or as a picture. */
export function SheetMenu({ place }: { readonly place: CalendarPlace }) {
  const text = useTexts(sheetTexts);
  const client = useClient();
  const tell = useTell();
  const { workspace } = useSession();
  const [filter] = useFilter();
  const [address] = usePlace();

  const download = async (format: SheetFormat): Promise<void> => {
    try {
      const { zoom, lanes, day, show } = place;
      const span = spanOf(zoom, day);
      const [from, to] = [dateOf(span.first), dateOf(span.last)];
      const { text: q, status, type, channel, owner } = filter;
      const countries = address.get('countries');
      const lists = { show: [...show], status, type, channel, owner };
      const said = Object.entries(lists).filter(([, list]) => list.length > 0);
      const query = {
        format,
        zoom,
        from,
        to,
        lanes,
        ...(countries !== null && { countries: countries === 'none' ? '' : countries }),
        ...(q.trim() !== '' && { q }),
        ...Object.fromEntries(said.map(([name, list]) => [name, list.join(',')])),
      };
      const params = { workspaceId: workspace.id };
      saveAs(
        `calendar-${from}-${to}.${format}`,
        await client.call('GET /api/workspaces/:workspaceId/calendar-sheet', { params, query }),
      );
    } catch (error) {
      tell.failed(text.notMade, error);
    }
  };

  return <SheetButton download={download} />;
}
