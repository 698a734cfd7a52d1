import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { CreateCampaign } from '../../../src/contract/requests.ts';
import type { CampaignView } from '../../../src/contract/views.ts';
import { newCampaignKey } from '../../data/campaign-start.ts';
import { useClient } from '../../data/client.ts';
import { clashesIn } from '../../data/conflicts.ts';
import { useDesk } from '../../data/desk.ts';
import { problemIn, troubleOf } from '../../data/problem.ts';
import { useSession } from '../../data/session.ts';
import { useLocale, useTexts } from '../../ui/locale.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { newCampaignTexts } from '../../ui/texts/new-campaign.ts';
import { templateChoiceTexts } from '../../ui/texts/template-choice.ts';
import { shellTexts } from '../../ui/texts/shell.ts';
import { useToasts } from '../../ui/toasts.ts';
import { CampaignFields } from './CampaignFields.tsx';
import { Foreseen } from './Foreseen.tsx';
import { CampaignForm, requestOf, type CampaignDraft } from './form-schema.ts';
import { ForeseenTasks } from './ForeseenTasks.tsx';
import { SimilarPast } from './SimilarPast.tsx';
import { TemplatePart } from './TemplatePart.tsx';
import { isReversed, useTemplate } from './use-template.ts';
import styles from './NewCampaign.module.css';

interface NewCampaignPanelProps {
  readonly onClose: () => void;
  readonly onCreated: (campaignId: string) => void;
}

/** Everything a campaign needs to begin, on one screen. What was typed survives closing the panel. */
export default function NewCampaignPanel({ onClose, onCreated }: NewCampaignPanelProps) {
  const text = useTexts(newCampaignTexts);
  const { close } = useTexts(shellTexts);
  const formId = useId();
  const { form, refusal, send, sending, choice } = useNewCampaign(onCreated);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const field = element.current;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) field?.requestSubmit();
    };
    field?.addEventListener('keydown', onKey);
    return () => field?.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => form.setFocus('name'), [form]);

  return (
    <SidePanel
      title={text.title}
      closeLabel={close}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={formId} appearance="primary" disabledFocusable={sending}>
            {text.create}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
          <span className={styles.hint}>{text.saveHint}</span>
        </>
      }
    >
      {refusal && (
        <MessageBar intent="error" className={styles.refusal}>
          <MessageBarBody>{refusal}</MessageBarBody>
        </MessageBar>
      )}
      <form ref={element} id={formId} className={styles.form} noValidate onSubmit={send}>
        {choice.mayRead && <TemplatePart choice={choice} />}
        <CampaignFields form={form} held={choice.held} />
        <ForeseenTasks choice={choice} ownerId={form.watch('ownerId')} />
        <Foreseen draft={form.watch()} />
        <SimilarPast draft={form.watch()} />
      </form>
    </SidePanel>
  );
}

function useNewCampaign(onCreated: (campaignId: string) => void) {
  const client = useClient();
  const queries = useQueryClient();
  const { changes, clash } = useDesk();
  const { me, workspace } = useSession();
  const toasts = useToasts();
  const locale = useLocale();
  const text = useTexts(newCampaignTexts);
  const { unreached } = useTexts(shellTexts);
  const templates = useTexts(templateChoiceTexts);
  /** One intention, one key: pressing the button twice makes one campaign. */
  const [once] = useState(() => crypto.randomUUID());
  const [refusal, setRefusal] = useState<string>();

  const draftKey = useMemo(() => newCampaignKey(workspace.id), [workspace.id]);
  const form = useForm<CampaignDraft, unknown, CampaignForm>({
    resolver: standardSchemaResolver(CampaignForm),
    defaultValues: {
      name: '',
      type: '',
      ownerId: me.person.id,
      start: '',
      end: '',
      begin: '',
      channels: [],
      amount: '',
      currency: workspace.currency,
      audienceSize: '',
      regions: '',
      segments: '',
      venue: '',
      goal: '',
      programmeId: '',
      ideaId: '',
      // What was typed before, or what something else asked for.
      ...queries.getQueryData<Partial<CampaignDraft>>(draftKey),
    },
  });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => queries.setQueryData(draftKey, { ...values }),
      }),
    [form, queries, draftKey],
  );

  const choice = useTemplate(form);

  /** Undefined when it would clash and whoever plans goes back. */
  const create = async (body: CreateCampaign): Promise<CampaignView | undefined> => {
    const name = 'POST /api/workspaces/:workspaceId/campaigns';
    const params = { workspaceId: workspace.id };
    try {
      return await client.call(name, { params, body });
    } catch (error) {
      const conflicts = clashesIn(error);
      if (!conflicts) throw error;
      const reason = await new Promise<string | undefined>((answer) =>
        clash.set({ name: body.name, conflicts, answer }),
      );
      clash.set(undefined);
      return reason === undefined
        ? undefined
        : client.call(name, { params, body: { ...body, acceptClash: reason } });
    }
  };

  const send = form.handleSubmit(async (values) => {
    setRefusal(undefined);
    const template = choice.chosen;
    if (choice.template && !template) return setRefusal(templates.askLaunch);
    if (template?.tasks.some(isReversed)) return setRefusal(templates.reversed);
    try {
      const view = await create({
        ...requestOf(values, once, text.firstTask),
        ...(template && { template }),
      });
      if (!view) return;
      queries.removeQueries({ queryKey: draftKey });
      choice.forget();
      changes.keep(view);
      toasts.show({ tone: 'done', text: text.created(view.name, view.code) });
      onCreated(view.id);
    } catch (error) {
      const at = problemIn(error)?.at;
      const { words } = troubleOf(error, locale, unreached);
      if (
        at === 'ownerId' ||
        at === 'programmeId' ||
        at === 'name' ||
        at === 'type' ||
        at === 'goal' ||
        at === 'regions' ||
        at === 'segments' ||
        at === 'venue' ||
        at === 'audienceSize'
      )
        form.setError(at, { message: words }, { shouldFocus: true });
      else if (at?.startsWith('flight')) form.setError('end', { message: words }, { shouldFocus: true });
      else if (at?.startsWith('budget')) form.setError('amount', { message: words }, { shouldFocus: true });
      else setRefusal(words);
    }
  });
  return { form, refusal, send, sending: form.formState.isSubmitting, choice };
}
