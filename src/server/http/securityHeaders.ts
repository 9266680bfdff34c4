import type { FastifyHelmetOptions } from '@fastify/helmet';

/** A name or an address, and perhaps a port: what may stand in a policy. */
const plainHost = /^(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** The sockets of the address that a page was opened at; a host that is none adds nothing to the policy. */
function socketOf(scheme: 'ws' | 'wss', host: string | undefined): string {
  return host !== undefined && plainHost.test(host) ? `${scheme}://${host}` : "'self'";
}

/** Who may show a page within a page of theirs: nobody, or our own pages alone. */
type Frames = 'nobody' | 'ourselves';

/** Headers of every answer but those of sockets, which have their own (sync/socketLines.ts). */
export function securityHeaders(https: boolean, framedBy: Frames = 'nobody'): FastifyHelmetOptions {
  return {
    global: true,
    // For browsers that do not know frame-ancestors.
    xFrameOptions: { action: framedBy === 'nobody' ? 'deny' : 'sameorigin' },
    // Over plain HTTP at a LAN address it, like upgrade-insecure-requests, would stop every script from loading.
    strictTransportSecurity: https ? { maxAge: 15_552_000 } : false,
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        // Safari 14 does not count a WebSocket of the same host as 'self'.
        connectSrc: [
          "'self'",
          ({ headers }) => socketOf('ws', headers.host),
          ({ headers }) => socketOf('wss', headers.host),
        ],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: [framedBy === 'nobody' ? "'none'" : "'self'"],
      },
    },
  };
}
