import type { Language } from '#shared/content/language.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { SaidField } from '#exercises/contract.ts';
import { guessesOf, inputsOf } from './calculations.ts';
import { guessLabel, inUnit } from './figures.ts';
import { calculatorWords } from './messages.ts';
import { type CalculatorOptions, doneField, guessField, inputField, shareField } from './schema.ts';

/** One field's value in words: "A keeps, a year: 95%", "Sent to the room: yes". */
export function sayField(
  options: CalculatorOptions,
  field: string,
  value: JsonValue,
  language: Language,
): SaidField {
  const words = calculatorWords(language);
  const yesNo = words(value === true ? 'yes' : 'no');
  if (field === doneField) return { label: words('guessDone'), text: yesNo };
  if (field === shareField) return { label: words('shared'), text: yesNo };
  const input = inputsOf(options.calculation).find(({ name }) => inputField(name) === field);
  const guess = guessesOf(options.calculation).find(({ name }) => guessField(name) === field);
  const unit = (input ?? guess)?.unit ?? 'money';
  return {
    label: input ? words(input.name) : guess ? guessLabel(guess.name, options, language) : field,
    text: typeof value === 'number' ? inUnit(value, unit, language) : words('empty'),
  };
}
