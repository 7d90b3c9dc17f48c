import fc from 'fast-check';
import { bodyText, chance, type Gen, hostileText, hostileValue, oddBody, oneOf } from './hostile.js';
import { KnownThings, listOf } from './known-things.js';
import { type OpenApiFile, parameterNames, type Route, routesOf } from './open-api.js';
import { ValidValues } from './valid-values.js';

export interface FuzzRequest {
  readonly method: string;
  /** As the OpenAPI file names it. */
  readonly route: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Whose token it bears. */
  readonly as: string;
}

const sheets = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'multipart/form-data'];
const languages = ['zh-CN', 'en', '*', 'x'.repeat(300), 'zh-CN;q=9', ';;;,,,', 'tlh', 'en;q=0.1, zh;q=-1'];
const accepts = ['application/json', 'text/csv', 'text/event-stream', 'application/xml', ',,', 'a/b;q=1e400', '*/*'];
const keys = ['key-1', 'key-2', 'key-3', '"key"', 'x'.repeat(255)];
const badKeys = ['x'.repeat(256), ' ', 'a b', 'ключ'];
const versions = ['"1"', '*', 'W/"1"', '"', '"999999999999999999999"', '"-1"', '1'];
/** What is no part of a service's work, and what would end a caller's session or move the clock. */
const outside = /^\/(?:metrics|health|v1\/(?:openapi|clock|backchannel-logout))/;
const prefers = ['wait=0', 'wait=1', 'wait=-1', 'wait=a', 'respond-async', 'return=minimal', ',,'];
const csvs = [
  'code,name,kind,unit\nLJ-ZZ,"a\nb",department,organisation\n',
  '活动名称,类型,牵头单位,参加单位,时间,地点,名额,经费（元）,责任人岗位,备注\nt,training,LJ-XC,LJ-TW,2027年9月 14:00-16:30,,,,,\n',
  'key,scope,value\n__proto__,all,1\n',
  '姓名\t单位\n甲\tLJ-ZZ',
  '"unclosed',
  '\uFEFF;;;\n;;;',
  `${'a,'.repeat(2_000)}\n`,
  'a\0b,c\n',
  '=1+1,@x,-2\n',
];

/**
 * Makes the requests of one service from its OpenAPI file: mostly as described, so that they get far, and then something in them that is
 * not. The same seed chooses the same way; what it names are the things that the service has answered with so far.
 */
export class Requests {
  readonly known: KnownThings;
  private readonly values: ValidValues;
  /** Whether the request that is being made keeps to what is described. */
  private isClean = true;
  private readonly routes: readonly Route[];
  private readonly makers: readonly Route[];
  private readonly elsewhere: readonly Route[];

  constructor(
    file: OpenApiFile,
    bodies: readonly string[],
    /** By name, with the body of each; the first calls most often. */
    private readonly callers: ReadonlyMap<string, string | undefined>,
  ) {
    this.known = new KnownThings(bodies);
    this.values = new ValidValues(file, this.known);
    const routes = routesOf(file).filter(({ path }) => !outside.test(path));
    this.routes = routes.filter(isDoneHere);
    this.elsewhere = routes.filter((route) => !isDoneHere(route));
    this.makers = this.routes.filter(({ method, path }) => method === 'POST' && !path.includes('{'));
  }

  at(seed: number): FuzzRequest {
    const [request] = fc.sample(
      fc.gen().map((gen) => this.request(gen)),
      { seed, numRuns: 1 },
    );
    if (!request) throw new Error('no request was made');
    return request;
  }

  private request(gen: Gen): FuzzRequest {
    const names = [...this.callers.keys()];
    const as = chance(gen, 65) ? (names[0] ?? '') : oneOf(gen, names);
    this.known.home = this.callers.get(as);
    this.isClean = chance(gen, 55);
    const route = this.route(gen);
    const { method, path, operation } = route;
    const url = `${this.path(gen, path)}${this.query(gen, route)}`;
    const types = Object.keys(operation.requestBody?.content ?? {});
    const type = types.length > 0 || method === 'GET' ? types[0] : 'application/json';
    const body = method === 'GET' || type === undefined ? undefined : this.body(gen, route, type);
    const contentType = this.odd(gen, 4) ? oneOf(gen, ['text/plain', 'application/jsonx', ...sheets, '']) : type;
    return {
      method,
      route: path,
      url,
      headers: {
        ...this.headers(gen, route),
        ...(body !== undefined && contentType !== undefined && { 'content-type': contentType }),
      },
      ...(body !== undefined && { body }),
      as,
    };
  }

  /** What makes a thing, what goes on with one that is there, or any. */
  private route(gen: Gen): Route {
    const part = gen(fc.integer, { min: 1, max: 100 });
    if (part <= 22 && this.makers.length > 0) return oneOf(gen, this.makers);
    if (part > 98 && this.elsewhere.length > 0) return oneOf(gen, this.elsewhere);
    if (part > 78) return oneOf(gen, this.routes);
    const going = this.routes.filter(
      ({ path }) => path.includes('{') && this.known.of(beforeParameter(path)).length > 0,
    );
    const acting = going.filter(({ method }) => method !== 'GET');
    return oneOf(gen, acting.length > 0 && chance(gen, 80) ? acting : going.length > 0 ? going : this.routes);
  }

  private path(gen: Gen, path: string): string {
    return parameterNames(path).reduce((soFar, name) => {
      const list = listOf(soFar.slice(0, soFar.indexOf(`{${name}}`)));
      const known = [...this.known.of(list), ...this.known.of(`${name}s`)];
      const pool = known.length > 0 && !this.odd(gen, 8) ? known : this.known.all();
      const value = pool.length > 0 && !this.odd(gen, 6) ? oneOf(gen, pool) : hostileText(gen);
      return soFar.replace(`{${name}}`, () => encoded(value, name === 'path'));
    }, path);
  }

