import '#ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { languages } from '#shared/content/language.ts';
import { LanguageProvider } from '#client/i18n/LanguageProvider.tsx';
import { fetchStylesAgain } from '#client/fetchStylesAgain.ts';
import { roomMessages } from '#client/i18n/roomMessages.ts';
import { ParticipantApp } from './ParticipantApp.tsx';

fetchStylesAgain();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <LanguageProvider loaders={roomMessages} offered={languages}>
      <ParticipantApp />
    </LanguageProvider>,
  );
}
