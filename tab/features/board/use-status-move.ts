import { refusalText } from '../../../src/contract/words/index.ts';
import type { SummaryView } from '../../../src/contract/views.ts';
import type { CampaignStatus } from '../../../src/domain/campaign.ts';
import type { Refusal } from '../../../src/domain/refusal.ts';
import { moveFault } from '../../data/faults.ts';
import { byStart } from '../../data/match.ts';
import { useSession } from '../../data/session.ts';
import { useChangeCampaign } from '../../data/use-change.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { statusCodes } from '../../ui/codes.ts';
import { useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { boardTexts } from '../../ui/texts/board.ts';
import type { Column } from './columns.ts';

/** Why a campaign cannot stand in a column, for each column in which it cannot. */
export type Faults = Readonly<Partial<Record<CampaignStatus, Refusal>>>;

/** Moves cards between columns, by pointer and by key, and tells listeners where they arrived. */
export function useStatusMove(
  columns: readonly Column[],
  setFolded: (status: string, folded: boolean) => void,
) {
  const session = useSession();
  const change = useChangeCampaign();
  const announce = useAnnounce();
  const locale = useLocale();
  const text = useTexts(boardTexts);
  const { campaignStatus: names } = useWords();

  const moveTo = (campaign: SummaryView, status: CampaignStatus): void => {
    const { name } = campaign;
    const fault = moveFault(session, campaign, status);
    if (fault) announce(text.refused(name, names[status], refusalText(locale, fault)));
    else {
      const own = columns.find((column) => column.status === status)?.campaigns ?? [];
      const place = own.filter((other) => byStart(other, campaign) < 0).length + 1;
      announce(text.moved(name, names[status], place, own.length + 1));
    }
    void change(campaign, { kind: 'status', status });
  };

  const moveByKey = (campaign: SummaryView, step: 1 | -1): void => {
    const to = statusCodes[statusCodes.indexOf(campaign.status) + step];
    if (!to) {
      announce(text.edge(campaign.name, names[campaign.status]));
      return;
    }
    // Nobody wants to lose sight of the card that they carry.
    if (columns.find(({ status }) => status === to)?.folded && !moveFault(session, campaign, to))
      setFolded(to, false);
    moveTo(campaign, to);
  };

  const faultsOf = (campaign: SummaryView): Faults =>
    Object.fromEntries(
      statusCodes.flatMap((status) => {
        const fault = moveFault(session, campaign, status);
        return fault ? [[status, fault]] : [];
      }),
    );

  return { moveTo, moveByKey, faultsOf };
}
