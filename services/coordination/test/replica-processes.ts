import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../deploy/local/ports.js';
import { serviceProgram } from '../../../deploy/local/service-program.js';
import { Supervisor } from '../../../deploy/local/supervisor.js';

/** What a replica must be told: a namespace of topics and databases, and who issues its tokens. A desk knows it. */
interface Place {
  readonly namespace: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A port where nobody is: the units behind the gateway. */
const nobody = 9;

/** Replicas of the compiled service, each in a process of its own that can be killed, on the same topics and database. */
export class ReplicaProcesses {
  private readonly supervisor = new Supervisor();
  private readonly dataDir = mkdtempSync(join(tmpdir(), 'liandong-replicas-'));

  constructor(private readonly place: Place) {}

  /** Resolves with its address when it has read what is there. */
  async start(name: string): Promise<string> {
    const port = await freePort();
    const units = { organisation: nobody, propaganda: nobody, discipline: nobody, 'mass-organisations': nobody };
    const { KAFKA_BROKERS = '', MONGODB_URI = '' } = this.place.environment;
    const program = serviceProgram('coordination', {
      root: process.cwd(),
      stack: { kind: 'given', brokers: KAFKA_BROKERS.split(','), mongoUri: MONGODB_URI, stop: async () => undefined },
      namespace: this.place.namespace,
      ports: { ...units, identity: nobody, coordination: port, gateway: await freePort() },
      dataDir: this.dataDir,
      env: this.place.environment,
    });
    await this.supervisor.start({ ...program, name, logFile: join(this.dataDir, `${name}.log`) });
    return `http://127.0.0.1:${port}`;
  }

  /** kill -9; it stays away until {@link resume}. */
  kill(name: string): Promise<void> {
    return this.supervisor.hold(name);
  }

  /** Starts it again at its old address. */
  resume(name: string): Promise<void> {
    return this.supervisor.resume(name);
  }

  pid(name: string): number | undefined {
    return this.supervisor.pid(name);
  }

  async close(): Promise<void> {
    await this.supervisor.stopAll();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
