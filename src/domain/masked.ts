/** An address of which only the first letter and the house can be read: "l•••@lumora.example". Empty where there is none. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at > 0 ? `${String.fromCodePoint(email.codePointAt(0) ?? 0)}•••${email.slice(at)}` : '';
}
