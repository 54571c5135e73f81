import { errorResponse } from './respond-error.ts';

type Handler = (request: Request) => Promise<Response>;

const ownNames = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Refuses requests that a web page elsewhere makes of this machine's browser: by a name that was pointed at
 * loopback (DNS rebinding), or across origins. Otherwise any page could act as the admin who is signed in here.
 */
export function ownRequestsOnly(handle: Handler, port: () => number): Handler {
  return async (request) => {
    const own = ownNames.map((name) => new URL(`http://${name}:${String(port())}`));
    const { host } = new URL(request.url);
    if (!own.some((url) => url.host === host)) {
      const known = own.map((url) => url.host).join(', ');
      return errorResponse(403, 'FORBIDDEN', `This host answers to ${known} alone, not to ${host}.`);
    }
    const origin = request.headers.get('origin');
    if (origin !== null && !own.some((url) => url.origin === origin.toLowerCase()))
      return errorResponse(
        403,
        'FORBIDDEN',
        `This host answers its own pages alone, not those of ${origin}.`,
      );
    return handle(request);
  };
}
