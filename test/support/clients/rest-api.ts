import { createAppHost, type AppHost, type AppHostOptions } from '../app-host.ts';
import { createRestClient, readRestDocument, type RestClient, type RestDocument } from './rest-client.ts';

/** A batch as the API tells of it. */
export interface RestBatch {
  batchId: string;
  state: string;
  total: number;
  counts: Record<string, number>;
  notice?: { code: string };
  removals?: { people: number; digest: string };
}

/** The app on a host of its own for each test of the file that asks for it, reached through its REST API. */
export interface RestApi {
  readonly app: AppHost;
  document: RestDocument;
  rest: RestClient;
  /** The id of a batch that must be created. */
  create(body: Record<string, unknown>, headers?: Record<string, string>): Promise<string>;
  batchNow(batchId: string): Promise<RestBatch>;
}

export function restApi(options: () => AppHostOptions = () => ({})): RestApi {
  const document = readRestDocument();
  let app: AppHost;
  let client: RestClient;
  beforeEach(async () => {
    app = await createAppHost(options());
    client = createRestClient(app.host, document);
  });
  afterEach(() => app.close());
  const rest: RestClient = (operationId, request) => client(operationId, request);
  return {
    get app() {
      return app;
    },
    document,
    rest,
    async create(body, headers = {}) {
      const answer = await rest('createBatch', { body, headers });
      expect(answer.status).toBe(201);
      return asBatch(answer.body['batch']).batchId;
    },
    batchNow: async (batchId) => asBatch((await rest('getBatch', { query: { batchId } })).body),
  };
}

const asBatch = (body: unknown): RestBatch => body as RestBatch;

export const newcomers = (count: number): string[] =>
  Array.from({ length: count }, (_, place) => `newcomer${place}@example.org`);
