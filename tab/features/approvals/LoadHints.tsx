import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { LoadHintView } from '../../../src/contract/load-endpoints.ts';
import { useRead } from '../../data/reads.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { submitRouteTexts } from '../../ui/texts/approvals-submit.ts';
import { useNames } from './use-names.ts';

/** For which of these people many requests wait already; nothing until it is known, or when it cannot be. */
export function useLoadHints(campaignId: string, personIds: readonly string[]): readonly LoadHintView[] {
  const sorted = [...new Set(personIds)].toSorted().join();
  const hints = useRead(
    'GET /api/campaigns/:campaignId/approver-load',
    { params: { campaignId }, query: { personIds: sorted } },
    sorted !== '',
  );
  return hints.data ?? [];
}

interface LoadHintsProps {
  readonly campaignId: string;
  readonly chosenIds: readonly string[];
  readonly onChange: (personIds: string[]) => void;
}

/** Says who of the chosen has much to decide already, and offers somebody alike who has less; nobody is exchanged unasked. */
export function LoadHints({ campaignId, chosenIds, onChange }: LoadHintsProps) {
  const text = useTexts(submitRouteTexts).load;
  const locale = useLocale();
  const { nameOf } = useNames();
  const hints = useLoadHints(campaignId, chosenIds);
  return hints
    .filter(({ personId }) => chosenIds.includes(personId))
    .map(({ personId, waiting, instead }) => (
      <MessageBar key={personId} intent="info" layout="multiline" politeness="polite">
        <MessageBarBody>
          {spaced(
            locale,
            instead
              ? text.less(nameOf(personId), waiting, nameOf(instead.personId), instead.waiting)
              : text.many(nameOf(personId), waiting),
          )}
        </MessageBarBody>
        {instead && (
          <MessageBarActions>
            <Button
              onClick={() => onChange(chosenIds.map((id) => (id === personId ? instead.personId : id)))}
            >
              {spaced(locale, text.change(nameOf(instead.personId)))}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    ));
}
