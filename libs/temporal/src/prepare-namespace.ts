import type { ConnectionLike } from '@temporalio/client';
import { Refusal } from '#domain';
import { SCOPE_ATTRIBUTE } from './names.js';

/** Namespaces keep closed histories this long; nothing depends on them. */
const RETENTION_SECONDS = 30 * 86_400;
/** Temporal's own number for an attribute of type Keyword. */
const KEYWORD = 2;

type Services = Pick<ConnectionLike, 'workflowService'> & { readonly operatorService: OperatorService };
interface OperatorService {
  listSearchAttributes(request: { namespace: string }): Promise<{ customAttributes?: Record<string, unknown> | null }>;
  addSearchAttributes(request: { namespace: string; searchAttributes: Record<string, number> }): Promise<unknown>;
}

/**
 * Sees to it that the namespace and its search attribute are there; registers what is missing. Refuses with `TEMPORAL_NOT_PREPARED` where
 * it may not: an attribute that is not registered would look like an agenda that hangs.
 */
export const prepareNamespace = async ({ workflowService, operatorService }: Services, namespace: string): Promise<void> => {
  try {
    await register(workflowService, namespace);
    const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
    if (customAttributes && SCOPE_ATTRIBUTE.name in customAttributes) return;
    await operatorService.addSearchAttributes({ namespace, searchAttributes: { [SCOPE_ATTRIBUTE.name]: KEYWORD } });
  } catch (error) {
    if (!isRefusedByServer(error)) throw error;
    throw notPrepared(namespace);
  }
};

const register = async (service: Services['workflowService'], namespace: string): Promise<void> => {
  try {
    await service.describeNamespace({ namespace });
  } catch (error) {
    if (codeOf(error) !== NOT_FOUND) throw error;
    await service
      .registerNamespace({ namespace, workflowExecutionRetentionPeriod: { seconds: RETENTION_SECONDS as unknown as Long } })
      .catch((refused: unknown) => {
        if (codeOf(refused) !== ALREADY_EXISTS) throw refused;
      });
  }
};

type Long = NonNullable<
  NonNullable<Parameters<Services['workflowService']['registerNamespace']>[0]['workflowExecutionRetentionPeriod']>['seconds']
>;

const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;
const PERMISSION_DENIED = 7;
const UNAUTHENTICATED = 16;

const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined);

const isRefusedByServer = (error: unknown): boolean => [PERMISSION_DENIED, UNAUTHENTICATED].includes(Number(codeOf(error)));

const notPrepared = (namespace: string): Refusal =>
  new Refusal('TEMPORAL_NOT_PREPARED', {
    vi: `Máy chủ Temporal không cho phép chuẩn bị không gian “${namespace}”. Nhờ quản trị viên tạo không gian này và thuộc tính tìm kiếm ${SCOPE_ATTRIBUTE.name} (Keyword).`,
    en: `The Temporal server does not let us prepare the namespace “${namespace}”. Have an administrator create it, with the search attribute ${SCOPE_ATTRIBUTE.name} (Keyword).`,
  });
