/** The session cookie: its name, how it is set, and how it is read. */

const NAME = 'SandboxAuth';
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Lax';

/** A `Set-Cookie` that holds until sign-out or until the browser closes. */
export function sessionCookie(value: string): string {
  return `${NAME}=${value}; ${ATTRIBUTES}`;
}

/** A `Set-Cookie` that takes the session away. */
export function noSessionCookie(): string {
  return `${NAME}=; ${ATTRIBUTES}; Max-Age=0`;
}

/** The value of the session cookie; undefined when it is missing, or stands twice, as then one of the two was planted. */
export function readSessionCookie(request: Request): string | undefined {
  const found = (request.headers.get('cookie') ?? '').split(';').flatMap((pair) => {
    const [key = '', ...value] = pair.trim().split('=');
    return key === NAME ? [value.join('=')] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}
