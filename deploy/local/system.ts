import { randomBytes } from 'node:crypto';
import { moveClock } from '#clock-control';
import { units } from '#kernel';
import { createTopics, kafkaSecurity, topicsOf } from '#messaging';
import { freePort, requireFree } from './ports.js';
import { keepOffset, keptOffsetMs, tellClockControl } from './run-clock.js';
import { type ServiceName, serviceNames, type ServicePorts, serviceProgram, urlOf } from './service-program.js';
import type { Stack } from './stack.js';
import { StartProblem } from './start-problem.js';
import { Supervisor } from './supervisor.js';
import { demoTokens } from './tokens.js';

export { clearNamespace } from './clear-namespace.js';
export { type SeedCounts, seed } from './seed/seed.js';

export interface SystemOptions {
  /** The folder of the project, built: services run from its `dist`. */
  readonly root: string;
  readonly stack: Stack;
  /** Prefix of topics, groups and databases. Default: liandong */
  readonly namespace?: string;
  /** Those that the README names, or any that are free: several systems can then run side by side. */
  readonly ports: 'fixed' | 'free';
  /** Where logs and the identity service's keys are kept. */
  readonly dataDir: string;
  /** Added to the machine's clock in every service. Default: 0 */
  readonly clockOffsetMs?: number;
  /** Added to the environment of every service. */
  readonly env?: Readonly<Record<string, string>>;
  readonly tell?: (message: string) => void;
}

export interface System {
  readonly urls: Readonly<Record<ServiceName, string>>;
  /** Runs each service under its name: fault tests kill them there. */
  readonly supervisor: Supervisor;
  /** An access token of a demo person, cached until shortly before it ends. */
  token(name: string): Promise<string>;
  /** Moves the clock of all services forward and resolves when what is due by then is done. `isJump` passes over what lies between. */
  moveClock(to: Date, isJump?: boolean): Promise<void>;
  /** Ends the services, the gateway first; the stack runs on. */
  stop(): Promise<void>;
}

const fixedPorts: ServicePorts = {
  gateway: 4100,
  organisation: 4101,
  propaganda: 4102,
  discipline: 4103,
  'mass-organisations': 4104,
  coordination: 4105,
  identity: 4106,
};

/** Free ports are looked for before they are taken; where another process was quicker, others are tried. */
const attempts = 3;

/**
 * Starts all services and resolves when each is ready; one that dies is started again. The one place that does so: `npm start`, the
 * end-to-end tests and the fault tests run what it starts. Error: StartProblem (a taken port, a service that does not become ready), and
 * then nothing is left running.
 */
export const startSystem = async (options: SystemOptions): Promise<System> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(options);
    } catch (error) {
      if (options.ports === 'fixed' || attempt === attempts || !(error instanceof StartProblem)) throw error;
      options.tell?.(`${error.message} Trying other ports …`);
    }
  }
};

const startOnce = async (options: SystemOptions): Promise<System> => {
  const { root, stack, dataDir, namespace = 'liandong', clockOffsetMs = 0, env = {}, tell } = options;
  const ports = options.ports === 'fixed' ? fixedPorts : await freePorts();
  for (const name of serviceNames) await requireFree(ports[name], name);
  await makeTopics(stack, namespace);
  const supervisor = new Supervisor(tell);
  keepOffset(dataDir, clockOffsetMs);
  const clockControl = {
    secret: randomBytes(24).toString('base64url'),
    identityPort: await freePort(),
    gatewayPort: await freePort(),
  };
  const settings = { root, stack, namespace, ports, dataDir, clockControl, env };
  const stop = () => stopInOrder(supervisor);
  try {
    await Promise.all(
      serviceNames.map(async (name) => {
        await supervisor.start(serviceProgram(name, settings));
        tell?.(`${name} is ready at ${urlOf(ports[name])}`);
      }),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  const control = {
    urls: [
      ...units.map((unit) => urlOf(ports[unit])),
      urlOf(ports.coordination),
      urlOf(clockControl.identityPort),
      urlOf(clockControl.gatewayPort),
    ],
    secret: clockControl.secret,
  };
  tellClockControl(dataDir, control);
  return {
    urls: Object.fromEntries(serviceNames.map((name) => [name, urlOf(ports[name])])) as System['urls'],
    supervisor,
    token: demoTokens(urlOf(ports.identity), () => keptOffsetMs(dataDir)),
    moveClock: async (to, isJump = false) => {
      await moveClock({ ...control, to, isJump, keep: (offsetMs) => keepOffset(dataDir, offsetMs) });
    },
    stop,
  };
};

/** Units would make them too; but whoever reads all of them is ready at once where they are there before it starts. */
const makeTopics = async ({ brokers }: Stack, namespace: string): Promise<void> => {
  const security = kafkaSecurity(process.env);
  const broker = { brokers, clientId: `${namespace}.start`, ...(security && { security }) };
  await createTopics(broker, topicsOf(namespace), { partitions: 6, retentionMs: -1 });
};

const freePorts = async (): Promise<ServicePorts> => {
  const ports: [ServiceName, number][] = [];
  for (const name of serviceNames) ports.push([name, await freePort()]);
  return Object.fromEntries(ports) as ServicePorts;
};

/** Callers are turned away first; then the units, side by side; then whoever they ask for keys. */
const stopInOrder = async (supervisor: Supervisor): Promise<void> => {
  await supervisor.stop('gateway');
  await supervisor.stop('coordination');
  await Promise.all(units.map((unit) => supervisor.stop(unit)));
  await supervisor.stop('identity');
};
