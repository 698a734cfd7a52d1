import { useLocation } from 'wouter';
import type { SubjectKind } from '../../src/domain/approval-subject.ts';
import { usePlace, useViewAddress, useViewName } from './place.ts';

/** What is asked about, where a campaign has several of its kind. */
interface AskedPart {
  readonly file?: string;
  readonly expense?: string;
}

/** Opens the dialog in which approval of a part of the campaign is asked for, in the panel or on the campaign's own page. */
export function useAskApproval(campaignId: string): (kind: SubjectKind, part?: AskedPart) => void {
  const [, navigate] = useLocation();
  const [, setPlace] = usePlace();
  const address = useViewAddress();
  const onOwnPage = useViewName() === 'campaigns';
  return (kind, part = {}) => {
    const more = { submit: kind, ...part };
    if (!onOwnPage) {
      setPlace({ section: 'approvals', edit: null, ...more }, 'replace');
      return;
    }
    const place = address(`campaigns/${campaignId}/approvals`);
    navigate(`${place}${place.includes('?') ? '&' : '?'}${new URLSearchParams(more)}`, { replace: true });
  };
}
