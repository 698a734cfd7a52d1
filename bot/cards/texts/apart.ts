/** What is set into Chinese keeps a space only where it begins or ends in Latin letters or figures. */
export function apart(text: string): string {
  const first = /^[\u2068]*[\p{Script=Latin}\d]/u.test(text) ? ' ' : '';
  const last = /[\p{Script=Latin}\d%][\u2069]*$/u.test(text) ? ' ' : '';
  return `${first}${text}${last}`;
}
