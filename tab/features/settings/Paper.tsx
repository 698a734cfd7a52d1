import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTexts } from '../../ui/locale.tsx';
import { Page } from '../../ui/Page.tsx';
import { papers, type PaperName } from '../../ui/paper-names.ts';
import { paperTexts } from '../../ui/texts/papers.ts';
import styles from './Settings.module.css';

/** `/privacy` and `/terms`: open to everybody, also outside Teams. */
export default function Paper({ name }: { name: PaperName }) {
  const text = useTexts(paperTexts);
  const { title, sections } = text[name];
  const others = papers.filter((one) => one !== name);
  return (
    <main className={styles.paper}>
      <Page title={title} lead="Campaign Desk">
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.template}</MessageBarBody>
        </MessageBar>
        {sections.map(({ heading, text: words }) => (
          <section key={heading}>
            <h2 className={styles.title}>{heading}</h2>
            <p className={styles.words}>{words}</p>
          </section>
        ))}
        {others.map((other) => (
          <Link key={other} href={`/${other}`}>
            {text.other[other]}
          </Link>
        ))}
      </Page>
    </main>
  );
}
