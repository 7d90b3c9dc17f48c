import type { FastifyInstance } from 'fastify';
import { setTimeout as pause } from 'node:timers/promises';
import { type Revocations, revocationOf, type ServiceUrls, type TokenVerifier } from '#http';
import { type Clock, sources } from '#kernel';

export interface LogoutParts {
  readonly tokens: Pick<TokenVerifier, 'keys'>;
  readonly revocations: Revocations;
  readonly issuer: string;
  readonly clientId: string;
  readonly clock: Clock;
  readonly services: ServiceUrls;
}

export const logoutPath = '/backchannel-logout';

/** A service that is away is asked again, and learns by the database of another replica otherwise. */
const retriesAfterMs = [500, 2_000, 5_000];

/**
 * OpenID Connect Back-Channel Logout 1.0: the provider says here, once for all services, that a session has ended. It holds at this gateway
 * before it is answered; the services are told side by side, and end the streams that were opened in it.
 */
export const takeLogouts = async (gateway: FastifyInstance, parts: LogoutParts): Promise<void> => {
  const { tokens, revocations, issuer, clientId, clock, services } = parts;
  await gateway.register(async (scope) => {
    scope.addContentTypeParser<string>('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
      done(null, body),
    );
    scope.post<{ readonly Body: string }>(logoutPath, async ({ body }, reply) => {
      const nowSeconds = Math.floor(clock.now().getTime() / 1000);
      await revocations.revoke(await revocationOf(body, { keys: tokens.keys, issuer, clientId, nowSeconds }));
      for (const source of sources) void pass(`${services[source]}/v1/backchannel-logout`, body);
      return reply.code(204).header('cache-control', 'no-store').send();
    });
  });
};

const pass = async (url: string, body: string): Promise<void> => {
  for (const waitMs of [0, ...retriesAfterMs]) {
    await pause(waitMs, undefined, { ref: false });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const init = { method: 'POST', headers, body, signal: AbortSignal.timeout(3_000) };
    const isTaken = await fetch(url, init).then(
      (response) => response.status < 500,
      () => false,
    );
    if (isTaken) return;
  }
};
