import { type DynamicModule, Module } from '@nestjs/common';
import { AggregatesModule } from '#aggregates';
import type { Unit } from '#kernel';
import { FilesController } from './files.controller.js';
import { files } from './files.js';
import { FilesService } from './files.service.js';
import { FILE_STORE } from './store/file-store.js';
import { FolderStore } from './store/folder-store.js';

/** Files of a unit's bodies; their contents lie in `folder`, which all replicas of the unit share. */
@Module({})
export class FilesModule {
  static forUnit(unit: Unit, folder: string): DynamicModule {
    return {
      module: FilesModule,
      imports: [AggregatesModule.forUnit(unit, { aggregates: [files] })],
      controllers: [FilesController],
      providers: [FilesService, { provide: FILE_STORE, useFactory: () => new FolderStore(folder) }],
      exports: [FilesService],
    };
  }
}
