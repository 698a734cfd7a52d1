import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
} from '@fluentui/react-components';
import { BracesRegular } from '@fluentui/react-icons/svg/braces';
import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import { useState } from 'react';
import type { ApprovalView, CampaignView } from '../../../src/contract/views.ts';
import { countedRound } from '../../../src/domain/approval-advance.ts';
import { useClient } from '../../data/client.ts';
import { useTell } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { saveAs } from '../../ui/save-as.ts';
import { evidenceTexts } from '../../ui/texts/evidence.ts';
import styles from './ApprovalsSection.module.css';

interface EvidenceMenuProps {
  readonly request: Pick<ApprovalView, 'id' | 'round' | 'undoneRounds'>;
  readonly campaign: Pick<CampaignView, 'id' | 'code'>;
}

const formats = ['pdf', 'json'] as const;
type Format = (typeof formats)[number];
const icons = { pdf: <DocumentPdfRegular />, json: <BracesRegular /> } as const;

/** Everything about a request as a file: pages to read, or sealed to be verified. */
export function EvidenceMenu({ request, campaign }: EvidenceMenuProps) {
  const text = useTexts(evidenceTexts);
  const client = useClient();
  const tell = useTell();
  const [making, setMaking] = useState(false);

  const download = async (format: Format): Promise<void> => {
    setMaking(true);
    try {
      const name = `evidence-${campaign.code}-${countedRound(request)}.${format}`;
      const params = { campaignId: campaign.id, requestId: request.id };
      saveAs(
        name,
        await client.call(`GET /api/campaigns/:campaignId/approvals/:requestId/evidence.${format}`, {
          params,
        }),
      );
    } catch (error) {
      tell.failed(text.notMade, error);
    } finally {
      setMaking(false);
    }
  };

  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="subtle"
          className={styles.evidence}
          disabledFocusable={making}
          icon={making ? <Spinner size="tiny" /> : <ShieldCheckmarkRegular />}
        >
          {making ? text.making : text.open}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {formats.map((format) => (
            <MenuItem key={format} icon={icons[format]} onClick={() => void download(format)}>
              {text.format[format]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
