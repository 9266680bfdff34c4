import type { Language } from '#shared/content/language.ts';
import type { GuessName, OutcomeName, OutcomeValue, Unit } from './calculations.ts';
import { calculatorWords } from './messages.ts';
import { type CalculatorOptions, exampleOf } from './schema.ts';

/** A bare number: money and customers whole from 100 on, other figures to one digit. */
export function figureIn(value: number, unit: Unit, language: Language): string {
  const isWhole = unit === 'customers' || (unit === 'money' && Math.abs(value) >= 100);
  return new Intl.NumberFormat(language, { maximumFractionDigits: isWhole ? 0 : 1 }).format(value);
}

/** As it stands in an input: every digit that was typed. */
export function typedFigure(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value);
}

/** A number with what it counts: "95%", "14.2 years", "620". */
export function inUnit(value: number, unit: Unit, language: Language): string {
  const words = calculatorWords(language);
  const figure = figureIn(value, unit, language);
  if (unit === 'percent') return words('inPercent', { value: figure });
  if (unit === 'years') return words('inYears', { value: figure, n: Math.round(value * 10) / 10 });
  return words(unit === 'money' ? 'inMoney' : 'inCustomers', { value: figure });
}

/** What comes out, in words: "14.2 years", "never", "year 2", "33% more". */
export function outcomeIn(name: OutcomeName | GuessName, value: OutcomeValue, language: Language): string {
  const words = calculatorWords(language);
  if (value === null) return words('noGain');
  if (value === 'never') return words('never');
  switch (name) {
    case 'paidBack':
      return words('inYear', { value: figureIn(value, 'years', language) });
    case 'gain':
      return value < 0
        ? words('less', { value: figureIn(-value, 'percent', language) })
        : words('more', { value: figureIn(value, 'percent', language) });
    case 'doublingA':
    case 'doublingB':
      return inUnit(value, 'years', language);
    case 'value':
      return inUnit(value, 'money', language);
    case 'a1':
    case 'b1':
    case 'aEnd':
    case 'bEnd':
      return inUnit(value, 'customers', language);
  }
}

/** What was to be guessed. */
export function guessLabel(name: GuessName, options: CalculatorOptions, language: Language): string {
  const years = exampleOf(options).years ?? 0;
  return calculatorWords(language)(`guess_${name}`, { years });
}
