/**
 * An address, which breaks before the @ where it must break. The part before the @ stays before it, whichever way the
 * letters of either part run.
 */
export function EmailText({ email }: { email: string }) {
  const at = Math.max(email.lastIndexOf('@'), 0);
  return (
    <bdi dir="ltr">
      <bdi dir="ltr">{email.slice(0, at)}</bdi>
      <wbr />
      {email.slice(at, at + 1)}
      <bdi dir="ltr">{email.slice(at + 1)}</bdi>
    </bdi>
  );
}
