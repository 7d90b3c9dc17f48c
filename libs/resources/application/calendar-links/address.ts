export type RequestHeaders = Readonly<Record<string, string | undefined>>;

/**
 * The whole address of one of this service's paths (`/v1/…`) as the caller reached it: at the gateway where it came through there. Where the
 * installation says what its public address is, that one; a header that is no host, scheme or path counts for nothing.
 */
export const addressOf = (path: string, headers: RequestHeaders, publicUrl?: string): string => {
  const prefix = matching(headers['x-forwarded-prefix'], /^(?:\/[a-z0-9-]+){1,5}$/) ?? '';
  if (publicUrl !== undefined) return `${publicUrl}${prefix}${path}`;
  const protocol = matching(headers['x-forwarded-proto'], /^https?$/) ?? 'http';
  const host = matching(headers['x-forwarded-host'], hostAndPort) ?? matching(headers['host'], hostAndPort);
  return `${protocol}://${host ?? 'localhost'}${prefix}${path}`;
};

/** A name or an IPv4 address, or an IPv6 address in brackets, with a port or none (RFC 3986 section 3.2). */
const hostAndPort = /^(?:[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

const matching = (value: string | undefined, pattern: RegExp): string | undefined =>
  value !== undefined && pattern.test(value) ? value : undefined;
