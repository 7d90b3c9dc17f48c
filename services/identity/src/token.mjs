/**
 * `npm run -s token -- <name>`: prints an access token of the local identity service and nothing else.
 *
 * Plain JavaScript that imports nothing, so that any Node from 20.19 on runs it as it stands, before any build.
 */
const issuer = (process.env.OIDC_ISSUER || 'http://127.0.0.1:4106').replace(/\/+$/, '');
const secret = process.env.IDENTITY_CLIENT_SECRET || 'local-only';
const names = 'coordinator, auditor, discipline, organisation, propaganda, union, youth, women, committee, agency';

const fail = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const ask = async (client) => {
  const credentials = `${encodeURIComponent(client)}:${encodeURIComponent(secret)}`;
  try {
    return await fetch(`${issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'liandong' }),
      signal: AbortSignal.timeout(10_000),
    });
  } catch {
    return fail(`Nobody answers at ${issuer}. Start the services with npm start, or set OIDC_ISSUER.`);
  }
};

const [name, ...rest] = process.argv.slice(2);
if (name === undefined || rest.length > 0)
  fail(`Say who: npm run -s token -- <name>. Names: ${names}, or a body's code like LJ-CZJ.`);
const response = await ask(name);
const answer = await response.json().catch(() => ({}));
if (response.status === 401) fail(`Nobody is called ${name}. Names: ${names}, or a body's code like LJ-CZJ.`);
if (!answer.access_token) fail(`${issuer} gave no token: ${response.status} ${answer.error ?? ''}`);
process.stdout.write(`${answer.access_token}\n`);
