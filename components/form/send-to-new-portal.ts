/** After a deploy: the form of an open page is sent to the portal that is there now. */

/**
 * Sends the live form, with what is in it, the way of a browser without scripts: by the name that the new page has for its
 * action. False where the new page cannot be read, or has no such form.
 */
export async function sendToNewPortal(form: HTMLFormElement, submitter: HTMLElement | null): Promise<boolean> {
  try {
    const page = await (await fetch(location.href)).text();
    const renewed = new DOMParser().parseFromString(page, 'text/html').getElementById(form.id);
    const names = renewed?.querySelectorAll<HTMLInputElement>('input[name^="$ACTION"]');
    if (!names?.length) return false;
    const { name, value } = submitter as HTMLButtonElement;
    const pressed = Object.assign(document.createElement('input'), { type: 'hidden', name, value });
    form.append(...names, ...(name ? [pressed] : []));
    form.method = 'post';
    form.enctype = 'multipart/form-data';
    form.action = location.href;
    HTMLFormElement.prototype.submit.call(form);
    return true;
  } catch {
    return false;
  }
}
