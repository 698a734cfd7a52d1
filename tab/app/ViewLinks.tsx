import { Link } from 'wouter';
import { isOffered } from '../data/offered.ts';
import { useViewAddress, useViewName } from '../data/place.ts';
import { useSession } from '../data/session.ts';
import { useTexts } from '../ui/locale.tsx';
import { shellTexts } from '../ui/texts/shell.ts';
import { barViews, viewIcons } from './views.ts';

/** The view switch: links, so that they open in a new window too. */
export function ViewLinks({ className, linkClass }: { className: string; linkClass: string }) {
  const text = useTexts(shellTexts);
  const address = useViewAddress();
  const here = useViewName();
  const session = useSession();
  const views = barViews.filter((view) => isOffered(session, view));
  return (
    <nav className={className} aria-label={text.viewSwitch}>
      {views.map((view) => {
        const icons = viewIcons[view];
        const Icon = view === here ? icons?.here : icons?.rest;
        return (
          <Link
            key={view}
            href={address(view)}
            className={linkClass}
            aria-current={view === here ? 'page' : undefined}
          >
            {Icon && <Icon fontSize={20} aria-hidden />}
            <span>{text.views[view]}</span>
          </Link>
        );
      })}
    </nav>
  );
}
