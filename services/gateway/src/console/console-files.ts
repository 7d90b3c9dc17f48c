import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem, sendProblem } from '#http';

export interface ConsoleOptions {
  /** Where the built console lies. */
  readonly folder: string;
  /** Where its readers sign in; the one other origin that it may ask. */
  readonly issuer: string;
}

/** The folder of the built console beside the built services. */
export const builtConsole = (): string => join(import.meta.dirname, '..', '..', '..', 'console');

const yearSeconds = 31_536_000;

/**
 * Serves the console at the gateway's root: its files, and its page for every other path that a browser opens, since the console
 * has routes of its own. Paths of the services and of no page stay what they are.
 *
 * Files with a hash in their name are kept by browsers for good; the page is never kept. Only the console's own scripts run, and only
 * its own styles and those made under the nonce of this very page. False when nothing is built in the folder: the services alone are served then.
 */
export const serveConsole = async (gateway: FastifyInstance, { folder, issuer }: ConsoleOptions): Promise<boolean> => {
  const page = await builtPage(folder);
  if (page === undefined) return false;
  await gateway.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    globIgnore: ['**/index.html', '.vite/**', '**/*.br', '**/*.gz'],
    setHeaders: (reply, path) => {
      const isHashed = path.includes(`${sep}assets${sep}`);
      void reply.headers({
        'cache-control': isHashed ? `public, max-age=${yearSeconds}, immutable` : 'no-cache',
        'x-content-type-options': 'nosniff',
      });
    },
  });
  gateway.get('/*', (request, reply) => {
    if (isPageRequest(request)) return sendPage(reply, page, issuer);
    sendProblem(reply, new Problem(404, 'not-found', 'nothing is at this path'), request.url);
    return reply;
  });
  return true;
};

/** The page as it was built; the source folder has a page too, but one that names no built file. */
const builtPage = async (folder: string): Promise<string | undefined> => {
  const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
  return page?.includes('/assets/') ? page : undefined;
};

/** A browser that opens an address, not a program that asks for something that is not there. */
const isPageRequest = ({ method, url, headers }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  (headers.accept ?? '').includes('text/html') &&
  !/^\/(api|health|assets)(\/|\?|$)/.test(url);

const sendPage = (reply: FastifyReply, page: string, issuer: string): FastifyReply => {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .code(200)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policyOf(nonce, issuer),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    })
    .send(page.replaceAll('%CSP_NONCE%', nonce).replaceAll('%OIDC_ISSUER%', escapeAttribute(issuer)));
};

/** `style-src-attr` stays closed: components set styles through the object model, which no policy forbids. */
const policyOf = (nonce: string, issuer: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${new URL(issuer).origin}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
