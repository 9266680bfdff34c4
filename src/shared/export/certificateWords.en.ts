/** The certificate of a workshop that has written none. */
export interface CertificateWords {
  readonly title: string;
  /** Before the name, which stands by itself. */
  readonly before: string;
  /** After it. */
  readonly what: string;
  /** Each is left out where it is not known. */
  readonly whenAndWhere: readonly string[];
}

export const en: CertificateWords = {
  title: 'Certificate of attendance',
  before: 'This certifies that',
  what: 'took part in the workshop “{workshop}” ({hours}).',
  whenAndWhere: ['Date: {date}.', 'Place: {venue}.'],
};
