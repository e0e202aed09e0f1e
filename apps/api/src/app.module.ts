import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { FilesModule, OfficeModule } from '#office';
import { inlineTables, PostgresModule, projections } from '#postgres';
import { AccessModule } from './access/index.js';
import { inputPipe } from './http/input-pipe.js';
import { ProblemFilter } from './http/problem-filter.js';
import { QuietClosing } from './http/quiet-closing.js';
import { ReadAfter } from './http/read-after.js';
import { CapabilitiesModule } from './capabilities.module.js';
import { PagesModule } from './pages/pages.module.js';
import { SettingsModule } from './settings.module.js';
import type { ApiSettings } from './settings.js';

/** The whole API, by capability. */
@Module({})
export class AppModule {
  static forRoot(settings: ApiSettings): DynamicModule {
    const { databaseUrl: url, scope, spreadSeconds, poolSize, files } = settings;
    return {
      module: AppModule,
      imports: [
        SettingsModule.forRoot(settings),
        PostgresModule.forRoot({ url, inline: inlineTables, projections, ...(poolSize !== undefined && { poolSize }) }),
        OfficeModule.forRoot({ scope, spreadSeconds }),
        FilesModule.forRoot(files),
        AccessModule,
        CapabilitiesModule,
        PagesModule,
      ],
      providers: [
        QuietClosing,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: inputPipe },
        { provide: APP_INTERCEPTOR, useClass: ReadAfter },
      ],
    };
  }
}
