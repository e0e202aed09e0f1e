import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

const PATH = 'api/docs';

/** The API's document: what may be asked, what is answered, and every no. */
export const apiDocument = (api: INestApplication): OpenAPIObject => {
  const document = SwaggerModule.createDocument(
    api,
    new DocumentBuilder()
      .setTitle('Đúng Hạn')
      .setDescription(
        'Reporting obligations: who owes which report by when, what was handed in, and who decided what. Every command needs an Idempotency-Key; every no is application/problem+json and says what to do.',
      )
      .setVersion('1')
      .addBearerAuth()
      .addSecurityRequirements('bearer')
      .build(),
    { operationIdFactory: (_controller, method) => method },
  );
  // Pages are for people and no part of it.
  return { ...document, paths: Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.startsWith('/api/'))) };
};

/** Shows it at `/api/docs`, and gives it to programs at `/api/docs/openapi.json`. */
export const serveDocument = (api: INestApplication): void =>
  SwaggerModule.setup(PATH, api, () => apiDocument(api), { jsonDocumentUrl: `${PATH}/openapi.json`, customSiteTitle: 'Đúng Hạn API' });
