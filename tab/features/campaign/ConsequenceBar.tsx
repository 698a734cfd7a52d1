import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { CampaignView } from '../../../src/contract/views.ts';
import type { CampaignEdit } from '../../../src/domain/campaign.ts';
import { useRead } from '../../data/reads.ts';
import { usePeople } from '../../data/session.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { listed, spaced } from '../../ui/spaced.ts';
import { recordTexts } from '../../ui/texts/record.ts';
import { consequenceOf } from './edit-consequence.ts';

/** Says before saving what an edit would do to the approval; nothing when it does nothing. */
export function ConsequenceBar({ campaign, edit }: { campaign: CampaignView; edit: CampaignEdit }) {
  const { consequence: text } = useTexts(recordTexts);
  const locale = useLocale();
  const people = usePeople();
  const requests = useRead(
    'GET /api/campaigns/:campaignId/approvals',
    { params: { campaignId: campaign.id } },
    campaign.approval !== null,
  );
  const request = requests.data?.find(({ id }) => id === campaign.approval?.requestId);
  const follows = consequenceOf(campaign, edit, request);
  if (!follows) return null;
  const { takesBack, reopens, keeps, shownAgain, outdated, fallsBack } = follows;
  const names = listed(
    locale,
    takesBack.map((id) => people.get(id)?.name ?? id),
  );
  const steps = listed(locale, reopens);
  const isTakenBack = takesBack.length > 0;
  const sentences = [
    isTakenBack && spaced(locale, steps === '' ? text.takesBack(names) : text.reopens(steps, names)),
    !isTakenBack && shownAgain && text.shownAgain,
    outdated && text.outdated,
    outdated && steps !== '' && spaced(locale, text.asksAgain(steps)),
    keeps.length > 0 && spaced(locale, text.keeps(listed(locale, keeps))),
    fallsBack && text.fallsBack,
  ].filter((sentence) => typeof sentence === 'string');
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>{sentences.join(locale === 'en' ? ' ' : '')}</MessageBarBody>
    </MessageBar>
  );
}
