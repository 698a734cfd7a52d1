import { Button } from '@fluentui/react-components';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { CampaignView } from '../../../src/contract/views.ts';
import { useDesk } from '../../data/desk.ts';
import { useSession } from '../../data/session.ts';
import { summaryOf } from '../../data/summary-cache.ts';
import { useChangeCampaign } from '../../data/use-change.ts';
import { useTexts } from '../../ui/locale.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { fieldTexts } from '../../ui/texts/fields.ts';
import { recordTexts } from '../../ui/texts/record.ts';
import { draftKey, type EditDraft } from './edit-draft.ts';
import { controlOf, EditForm, editOf, formOf, isField } from './edit-schema.ts';
import { EditAlong } from './EditAlong.tsx';
import { EditConflicts } from './EditConflicts.tsx';
import { EditConsequenceBar } from './EditConsequenceBar.tsx';
import { EditFields } from './EditFields.tsx';
import styles from './Overview.module.css';

interface EditPanelProps {
  readonly campaign: CampaignView;
  /** Where to begin. */
  readonly field: string | null;
  readonly onClose: () => void;
}

/** All that can be edited, in one form. Only what really changed is sent, guarded by the state in which editing began. */
export default function EditPanel({ campaign, field, onClose }: EditPanelProps) {
  const text = useTexts(recordTexts);
  const { save, cancel } = useTexts(fieldTexts);
  const { base, form, forget } = useEditForm(campaign);
  const change = useChangeCampaign();
  const { changes, conflict } = useDesk();
  const [isSaving, setSaving] = useState(false);
  const edit = editOf(base, form.watch());
  const changed = Object.keys(edit).length > 0;
  useEffect(() => {
    form.setFocus(controlOf[isField(field) ? field : 'name']);
  }, [form, field]);

  useShortcuts([{ keys: 'Escape', label: cancel, run: onClose }]);

  const submit = form.handleSubmit(async (values) => {
    const { brief, goal, audience, guestIds, audienceSize = null, regions = [] } = base;
    const { segments = [], venue = '', programmeId = null, aim = null, means = null, rationale = '' } = base;
    const told = { brief, goal, audience, guestIds, audienceSize, regions, segments, venue };
    const seen = { ...told, programmeId, aim, means, rationale };
    const before = { ...summaryOf(base, changes.known(base.id)), ...seen };
    setSaving(true);
    const done = await change(before, { kind: 'edit', edit: editOf(base, values) });
    setSaving(false);
    // A clash has taken the edit over: whoever edits chooses there.
    if (!done && conflict.read()?.before.id !== base.id) return;
    forget();
    onClose();
  });
  return (
    <form className={styles.form} aria-label={text.form.title} noValidate onSubmit={submit}>
      <EditFields form={form} campaign={base} />
      <div className={styles.foot}>
        <EditAlong campaign={base} edit={edit} />
        <EditConflicts campaignId={base.id} edit={edit} />
        <EditConsequenceBar campaign={base} edit={edit} />
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={!changed || isSaving}>
            {save}
          </Button>
          <Button
            onClick={() => {
              forget();
              onClose();
            }}
          >
            {cancel}
          </Button>
          {!changed && <span className={styles.hint}>{text.form.nothingChanged}</span>}
        </div>
      </div>
    </form>
  );
}

/** The form, filled with what was typed before or with what is there; what is typed outlives the form. */
function useEditForm(campaign: CampaignView) {
  const queries = useQueryClient();
  const { workspace } = useSession();
  const key = draftKey(campaign.id);
  const [{ base, values }] = useState<EditDraft>(
    () =>
      queries.getQueryData<EditDraft>(key) ?? {
        base: campaign,
        values: formOf(campaign, workspace.currency),
      },
  );
  const form = useForm<EditForm, unknown, EditForm>({
    resolver: standardSchemaResolver(EditForm),
    defaultValues: values,
  });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values: typed }) => {
          const unsaved = Object.keys(editOf(base, typed)).length > 0;
          if (unsaved) queries.setQueryData<EditDraft>(key, { base, values: typed });
          else queries.removeQueries({ queryKey: key });
        },
      }),
    [form, queries, base, key],
  );
  return { base, form, forget: () => queries.removeQueries({ queryKey: key }) };
}
