import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { type Bilingual, Refusal } from '#domain';
import { SCOPE_ATTRIBUTE } from './names.js';

/** Namespaces keep closed histories this long; nothing depends on them. */
const RETENTION_SECONDS = 30 * 86_400;
/** Temporal's own number for an attribute of type Keyword. */
const KEYWORD = 2;

type Services = Pick<Connection, 'workflowService' | 'operatorService'>;

/**
 * Sees to it that the namespace and its search attribute are there, and can be used; registers what is missing. Refuses with
 * `TEMPORAL_NOT_PREPARED` where it may not: an attribute that is not registered would look like an agenda that hangs.
 */
export const prepareNamespace = async (services: Services, namespace: string): Promise<void> => {
  try {
    await registerNamespace(services, namespace);
    await untilKnown(() => registerAttribute(services, namespace));
    await untilKnown(() => services.workflowService.countWorkflowExecutions({ namespace, query: `${SCOPE_ATTRIBUTE.name} is null` }));
  } catch (error) {
    if (![PERMISSION_DENIED, UNAUTHENTICATED].includes(codeOf(error))) throw error;
    throw notPrepared(namespace);
  }
};

const registerNamespace = async ({ workflowService }: Services, namespace: string): Promise<void> => {
  try {
    await workflowService.describeNamespace({ namespace });
  } catch (error) {
    if (codeOf(error) !== NOT_FOUND) throw error;
    await workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention }).catch((refused: unknown) => {
      if (codeOf(refused) !== ALREADY_EXISTS) throw refused;
    });
  }
};

const registerAttribute = async ({ operatorService }: Services, namespace: string): Promise<void> => {
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
  const type = customAttributes?.[SCOPE_ATTRIBUTE.name];
  if (Number(type) === KEYWORD) return;
  if (type !== undefined) throw ofAnotherType(namespace);
  await operatorService
    .addSearchAttributes({ namespace, searchAttributes: { [SCOPE_ATTRIBUTE.name]: KEYWORD } })
    .catch((refused: unknown) => {
      if (codeOf(refused) !== ALREADY_EXISTS) throw refused;
    });
};

/** A server tells its own parts what is new only every few seconds. */
const PATIENCE_MS = 30_000;

const untilKnown = async (ask: () => Promise<unknown>): Promise<void> => {
  for (const limit = performance.now() + PATIENCE_MS; ; await wait(100)) {
    try {
      await ask();
      return;
    } catch (error) {
      if (![NOT_FOUND, INVALID_ARGUMENT].includes(codeOf(error)) || performance.now() > limit) throw error;
    }
  }
};

const INVALID_ARGUMENT = 3;
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;
const PERMISSION_DENIED = 7;
const UNAUTHENTICATED = 16;

const codeOf = (error: unknown): number => (typeof error === 'object' && error !== null && 'code' in error ? Number(error.code) : NaN);

// The type asks for a Long; what is sent takes a number as well.
const retention = { seconds: RETENTION_SECONDS } as unknown as NonNullable<
  Parameters<Services['workflowService']['registerNamespace']>[0]['workflowExecutionRetentionPeriod']
>;

const refuse = ({ vi, en }: Bilingual): Refusal => new Refusal('TEMPORAL_NOT_PREPARED', { vi, en });

const notPrepared = (namespace: string): Refusal =>
  refuse({
    vi: `Máy chủ Temporal không cho phép chuẩn bị không gian “${namespace}”. Nhờ quản trị viên tạo không gian này và thuộc tính tìm kiếm ${SCOPE_ATTRIBUTE.name} (Keyword).`,
    en: `The Temporal server does not let us prepare the namespace “${namespace}”. Have an administrator create it, with the search attribute ${SCOPE_ATTRIBUTE.name} (Keyword).`,
  });

const ofAnotherType = (namespace: string): Refusal =>
  refuse({
    vi: `Trong không gian “${namespace}” của Temporal, thuộc tính tìm kiếm ${SCOPE_ATTRIBUTE.name} không phải loại Keyword. Hãy dùng không gian khác (TEMPORAL_NAMESPACE).`,
    en: `In Temporal's namespace “${namespace}” the search attribute ${SCOPE_ATTRIBUTE.name} is not a Keyword. Use another namespace (TEMPORAL_NAMESPACE).`,
  });
