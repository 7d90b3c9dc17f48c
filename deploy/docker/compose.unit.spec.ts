import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readConfig } from '../../services/coordination/src/config.js';
import { readConfig as readGatewayConfig } from '../../services/gateway/src/config.js';

/** What `docker compose config` would resolve, as far as it can be checked without an engine. */
interface ComposeService {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string; readonly target: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
}
interface Compose {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes: Readonly<Record<string, null>>;
}

const text = readFileSync('docker-compose.yml', 'utf8');
const compose = parse(text, { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ours = services.filter(([, service]) => service.build);
const units = ['organisation', 'propaganda', 'discipline', 'mass-organisations'] as const;
/** Their names are composed, so that no text holds them; what they lead to is tested by itself. */
const unitUrl = /^(ORGANISATION|PROPAGANDA|DISCIPLINE|MASS_ORGANISATIONS|COORDINATION)_URL$/;
const withDefaults = (value: string | number): string => String(value).replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1');
const dockerfile = readFileSync('deploy/docker/Dockerfile', 'utf8');

describe('docker-compose.yml', () => {
  it('runs a broker, a database and every service', () => {
    expect(services.map(([name]) => name).sort()).toEqual(
      ['kafka', 'mongo', 'topics', 'identity', 'coordination', 'gateway', ...units].sort(),
    );
  });

  it.each(services)('pins the image of %s to a version', (_name, { image }) => {
    expect(image).toMatch(/^[a-z/]+:(\d+\.\d+(\.\d+)?|local)$/);
  });

  it('starts the database as a replica set and tells the services its name', () => {
    expect(compose.services.mongo?.command).toEqual(expect.arrayContaining(['--replSet', 'rs0']));
    for (const [, service] of ours) expect(service.environment?.MONGODB_URI).toContain('replicaSet=rs0');
  });

  it('gives every variable that it takes from outside a default', () => {
    const taken = [...text.matchAll(/(?<!\$)\$\{([^}]*)\}/g)].map((match) => match[1] ?? '');
    expect(taken.length).toBeGreaterThan(0);
    for (const variable of taken) expect(variable).toMatch(/^[A-Z_]+:-.+/);
  });

  it.each(services)('lets %s wait only for services that can become ready', (_name, service) => {
    for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
      const target = compose.services[other];
      expect(target).toBeDefined();
      if (condition === 'service_healthy') expect(target?.healthcheck).toBeDefined();
      else expect([other, condition]).toEqual(['topics', 'service_completed_successfully']);
    }
  });

  it.each(services)('opens the ports of %s to this machine only, each once', (_name, service) => {
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
    const all = services.flatMap(([, other]) => other.ports ?? []);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(services)('declares the volumes of %s', (_name, service) => {
    for (const volume of service.volumes ?? []) expect(compose.volumes).toHaveProperty(volume.split(':')[0] ?? '');
  });

  it.each(ours)('builds %s from files that exist and runs a program that the build makes', (_name, service) => {
    expect(existsSync(join(service.build?.context ?? '', service.build?.dockerfile ?? ''))).toBe(true);
    expect(dockerfile).toContain(` AS ${service.build?.target}`);
    const source = service.command?.[0]?.replace(/^dist\//, '').replace(/\.js$/, '.ts') ?? '';
    expect(existsSync(source)).toBe(true);
  });

  it.each(ours)('asks %s for its health where it listens', (_name, service) => {
    expect(service.healthcheck?.test.join(' ')).toContain(`127.0.0.1:${service.environment?.PORT}/health/ready`);
    expect(service.ports).toContain(`127.0.0.1:${service.environment?.PORT}:${service.environment?.PORT}`);
  });

  const environmentOf = (service: string): Record<string, string> => {
    const environment = Object.entries(compose.services[service]?.environment ?? {});
    return Object.fromEntries(environment.map(([name, value]) => [name, withDefaults(value)]));
  };

  it.each(units)('leads the gateway and the desk to %s', (unit) => {
    const url = `http://${unit}:${compose.services[unit]?.environment?.PORT}`;
    expect(readConfig(environmentOf('coordination')).unitUrls[unit]).toBe(url);
    expect(readGatewayConfig(environmentOf('gateway')).services[unit]).toBe(url);
  });

  it('leads the gateway to the desk, and limits clients and addresses there', () => {
    const { services: urls, limits, exchangeUri } = readGatewayConfig(environmentOf('gateway'));
    expect(urls.coordination).toBe(`http://coordination:${compose.services.coordination?.environment?.PORT}`);
    expect(limits).toMatchObject({ ratePerMinute: 1_200, addressRatePerMinute: 6_000 });
    expect(exchangeUri).toContain('mongo:27017');
  });

  it('makes a topic for each source', () => {
    for (const source of [...units, 'coordination'])
      expect(compose.services.topics?.command?.join('')).toContain(source);
  });

  const variables = new Set(ours.flatMap(([, service]) => Object.keys(service.environment ?? {})));
  it.each([...variables].filter((name) => !unitUrl.test(name)))('sets %s, which a service reads', (variable) => {
    const readers = [
      'libs/http/config/service-config.ts',
      'services/coordination/src/config.ts',
      'services/identity/src/config.ts',
      'services/gateway/src/config.ts',
    ];
    expect(readers.map((file) => readFileSync(file, 'utf8')).join('\n')).toContain(variable);
  });
});

describe('the Dockerfile', () => {
  it('builds in one stage and runs in another, not as root', () => {
    expect([...dockerfile.matchAll(/^FROM .+ AS (\w+)$/gm)].map((match) => match[1])).toEqual(['build', 'run']);
    expect(dockerfile.slice(dockerfile.indexOf(' AS run'))).toMatch(/^USER node$/m);
  });

  it('brings the data of the libraries beside the compiled code', () => {
    expect(dockerfile).toMatch(/tsc -p tsconfig\.build\.json[^]*node deploy\/local\/copy-assets\.mjs[^]*npm prune/);
  });

  it('copies only what the repository has', () => {
    const fromContext = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      (match) => match[1]?.split(' ') ?? [],
    );
    expect(fromContext.length).toBeGreaterThan(0);
    for (const path of fromContext) expect([path, existsSync(path)]).toEqual([path, true]);
  });
});
