import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { lockable, type Lockable } from '../../../src/domain/from-template.ts';
import { industries } from '../../../src/domain/template.ts';
import { useRead } from '../../data/reads.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { ChannelChoice } from '../../ui/ChannelChoice.tsx';
import { CodeChoice } from '../../ui/CodeChoice.tsx';
import { isType, typeCodes } from '../../ui/codes.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { templateFormTexts } from '../../ui/texts/template-form.ts';
import { templateTexts } from '../../ui/texts/templates.ts';
import type { DraftFaults, TemplateDraft } from './draft.ts';
import styles from './Templates.module.css';

export interface DraftProps {
  readonly draft: TemplateDraft;
  readonly faults: DraftFaults;
  readonly onChange: (draft: TemplateDraft) => void;
}

interface HeadFieldsProps extends DraftProps {
  /** Who looks after it; absent for a new one, which is its maker's. */
  readonly owner: { readonly id: string; readonly choose: (personId: string) => void } | undefined;
}

/** What a template is for, and how long the run is. */
export function HeadFields({ draft, faults, onChange, owner }: HeadFieldsProps) {
  const text = useTexts(templateFormTexts);
  const { industry, owner: lookedAfter } = useTexts(templateTexts);
  const words = useWords();
  const people = usePeople();
  const { workspace } = useSession();
  const routes = useRead('GET /api/workspaces/:workspaceId/routes', {
    params: { workspaceId: workspace.id },
  });
  const fault = (name: string): string | undefined => faults[name] && text[faults[name]];
  const nameOfLock = (field: Lockable): string => (field === 'route' ? text.lockedRoute : words.field[field]);
  const set = (change: Partial<TemplateDraft>): void => onChange({ ...draft, ...change });
  const line = (name: 'occasion' | 'regions' | 'flightStart' | 'flightDays', most: number) => (
    <Input value={draft[name]} maxLength={most} onChange={(_, { value }) => set({ [name]: value })} />
  );
  const staff = [...people.values()].filter(
    ({ active, role }) => active && role !== null && role !== 'guest',
  );
  return (
    <div className={styles.fields}>
      <Field label={text.name} required validationMessage={fault('name')} className={styles.wide}>
        <Input value={draft.name} maxLength={120} onChange={(_, { value }) => set({ name: value })} />
      </Field>
      <Field label={text.description} className={styles.wide}>
        <Textarea
          value={draft.description}
          maxLength={1_000}
          onChange={(_, { value }) => set({ description: value })}
        />
      </Field>
      <Field label={words.field.type}>
        <Select value={draft.type} onChange={(_, { value }) => isType(value) && set({ type: value })}>
          {typeCodes.map((code) => (
            <option key={code} value={code}>
              {words.campaignType[code]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.industry}>
        <Select
          value={draft.industry}
          onChange={(_, { value }) =>
            set({ industry: industries.find((each) => each === value) ?? draft.industry })
          }
        >
          {industries.map((each) => (
            <option key={each} value={each}>
              {industry[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.occasion}>{line('occasion', 60)}</Field>
      <Field label={text.regions} hint={text.regionsHint}>
        {line('regions', 600)}
      </Field>
      <Field label={text.flightStart} validationMessage={fault('flightStart')}>
        {line('flightStart', 4)}
      </Field>
      <Field label={text.flightDays} validationMessage={fault('flightDays')}>
        {line('flightDays', 3)}
      </Field>
      <Field label={text.route}>
        <Select value={draft.routeId ?? ''} onChange={(_, { value }) => set({ routeId: value || null })}>
          <option value="">{text.noRoute}</option>
          {(routes.data ?? []).map(({ routeId, name }) => (
            <option key={routeId} value={routeId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {owner && (
        <Field label={lookedAfter}>
          <PersonPicker
            people={staff}
            value={owner.id}
            valueName={people.get(owner.id)?.name}
            clearable={false}
            onChange={(personId) => personId && owner.choose(personId)}
          />
        </Field>
      )}
      <div className={styles.wide}>
        <ChannelChoice
          legend={words.field.channels}
          value={draft.channels}
          onChange={(channels) => set({ channels })}
        />
      </div>
      <div className={styles.wide}>
        <Field hint={text.lockedHint}>
          <CodeChoice
            legend={text.locked}
            codes={lockable}
            nameOf={nameOfLock}
            value={draft.locked}
            onChange={(locked) => set({ locked })}
          />
        </Field>
      </div>
    </div>
  );
}
