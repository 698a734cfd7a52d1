import { Face } from '../ui/Face.tsx';
import { useTexts } from '../ui/locale.tsx';
import { shellTexts } from '../ui/texts/shell.ts';

/** Opened in a plain browser window: nobody says who looks. On the own machine, the stage page stands in for Teams. */
export function Outside() {
  const { outside } = useTexts(shellTexts);
  const { stage, ...words } = outside;
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(location.hostname);
  return <Face {...words} {...(local ? { action: { label: stage, href: '/stage' } } : {})} />;
}
