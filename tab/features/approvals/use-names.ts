import { useCallback } from 'react';
import { byRule } from '../../../src/domain/approval.ts';
import { usePeople } from '../../data/session.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { listed } from '../../ui/spaced.ts';
import { routeTexts } from '../../ui/texts/approvals-route.ts';

/** People by name, and the rule that acts where nobody does. */
export function useNames(): {
  readonly nameOf: (personId: string) => string;
  readonly namesOf: (personIds: readonly string[]) => string;
} {
  const people = usePeople();
  const locale = useLocale();
  const { byRule: rule } = useTexts(routeTexts);
  const nameOf = useCallback(
    (personId: string) => (personId === byRule ? rule : (people.get(personId)?.name ?? personId)),
    [people, rule],
  );
  const namesOf = useCallback(
    (personIds: readonly string[]) => listed(locale, personIds.map(nameOf)),
    [locale, nameOf],
  );
  return { nameOf, namesOf };
}
