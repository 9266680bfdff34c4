/** An address, and whose it is. */
export interface MailAddress {
  /** Empty where only the address is known. */
  readonly name: string;
  readonly address: string;
}

/** How letters leave this server. */
export interface MailSettings {
  readonly server: {
    readonly host: string;
    readonly port: number;
    /** TLS from the first byte; otherwise by STARTTLS where the server has it. */
    readonly secure: boolean;
    readonly auth: { readonly user: string; readonly pass: string } | null;
  };
  readonly from: MailAddress;
}

const usualPorts = { 'smtp:': 587, 'smtps:': 465 } as const;

/** "smtp://user:password@mail.example.com:587"; null for what is none. */
export function readSmtpUrl(text: string): MailSettings['server'] | null {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text);
  if (protocol !== 'smtp:' && protocol !== 'smtps:') return null;
  if (hostname === '' || !['', '/'].includes(pathname) || search !== '' || hash !== '') return null;
  const user = decoded(username);
  const pass = decoded(password);
  if (user === null || pass === null) return null;
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? usualPorts[protocol] : Number(port),
    secure: protocol === 'smtps:',
    auth: user === '' ? null : { user, pass },
  };
}

/** "Harbour Team <hello@harbour.example.com>", or the address alone; null for what is none. */
export function readMailAddress(text: string): MailAddress | null {
  const [, quoted = '', address = ''] =
    /^\s*(?:([^<>\r\n]*?)\s*<([^\s<>@]+@[^\s<>@]+)>)\s*$/.exec(text) ??
    /^\s*()([^\s<>@]+@[^\s<>@]+)\s*$/.exec(text) ??
    [];
  if (address === '') return null;
  return { name: quoted.replace(/^"(.*)"$/, '$1'), address };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
