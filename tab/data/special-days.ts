import { useMemo } from 'react';
import type { SpecialDayView } from '../../src/contract/calendar-endpoints.ts';
import type { Country } from '../../src/domain/country.ts';
import type { Locale } from '../../src/domain/person.ts';
import { useLocale } from '../ui/locale.tsx';
import { useRead } from './reads.ts';
import { useSession } from './session.ts';

/** A day that is not as the plain week would have it, with its name for this reader; '' for leave. */
export interface NamedSpecialDay extends Pick<SpecialDayView, 'date' | 'is' | 'by' | 'provisional'> {
  readonly name: string;
}

/** Where Chinese is written, a Chinese reader finds the name as it is written there. */
const chineseNames: readonly (Country | null)[] = ['CN', 'HK', 'TW'];

/** My special days between two dates; none as long as they are on their way. */
export function useSpecialDays(from: string, to: string): ReadonlyMap<string, NamedSpecialDay> {
  const { workspace } = useSession();
  const locale = useLocale();
  const params = { workspaceId: workspace.id };
  const { data } = useRead('GET /api/workspaces/:workspaceId/days', { params, query: { from, to } });
  return useMemo(() => namedDays(locale, data), [data, locale]);
}

/** Special days by date, with their names for this reader. */
export function namedDays(
  locale: Locale,
  told: { readonly country: Country | null; readonly days: readonly SpecialDayView[] } | undefined,
): ReadonlyMap<string, NamedSpecialDay> {
  const isLocal = locale !== 'en' && chineseNames.includes(told?.country ?? null);
  return new Map(
    told?.days.map(({ english, local, ...day }) => [
      day.date,
      { ...day, name: isLocal || day.by === 'department' ? local : english },
    ]),
  );
}
