import { startService } from '#http';
import { EventTransport } from '#messaging';
import { AppModule } from './app.module.js';
import { config } from './config.js';

await startService(AppModule, config, { strategy: EventTransport });
