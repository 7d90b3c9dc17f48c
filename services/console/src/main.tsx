import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startLanguage } from './language/language.ts';
import { lookAtZone } from './time/zones.ts';
import './app/app.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
await startLanguage();
window.addEventListener('focus', lookAtZone);
createRoot(root).render(<App />);
// Not while it is developed: what the worker keeps is what was built.
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
