/** A line that was away is asked again this much later, in milliseconds. */
const againMs = 2000;

/**
 * Fetches a part of the page until it is there: who opens a page without network sees it once the network is back.
 * @throws what the last attempt threw, when the server answers and the part is not there all the same: the server has
 *   been renewed since, and only a reload brings the parts that go with it
 */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      if (await serverAnswers()) return load();
      await new Promise((resolve) => {
        setTimeout(resolve, againMs);
      });
    }
  }
}

async function serverAnswers(): Promise<boolean> {
  try {
    return (await fetch('/api/health', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
