// Starts the portal beside the reference host, on another origin, as a page of another company.
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kitFile } from '../server/http/kit-files.ts';
import { listen, type Listening } from '../server/http/listen.ts';
import { createPortal } from './create-portal.ts';

export interface PortalOptions {
  /** 0: any free port. */
  port: number;
  /** The address of the host that serves the API and the kit. */
  host: string;
  /** The secret for tokens, shared with the host. */
  secret: string;
  /** The hash of the kit that the portal's authors have checked. The page runs no other version. */
  kitFolder: string;
  tokenSeconds?: number;
}

export async function startPortal(options: PortalOptions): Promise<Listening> {
  const kit = await readFile(join(options.kitFolder, kitFile));
  const app = createPortal({
    endpoint: `${options.host}/api/crm-sync`,
    kit: {
      url: `${options.host}/kit/${kitFile}`,
      integrity: `sha384-${createHash('sha384').update(kit).digest('base64')}`,
    },
    secret: options.secret,
    tokenSeconds: options.tokenSeconds ?? 60,
    cookieSecret: randomBytes(32).toString('hex'),
  });
  return listen(app.fetch, options.port);
}
