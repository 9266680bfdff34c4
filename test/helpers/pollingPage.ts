/** A page over long-polling whose frames are written by hand, so that a test can send what no JSON writer would. */
export interface PollingPage {
  /** @param frame the frame's JSON as text */
  send(frame: string): Promise<number>;
  /** What the server has to say next, as text. */
  poll(): Promise<string>;
}

export async function openPollingPage(base: string, auth: object): Promise<PollingPage> {
  const address = `${base}/socket.io/?EIO=4&transport=polling`;
  const hello = await (await fetch(address)).text();
  const [, sid] = /"sid":"([^"]+)"/.exec(hello) ?? [];
  const line = `${address}&sid=${sid}`;
  const post = async (packet: string) => (await fetch(line, { method: 'POST', body: packet })).status;
  const poll = async () => (await fetch(line)).text();
  await post(`40${JSON.stringify(auth)}`);
  await poll();
  return { send: (frame) => post(`42["frame",${frame}]`), poll };
}
