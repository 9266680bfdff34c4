const nameKey = 'halfday.checklistName';

/** The name that this browser ticks under; empty where nobody has said it. */
export function rememberedName(): string {
  try {
    return localStorage.getItem(nameKey) ?? '';
  } catch {
    return '';
  }
}

export function rememberName(name: string): void {
  try {
    localStorage.setItem(nameKey, name);
  } catch {
    // A private window forgets the name; it can be typed again.
  }
}
