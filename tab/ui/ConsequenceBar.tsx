import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useLocale, useTexts } from './locale.tsx';
import { listed, spaced } from './spaced.ts';
import { consequenceTexts, type Deed } from './texts/consequence.ts';

interface ConsequenceBarProps {
  readonly deed: Deed;
  /** Names of those whose yes is taken back; the rest as `tab/data/consequence.ts` says it. */
  readonly takesBack: readonly string[];
  readonly reopens: readonly string[];
  readonly keeps: readonly string[];
  readonly shownAgain: boolean;
  readonly outdated: boolean;
  readonly fallsBack: boolean;
  /** Files whose open request ends, and those whose approval does not reach what comes. */
  readonly ends?: readonly string[];
  readonly uncovers?: readonly string[];
}

/** Says before it is done what a change does to approvals. */
export function ConsequenceBar(props: ConsequenceBarProps) {
  const { takesBack, reopens, keeps, shownAgain, outdated, fallsBack, ends = [], uncovers = [] } = props;
  const text = useTexts(consequenceTexts);
  const locale = useLocale();
  const deed = text.deed[props.deed];
  const names = listed(locale, takesBack);
  const steps = listed(locale, reopens);
  const isTakenBack = takesBack.length > 0;
  const sentences = [
    isTakenBack && (steps === '' ? text.takesBack(deed, names) : text.reopens(deed, steps, names)),
    !isTakenBack && shownAgain && text.shownAgain,
    outdated && text.outdated(deed),
    outdated && steps !== '' && text.asksAgain(steps),
    keeps.length > 0 && text.keeps(listed(locale, keeps)),
    fallsBack && text.fallsBack,
    ends.length > 0 && text.ends(deed, listed(locale, ends)),
    uncovers.length > 0 && text.uncovers(listed(locale, uncovers)),
  ].filter((sentence) => typeof sentence === 'string');
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>
        {sentences.map((sentence) => spaced(locale, sentence)).join(locale === 'en' ? ' ' : '')}
      </MessageBarBody>
    </MessageBar>
  );
}
