import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { DemoPeople } from './demo-people.js';

const largestFormBytes = 4_096;

/** The page that asks which demo person one is, and its form. There is no password: see the README before showing it to a network. */
export const answerSignIn = async (
  provider: Provider,
  people: DemoPeople,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  try {
    const { uid } = await provider.interactionDetails(request, response);
    if (request.method !== 'POST') return sendPage(response, 200, chooser(uid, people));
    const name = (await formOf(request)).get('name') ?? '';
    if (!people.has(name)) return sendPage(response, 400, chooser(uid, people, 'Nobody has that name.'));
    await provider.interactionFinished(
      request,
      response,
      { login: { accountId: name } },
      { mergeWithLastSubmission: false },
    );
  } catch {
    sendPage(
      response,
      400,
      page('<p>This sign-in has ended or was never begun. Go back to the console and begin again.</p>'),
    );
  }
};

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > largestFormBytes) throw new Error('the form is too long');
  }
  return new URLSearchParams(text);
};

const sendPage = (response: ServerResponse, status: number, html: string): void => {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    // No form-action: browsers apply it to the redirect after the form as well, which leads to the console.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  });
  response.end(html);
};

const chooser = (uid: string, people: DemoPeople, fault = ''): string => {
  const buttons = [...people].map(
    ([name, { unit, body, roles }]) =>
      `<li><button name="name" value="${escape(name)}">${escape(name)}</button> ${escape(`${body}, ${unit}: ${roles.join(', ')}`)}</li>`,
  );
  const alert = fault === '' ? '' : `<p role="alert">${escape(fault)}</p>`;
  return page(`${alert}<form method="post" action="/interaction/${escape(uid)}"><ul>${buttons.join('')}</ul></form>`);
};

const page = (content: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Liandong: local sign-in</title>
<style>body{font:1rem/1.5 system-ui;max-width:44rem;margin:2rem auto;padding:0 1rem}li{list-style:none;margin:.4rem 0}ul{padding:0}
button{font:inherit;min-width:9rem;padding:.3rem .6rem}.mark{border:2px solid #a40000;padding:.5rem 1rem}</style>
<main>
<h1>联动 Liandong</h1>
<p class="mark"><strong>Local only.</strong> Choose whom to be; there is no password. 仅供本机演示，无需密码。</p>
${content}
</main>
</html>
`;

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
