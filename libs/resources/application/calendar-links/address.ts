export type RequestHeaders = Readonly<Record<string, string | undefined>>;

/** The whole address of one of this service's paths (`/v1/…`) as the caller reached it: at the gateway where it came through there. */
export const addressOf = (path: string, headers: RequestHeaders): string => {
  const { 'x-forwarded-proto': protocol, 'x-forwarded-host': host, 'x-forwarded-prefix': prefix } = headers;
  return `${protocol ?? 'http'}://${host ?? headers['host'] ?? 'localhost'}${prefix ?? ''}${path}`;
};
