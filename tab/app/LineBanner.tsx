import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useDesk } from '../data/desk.ts';
import { useTexts } from '../ui/locale.tsx';
import { useObserved } from '../ui/observed.ts';
import { shellTexts } from '../ui/texts/shell.ts';

/** Says so when changes of others do not arrive, or nothing goes through. */
export function LineBanner() {
  const text = useTexts(shellTexts);
  const line = useObserved(useDesk().line);
  if (line === 'opening' || line === 'live') return null;
  return (
    <MessageBar intent={line === 'cut' ? 'warning' : 'info'} shape="square">
      <MessageBarBody>{line === 'cut' ? text.cut : text.asking}</MessageBarBody>
    </MessageBar>
  );
}
