import { inLanguage, isChinese, type Language } from '#shared/content/language.ts';
import { quadrantWords } from './messages.ts';
import { type Place, type RegionName, regionNames, regionOf } from './place.ts';
import type { QuadrantOptions, QuadrantResult } from './schema.ts';

/** How many competitors a sentence names; the table has them all. */
const mostNamed = 3;

/** A coordinate as it is written: one decimal always. */
export function tenth(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    value,
  );
}

/** An axis’s name in the middle of a sentence: small, unless it is written in capitals. */
function midSentence(label: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** A region's name; where two regions are called alike, with the note that tells them apart. */
export function regionTitle(options: QuadrantOptions, region: RegionName, language: Language): string {
  const nameOf = (one: RegionName): string => inLanguage(options.regions[one].name, language);
  const alike = regionNames.filter((one) => nameOf(one) === nameOf(region));
  if (alike.length === 1) return nameOf(region);
  const note = inLanguage(options.regions[region].note, language);
  return quadrantWords(language)('regionWithNote', { name: nameOf(region), note });
}

function coordinates(options: QuadrantOptions, { x, y }: Place, language: Language) {
  return {
    x: inLanguage(options.x.label, language),
    y: midSentence(inLanguage(options.y.label, language)),
    xValue: tenth(x, language),
    yValue: tenth(y, language),
  };
}

/** "Quality 6.6, price 6.3: Differentiation". */
export function placeInWords(options: QuadrantOptions, place: Place, language: Language): string {
  const region = regionTitle(options, regionOf(place), language);
  return quadrantWords(language)('valueText', { ...coordinates(options, place, language), region });
}

/** Competitors as "Harbour Hotel, Differentiation; Budget Inn, Price leader", the first few. */
function rivalsInWords(
  options: QuadrantOptions,
  rivals: QuadrantResult['rivals'],
  language: Language,
): string | null {
  const words = quadrantWords(language);
  const placed = rivals.flatMap(({ name, at }) =>
    at ? [words('rivalSaid', { name, region: regionTitle(options, regionOf(at), language) })] : [],
  );
  if (placed.length === 0) return null;
  const list = placed.slice(0, mostNamed).join(isChinese(language) ? '；' : '; ');
  return words('competitors', { list });
}

/** The result in words, for paper and for whoever does not see the map. */
export function resultSentence(options: QuadrantOptions, result: QuadrantResult, language: Language): string {
  const words = quadrantWords(language);
  const { n, center, regions, rivals, moves } = result;
  if (!center) return words('none');
  const place = placeInWords(options, center, language);
  const rivalWords = rivalsInWords(options, rivals, language);
  const sentences = [
    ...(n === 1
      ? [words('one', { place })]
      : [words('center', { place }), words('there', { n: regions[regionOf(center)], all: n })]),
    ...(moves && moves.paired > 1 ? [words('moved', { n: moves.crossed, all: moves.paired })] : []),
    ...(rivalWords === null ? [] : [rivalWords]),
  ];
  return sentences.join(isChinese(language) ? '' : ' ');
}

/** The result for the wall, as short as it can be said; the map itself tells regions of one name apart. */
export function wallSentence(options: QuadrantOptions, result: QuadrantResult, language: Language): string {
  const words = quadrantWords(language);
  const { n, center, regions } = result;
  if (!center) return words('none');
  if (n === 1) return words('one', { place: placeInWords(options, center, language) });
  const region = regionOf(center);
  const there = {
    n: regions[region],
    all: n,
    region: inLanguage(options.regions[region].name, language),
  };
  return there.n === 0 ? words('wallNone', there) : words('wall', there);
}
