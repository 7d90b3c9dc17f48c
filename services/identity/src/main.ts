import { orExit } from '#http';
import { readConfig } from './config.js';
import { startIdentity } from './identity-server.js';

const config = orExit(() => readConfig(process.env));
try {
  const server = await startIdentity(config);
  const stop = () => void server.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (!['127.0.0.1', '::1', 'localhost'].includes(config.host)) {
    process.stderr.write(
      'The local identity service has no passwords and listens to a network: whoever reaches it is anybody.\n',
    );
  }
} catch (error) {
  process.stderr.write(
    `The identity service cannot start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
}
