/** Takes the admin to the first field of the form that is wrong, once React has marked it. */
export const focusWrongField = (form: HTMLFormElement) =>
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
