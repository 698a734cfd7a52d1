import { Field, Select } from '@fluentui/react-components';
import { DateField } from '../../ui/DateField.tsx';
import { useTexts } from '../../ui/locale.tsx';
import { templateChoiceTexts } from '../../ui/texts/template-choice.ts';
import styles from './NewCampaign.module.css';
import { usePlanSummary } from './use-plan-summary.ts';
import type { TemplateChoice } from './use-template.ts';

/** With which template the campaign begins, and from which day its days are counted. */
export function TemplatePart({ choice }: { readonly choice: TemplateChoice }) {
  const text = useTexts(templateChoiceTexts);
  const { listed, template, launch } = choice;
  const summary = usePlanSummary(choice);
  const own = listed.filter(({ savedById }) => savedById !== null);
  const builtIn = listed.filter(({ savedById }) => savedById === null);
  return (
    <div className={styles.pair}>
      <Field label={text.start} {...(template?.description && { hint: template.description })}>
        <Select value={template?.id ?? ''} onChange={(_, { value }) => choice.choose(value)}>
          <option value="">{text.none}</option>
          {own.length > 0 && (
            <optgroup label={text.own}>
              {own.map(({ id, name, version }) => (
                <option key={id} value={id}>{`${name} · ${text.version(version)}`}</option>
              ))}
            </optgroup>
          )}
          <optgroup label={text.builtIn}>
            {builtIn.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        </Select>
      </Field>
      {template && (
        <Field label={text.launch} hint={launch === '' ? text.askLaunch : text.launchHint} required>
          <DateField value={launch} onChange={(_, { value }) => choice.setLaunch(value)} />
        </Field>
      )}
      {template && summary && <output className={styles.summary}>{summary}</output>}
    </div>
  );
}
