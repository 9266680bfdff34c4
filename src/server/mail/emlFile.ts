import { createTransport, type SendMailOptions } from 'nodemailer';

/**
 * A letter as a file that a mail program opens as a draft (X-Unsent, which Outlook and others read), for whoever has no
 * mail server set up here.
 */
export async function emlFile(mail: SendMailOptions): Promise<Buffer> {
  const transport = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const headers = { ...plainHeaders(mail.headers), 'X-Unsent': '1' };
  const { message } = await transport.sendMail({ ...mail, headers });
  if (!Buffer.isBuffer(message)) throw new TypeError('The letter was not written whole.');
  return message;
}

function plainHeaders(headers: SendMailOptions['headers']): Readonly<Record<string, string>> {
  if (headers === undefined || Array.isArray(headers)) return {};
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
