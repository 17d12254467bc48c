import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { ClientMetadata, Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { sendJson, sendPage } from './html';
import { serveHttp } from './http-server';
import { readOrCreateKeys, rotateKeys, type OidcKeys } from './oidc-keys';
import { type DemoPerson, peoplePage, signInPage, signOutPage, signedOutPage } from './oidc-pages';
import { memoryStore } from './oidc-store';
import type { EmbeddedServer } from './process';

/** With `redirectUris` an application in which people sign in, without them a machine (client credentials). */
export interface DemoClient {
  readonly id: string;
  readonly secret: string;
  readonly redirectUris?: readonly string[];
  readonly postLogoutRedirectUris?: readonly string[];
  /** What a machine may ask for besides `api`, e.g. `zi:unit.read`. */
  readonly scopes?: readonly string[];
}

export interface OidcOptions {
  /** Holds the signing key, so that tokens survive a restart. */
  readonly dir: string;
  /** 0 or absent: any free port. The issuer contains it. */
  readonly port?: number;
  readonly people: readonly DemoPerson[];
  readonly clients: readonly DemoClient[];
}

export interface EmbeddedOidc extends EmbeddedServer {
  /** Signs with a new key from now on; tokens of the key before it stay valid, older ones do not. */
  rotateKeys(): Promise<void>;
}

/** The audience of every access token. */
export const apiAudience = 'zi-api';

const apiResource = 'urn:zi:api';
const apiScope = 'api';
const tokenLifetimeSeconds = 12 * 3600;
const demoClientId = 'demo-token';

function clientMetadata(client: DemoClient): ClientMetadata {
  const signsPeopleIn = client.redirectUris !== undefined;
  return {
    client_id: client.id,
    client_secret: client.secret,
    redirect_uris: [...(client.redirectUris ?? [])],
    post_logout_redirect_uris: [...(client.postLogoutRedirectUris ?? [])],
    response_types: signsPeopleIn ? ['code'] : [],
    grant_types: signsPeopleIn ? ['authorization_code', 'refresh_token'] : ['client_credentials'],
  };
}

/** Every client here is the suite's own, so a person who signed in is not asked for consent. */
async function grantEverything(ctx: KoaContextWithOIDC) {
  const { provider, session, client } = ctx.oidc;
  const clientId = client?.clientId as string;
  const known = session?.grantIdFor(clientId);
  if (known) return provider.Grant.find(known);
  const grant = new provider.Grant({ accountId: session?.accountId, clientId });
  grant.addOIDCScope('openid profile email offline_access');
  grant.addResourceScope(apiResource, apiScope);
  await grant.save();
  return grant;
}

type Store = ReturnType<typeof memoryStore>;

function configuration(options: OidcOptions, keys: OidcKeys, store: Store): Configuration {
  const scopesOf = (clientId: string) => options.clients.find(({ id }) => id === clientId)?.scopes ?? [];
  const person = (id: string | undefined) => options.people.find((one) => one.id === id);
  return {
    adapter: store,
    jwks: keys.jwks,
    cookies: { keys: keys.cookies },
    clients: [
      ...options.clients.map(clientMetadata),
      {
        client_id: demoClientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: [],
        response_types: [],
        grant_types: [],
      },
    ],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    findAccount: (_ctx, id) => {
      const found = person(id);
      const { name, email } = found ?? {};
      return found && { accountId: id, claims: () => ({ sub: id, name, email, email_verified: true }) };
    },
    extraTokenClaims: (_ctx, token) => {
      const found = 'accountId' in token ? person(token.accountId) : undefined;
      return found && { name: found.name, email: found.email };
    },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    loadExistingGrant: grantEverything,
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx) => {
          const { secret } = ctx.oidc.session?.state as { secret: string };
          ctx.body = signOutPage(ctx.oidc.urlFor('end_session_confirm'), secret);
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = signedOutPage();
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => apiResource,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, _resource, { clientId }) => ({
          ...apiServer,
          scope: [apiScope, ...scopesOf(clientId)].join(' '),
        }),
      },
    },
    ttl: {
      AccessToken: tokenLifetimeSeconds,
      ClientCredentials: tokenLifetimeSeconds,
      Session: 14 * 86_400,
      Grant: 14 * 86_400,
      Interaction: 3600,
      IdToken: 3600,
    },
  };
}

