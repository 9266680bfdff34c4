/** Up to so many stand on one page; a longer list has pages of `perPage`. */
const mostAtOnce = 199;
const perPage = 100;

export interface PageOf<T> {
  readonly shown: readonly T[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly from: number;
  readonly to: number;
  readonly all: number;
}

/** One page of a list; the last one where there are fewer by now. */
export function pageOf<T>(list: readonly T[], page: number): PageOf<T> {
  const size = list.length > mostAtOnce ? perPage : Math.max(1, list.length);
  const pages = Math.max(1, Math.ceil(list.length / size));
  const at = Math.min(page, pages - 1);
  const shown = list.slice(at * size, (at + 1) * size);
  return { shown, page: at, pages, from: at * size + 1, to: at * size + shown.length, all: list.length };
}
