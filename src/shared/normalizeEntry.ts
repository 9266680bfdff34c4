const apostrophes = /['’‘]/gu;
const marks = /[\p{P}\p{Extended_Pictographic}\u{FE0F}\u{200D}]+/gu;
const articles = new Set(['a', 'an', 'the']);
const spaceAfterHan = /(\p{Script=Han}) /gu;
const spaceBeforeHan = / (?=\p{Script=Han})/gu;

/**
 * An entry reduced to what makes it the same as another: without letter case, width, punctuation, emoji, English
 * articles and the plural's s. "The Suppliers", "supplier" and "ｓｕｐｐｌｉｅｒｓ." are one; "内部 客户" and "内部客户" too,
 * since Chinese sets no spaces.
 */
export function normalizeEntry(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  const words = plain.replace(apostrophes, '').replace(marks, ' ').split(/\s+/u).filter(Boolean);
  const telling = words.filter((word) => !articles.has(word));
  const reduced = (telling.length > 0 ? telling : words)
    .map(singular)
    .join(' ')
    .replace(spaceAfterHan, '$1')
    .replace(spaceBeforeHan, '');
  return reduced === '' ? plain : reduced;
}

/** Only as much English as makes "companies" and "company" one; what it makes need not be a word. */
function singular(word: string): string {
  if (word.length < 4 || !/^[a-z]+s$/.test(word) || /(?:ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|zes|ches|shes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