const apiServer = {
  scope: apiScope,
  audience: apiAudience,
  accessTokenTTL: tokenLifetimeSeconds,
  accessTokenFormat: 'jwt' as const,
  jwt: { sign: { alg: 'RS256' as const } },
};

/** A form or JSON body with one field `person`: an id or a mail address. */
async function chosenPerson(
  request: IncomingMessage,
  people: readonly DemoPerson[],
): Promise<DemoPerson | undefined> {
  const body = await text(request);
  const isJson = request.headers['content-type']?.startsWith('application/json');
  const person = isJson
    ? (JSON.parse(body) as { person?: unknown }).person
    : new URLSearchParams(body).get('person');
  return people.find(({ id, email }) => id === person || email === person);
}

async function issueToken(provider: Provider, person: DemoPerson) {
  const client = await provider.Client.find(demoClientId);
  if (!client) throw new Error(`The provider does not know its client ${demoClientId}.`);
  const resourceServer = new provider.ResourceServer(apiResource, apiServer);
  const token = new provider.AccessToken({
    client,
    accountId: person.id,
    scope: apiScope,
    resourceServer,
    grantId: `demo:${person.id}`,
    gty: 'demo',
  });
  return { access_token: await token.save(), token_type: 'Bearer', expires_in: tokenLifetimeSeconds };
}

function handler(provider: Provider, people: readonly DemoPerson[]): RequestListener {
  const protocol = provider.callback();

  const demoToken = async (request: IncomingMessage, response: ServerResponse) => {
    const person = await chosenPerson(request, people);
    if (person) return sendJson(response, 200, await issueToken(provider, person));
    sendJson(response, 400, { error: 'unknown person', accepted: people.map(({ id }) => id) });
  };
  const signIn = async (request: IncomingMessage, response: ServerResponse) => {
    await provider.interactionDetails(request, response); // refuses a request that is not a running sign-in
    if (request.method !== 'POST') return sendPage(response, signInPage(request.url ?? '', people));
    const person = await chosenPerson(request, people);
    if (!person) return sendPage(response, signInPage(request.url ?? '', people));
    await provider.interactionFinished(request, response, { login: { accountId: person.id } });
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '';
    if (request.method === 'GET' && path === '/')
      return sendPage(response, peoplePage(provider.issuer, people));
    if (request.method === 'POST' && path === '/demo/token') return demoToken(request, response);
    if (path.startsWith('/interaction/')) return signIn(request, response);
    return protocol(request, response);
  };
  return (request, response) => {
    answer(request, response).catch((failure: unknown) =>
      sendJson(response, 400, { error: (failure as Error).message }),
    );
  };
}

/**
 * Starts an OpenID provider within this process, for development only: whoever reaches it may be any of the demo
 * people. Access tokens are RS256 JWTs with audience `zi-api` and the claims `sub`, `name` and `email`, to be checked
 * against the issuer's `jwks_uri`. `POST /demo/token` with `person=<id or mail>` gives such a token to a script.
 */
export async function startOidc(options: OidcOptions): Promise<EmbeddedOidc> {
  const file = join(options.dir, 'keys.json');
  const [{ Provider }, keys] = await Promise.all([
    import('oidc-provider'), // only where it runs: everybody else imports this lib for less
    readOrCreateKeys(file),
  ]);
  const store = memoryStore();
  const handlerAt = (url: string, signedBy: OidcKeys) =>
    handler(new Provider(url, configuration(options, signedBy, store)), options.people);
  let current: RequestListener;
  const server = await serveHttp(options.port, (url) => {
    current = handlerAt(url, keys);
    return (request, response) => current(request, response);
  });
  return {
    ...server,
    async rotateKeys() {
      current = handlerAt(server.url, await rotateKeys(file));
    },
  };
}
