import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { fetchAhead } from './start/fetch-ahead.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the tab');
fetchAhead({ pathname: location.pathname, isFramed: window.parent !== window.self });
createRoot(root).render(<App />);
