export interface EvaluationMessages {
  readonly title: string;
  readonly handIn: string;
  /** Where the session asks for none. */
  readonly none: string;
}

export const en: EvaluationMessages = {
  title: 'Evaluation',
  handIn:
    'No name on it: fold it once, drop it in the box by the door. Answered on your phone? Leave it empty.',
  none: 'This session has no evaluation: it is hidden, or the workshop has none.',
};
