import type { makeResolver } from '@forge/resolver';

type Resolve = ReturnType<typeof makeResolver>;

/** The resolver looks its functions up in an object, whose own members such as `constructor` would answer unguarded. */
export function ownFunctionsOnly(handlers: object, resolve: Resolve): Resolve {
  return async (request, payload) => {
    const { functionKey } = request.call;
    if (!Object.hasOwn(handlers, functionKey)) throw new Error(`There is no function "${functionKey}".`);
    return resolve(request, payload);
  };
}
