import { inLanguage } from '#shared/content/language.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';
import { useLanguage } from '#client/i18n/LanguageProvider.tsx';

/** What a segment or an exercise is called in the reader's language, by its id. */
export function useContentNames({ workshop }: Pick<ConsoleModel, 'workshop'>): (id: string) => string {
  const { language } = useLanguage();
  return (id) => {
    const found =
      workshop.segments.find((one) => one.id === id) ?? workshop.exercises.find((one) => one.id === id);
    return found ? inLanguage(found.title, language) : id;
  };
}
