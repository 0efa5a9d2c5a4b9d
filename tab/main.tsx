import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './App.tsx';

// Compiling schemas needs eval, which the page's policy forbids; trying would be reported.
config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the tab');
createRoot(root).render(<App />);
