import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { CampaignView } from '../../../src/contract/views.ts';
import type { SubjectKind } from '../../../src/domain/approval-subject.ts';
import { useToday } from '../../data/clock.ts';
import { problemIn } from '../../data/problem.ts';
import { useSession } from '../../data/session.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { plusDays } from '../../ui/days.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { partTexts } from '../../ui/texts/approvals-parts.ts';
import { submitRouteTexts } from '../../ui/texts/approvals-submit.ts';
import { approvalTexts } from '../../ui/texts/approvals.ts';
import { fieldTexts } from '../../ui/texts/fields.ts';
import { closingInstant } from './closing-instant.ts';
import { ReserveWarning } from './ReserveWarning.tsx';
import { RouteChoice } from './RouteChoice.tsx';
import { Shown } from './Shown.tsx';
import styles from './SubmitDialog.module.css';
import { SubjectFields } from './SubjectFields.tsx';
import { PeopleFields, UntilAndNote, type Wanted } from './SubmitFields.tsx';
import { useSubmit } from './use-answers.ts';
import { ownPeople } from './use-foreseen.ts';
import { useSubmitForm } from './use-submit-form.ts';
import { useNames } from './use-names.ts';

interface SubmitDialogProps {
  readonly open: boolean;
  readonly campaign: CampaignView;
  readonly onClose: () => void;
}

/** Asks for approval: by which route, of whom, until when, how long it usually takes, and what they will be shown. */
export function SubmitDialog({ open, campaign, onClose }: SubmitDialogProps) {
  const text = useTexts(approvalTexts).submit;
  const route = useTexts(submitRouteTexts);
  const fields = useTexts(fieldTexts);
  const locale = useLocale();
  const { nameOf, namesOf } = useNames();
  const { zone } = useSession().me.person;
  const tell = useTell();
  const troubleOf = useTroubleOf();
  const submit = useSubmit(campaign.id);
  const part = useTexts(partTexts);
  const { form, kinds, files, foreseeing, subjectOf } = useSubmitForm(campaign);
  const [once] = useState(() => crypto.randomUUID());
  const [trouble, setTrouble] = useState('');
  const inDays = plusDays(useToday(), 3);
  const { chosen } = foreseeing;
  const byRoute = chosen !== undefined && chosen !== ownPeople;

  const send = async ({ approverIds, mode, note, wish: now, ...until }: Wanted): Promise<void> => {
    setTrouble('');
    const subject = subjectOf(now);
    if (!subject) return;
    const dueAt = closingInstant(until.date, until.time, zone);
    const asked = byRoute ? { routeId: chosen, approverIds: [] } : { approverIds };
    try {
      const about = subject.kind === 'campaign' ? {} : { subject };
      await submit({ once, ifVersion: campaign.version, ...asked, mode, dueAt, note, ...about });
      tell.done(byRoute ? route.done : spaced(locale, text.done(namesOf(approverIds))));
      onClose();
    } catch (error) {
      const stale = problemIn(error)?.code === 'stale';
      setTrouble(`${troubleOf(error).words}${stale ? ` ${text.staleHint}` : ''}`);
    }
  };

  return (
    <Dialog open={open} onOpenChange={(_, change) => change.open || onClose()}>
      <DialogSurface className={styles.surface}>
        <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
          <DialogBody>
            <DialogTitle>{text.title(campaign.name)}</DialogTitle>
            <DialogContent className={styles.content}>
              {trouble && (
                <MessageBar intent="error" layout="multiline" role="alert">
                  <MessageBarBody>{trouble}</MessageBarBody>
                </MessageBar>
              )}
              <SubjectFields form={form} campaign={campaign} kinds={kinds} files={files} />
              {foreseeing.isKnown ? (
                <RouteChoice foreseeing={foreseeing} campaignId={campaign.id} />
              ) : (
                <p className={styles.zone}>{part.fillFirst}</p>
              )}
              {foreseeing.isKnown && chosen === ownPeople && (
                <PeopleFields form={form} campaignId={campaign.id} />
              )}
              <UntilAndNote
                form={form}
                foreseen={byRoute ? foreseeing.foreseen.data : undefined}
                usualDate={chosen === ownPeople ? inDays : ''}
              />
              {isWhole(form.watch('wish.kind')) && campaign.budget && (
                <ReserveWarning campaignId={campaign.id} />
              )}
              {isWhole(form.watch('wish.kind')) && (
                <Shown campaign={campaign} title={text.shown} nameOf={nameOf} />
              )}
            </DialogContent>
            <DialogActions>
              <Button
                type="submit"
                appearance="primary"
                disabled={form.formState.isSubmitting || (foreseeing.isKnown && chosen === undefined)}
              >
                {text.send}
              </Button>
              <Button onClick={onClose}>{fields.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

/** About the campaign as a whole: its content is what approvers are shown. */
function isWhole(kind: SubjectKind): boolean {
  return kind === 'campaign' || kind === 'launch';
}
