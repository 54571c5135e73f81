/**
 * An address, which breaks before the @ where it must break, or not at all. The part before the @ stays before it, whichever way the
 * letters of either part run.
 */
export function EmailText({ email, isOneLine = false }: { email: string; isOneLine?: boolean }) {
  const at = Math.max(email.lastIndexOf('@'), 0);
  return (
    <bdi dir="ltr">
      <bdi dir="ltr">{email.slice(0, at)}</bdi>
      {!isOneLine && <wbr />}
      {email.slice(at, at + 1)}
      <bdi dir="ltr">{email.slice(at + 1)}</bdi>
    </bdi>
  );
}
