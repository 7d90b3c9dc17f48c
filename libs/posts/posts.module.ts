import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import type { Unit } from '#kernel';
import { PostRows } from './post-rows.js';
import { PostsController } from './posts.controller.js';
import { posts, staffings } from './posts.js';
import { StaffingController } from './staffing.controller.js';

/** Posts, holders and staffing: written at organisation, read at every unit. */
@Module({})
export class PostsModule {
  static forUnit(unit: Unit): DynamicModule {
    return {
      module: PostsModule,
      imports: [AggregatesModule.forUnit(unit, { aggregates: [posts, staffings] })],
      controllers: [PostsController, StaffingController],
      providers: [PostRows],
      exports: [PostRows],
    };
  }
}
