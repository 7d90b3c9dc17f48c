import { Module } from '@nestjs/common';
import { BodiesService } from './bodies.service.js';
import { RegisterBodiesController } from './register-bodies.controller.js';

@Module({ controllers: [RegisterBodiesController], providers: [BodiesService] })
export class BodiesModule {}
