import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { type Authenticator, AUTHENTICATORS } from './authenticator.js';
import { BearerTokens } from './bearer-tokens.js';
import { CommandRate } from './command-rate.js';
import { MeController } from './me.controller.js';
import { Sessions } from './sessions.js';
import { Visitors } from './visitors.js';

/** Who may come in, and how he is recognised. */
@Global()
@Module({
  controllers: [MeController],
  providers: [
    BearerTokens,
    Sessions,
    {
      provide: AUTHENTICATORS,
      inject: [BearerTokens, Sessions],
      useFactory: (...ways: readonly Authenticator[]): readonly Authenticator[] => ways,
    },
    CommandRate,
    Visitors,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Sessions, Visitors],
})
export class AccessModule {}
