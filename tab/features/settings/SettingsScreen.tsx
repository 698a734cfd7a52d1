import { Field, Link, Radio, RadioGroup } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link as WayLink } from 'wouter';
import { HealthView } from '../../../src/contract/views.ts';
import { locales } from '../../../src/domain/person.ts';
import { may } from '../../../src/domain/policy.ts';
import { serviceNow } from '../../data/clock.ts';
import { useViewAddress } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { PersonLine } from '../../ui/PersonLine.tsx';
import { roleName } from '../../ui/role-name.ts';
import { spaced } from '../../ui/spaced.ts';
import { absenceTexts } from '../../ui/texts/absence.ts';
import { auditTexts } from '../../ui/texts/audit.ts';
import { healthTexts } from '../../ui/texts/health.ts';
import { leaverTexts } from '../../ui/texts/leavers.ts';
import { peopleRoleTexts } from '../../ui/texts/people-roles.ts';
import { privacyTexts } from '../../ui/texts/privacy.ts';
import { workingTimeTexts } from '../../ui/texts/working-time.ts';
import { routeEditorTexts } from '../../ui/texts/routes.ts';
import { settingHistoryTexts } from '../../ui/texts/setting-history.ts';
import { languageNames, settingsTexts } from '../../ui/texts/settings.ts';
import { ZonePicker } from '../../ui/ZonePicker.tsx';
import { AuditPart } from './AuditPart.tsx';
import { PrivacyPart } from './PrivacyPart.tsx';
import { AbsencePart } from './AbsencePart.tsx';
import { RoutesLink } from '../../ui/RoutesLink.tsx';
import styles from './Settings.module.css';
import { useEditMe } from './use-edit-me.ts';
import { WorkingTimePart } from './WorkingTimePart.tsx';

/** My language and clock, where my data lives, and what runs here. */
export default function SettingsScreen() {
  const text = useTexts(settingsTexts);
  const absence = useTexts(absenceTexts);
  const routes = useTexts(routeEditorTexts);
  const audit = useTexts(auditTexts);
  const settingHistory = useTexts(settingHistoryTexts);
  const health = useTexts(healthTexts);
  const privacy = useTexts(privacyTexts);
  const leavers = useTexts(leaverTexts);
  const peopleRoles = useTexts(peopleRoleTexts);
  const workingTime = useTexts(workingTimeTexts);
  const words = useWords();
  const format = useFormat();
  const locale = useLocale();
  const { me, workspace, actor } = useSession();
  const editMe = useEditMe();
  const address = useViewAddress();
  const { name, email, zone } = me.person;
  const now = format.instant(new Date(serviceNow(me.now)).toISOString(), zone);
  return (
    <Page title={text.title}>
      <Part title={text.you}>
        <PersonLine
          person={{ name }}
          size={32}
          detail={[
            email,
            spaced(
              locale,
              text.role(roleName(words, workspace.role, workspace.customRole?.name), workspace.name),
            ),
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      </Part>
      <Part title={text.language}>
        <Field hint={text.languageHint}>
          <RadioGroup
            aria-label={text.language}
            value={me.locale}
            onChange={(_, { value }) => {
              const wanted = locales.find((one) => one === value);
              if (wanted) void editMe({ locale: wanted }, { locale: me.locale });
            }}
          >
            {locales.map((one) => (
              <Radio key={one} value={one} label={<span lang={one}>{languageNames[one]}</span>} />
            ))}
          </RadioGroup>
        </Field>
      </Part>
      <Part title={text.zone}>
        <Field className={styles.zone} hint={text.zoneHint(now)}>
          <ZonePicker
            label={text.zone}
            value={zone}
            onChange={(wanted) => void editMe({ zone: wanted }, { zone })}
          />
        </Field>
      </Part>
      {workspace.role !== 'guest' && (
        <Part title={absence.title}>
          <AbsencePart />
        </Part>
      )}
      {workspace.role !== 'guest' && (
        <Part title={workingTime.title}>
          <WorkingTimePart />
        </Part>
      )}
      {may(actor, 'route.read', { workspaceId: workspace.id }) && (
        <Part title={routes.title}>
          <p className={styles.words}>{routes.lead}</p>
          <RoutesLink href={address('routes')} />
        </Part>
      )}
      {may(actor, 'people.manage', { workspaceId: workspace.id }) && (
        <Part title={peopleRoles.title}>
          <p className={styles.words}>{peopleRoles.lead}</p>
          <WayLink href={address('people')} className={styles.way}>
            {peopleRoles.open}
          </WayLink>
        </Part>
      )}
      {may(actor, 'people.handOver', { workspaceId: workspace.id }) && (
        <Part title={leavers.title}>
          <p className={styles.words}>{leavers.lead}</p>
          <WayLink href={address('leaving')} className={styles.way}>
            {leavers.open}
          </WayLink>
        </Part>
      )}
      {may(actor, 'health.read', { workspaceId: workspace.id }) && (
        <Part title={health.title}>
          <p className={styles.words}>{health.about}</p>
          <WayLink href={address('health')} className={styles.way}>
            {health.open}
          </WayLink>
        </Part>
      )}
      {may(actor, 'audit.read', { workspaceId: workspace.id }) && (
        <Part title={audit.title}>
          <AuditPart />
        </Part>
      )}
      {may(actor, 'audit.read', { workspaceId: workspace.id }) && (
        <Part title={settingHistory.title}>
          <p className={styles.words}>{settingHistory.lead}</p>
          <WayLink href={address('settings-history')} className={styles.way}>
            {settingHistory.open}
          </WayLink>
        </Part>
      )}
      <Part title={privacy.title}>
        <PrivacyPart />
      </Part>
      <Part title={text.data}>
        <p className={styles.words}>{me.local ? text.dataLocal : text.dataHere}</p>
        <p className={styles.words}>{text.dataKept}</p>
      </Part>
      <Part title={text.about}>
        <Version />
        <p className={styles.links}>
          <Link href="/privacy" target="_blank" rel="noreferrer">
            {text.privacy}
          </Link>
          <Link href="/terms" target="_blank" rel="noreferrer">
            {text.terms}
          </Link>
        </p>
      </Part>
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}

/** The health page is open to everybody; nothing here depends on it. */
function Version() {
  const text = useTexts(settingsTexts);
  const { data } = useQuery({ queryKey: ['health'], queryFn: readHealth, retry: false });
  return <p className={styles.words}>{data ? text.version(data.version) : text.versionUnknown}</p>;
}

async function readHealth({ signal }: { signal: AbortSignal }): Promise<HealthView> {
  const response = await fetch('/health', { signal });
  return HealthView.parse(await response.json());
}
