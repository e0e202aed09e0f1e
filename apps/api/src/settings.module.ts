import { type DynamicModule, Module } from '@nestjs/common';
import { API_SETTINGS, type ApiSettings } from './settings.js';

/** Gives every part the settings it was started with. */
@Module({})
export class SettingsModule {
  static forRoot(settings: ApiSettings): DynamicModule {
    return {
      module: SettingsModule,
      global: true,
      providers: [{ provide: API_SETTINGS, useValue: settings }],
      exports: [API_SETTINGS],
    };
  }
}
