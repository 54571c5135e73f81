/** Who makes a call to a stand-in, as the host established it before handing the request over. */
export type Caller =
  /** `asApp`: the app's own account, limited to the manifest's scopes. */
  | { kind: 'app'; scopes: ReadonlySet<string> }
  /** `asUser`: the signed-in user, limited to the manifest's scopes. */
  | { kind: 'user'; accountId: string; scopes: ReadonlySet<string> }
  /** Basic or Bearer authentication over HTTP: the stand-in reads the `Authorization` header itself. */
  | { kind: 'http' };

/** A stand-in service: takes a web-standard request whose path starts at the service's own root. */
export interface StandIn {
  fetch(request: Request, caller: Caller): Promise<Response>;
}