  private query(gen: Gen, { operation }: Route): string {
    const pairs = (operation.parameters ?? [])
      .filter((one) => one.in === 'query' && (one.required === true ? chance(gen, 97) : chance(gen, 25)))
      .map(({ name, schema }) => {
        if (name === 'cursor' && this.known.cursors.length > 0 && chance(gen, 70))
          return [
            name,
            this.odd(gen, 60) ? damaged(gen, oneOf(gen, this.known.cursors)) : oneOf(gen, this.known.cursors),
          ];
        const value = this.odd(gen, 25) ? hostileText(gen) : this.values.of(gen, schema, name);
        return [name, Array.isArray(value) ? value.join(',') : String(value)];
      })
      .map(([name = '', value = '']) => `${encoded(name)}=${encoded(value)}`);
    if (chance(gen, 3))
      pairs.push(oneOf(gen, ['__proto__=1', 'toString=1', 'limit=1&limit=2', 'cursor', '%ff=%fe', 'a[b]=1']));
    return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
  }

  private headers(gen: Gen, { method, operation }: Route): Record<string, string> {
    const headers: Record<string, string> = {};
    if (chance(gen, 20)) headers['accept-language'] = oneOf(gen, languages);
    if (this.odd(gen, 12)) headers['accept'] = oneOf(gen, accepts);
    if (method !== 'GET' && chance(gen, 6)) headers['idempotency-key'] = oneOf(gen, this.odd(gen, 50) ? badKeys : keys);
    if (this.odd(gen, 8)) headers['if-match'] = oneOf(gen, versions);
    else if (method !== 'GET' && chance(gen, 5)) headers['if-match'] = oneOf(gen, [...this.known.etags, '*']);
    if (chance(gen, 5) && this.known.etags.length > 0) headers['if-none-match'] = oneOf(gen, this.known.etags);
    const takesPrefer = operation.parameters?.some(({ name }) => name === 'Prefer') ?? false;
    if (takesPrefer || this.odd(gen, 4)) headers['prefer'] = oneOf(gen, prefers);
    if (this.odd(gen, 4)) headers['last-event-id'] = hostileText(gen);
    if (this.odd(gen, 4)) headers['x-correlation-id'] = hostileText(gen);
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, headerText(value)]));
  }

  private body(gen: Gen, { operation }: Route, type: string): string | Buffer {
    if (sheets.includes(type)) return this.odd(gen, 40) ? hostileText(gen) : oneOf(gen, csvs);
    const schema = operation.requestBody?.content[type]?.schema;
    const value = schema ? this.values.of(gen, schema) : this.odd(gen, 60) ? hostileValue(gen) : undefined;
    if (value === undefined) return '';
    return this.isClean ? bodyText(value) : oddBody(gen, chance(gen, 75) ? this.spoilt(gen, value) : value);
  }

  private odd(gen: Gen, percent: number): boolean {
    return !this.isClean && chance(gen, percent);
  }

  /** With one or two members that do not belong where they stand. */
  private spoilt(gen: Gen, value: unknown): unknown {
    const once = spoiltOnce(gen, value, 0);
    return chance(gen, 25) ? spoiltOnce(gen, once, 0) : once;
  }
}

const spoiltOnce = (gen: Gen, value: unknown, depth: number): unknown => {
  if (Array.isArray(value)) {
    const list = value as unknown[];
    if (list.length === 0 || chance(gen, 20))
      return chance(gen, 50) ? [...list, ...list, hostileValue(gen)] : hostileValue(gen);
    const at = gen(fc.nat, list.length - 1);
    return list.map((one, index) => (index === at ? spoiltOnce(gen, one, depth + 1) : one));
  }
  if (typeof value !== 'object' || value === null || value.constructor !== Object) return hostileValue(gen);
  const members = Object.entries(value as Record<string, unknown>);
  if (members.length === 0 || (depth === 0 && chance(gen, 8)))
    return { ...value, [hostileText(gen)]: hostileValue(gen) };
  const at = gen(fc.nat, members.length - 1);
  const isLeftOut = chance(gen, 8);
  return Object.fromEntries(
    members.flatMap(([name, one], index) => {
      if (index !== at) return [[name, one]];
      return isLeftOut ? [] : [[name, spoiltOnce(gen, one, depth + 1)]];
    }),
  );
};

const isDoneHere = ({ operation }: Route): boolean =>
  Object.keys(operation.responses).some((status) => status.startsWith('2'));

const beforeParameter = (path: string): string => listOf(path.slice(0, path.indexOf('{')));

const damaged = (gen: Gen, cursor: string): string => {
  if (!chance(gen, 40)) return cursor;
  const at = gen(fc.nat, Math.max(0, cursor.length - 1));
  return `${cursor.slice(0, at)}${oneOf(gen, ['A', '!', '', '='])}${cursor.slice(at + 1)}`;
};

const encoded = (text: string, withSlashes = false): string => {
  const whole = text
    .toWellFormed()
    .slice(0, 3_000)
    .split(withSlashes ? '/' : '\u0000\u0000')
    .map(encodeURIComponent)
    .join('/');
  return whole === '' ? '%20' : whole;
};

/** What a header can carry: Node refuses to send the rest. */
const headerText = (text: string): string => text.replace(/[^\t\u0020-\u007e\u0080-\u00ff]/g, '?').slice(0, 2_000);
