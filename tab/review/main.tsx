import { createRoot } from 'react-dom/client';
import '../ui/base.css';
import '../ui/tints.css';
import { keyIn } from './link-client.ts';
import { ReviewPage } from './ReviewPage.tsx';
import { shownIn } from './shown-client.ts';

const root = document.getElementById('root');
const link = keyIn(location);
const view = shownIn(location);
if (root) createRoot(root).render(<ReviewPage link={link} view={view} languages={navigator.languages} />);
