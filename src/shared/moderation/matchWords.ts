/** Invisible characters: joiners, soft hyphens, marks of direction. */
const invisible = /\p{Cf}+/gu;
/** Spaces, and signs that are set between Chinese characters to get past a list; never what ends a clause. */
const between = /[\s·・•.*_~\-‐‑–—/\\|]+/gu;
const han = /\p{Script=Han}/u;
const notOfWords = /[^\p{L}\p{N}*@$]+/u;
const signs: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
};

/**
 * Tells whether a text holds one of these words. Case, full and half width, accents' composition and invisible
 * characters do not count. A word with a Chinese character in it is found anywhere, also with spaces or dots between; any
 * other as a whole word, with a simple English ending, spelled letter by letter, or with a figure, sign or star for a
 * letter. What there is to look up is made once: the function that comes back is quick.
 */
export function matchWords(words: readonly string[]): (text: string) => boolean {
  const folded = words.map((word) => folding(word).trim()).filter((word) => word !== '');
  const anywhere = folded.filter((word) => han.test(word)).map((word) => word.replace(between, ''));
  const latin = folded.filter((word) => !han.test(word)).map((word) => tokensOf(word).join(' '));
  const whole = new Set(latin.filter((word) => word !== '' && !word.includes(' ')).flatMap(formsOf));
  const phrases = latin.filter((word) => word.includes(' ')).flatMap(formsOf);
  const byLength = new Map<number, readonly string[]>();
  for (const word of whole) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);

  const isWord = (token: string): boolean =>
    whole.has(token) || whole.has(unsigned(token)) || isStarred(token, byLength.get(token.length) ?? []);
  return (text) => {
    const plain = folding(text);
    if (han.test(plain)) {
      const joined = plain.replace(between, '');
      if (anywhere.some((word) => isWithin(word, joined))) return true;
    }
    const tokens = tokensOf(plain);
    if (tokens.some(isWord) || spelledOut(tokens).some(isWord)) return true;
    const line = ` ${tokens.join(' ')} `;
    return phrases.some((phrase) => line.includes(` ${phrase} `));
  };
}

/** A Latin letter at its end is not the first of a longer word: 傻b, not 傻 boss. */
function isWithin(word: string, joined: string): boolean {
  const isLetter = (sign: string): boolean => /[a-z0-9]/.test(sign);
  for (let at = joined.indexOf(word); at !== -1; at = joined.indexOf(word, at + 1)) {
    if (!isLetter(word.slice(-1)) || !isLetter(joined.charAt(at + word.length))) return true;
  }
  return false;
}

function folding(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(invisible, '');
}

/** Words of letters and figures, with the signs that stand for letters; Chinese parts words as a space does. */
function tokensOf(plain: string): readonly string[] {
  return plain
    .replace(/\p{Script=Han}+/gu, ' ')
    .split(notOfWords)
    .filter((token) => /\p{L}|[@$]/u.test(token));
}

/** "f u c k" as one word: runs of three and more single letters. */
function spelledOut(tokens: readonly string[]): readonly string[] {
  const found: string[] = [];
  let run = '';
  for (const token of [...tokens, '']) {
    if (Array.from(token).length === 1) run += token;
    else {
      if (Array.from(run).length > 2) found.push(run);
      run = '';
    }
  }
  return found;
}

function unsigned(token: string): string {
  return /[@$0-9]/.test(token) ? token.replace(/[@$0-9]/g, (sign) => signs[sign] ?? sign) : token;
}

/** "f**k": the first letter and one more are there, and every star stands for one letter. */
function isStarred(token: string, sameLength: readonly string[]): boolean {
  if (!token.includes('*') || !/^\p{L}.*\p{L}/u.test(token)) return false;
  return sameLength.some((word) =>
    Array.from(token).every((letter, at) => letter === '*' || letter === word.charAt(at)),
  );
}

/** A word, or a phrase by its last word, with the endings that English gives it; what they make need not be a word. */
function formsOf(word: string): readonly string[] {
  const endings = ['s', 'es', 'ed', 'er', 'ers', 'ing', 'in', 'y'];
  const stems = [word];
  if (word.endsWith('e')) stems.push(word.slice(0, -1));
  if (word.endsWith('y')) stems.push(`${word.slice(0, -1)}i`);
  if (/[^aeiou][aeiou][bdgklmnprt]$/.test(word)) stems.push(word + word.slice(-1));
  return [...new Set([word, ...stems.flatMap((stem) => endings.map((ending) => stem + ending))])];
}
