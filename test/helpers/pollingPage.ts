/** A page over long-polling whose frames are written by hand, so that a test can send what no JSON writer would. */
export interface PollingPage {
  /** @param frame the frame's JSON as text */
  send(frame: string): Promise<number>;
  /** What the server has to say next, as text. */
  poll(): Promise<string>;
}

const [ping, pong] = ['2', '3'];
/** Between the packets of one answer (Engine.IO 4). */
const separator = '\u{1e}';

export async function openPollingPage(base: string, auth: object): Promise<PollingPage> {
  const address = `${base}/socket.io/?EIO=4&transport=polling`;
  const hello = await (await fetch(address)).text();
  const [, sid] = /"sid":"([^"]+)"/.exec(hello) ?? [];
  const line = `${address}&sid=${sid}`;
  const post = async (packet: string) => (await fetch(line, { method: 'POST', body: packet })).status;
  // A sign of life is no word of anybody's: it is answered, and the next packet waited for.
  const poll = async (): Promise<string> => {
    for (;;) {
      const packets = (await (await fetch(line)).text()).split(separator);
      const said = packets.filter((packet) => packet !== ping);
      if (said.length < packets.length) await post(pong);
      if (said.length > 0) return said.join(separator);
    }
  };
  await post(`40${JSON.stringify(auth)}`);
  await poll();
  return { send: (frame) => post(`42["frame",${frame}]`), poll };
}
