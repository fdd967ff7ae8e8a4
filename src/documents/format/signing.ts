/** Who signs, and the lines above the signature: a collective's representative, a head, a deputy, one by order. */
import type { AuthorityForm } from './format-pack';

export type Signing =
  /** Committees and other collectives: "T/M BAN THƯỜNG VỤ". The position is often known only at signing. */
  | { readonly kind: 'collective'; readonly collective: string; readonly position?: string; readonly name?: string }
  /** Heads of advisory bodies and offices sign in their own name. */
  | { readonly kind: 'head'; readonly position: string; readonly isActing?: boolean; readonly name?: string }
  /** A deputy for the head: "K/T TRƯỞNG BAN". */
  | { readonly kind: 'deputy'; readonly head: string; readonly position: string; readonly name?: string }
  /** By order of a collective or a head: "T/L BAN THƯỜNG VỤ". */
  | { readonly kind: 'byOrder'; readonly of: string; readonly position: string; readonly name?: string };

export interface SignatureLines {
  /** "T/M BAN THƯỜNG VỤ"; undefined for a head, who needs none. */
  readonly authority: string | undefined;
  /** Empty while it is not known. */
  readonly position: string;
  readonly name: string;
}

/** The words of a signature block; capitals are the style's. */
export function signatureLines(form: AuthorityForm, signing: Signing): SignatureLines {
  const name = signing.name ?? '';
  switch (signing.kind) {
    case 'collective':
      return { authority: `${form.onBehalf} ${signing.collective}`, position: signing.position ?? '', name };
    case 'head':
      return {
        authority: undefined,
        position: signing.isActing === true ? `${form.acting} ${signing.position}` : signing.position,
        name
      };
    case 'deputy':
      return { authority: `${form.forHead} ${signing.head}`, position: signing.position, name };
    case 'byOrder':
      return { authority: `${form.byOrder} ${signing.of}`, position: signing.position, name };
  }
}
