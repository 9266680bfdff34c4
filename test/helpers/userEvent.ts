import direct, { type Options } from '@testing-library/user-event';

/** One press right after the other: how far apart they are is not left to the machine, for pages do things at a pause. */
const quick = { delay: null } as const;

/** The hands of somebody at a page, as user-event has them; a pause is a test's own. */
export const userEvent = {
  setup: (options: Options = {}) => direct.setup({ ...quick, ...options }),
  clear: direct.clear,
  click: (element: Element) => direct.click(element, quick),
  keyboard: (keys: string) => direct.keyboard(keys, quick),
  paste: (text: string) => direct.paste(text, quick),
  selectOptions: (select: Element, values: string | string[]) => direct.selectOptions(select, values, quick),
  tab: (direction: { readonly shift?: boolean } = {}) => direct.tab({ ...direction, ...quick }),
  type: (element: Element, text: string) => direct.type(element, text, quick),
};
