import { Button, Field, SearchBox, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useId, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { TemplateLineView } from '../../../src/contract/template-endpoints.ts';
import { useViewAddress } from '../../data/place.ts';
import { useTexts, useWords } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { templateTexts } from '../../ui/texts/templates.ts';
import styles from './Templates.module.css';

/** What campaigns can be made from: those of the department, then the catalogue. */
export function TemplateList({
  templates,
  mayEdit,
}: {
  readonly templates: readonly TemplateLineView[];
  readonly mayEdit: boolean;
}) {
  const text = useTexts(templateTexts);
  const words = useWords();
  const address = useViewAddress();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [type, setType] = useState('');
  const types = [...new Set(templates.map((one) => one.type))];
  const fits = (one: TemplateLineView): boolean =>
    (type === '' || one.type === type) &&
    [one.name, one.description, one.occasion, text.industry[one.industry], words.campaignType[one.type]]
      .join(' ')
      .toLowerCase()
      .includes(typed.trim().toLowerCase());
  const shown = templates.filter(fits);
  const isOwn = ({ savedById }: TemplateLineView): boolean => savedById !== null;
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        mayEdit && (
          <Button
            appearance="primary"
            icon={<AddRegular />}
            onClick={() => navigate(address('templates/new'))}
          >
            {text.add}
          </Button>
        )
      }
    >
      <div className={styles.filter}>
        <Field label={text.search}>
          <SearchBox value={typed} onChange={(_, { value }) => setTyped(value)} />
        </Field>
        <Field label={text.type}>
          <Select value={type} onChange={(_, { value }) => setType(value)}>
            <option value="">{text.everyType}</option>
            {types.map((code) => (
              <option key={code} value={code}>
                {words.campaignType[code]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {shown.length === 0 && <output>{text.none}</output>}
      {!templates.some(isOwn) && mayEdit && <p className={styles.quiet}>{text.noOwn}</p>}
      <Group title={text.own} templates={shown.filter(isOwn)} />
      <Group title={text.builtIn} templates={shown.filter((one) => !isOwn(one))} />
    </Page>
  );
}

function Group({ title, templates }: { title: string; templates: readonly TemplateLineView[] }) {
  const text = useTexts(templateTexts);
  const words = useWords();
  const address = useViewAddress();
  const heading = useId();
  if (templates.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {title}
      </h2>
      <ul className={styles.list}>
        {templates.map(({ id, name, description, type, industry, occasion, tasks, version, savedById }) => (
          <li key={id} className={styles.line}>
            <Link className={styles.name} href={address(`templates/${encodeURIComponent(id)}`)}>
              {name}
            </Link>
            <span className={styles.marks}>
              {[text.tasks(tasks), ...(savedById === null ? [] : [text.version(version)])].join(' · ')}
            </span>
            <span className={styles.quiet}>
              {[words.campaignType[type], text.industry[industry], occasion].filter(Boolean).join(' · ')}
            </span>
            {description && <span className={styles.words}>{description}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
