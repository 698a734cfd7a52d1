import { Link } from 'wouter';
import { useTexts } from './locale.tsx';
import styles from './RoutesLink.module.css';
import { routeEditorTexts } from './texts/routes.ts';

/** Leads from wherever approvals are spoken of to the routes that they take. */
export function RoutesLink({ href }: { href: string }) {
  const text = useTexts(routeEditorTexts);
  return (
    <Link className={styles.link} href={href}>
      {text.open}
    </Link>
  );
}
