import { Button, Tooltip } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { CampaignView } from '../../../src/contract/views.ts';
import { may } from '../../../src/domain/policy.ts';
import { useViewAddress } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { useTexts } from '../../ui/locale.tsx';
import { templateOriginTexts } from '../../ui/texts/template-origin.ts';

/** Leads to the campaign as a template, to be looked over there; for those who may edit templates. */
export function SaveAsTemplate({
  campaign: { id, flight, workspaceId },
}: {
  readonly campaign: CampaignView;
}) {
  const text = useTexts(templateOriginTexts);
  const { actor } = useSession();
  const address = useViewAddress();
  const [, navigate] = useLocation();
  if (!may(actor, 'template.edit', { workspaceId })) return null;
  const place = address('templates/new');
  const open = (): void =>
    navigate(`${place}${place.includes('?') ? '&' : '?'}campaign=${encodeURIComponent(id)}`);
  const button = (
    <Button disabledFocusable={flight === null} onClick={open}>
      {text.saveAs}
    </Button>
  );
  return flight === null ? (
    <Tooltip content={text.needsFlight} relationship="description">
      {button}
    </Tooltip>
  ) : (
    button
  );
}
