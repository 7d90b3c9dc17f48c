import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { orExit, ServiceLogger } from '#http';
import { readConfig } from './config.js';
import { startGateway } from './gateway-server.js';

const config = orExit(() => readConfig(process.env));
Logger.overrideLogger(new ServiceLogger(config.logLevel, 'gateway'));
try {
  const gateway = await startGateway(config);
  new Logger('Gateway').log(`the gateway listens at ${gateway.url}`);
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    void gateway.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  process.stderr.write(`The gateway cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
