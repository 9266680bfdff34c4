/** Part of every page from the start: these words cannot be fetched when they are needed. */
export const en = {
  missing: 'The chosen language could not be fetched. Reload the page.',
  reload: 'Reload',
};

export type MissingLanguageMessages = Record<keyof typeof en, string>;
