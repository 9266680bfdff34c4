/** What was written on pages that were left, each until it is sent. */
const leaving = new Set<Promise<void>>();

/** Notes a page that was left with this still to be sent. */
export function noteLeft(sent: Promise<void>): void {
  leaving.add(sent);
  void sent.then(() => leaving.delete(sent));
}

/** Resolves once what was written on pages that were left is stored, or will not be soon: what is read then has it in. */
export async function whatWasLeftIsSent(): Promise<void> {
  await Promise.all(leaving);
}
