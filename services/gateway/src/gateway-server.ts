import { serveClock } from '#clock-control';
import { Revocations, TokenVerifier } from '#http';
import { Exchange } from './admission/exchange.js';
import { Rates } from './admission/rates.js';
import type { GatewayConfig } from './config.js';
import { builtConsole, serveConsole } from './console/console-files.js';
import { createGateway } from './gateway.js';

export interface GatewayServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the gateway with the console's files and resolves when it listens. Error: what stops it. */
export const startGateway = async (config: GatewayConfig): Promise<GatewayServer> => {
  const { host, port, namespace, services, limits, exchangeUri, trustedProxies, clock } = config;
  const exchange = exchangeUri === undefined ? undefined : Exchange.open(exchangeUri, `${namespace}_gateway`);
  const nowMs = () => Date.now();
  const clientRates = limits.ratePerMinute === undefined ? undefined : new Rates(limits.ratePerMinute, nowMs);
  const { addressRatePerMinute } = limits;
  const revocations = new Revocations();
  const tokens = new TokenVerifier(config, clock, revocations);
  const { server, admission } = await createGateway({
    services,
    limits,
    securityLog: { keepDays: config.securityLogDays, clock },
    trustedProxies,
    group: `${namespace}.gateway`,
    tokens,
    logout: { tokens, revocations, issuer: config.issuer, clientId: config.clientId, clock },
    ...(clientRates && { clientRates }),
    ...(addressRatePerMinute !== undefined && { addressRates: new Rates(addressRatePerMinute, nowMs) }),
    ...(exchange && { elsewhere: exchange }),
  });
  await serveConsole(server, { folder: builtConsole(), issuer: config.issuer });
  const url = await server.listen({ port, host });
  const { clockControl } = config;
  const control = clockControl && (await serveClock({ clock, ...clockControl }));
  exchange?.start(admission, clientRates);
  const stop = async (): Promise<void> => {
    control?.close();
    await server.close();
    await exchange?.close();
  };
  return { url, stop };
};
