import { type BeforeApplicationShutdown, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Server } from 'node:http';

const STEP_MS = 25;

/** Lets requests under way be answered when the process ends, and waits for no browser that merely keeps its connection. */
@Injectable()
export class QuietClosing implements BeforeApplicationShutdown, OnApplicationShutdown {
  #closing: NodeJS.Timeout | undefined;

  constructor(private readonly host: HttpAdapterHost) {}

  beforeApplicationShutdown(): void {
    const server = this.host.httpAdapter.getHttpServer() as Server;
    this.#closing = setInterval(() => server.closeIdleConnections(), STEP_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.#closing);
  }
}
