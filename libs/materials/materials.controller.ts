import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { type Aggregate, answered, InjectAggregate } from '#aggregates';
import type { MaterialContent } from '#contracts';
import {
  actFor,
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  type Page,
  type Principal,
  Refuses,
} from '#http';
import { latestOf, type Material, type MaterialCommand, type MaterialEvent } from './domain/material.js';
import { holdsAll, queryWords } from './domain/search-words.js';
import { MaterialsPage, MaterialView, viewOfMaterial } from './material.view.js';
import { MaterialsQuery, ReviseMaterialDto, ShareMaterialDto, WithdrawMaterialDto } from './materials.dto.js';
import { type MaterialFields, materials, searchedText } from './materials.js';

/** Shared culture and information: found by anybody signed in, shared by any body, changed by the one that shares. */
@Controller('v1/materials')
@Allow('department', 'secretary', 'resource-owner', 'coordinator', 'system')
export class MaterialsController {
  constructor(
    @InjectAggregate(materials)
    private readonly materials: Aggregate<MaterialCommand, MaterialEvent, Material, MaterialFields>,
  ) {}

  /** What was changed last first; withdrawn ones only by their address. */
  @Get()
  @Allow()
  @Answers(200, MaterialsPage)
  async list(
    @Query() { q = '', tag, body, kind, licence, cursor, limit }: MaterialsQuery,
  ): Promise<Answer<Page<MaterialView>>> {
    const words = queryWords(q);
    const page = await this.materials.page(
      {
        filter: {
          isWithdrawn: false,
          body,
          kind,
          licence,
          tags: tag,
          ...(words.length > 0 && { words: { $all: words } }),
        },
        sort: [['changedAt', -1]],
        ...(q.trim() !== '' && {
          where: ({ thing }: { readonly thing: Material }) => holdsAll(searchedText(latestOf(thing).content), q.trim()),
        }),
        ...(cursor !== undefined && { cursor }),
        limit,
      },
      viewOfMaterial,
    );
    return { body: page };
  }

  @Get(':id')
  @Allow()
  @Answers(200, MaterialView, 'ETag')
  async one(@Param('id') id: string): Promise<Answer<MaterialView>> {
    return answered(await this.materials.get(id), viewOfMaterial);
  }

  @Post()
  @Answers(201, MaterialView, 'ETag', 'Location')
  @Refuses('not-your-body', 'unknown-body', 'material-empty')
  async share(
    @Body() { body, ...dto }: ShareMaterialDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const { title, kind, licence, source, tags = [], text = '', links = [] } = dto;
    const content: MaterialContent = {
      body: actFor(caller, body),
      title,
      kind,
      licence,
      ...(source !== undefined && { source }),
      tags: [...new Set(tags)],
      text,
      links,
    };
    const command = (id: string): MaterialCommand => ({ type: 'share-material', id, content });
    return answered(await this.materials.open({ body: content.body, command, caller, request }), viewOfMaterial);
  }

  /** A new edition; those before stay. */
  @Patch(':id')
  @Answers(200, MaterialView, 'ETag')
  @Refuses('not-your-body', 'material-empty', 'material-withdrawn', 'too-many-editions')
  async revise(
    @Param('id') id: string,
    @Body() { note, ...changes }: ReviseMaterialDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const command = (material: Material): MaterialCommand => ({
      type: 'revise-material',
      content: { ...latestOf(material).content, ...changes },
      ...(note !== undefined && { note }),
    });
    return answered(await this.materials.act(id, { command, caller, request }), viewOfMaterial);
  }

  @Post(':id/withdraw')
  @Answers(200, MaterialView, 'ETag')
  @Refuses('not-your-body')
  async withdraw(
    @Param('id') id: string,
    @Body() { reason }: WithdrawMaterialDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ) {
    const command = { type: 'withdraw-material', reason } as const;
    return answered(await this.materials.act(id, { step: 'withdraw', command, caller, request }), viewOfMaterial);
  }
}
