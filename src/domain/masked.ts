/** An address of which only the first letter and the house can be read: "l•••@lumora.example". Empty where there is none. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at > 0 ? `${String.fromCodePoint(email.codePointAt(0) ?? 0)}•••${email.slice(at)}` : '';
}

const address = /[^\s@<>"'(),:;[\]]+@[^\s@<>"'(),:;[\]]+/gu;

/** A text in which somebody may have typed addresses, each of them masked. */
export function withMaskedEmails(text: string): string {
  return text.includes('@') ? text.replaceAll(address, maskedEmail) : text;
}
