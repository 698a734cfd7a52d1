import { Link } from 'wouter';
import type { RouteDraft } from '../../../src/contract/requests.ts';
import { useViewAddress } from '../../data/place.ts';
import { useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { routeEditorTexts } from '../../ui/texts/routes.ts';
import styles from './List.module.css';
import { stepsInWords } from './steps-in-words.ts';

interface StartPageProps {
  readonly ready: readonly RouteDraft[];
  readonly own: readonly RouteDraft[];
}

/** What a new route can begin with: nothing, what comes with the product, or a route of one's own. */
export function StartPage({ ready, own }: StartPageProps) {
  const text = useTexts(routeEditorTexts);
  const address = useViewAddress();
  const href = (from: string): string => {
    const here = address('routes/new');
    return `${here}${here.includes('?') ? '&' : '?'}from=${encodeURIComponent(from)}`;
  };
  return (
    <Page title={text.start.title} lead={text.start.lead}>
      <Link className={styles.back} href={address('routes')}>
        {text.back}
      </Link>
      <ul className={styles.starts}>
        <li className={styles.start}>
          <Link className={styles.name} href={href('empty')} aria-label={text.start.use(text.start.empty)}>
            {text.start.empty}
          </Link>
          <span className={styles.quiet}>{text.start.emptyHint}</span>
        </li>
      </ul>
      <Starts title={text.start.ready} drafts={ready} href={(id) => href(`ready.${id}`)} />
      <Starts title={text.start.own} drafts={own} href={(id) => href(`own.${id}`)} />
    </Page>
  );
}

interface StartsProps {
  readonly title: string;
  readonly drafts: readonly RouteDraft[];
  readonly href: (routeId: string) => string;
}

function Starts({ title, drafts, href }: StartsProps) {
  const text = useTexts(routeEditorTexts);
  if (drafts.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{title}</h2>
      <ul className={styles.starts}>
        {drafts.map(({ routeId, name, stages }) => (
          <li key={routeId} className={styles.start}>
            <Link className={styles.name} href={href(routeId)} aria-label={text.start.use(name)}>
              {name}
            </Link>
            <span className={styles.quiet}>{stepsInWords(stages)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
