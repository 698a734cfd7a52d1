import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { CampaignView } from '../../../src/contract/views.ts';
import { launchFault } from '../../../src/domain/approval-truth.ts';
import type { CampaignStatus } from '../../../src/domain/campaign.ts';
import { useTexts } from '../../ui/locale.tsx';
import { partTexts } from '../../ui/texts/approvals-parts.ts';
import { recordTexts } from '../../ui/texts/record.ts';
import { moveLabel } from './move-label.ts';
import { useMove } from './use-move.ts';

interface StatusMenuProps {
  readonly campaign: CampaignView;
  /** Has a button of its own already. */
  readonly except: CampaignStatus | undefined;
  readonly onAskLaunch: () => void;
}

/** The other statuses to which the campaign can be moved by hand now. */
export function StatusMenu({ campaign, except, onAskLaunch }: StatusMenuProps) {
  const text = useTexts(recordTexts);
  const part = useTexts(partTexts);
  const move = useMove(campaign);
  const others = campaign.can.statuses.filter((status) => status !== except);
  const canAsk = campaign.can.submitPart && launchFault(campaign) === undefined;
  if (others.length === 0 && !canAsk) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle">{text.otherMoves}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {canAsk && <MenuItem onClick={onAskLaunch}>{part.askLaunch}</MenuItem>}
          {others.map((status) => (
            <MenuItem key={status} onClick={() => void move(status)}>
              {moveLabel(text, campaign.status, status)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
