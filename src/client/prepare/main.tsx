import '#ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { languages } from '#shared/content/language.ts';
import { fetchStylesAgain } from '#client/fetchStylesAgain.ts';
import { facilitatorMessages } from '#client/i18n/facilitatorMessages.ts';
import { LanguageProvider } from '#client/i18n/LanguageProvider.tsx';
import { FacilitatorApp } from './FacilitatorApp.tsx';

fetchStylesAgain();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <LanguageProvider loaders={facilitatorMessages} offered={languages}>
      <FacilitatorApp />
    </LanguageProvider>,
  );
}
