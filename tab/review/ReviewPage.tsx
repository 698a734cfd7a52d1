import { FluentProvider, Select, teamsDarkTheme, teamsLightTheme } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { localeFrom } from '../../src/domain/locale-from.ts';
import { type Locale, locales } from '../../src/domain/person.ts';
import { LocaleProvider, useTexts } from '../ui/locale.tsx';
import { languageNames } from '../ui/texts/settings.ts';
import type { ShownAddress } from './shown-client.ts';
import { Shown } from './Shown.tsx';
import type { LinkAddress } from './link-client.ts';
import styles from './Review.module.css';
import { Reviewed } from './Reviewed.tsx';
import { reviewTexts } from './review-texts.ts';

interface ReviewPageProps {
  /** Undefined for an address that is no link. */
  readonly link: LinkAddress | undefined;
  /** A view that is shown to people without a seat; undefined where a request is reviewed. */
  readonly view?: ShownAddress | undefined;
  /** What the reader's browser prefers, best first. */
  readonly languages: readonly string[];
}

/** What somebody outside sees who holds a link: no Teams, no sign-in, their own language and light. */
export function ReviewPage({ link, view, languages }: ReviewPageProps) {
  const [locale, setLocale] = useState<Locale>(() => localeFrom(languages[0] ?? 'en'));
  const isDark = useSyncExternalStore(onDark, () => matchMedia(dark).matches);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dataset.theme = isDark ? 'dark' : 'default';
  }, [locale, isDark]);
  return (
    <FluentProvider theme={isDark ? teamsDarkTheme : teamsLightTheme} className={styles.ground}>
      <LocaleProvider locale={locale}>
        <div className={styles.page} data-roomy data-wide={view ? '' : undefined}>
          <Top locale={locale} onLocale={setLocale} />
          {view ? <Shown view={view} /> : <Reviewed link={link} />}
        </div>
      </LocaleProvider>
    </FluentProvider>
  );
}

const dark = '(prefers-color-scheme: dark)';

function onDark(changed: () => void): () => void {
  const query = matchMedia(dark);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

function Top({ locale, onLocale }: { locale: Locale; onLocale: (locale: Locale) => void }) {
  const text = useTexts(reviewTexts);
  return (
    <header className={styles.top}>
      <span className={styles.product}>{text.product}</span>
      <Select
        aria-label={text.language}
        value={locale}
        onChange={(_, { value }) => {
          const wanted = locales.find((one) => one === value);
          if (wanted) onLocale(wanted);
        }}
      >
        {locales.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageNames[one]}
          </option>
        ))}
      </Select>
    </header>
  );
}
