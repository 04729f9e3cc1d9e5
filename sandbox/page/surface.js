/** Something that shows blocks (a message, a modal, Home) and sends what people do in it. */

import { whileBusy } from "./busy.js";
import { askToConfirm } from "./confirm.js";
import { followSlackLink, safeAddress } from "./links.js";

export class Surface {
  /**
   * `container` is the contract's; `failed` shows a sentence, `changed` hears of edited blocks;
   * `level` is that of the headings in it.
   */
  constructor({ ctx, container, form, level, failed, changed = () => {} }) {
    Object.assign(this, { ctx, container, form, level, failed, changed });
  }

  /**
   * A button or an overflow item: nothing to remember, only to send. `pressed` is the button,
   * the action's details, and the address it leads to, if any.
   */
  async press(block, element, { button, action, url }) {
    if (!(await confirmed(element, this.ctx))) return;
    await whileBusy(button, async () => {
      if (url) this.#visit(url);
      await this.#send(block, { type: element.type, action_id: element.action_id, ...action });
    });
  }

  /** A new value of a field. False when a confirm dialog was declined: the control must go back. */
  async choose(block, element, raw, { now = true } = {}) {
    if (!(await confirmed(element, this.ctx))) return false;
    this.form.set(block, element, raw);
    this.changed(block.block_id);
    const speaks = block.type === "input" ? block.dispatch_action : true;
    if (now && speaks) await this.dispatch(block, element);
    return true;
  }

  async dispatch(block, element) {
    const value = this.form.payload(block, element);
    await this.#send(block, { ...value, action_id: element.action_id });
  }

  async #send(block, action) {
    const answer = await this.ctx.api.act("action", {
      container: this.container,
      block_id: block.block_id,
      action,
      state: this.form.state(),
    });
    if (!answer.ok) this.failed(answer.error);
  }

  #visit(url) {
    const address = safeAddress(url);
    if (!address) return;
    if (address.startsWith("slack:")) followSlackLink(address, this.ctx);
    else window.open(address, "_blank", "noopener,noreferrer");
  }
}

async function confirmed(element, ctx) {
  return element.confirm ? askToConfirm(element.confirm, ctx) : true;
}
