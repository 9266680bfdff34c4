/** A sentence, a line or a half-sentence that another follows. */
const another = /[。！？；;\n]\s*[^\s。！？；;]{2,}|[.!?]\s+\p{L}{2,}/u;

/** "And" between what could each be an idea: three words or more on either side. */
const joined = /(?:\S+\s+){3,}and\s+(?:\S+\s+){2,}\S+/iu;

/** Chinese words that begin a further thought. */
const further = /\p{Script=Han}[，,\s]*(?:另外|而且|并且|还有)\p{Script=Han}{2,}/u;

/** Whether a note looks as if it held two ideas or more; only ever a hint to its writer. */
export function holdsSeveral(note: string): boolean {
  const words = note.trim();
  return another.test(words) || joined.test(words) || further.test(words);
}
