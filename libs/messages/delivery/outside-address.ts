import { lookup as resolve } from 'node:dns/promises';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** An address that nothing may be sent to, or an answer that says so for good. Trying again is of no use. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/** Addresses of machines and networks of one's own, of links, of groups, and reserved ones (RFC 6890, RFC 4193, RFC 4291). */
const inside = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, prefix, 'ipv6');

/** Is it an address that a webhook may never reach? Anything that is no address at all counts as inside. */
export const isInside = (address: string): boolean => {
  if (isIP(address) === 0) return true;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return isInside(mapped);
  if (/^::ffff:/i.test(address)) return true; // a mapped address in another notation
  return inside.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
};

export interface OutsideOptions {
  /** Local runs and tests only: plain HTTP and addresses of this machine are taken. */
  readonly isLocalAllowed: boolean;
  /** Default: the machine's resolver. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

/** Error: {@link AddressRefused} for an address that is no HTTPS, carries a name or password, or names an inside address as such. */
export const requireOutsideUrl = (text: string, { isLocalAllowed }: OutsideOptions): URL => {
  if (!URL.canParse(text)) throw new AddressRefused('it is no address');
  const url = new URL(text);
  if (isLocalAllowed) return url;
  if (url.protocol !== 'https:') throw new AddressRefused('only HTTPS is taken');
  if (url.username !== '' || url.password !== '') throw new AddressRefused('it carries a name or a password');
  if (url.port !== '') throw new AddressRefused('it names a port');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 ? isInside(host) : !host.includes('.') || /\.(local|internal|localhost)\.?$/i.test(host))
    throw new AddressRefused('it lies inside');
  return url;
};

const withinMs = 10_000;
const maxAnswerBytes = 65_536;

const resolveAll = async (host: string): Promise<readonly string[]> =>
  (await resolve(host, { all: true })).map(({ address }) => address);

/**
 * Posts JSON to an address outside and gives the status and the JSON answered, if it is any.
 *
 * The name is resolved once: all its addresses are checked, and the connection goes to the one that was checked, so that no second answer
 * of a name server leads inside. Redirects are not followed. Errors: {@link AddressRefused}; others are worth another try.
 */
export const postOutside = async (
  text: string,
  body: object,
  options: OutsideOptions,
): Promise<{ readonly status: number; readonly answer: unknown }> => {
  const url = requireOutsideUrl(text, options);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) === 0 ? await (options.resolve ?? resolveAll)(host) : [host];
  const [pinned] = addresses;
  if (pinned === undefined) throw new Error(`${host} has no address`);
  if (!options.isLocalAllowed && addresses.some(isInside)) throw new AddressRefused(`${host} leads inside`);
  const payload = JSON.stringify(body);
  return new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? secureRequest : plainRequest)(
      url,
      {
        method: 'POST',
        agent: false,
        headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(payload) },
        signal: AbortSignal.timeout(withinMs),
        lookup: (_name, { all }, answered) => {
          const family = isIPv6(pinned) ? 6 : 4;
          if (all) answered(null, [{ address: pinned, family }]);
          else answered(null, pinned, family);
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        let bytes = 0;
        response.on('data', (part: Buffer) => {
          bytes += part.length;
          if (bytes > maxAnswerBytes) request.destroy(new Error('the answer is too long'));
          else parts.push(part);
        });
        response.on('error', fail);
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, answer: jsonOf(Buffer.concat(parts).toString()) }),
        );
      },
    );
    request.on('error', fail);
    request.end(payload);
  });
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
