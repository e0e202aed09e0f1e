import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProduces, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { OpenedBytes } from '#files';
import { ApiProblem } from './api-problem.js';
import { ProblemDto } from './answer.dto.js';

/** Bytes on their way to somebody who may have them. */
export interface SentBytes {
  readonly name: string;
  readonly mediaType: string;
  readonly digest: string;
  readonly opened: OpenedBytes;
}

/** Opens what lies in the store; says in words what is no longer as it was put there. */
export const openStored = async <Opened>(open: () => Promise<Opened>): Promise<Opened> => {
  try {
    return await open();
  } catch (thrown) {
    if (thrown instanceof Error && (thrown.name === 'FileChanged' || thrown.name === 'FileMissing')) throw notAsItWas();
    throw thrown;
  }
};

/** Sends it as something to be saved, never as a page: whatever is in it gets no rights of ours. Lets go of it in the end. */
export const sendBytes = async (request: Request, response: Response, { name, mediaType, digest, opened }: SentBytes): Promise<void> => {
  try {
    response.set({
      'Content-Type': mediaType,
      'Content-Disposition': dispositionOf(name),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-cache',
      ETag: `"${digest}"`,
    });
    if (request.headers['if-none-match'] === `"${digest}"`) return void response.status(304).end();
    response.set('Content-Length', String(opened.bytes));
    await pipeline(Readable.from(opened.chunks()), response).catch((error: NodeJS.ErrnoException) => {
      // Who goes away in the middle has had enough; what goes wrong on our side is told.
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
    });
  } finally {
    await opened.close();
  }
};

/** By RFC 6266: the name in its own letters, and one in ASCII for who reads no other. */
export const dispositionOf = (name: string): string => {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^A-Za-z0-9 ._()-]/g, '_');
  const full = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
};

/** The bytes of a file among the answers in the API's document. */
export const BytesAnswer = (): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(ProblemDto),
    ApiProduces('application/octet-stream'),
    ApiResponse({ status: 200, description: 'Its bytes, to be saved', schema: { type: 'string', format: 'binary' } }),
    ApiResponse({
      status: 'default',
      description: 'Not given, and why',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
    }),
  );

const notAsItWas = (): ApiProblem =>
  new ApiProblem(500, 'FILE_NOT_AS_IT_WAS', {
    vi: 'Nội dung lưu trữ của tệp đã mất hoặc bị thay đổi nên không được phát ra. Hãy báo người quản trị khôi phục từ bản sao lưu.',
    en: 'What is stored of this file is lost or was changed, and is not given out. Tell the administrator to restore it from a backup.',
  });
