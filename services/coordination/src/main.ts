import 'reflect-metadata';
import { orExit, startService } from '#http';
import { EventTransport } from '#messaging';
import { AppModule } from './app.module.js';
import { readConfig } from './config.js';

const config = orExit(() => readConfig(process.env));
await startService(AppModule.forRoot(config), config, { strategy: EventTransport });
