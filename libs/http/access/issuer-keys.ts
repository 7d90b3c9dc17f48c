import { createRemoteJWKSet, type RemoteJWKSet } from 'jose';

/** Where the issuer is, and where its keys are fetched if not where its discovery document says. */
export interface IssuerAddress {
  readonly issuer: string;
  readonly jwksUri?: string;
}

/** The published keys of the issuer. It is asked at the first token and not at the start: services may be up before it. A failure is not kept. */
export class IssuerKeys {
  private keys: Promise<RemoteJWKSet> | undefined;

  constructor(private readonly address: IssuerAddress) {}

  /** Rejects when the issuer does not say where its keys are. */
  async get(): Promise<RemoteJWKSet> {
    this.keys ??= keysOf(this.address);
    try {
      return await this.keys;
    } catch (error) {
      this.keys = undefined;
      throw error;
    }
  }
}

const keysOf = async ({ issuer, jwksUri }: IssuerAddress): Promise<RemoteJWKSet> =>
  createRemoteJWKSet(new URL(jwksUri ?? (await discoverKeys(issuer))), {
    timeoutDuration: 3_000,
    cooldownDuration: 5_000,
    cacheMaxAge: 3_600_000,
  });

/** OpenID Connect Discovery 1.0 section 4; the document must be the issuer's own (section 4.3). */
const discoverKeys = async (issuer: string): Promise<string> => {
  const address = `${issuer}/.well-known/openid-configuration`;
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(3_000) });
  const document: unknown = await response.json();
  if (!isDiscovery(document) || document.issuer !== issuer)
    throw new Error(`${address} is not the document of ${issuer}`);
  return document.jwks_uri;
};

const isDiscovery = (value: unknown): value is { readonly issuer: string; readonly jwks_uri: string } =>
  typeof value === 'object' &&
  value !== null &&
  'issuer' in value &&
  'jwks_uri' in value &&
  typeof value.jwks_uri === 'string';
