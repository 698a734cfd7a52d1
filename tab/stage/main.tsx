import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Stage } from './Stage.tsx';

const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: 1 } } });
const root = document.getElementById('root');
if (root) {
  document.body.style.margin = '0';
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Stage />
      </QueryClientProvider>
    </StrictMode>,
  );
}
