import { createRoot } from 'react-dom/client';
import '../ui/base.css';
import { keyIn } from './link-client.ts';
import { ReviewPage } from './ReviewPage.tsx';

const root = document.getElementById('root');
const link = keyIn(location);
if (root) createRoot(root).render(<ReviewPage link={link} languages={navigator.languages} />);
