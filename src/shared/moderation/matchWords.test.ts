import { describe, expect, test } from 'vitest';
import { matchWords } from './matchWords.ts';
import { defaultWords } from './words.ts';

const matches = matchWords(defaultWords);
const own = matchWords(['rival', 'old boss', '老板', 'ｓｌｏｗ', ' Über ']);

describe('an entry matches the word list', () => {
  test.each([
    ['in any case', 'FUCK this'],
    ['in full-width letters', 'ｆｕｃｋ'],
    ['with a simple ending', 'Those idiots again'],
    ['with a doubled letter before its ending', 'a shitty desk, always shitting on us'],
    ['where the ending takes its e', 'whoring'],
    ['where the ending turns its y', 'pussies'],
    ['letter by letter', 'F U C K the rules'],
    ['letter by letter with dots', 's.h.i.t.'],
    ['with a star for a letter', 'f*ck, really'],
    ['with stars for letters', 'what the f**k'],
    ['with figures for letters', 'sh1t'],
    ['with signs for letters', '@$$hole'],
    ['with hyphens', 'Mother-fucker'],
    ['in curly quotation marks', '“bastard”'],
    ['with a possessive', 'the moron’s idea'],
    ['with an invisible character inside', 'fu\u200bck'],
    ['as two words', 'Oh, shut  up.'],
    ['within Chinese', '老板是fuck'],
    ['in Chinese, anywhere', '他真是个王八蛋啊'],
    ['in Chinese with spaces', '傻 逼'],
    ['in Chinese with dots and stars', '傻·逼，傻*逼'],
    ['in Traditional Chinese', '他媽的'],
    ['in Chinese with a Latin letter', '傻Ｂ'],
  ])('%s', (_how, text) => {
    expect(matches(text)).toBe(true);
  });

  test('of the facilitator’s own words, in either language', () => {
    const held = ['RIVALS everywhere', 'our old  bosses', '那个老板', 'so Slow.', 'UBER? no: über'];
    expect(held.map((text) => own(text))).toEqual([true, true, true, true, true]);
    expect(['arrival', 'the boss is old', '老 是 板 着脸', 'slowcoach'].map((text) => own(text))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('an entry stays clear of the word list', () => {
  test.each([
    'Scunthorpe, Essex and Penistone',
    'assess the class, pass the cocktail and the shiitake',
    'Dick Turner from Middlesex, and Mr. Hancock',
    'a spicy dish, a cocky button-down, the Titanic',
    'Grape juice, therapist, skyscraper, analysis',
    'Japan and Pakistan, the Nigerian guests, Niger',
    'A B C D: what we rate',
    '2*4 tables, 5* service, *important*',
    'shuttle up to the hotel; shut the door, up we go',
    'We hit targets. So what?',
    '我操作慢，请多教我',
    '开支那么大，怎么省',
    '给住客做爱心早餐',
    '前台电脑残旧',
    '靠北边的桌子，靠腰垫',
    '客户生日你妈妈也来',
    '那家小日本料理店',
    '废物利用，过去死板',
    '滚开的水泡茶',
    '记得客户妈妈的生日',
    '傻等。逼着客户走',
    '装傻 boss 不理人',
    '早操你来领，体操你来教',
    '',
  ])('%s', (text) => {
    expect(matches(text)).toBe(false);
  });

  test('and an empty list, or one of spaces and signs, holds nothing', () => {
    expect(matchWords([])('anything')).toBe(false);
    expect(matchWords(['  ', '…', '！'])('… anything at all ！')).toBe(false);
  });
});
