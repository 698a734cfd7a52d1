import { Badge, Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useId } from 'react';
import { Link, useLocation } from 'wouter';
import type { TemplateView } from '../../../src/contract/template-endpoints.ts';
import { may } from '../../../src/domain/policy.ts';
import { locksOf } from '../../../src/domain/template-lock.ts';
import { usualPlanOf } from '../../../src/domain/usual-plan.ts';
import { useViewAddress } from '../../data/place.ts';
import { useRead } from '../../data/reads.ts';
import { usePeople, useSession } from '../../data/session.ts';
import { useTrash } from '../../data/use-trash.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { listed, spaced } from '../../ui/spaced.ts';
import { templateFormTexts } from '../../ui/texts/template-form.ts';
import { templateTexts } from '../../ui/texts/templates.ts';
import { usualPlanTexts } from '../../ui/texts/usual-plan.ts';
import { useCategoryName } from '../../ui/use-category-name.ts';
import { useKpiWords } from '../../ui/use-kpi-words.ts';
import { MadeCampaigns } from './MadeCampaigns.tsx';
import { TaskTable } from './TaskTable.tsx';
import styles from './Templates.module.css';

interface TemplatePageProps {
  readonly template: TemplateView;
  readonly mayEdit: boolean;
}

/** One template as it will be used: its run, its tasks with their days, and what it was before. */
export function TemplatePage({ template, mayEdit }: TemplatePageProps) {
  const text = useTexts(templateTexts);
  const form = useTexts(templateFormTexts);
  const words = useWords();
  const locale = useLocale();
  const people = usePeople();
  const usual = useTexts(usualPlanTexts);
  const kpi = useKpiWords();
  const categoryName = useCategoryName();
  const address = useViewAddress();
  const { id, version, content, ownerId, savedById } = template;
  const {
    description,
    type,
    industry,
    occasion,
    channels,
    flightDays,
    flightStart,
    regions,
    metrics,
    money,
  } = content;
  const plan = usualPlanOf(type, { metrics, money });
  const facts = [
    [text.type, [words.campaignType[type], text.industry[industry], occasion].filter(Boolean).join(' · ')],
    [text.flight, `${text.offset.launch(flightStart)} · ${text.lasts(flightDays)}`],
    [
      words.field.channels,
      listed(
        locale,
        channels.map((code) => words.channel[code]),
      ),
    ],
    [words.field.regions, listed(locale, regions)],
    [
      usual.measuredBy,
      [
        listed(
          locale,
          plan.metrics.map((code) => kpi.name(code)),
        ),
        ...(metrics.length === 0 ? [usual.byType] : []),
      ].join(' · '),
    ],
    [
      usual.money,
      [
        ...plan.money.map((part) => `${part.name || categoryName(part.category)} ${part.share} %`),
        ...(money.length === 0 ? [usual.byType] : []),
      ].join(' · '),
    ],
    [
      form.locked,
      listed(
        locale,
        locksOf(content).map((field) => (field === 'route' ? form.lockedRoute : words.field[field])),
      ),
    ],
    [text.owner, ownerId === null ? text.cameAlong : (people.get(ownerId)?.name ?? ownerId)],
  ].filter(([, said]) => said !== '');
  return (
    <Page
      title={spaced(locale, content.name)}
      lead={description}
      actions={<Acts template={template} mayEdit={mayEdit} />}
    >
      <Link className={styles.back} href={address('templates')}>
        {text.back}
      </Link>
      <dl className={styles.facts}>
        {facts.map(([label, said]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <TaskTable content={content} />
      <MadeCampaigns templateId={id} />
      {savedById !== null && <Versions templateId={id} shown={version} />}
    </Page>
  );
}

function Acts({ template: { id, version, content, savedById }, mayEdit }: TemplatePageProps) {
  const text = useTexts(templateTexts);
  const address = useViewAddress();
  const [, navigate] = useLocation();
  const { actor, workspace } = useSession();
  const { deleteTemplate } = useTrash();
  const here = `templates/${encodeURIComponent(id)}`;
  const mayUse = may(actor, 'campaign.create', { workspaceId: workspace.id });
  const withSearch = (place: string, more: string): string =>
    `${address(place)}${address(place).includes('?') ? '&' : '?'}${more}`;
  return (
    <>
      {mayUse && (
        <Button
          appearance="primary"
          onClick={() => navigate(withSearch('board', `new=1&template=${encodeURIComponent(id)}`))}
        >
          {text.use}
        </Button>
      )}
      {mayEdit && savedById !== null && (
        <Button onClick={() => navigate(address(`${here}/edit`))}>{text.edit}</Button>
      )}
      {mayEdit && (
        <Button
          onClick={() =>
            navigate(withSearch('templates/new', `from=${encodeURIComponent(id)}&version=${version}`))
          }
        >
          {text.copy}
        </Button>
      )}
      {mayEdit && savedById !== null && (
        <Button
          appearance="subtle"
          onClick={() => {
            void deleteTemplate({ id, name: content.name }).then(
              (done) => done && navigate(address('templates')),
            );
          }}
        >
          {text.remove}
        </Button>
      )}
    </>
  );
}

function Versions({ templateId, shown }: { templateId: string; shown: number }) {
  const text = useTexts(templateTexts);
  const format = useFormat();
  const people = usePeople();
  const address = useViewAddress();
  const heading = useId();
  const { me, workspace } = useSession();
  const params = { workspaceId: workspace.id, templateId };
  const read = useRead('GET /api/workspaces/:workspaceId/templates/:templateId/versions', { params });
  const place = address(`templates/${encodeURIComponent(templateId)}`);
  const separator = place.includes('?') ? '&' : '?';
  if (!read.data) return null;
  const [newest] = read.data;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {text.versions}
      </h2>
      {newest && newest.version !== shown && (
        <MessageBar intent="info">
          <MessageBarBody>{text.old(shown)}</MessageBarBody>
        </MessageBar>
      )}
      <ol className={styles.list}>
        {read.data.map(({ version, savedById, savedAt }) => (
          <li key={version} className={styles.version}>
            <Link
              href={`${place}${separator}version=${version}`}
              aria-current={version === shown ? 'page' : undefined}
            >
              {text.version(version)}
            </Link>
            {version === newest?.version && (
              <Badge appearance="tint" color="brand">
                {text.current}
              </Badge>
            )}
            {savedById !== null && savedAt !== null && (
              <span className={styles.quiet}>
                {text.saved(
                  people.get(savedById)?.name ?? savedById,
                  format.instant(savedAt, me.person.zone),
                )}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
