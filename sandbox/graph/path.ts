/** Where Microsoft Graph answers: its own host in a tenant, a path of its own here. */
export const GRAPH_PATH = '/v1.0/';
