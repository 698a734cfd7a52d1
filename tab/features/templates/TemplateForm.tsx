import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useRef, useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import type { TemplateView } from '../../../src/contract/template-endpoints.ts';
import type { TemplateContent } from '../../../src/domain/template.ts';
import { useViewAddress } from '../../data/place.ts';
import { problemIn } from '../../data/problem.ts';
import { useTell, useTroubleOf } from '../../data/use-trouble.ts';
import { useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { templateFormTexts } from '../../ui/texts/template-form.ts';
import { type TemplateDraft, contentOf, draftOf, faultsOf, withTask } from './draft.ts';
import { HeadFields } from './HeadFields.tsx';
import { RoleFields } from './RoleFields.tsx';
import { TaskFields } from './TaskFields.tsx';
import { UsualFields } from './UsualFields.tsx';
import styles from './Templates.module.css';
import { useSaving } from './use-templates.ts';

interface TemplateFormProps {
  readonly first: TemplateContent;
  /** Absent for a new one. */
  readonly stored: TemplateView | undefined;
  readonly fromCampaign?: boolean;
}

/** Everything of a template on one page, saved as its next version. */
export function TemplateForm({ first, stored, fromCampaign = false }: TemplateFormProps) {
  const text = useTexts(templateFormTexts);
  const address = useViewAddress();
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState<TemplateDraft>(() => draftOf(first));
  const [ownerId, setOwnerId] = useState(stored?.ownerId ?? undefined);
  const element = useRef<HTMLFormElement>(null);
  const { send, sending, trouble, faults } = useSending(draft, ownerId, stored);
  const page = (id: string): string => address(`templates/${encodeURIComponent(id)}`);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const saved = await send();
    if (saved) navigate(page(saved.id), { replace: true });
    else element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  return (
    <Page
      title={stored ? text.editTitle(first.name) : fromCampaign ? text.fromCampaign : text.newTitle}
      lead={stored ? text.editLead : fromCampaign ? text.fromLead : undefined}
    >
      <form ref={element} className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <HeadFields
          draft={draft}
          faults={faults}
          onChange={setDraft}
          owner={stored ? { id: ownerId ?? '', choose: setOwnerId } : undefined}
        />
        <UsualFields draft={draft} faults={faults} onChange={setDraft} />
        <RoleFields draft={draft} faults={faults} onChange={setDraft} />
        <h2 className={styles.heading}>{text.tasks}</h2>
        <p className={styles.quiet}>{text.daysHint}</p>
        <ol className={styles.tasks}>
          {draft.tasks.map((task, at) => (
            <TaskFields
              key={task.key}
              draft={draft}
              task={task}
              number={at + 1}
              faults={faults}
              onChange={setDraft}
            />
          ))}
        </ol>
        <Button className={styles.back} icon={<AddRegular />} onClick={() => setDraft(withTask(draft))}>
          {text.addTask}
        </Button>
        {trouble && (
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>{trouble}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.acts}>
          <Button type="submit" appearance="primary" disabledFocusable={sending}>
            {stored ? text.save : text.saveFirst}
          </Button>
          <Button onClick={() => navigate(stored ? page(stored.id) : address('templates'))}>
            {text.cancel}
          </Button>
        </div>
      </form>
    </Page>
  );
}

function useSending(draft: TemplateDraft, ownerId: string | undefined, stored: TemplateView | undefined) {
  const text = useTexts(templateFormTexts);
  const tell = useTell();
  const troubleOf = useTroubleOf();
  const save = useSaving(stored);
  const [asked, setAsked] = useState(false);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState('');
  const faults = faultsOf(draft);
  return {
    sending,
    trouble,
    // Nobody is told of a fault before they want to save.
    faults: asked ? faults : {},
    send: async (): Promise<TemplateView | undefined> => {
      setAsked(true);
      setTrouble('');
      if (Object.keys(faults).length > 0 || sending) return undefined;
      setSending(true);
      try {
        const saved = await save(contentOf(draft), ownerId);
        tell.done(text.done(saved.content.name, saved.version));
        return saved;
      } catch (error) {
        setTrouble(problemIn(error)?.code === 'stale' ? text.stale : troubleOf(error).words);
        return undefined;
      } finally {
        setSending(false);
      }
    },
  };
}
