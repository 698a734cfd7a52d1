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
import { useForm } from 'react-hook-form';
import type { CampaignView } from '../../../src/contract/views.ts';
import { useToday } from '../../data/clock.ts';
import { problemIn } from '../../data/problem.ts';
import { useSession } from '../../data/session.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { plusDays } from '../../ui/days.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { spaced } from '../../ui/spaced.ts';
import { submitRouteTexts } from '../../ui/texts/approvals-submit.ts';
import { approvalTexts } from '../../ui/texts/approvals.ts';
import { fieldTexts } from '../../ui/texts/fields.ts';
import { closingInstant } from './closing-instant.ts';
import { RouteChoice } from './RouteChoice.tsx';
import { Shown } from './Shown.tsx';
import styles from './SubmitDialog.module.css';
import { PeopleFields, UntilAndNote, type Wanted } from './SubmitFields.tsx';
import { useSubmit } from './use-answers.ts';
import { ownPeople, useForeseen } from './use-foreseen.ts';
import { useNames } from './use-names.ts';

/** Asks for approval: by which route, of whom, until when, how long it usually takes, and what they will be shown. */
export function SubmitDialog({ campaign, onClose }: { campaign: CampaignView; onClose: () => void }) {
  const text = useTexts(approvalTexts).submit;
  const route = useTexts(submitRouteTexts);
  const fields = useTexts(fieldTexts);
  const locale = useLocale();
  const { nameOf, namesOf } = useNames();
  const { zone } = useSession().me.person;
  const tell = useTell();
  const troubleOf = useTroubleOf();
  const submit = useSubmit(campaign.id);
  const foreseeing = useForeseen(campaign);
  const [once] = useState(() => crypto.randomUUID());
  const [trouble, setTrouble] = useState('');
  const inDays = plusDays(useToday(), 3);
  const form = useForm<Wanted>({
    defaultValues: { approverIds: [], mode: 'all', date: '', time: '17:00', note: '' },
  });
  const { chosen } = foreseeing;
  const byRoute = chosen !== undefined && chosen !== ownPeople;

  const send = async ({ approverIds, mode, note, ...until }: Wanted): Promise<void> => {
    setTrouble('');
    const dueAt = closingInstant(until.date, until.time, zone);
    const asked = byRoute ? { routeId: chosen, approverIds: [] } : { approverIds };
    try {
      await submit({ once, ifVersion: campaign.version, ...asked, mode, dueAt, note });
      tell.done(byRoute ? route.done : spaced(locale, text.done(namesOf(approverIds))));
      onClose();
    } catch (error) {
      const stale = problemIn(error)?.code === 'stale';
      setTrouble(`${troubleOf(error).words}${stale ? ` ${text.staleHint}` : ''}`);
    }
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
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
              <RouteChoice foreseeing={foreseeing} />
              {chosen === ownPeople && <PeopleFields form={form} />}
              <UntilAndNote
                form={form}
                foreseen={byRoute ? foreseeing.foreseen.data : undefined}
                usualDate={chosen === ownPeople ? inDays : ''}
              />
              <Shown campaign={campaign} title={text.shown} nameOf={nameOf} />
            </DialogContent>
            <DialogActions>
              <Button
                type="submit"
                appearance="primary"
                disabled={form.formState.isSubmitting || chosen === undefined}
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
