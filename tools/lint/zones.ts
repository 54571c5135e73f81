interface Zone {
  target: string;
  from: string[];
  except?: string[];
  message: string;
}

const services = ['jira', 'organization', 'provisioning', 'service-desk', 'kvs', 'queue'];
const platformServices = services.map((one): Zone => ({
  target: `local/${one}`,
  from: services.filter((other) => other !== one).map((other) => `local/${other}`),
  message: 'platform services do not know each other',
}));

/** The direction of dependencies, one zone a rule: `target` may not import `from`, but for `except`. */
export const zones: readonly Zone[] = [
  {
    target: 'src/domain',
    from: ['src'],
    except: ['src/domain'],
    message: 'domain imports nothing but itself',
  },
  {
    target: 'src/formats',
    from: ['src'],
    except: ['src/domain', 'src/formats'],
    message: 'formats know the domain only: bytes in, tables and texts out',
  },
  {
    target: 'src/operations',
    from: ['src/adapters', 'src/handlers', 'src/app.ts'],
    message: 'operations know ports, not adapters',
  },
  {
    target: 'src/adapters',
    from: ['src/operations', 'src/handlers', 'src/app.ts'],
    message: 'adapters know ports, not operations',
  },
  {
    target: 'src/ports',
    from: ['src/adapters', 'src/operations', 'src/handlers'],
    message: 'ports know the domain only',
  },
  {
    target: 'src',
    from: ['local', 'test', 'static'],
    message: 'what ships knows nothing of what does not',
  },
  {
    target: 'local',
    from: ['src', 'test', 'static'],
    message: 'the local host loads the app through its manifest, as Forge does',
  },
  ...platformServices,
  {
    target: 'static/admin/src',
    from: ['src'],
    except: ['src/domain', 'src/contract', 'src/formats'],
    message: 'the page takes types from the contract, pure functions from the domain and readers of formats',
  },
  {
    target: 'static/native',
    from: ['src'],
    except: ['src/domain', 'src/contract'],
    message: 'native surfaces take types from the contract and pure functions from the domain',
  },
  {
    target: 'static/native',
    from: ['static/admin'],
    except: ['static/admin/src/words'],
    message: 'native surfaces share with the page what is said and how, nothing else',
  },
  { target: 'static', from: ['local', 'test'], message: 'the page ships' },
];

interface Refusal {
  target: string;
  /** A file below `target` that may. */
  except?: string;
  refused: RegExp;
  message: string;
}

const portsOnly = { refused: /^@forge\//, message: 'operations reach Forge through ports only' };

/** Packages that the files below `target` may not import. */
export const packages: readonly Refusal[] = [
  { target: 'src/domain', refused: /./, message: 'domain imports nothing but itself' },
  {
    target: 'src/formats',
    refused: /^(?!(?:fflate|htmlparser2|postal-mime)$)/,
    message: 'formats import the domain and the libraries of formats',
  },
  { target: 'src/operations', ...portsOnly },
  { target: 'src/ports', ...portsOnly },
  {
    target: 'static/admin/src',
    except: 'static/admin/src/backend/backend.ts',
    refused: /^@forge\/bridge(?:\/|$)/,
    message: 'only backend.ts talks to the bridge',
  },
];
