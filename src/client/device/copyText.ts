/**
 * Puts a text where it can be pasted. Over plain HTTP browsers have no clipboard to offer; the old command still
 * copies what is selected.
 */
export async function copyText(text: string): Promise<'copied' | 'refused'> {
  try {
    if (window.isSecureContext && 'clipboard' in navigator) {
      await navigator.clipboard.writeText(text);
      return 'copied';
    }
  } catch {
    // Not allowed here; the old way may be.
  }
  const box = document.createElement('textarea');
  box.value = text;
  box.readOnly = true;
  box.style.position = 'fixed';
  box.style.opacity = '0';
  const focused = document.activeElement;
  document.body.append(box);
  box.select();
  try {
    return document.execCommand('copy') ? 'copied' : 'refused';
  } catch {
    return 'refused';
  } finally {
    box.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
