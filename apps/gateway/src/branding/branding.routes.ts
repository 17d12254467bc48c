import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { EnvironmentError } from '@zi/service-kit';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type FixedContent, fixedContent, sendFixed } from '../fixed-content';
import { type GatewayEnvironment } from '../gateway.env';

const logoKilobytes = 200;
const logoTypes: Readonly<Record<string, string>> = { '.svg': 'image/svg+xml', '.png': 'image/png' };
const logoPath = '/branding/logo';

type Brand = Pick<GatewayEnvironment, 'ZI_BRAND_NAME' | 'ZI_BRAND_COLOUR' | 'ZI_BRAND_LOGO'>;

/** Name, colour and logo of the ministry. Refuses a logo that cannot be read, is too large or of another kind. */
export async function openBranding(fastify: FastifyInstance, brand: Brand): Promise<void> {
  const { ZI_BRAND_NAME: name, ZI_BRAND_COLOUR: colour, ZI_BRAND_LOGO: logo } = brand;
  const about = { name, colour, logo: logo === undefined ? null : logoPath };
  const contents: Record<string, FixedContent> = {
    '/branding.json': fixedContent(Buffer.from(JSON.stringify(about)), 'application/json'),
    '/branding.css': fixedContent(Buffer.from(`:root{--zi-brand:${colour}}\n`), 'text/css; charset=utf-8'),
    ...(logo !== undefined && { [logoPath]: await readLogo(logo) }),
  };
  for (const [path, content] of Object.entries(contents)) {
    // Not counted: every page asks for it and it costs no service anything.
    fastify.get(path, { config: { countsItself: true } }, send(content));
  }
}

const send = (content: FixedContent) => (request: FastifyRequest, reply: FastifyReply) =>
  sendFixed(request, reply.header('cache-control', 'public, max-age=300'), content);

async function readLogo(path: string): Promise<FixedContent> {
  const type = logoTypes[extname(path).toLowerCase()];
  if (!type) throw unusable(path, 'is neither .svg nor .png');
  const bytes = await readFile(path).catch((error: Error) => {
    throw unusable(path, `cannot be read: ${error.message}`);
  });
  if (bytes.length > logoKilobytes * 1_000) throw unusable(path, `has more than ${logoKilobytes} KB`);
  return fixedContent(bytes, type);
}

const unusable = (path: string, why: string) => new EnvironmentError([`ZI_BRAND_LOGO: ${path} ${why}`]);
