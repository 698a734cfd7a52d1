import { useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import type { AssetView, CampaignView } from '../../../src/contract/views.ts';
import type { SubjectKind } from '../../../src/domain/approval-subject.ts';
import type { WantedSubject } from '../../../src/domain/approval-truth.ts';
import { usePlace } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { useSession } from '../../data/session.ts';
import { submitFaultOf } from '../../data/submit-fault.ts';
import { kindIn, kindsFor, subjectIn } from './subject-wish.ts';
import type { Wanted } from './SubmitFields.tsx';
import { type Foreseeing, useForeseen } from './use-foreseen.ts';
import { useSettled } from './use-settled.ts';

export interface SubmitForm {
  readonly form: UseFormReturn<Wanted>;
  /** What can be asked for. */
  readonly kinds: readonly SubjectKind[];
  readonly files: readonly AssetView[];
  readonly foreseeing: Foreseeing;
  /** What would be submitted; undefined as long as something is missing. */
  readonly subjectOf: (wish: Wanted['wish']) => WantedSubject | undefined;
}

/** The form with which approval is asked for; it begins with what the address names (`?submit=<kind>&file=<id>`, `&item=<id>` for a deliverable, `&expense=<id>`). */
export function useSubmitForm(campaign: CampaignView): SubmitForm {
  const [place] = usePlace();
  const { workspace } = useSession();
  const isWhole = submitFaultOf(campaign) === undefined;
  const kinds = kindsFor(campaign).filter((each) => each !== 'campaign' || isWhole);
  const [kind] = useState(() => kindIn(place.get('submit'), kinds) ?? 'campaign');
  const files = useRead('GET /api/campaigns/:campaignId/files', { params: { campaignId: campaign.id } });
  const known = files.data ?? [];
  const form = useForm<Wanted>({
    defaultValues: {
      approverIds: [],
      mode: 'all',
      date: '',
      time: '17:00',
      note: '',
      wish: {
        kind,
        amount: '',
        currency: campaign.budget?.currency ?? workspace.currency,
        vendor: '',
        purpose: '',
        expenseId: place.get('expense') ?? '',
        assetId: place.get('file') ?? '',
        itemId: place.get('item') ?? '',
        fromLineId: place.get('from') ?? '',
        toLineId: '',
      },
    },
  });
  const wish = form.watch('wish');
  const subjectOf = (now: Wanted['wish']) => subjectIn(now, campaign, known);
  const subject = subjectOf(wish);
  const about = useSettled(subject && JSON.stringify(subject));
  return { form, kinds, files: known, foreseeing: useForeseen(campaign, wish.kind, about), subjectOf };
}
