import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { locales } from '../../../src/domain/person.ts';
import { may, mayEver, type Verb } from '../../../src/domain/policy.ts';
import { serviceNow } from '../../data/clock.ts';
import { useViewAddress } from '../../data/place.ts';
import { useSession } from '../../data/session.ts';
import { useFormat, useLocale, useTexts, useWords } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { PersonLine } from '../../ui/PersonLine.tsx';
import { roleName } from '../../ui/role-name.ts';
import { spaced } from '../../ui/spaced.ts';
import { absenceTexts } from '../../ui/texts/absence.ts';
import { accessTexts } from '../../ui/texts/access.ts';
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
import { RemindersPart } from './RemindersPart.tsx';
import { AuditPart } from './AuditPart.tsx';
import { reminderTexts } from '../../ui/texts/reminders.ts';
import { secondPersonTexts } from '../../ui/texts/second-person.ts';
import { SecondPersonPart } from './SecondPersonPart.tsx';
import { exportLimitTexts } from '../../ui/texts/export-limits.ts';
import { ExportLimitsPart } from './ExportLimitsPart.tsx';
import { PrivacyPart } from './PrivacyPart.tsx';
import { AbsencePart } from './AbsencePart.tsx';
import { About, WhereDataLives } from './AboutParts.tsx';
import { RoutesLink } from '../../ui/RoutesLink.tsx';
import { SettingsContents } from './SettingsContents.tsx';
import type { ShownPart } from './shown-part.ts';
import frame from './SettingsContents.module.css';
import styles from './Settings.module.css';
import { useDepartmentRules } from './use-department-rules.tsx';
import { useEditMe } from './use-edit-me.ts';
import { Way } from './Way.tsx';
import { WorkingTimePart } from './WorkingTimePart.tsx';

/** My language and clock, where my data lives, and what runs here. */
export default function SettingsScreen() {
  const text = useTexts(settingsTexts);
  const absence = useTexts(absenceTexts);
  const routes = useTexts(routeEditorTexts);
  const audit = useTexts(auditTexts);
  const settingHistory = useTexts(settingHistoryTexts);
  const health = useTexts(healthTexts);
  const reminders = useTexts(reminderTexts);
  const second = useTexts(secondPersonTexts);
  const exportLimits = useTexts(exportLimitTexts);
  const privacy = useTexts(privacyTexts);
  const leavers = useTexts(leaverTexts);
  const peopleRoles = useTexts(peopleRoleTexts);
  const { department: access } = useTexts(accessTexts);
  const workingTime = useTexts(workingTimeTexts);
  const words = useWords();
  const format = useFormat();
  const locale = useLocale();
  const { me, workspace, actor } = useSession();
  const editMe = useEditMe();
  const address = useViewAddress();
  const { name, email, zone } = me.person;
  const now = format.instant(new Date(serviceNow(me.now)).toISOString(), zone);
  const mayHere = (verb: Verb): boolean => may(actor, verb, { workspaceId: workspace.id });
  const isStaff = workspace.role !== 'guest';
  const parts: readonly ShownPart[] = [
    {
      id: 'you',
      group: 'me',
      title: text.you,
      content: (
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
      ),
    },
    {
      id: 'language',
      group: 'me',
      title: text.language,
      content: (
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
      ),
    },
    {
      id: 'zone',
      group: 'me',
      title: text.zone,
      content: (
        <Field className={styles.zone} hint={text.zoneHint(now)}>
          <ZonePicker
            label={text.zone}
            value={zone}
            onChange={(wanted) => void editMe({ zone: wanted }, { zone })}
          />
        </Field>
      ),
    },
    {
      id: 'absence',
      group: 'me',
      title: absence.title,
      shown: mayEver(actor, 'approval.delegate', workspace.id),
      content: <AbsencePart />,
    },
    {
      id: 'working-time',
      group: 'me',
      title: workingTime.title,
      shown: isStaff,
      content: <WorkingTimePart />,
    },
    { id: 'reminders', group: 'me', title: reminders.title, content: <RemindersPart /> },
    {
      id: 'routes',
      group: 'department',
      title: routes.title,
      shown: mayHere('route.read'),
      content: (
        <>
          <p className={styles.words}>{routes.lead}</p>
          <RoutesLink href={address('routes')} />
        </>
      ),
    },
    ...useDepartmentRules(),
    {
      id: 'second-person',
      group: 'department',
      title: second.title,
      shown: mayHere('secondPerson.edit'),
      content: <SecondPersonPart />,
    },
    {
      id: 'export-limits',
      group: 'department',
      title: exportLimits.title,
      shown: mayHere('privacy.manage'),
      content: <ExportLimitsPart />,
    },
    {
      id: 'people',
      group: 'department',
      title: peopleRoles.title,
      shown: mayHere('people.manage'),
      content: <Way lead={peopleRoles.lead} to={address('people')} words={peopleRoles.open} />,
    },
    {
      id: 'access',
      group: 'department',
      title: access.title,
      shown: mayHere('access.give'),
      content: <Way lead={access.lead} to={address('access')} words={access.open} />,
    },
    {
      id: 'leaving',
      group: 'department',
      title: leavers.title,
      shown: mayHere('people.handOver'),
      content: <Way lead={leavers.lead} to={address('leaving')} words={leavers.open} />,
    },
    {
      id: 'health',
      group: 'department',
      title: health.title,
      shown: mayHere('health.read'),
      content: <Way lead={health.about} to={address('health')} words={health.open} />,
    },
    {
      id: 'audit',
      group: 'department',
      title: audit.title,
      shown: mayHere('audit.read'),
      content: <AuditPart />,
    },
    {
      id: 'settings-history',
      group: 'department',
      title: settingHistory.title,
      shown: mayHere('audit.read'),
      content: (
        <Way lead={settingHistory.lead} to={address('settings-history')} words={settingHistory.open} />
      ),
    },
    { id: 'privacy', group: 'trust', title: privacy.title, content: <PrivacyPart /> },
    {
      id: 'data',
      group: 'trust',
      title: text.data,
      content: <WhereDataLives />,
    },
    {
      id: 'about',
      group: 'trust',
      title: text.about,
      content: <About />,
    },
  ];
  const shown = parts.filter((part) => part.shown !== false);
  return (
    <Page title={text.title}>
      <div className={frame.frame}>
        <SettingsContents parts={shown} />
        <div className={frame.parts}>
          {shown.map(({ id, title, content }) => (
            <section key={id}>
              <h2 id={id} tabIndex={-1} className={styles.title}>
                {title}
              </h2>
              {content}
            </section>
          ))}
        </div>
      </div>
    </Page>
  );
}
