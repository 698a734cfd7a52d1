import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { alertSentence, alertTitles } from '../../../src/contract/words/alerts.ts';
import { useToday } from '../../data/clock.ts';
import { useRead } from '../../data/reads.ts';
import { useFormat, useLocale } from '../../ui/locale.tsx';

/** What of a campaign is beyond its limits, as it was when it crossed them. */
export function Alerts({ campaignId }: { readonly campaignId: string }) {
  const locale = useLocale();
  const format = useFormat();
  const today = useToday();
  const read = useRead('GET /api/campaigns/:campaignId/alerts', { params: { campaignId } });
  return (read.data?.alerts ?? []).map(({ key, about }) => (
    <MessageBar
      key={key}
      intent={about.kind === 'budgetOver' || about.kind === 'goalMissed' ? 'error' : 'warning'}
      layout="multiline"
    >
      <MessageBarBody>
        <MessageBarTitle>{alertTitles[locale][about.kind]}</MessageBarTitle>
        {alertSentence(locale, about, {
          money: (minor, currency) => format.money(minor, currency),
          number: (value) => format.number(value, 2),
          day: (date) => format.date(date, today),
        })}
      </MessageBarBody>
    </MessageBar>
  ));
}
