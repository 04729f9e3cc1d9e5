/** Elements built from data: words enter the page as text, never as HTML. */

/** An element; `props` are attributes, plus `on` (listeners), `data` (dataset) and `class`. */
export function el(tag, props, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) setProp(node, name, value);
  node.append(
    ...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return node;
}

function setProp(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === "on") {
    for (const [type, listener] of Object.entries(value)) node.addEventListener(type, listener);
  } else if (name === "data") {
    for (const [key, text] of Object.entries(value)) {
      if (text !== undefined && text !== null) node.dataset[key] = text;
    }
  } else {
    node.setAttribute(name, value === true ? "" : String(value));
  }
}

let lastId = 0;

/** An id no other element has, for labels and descriptions. */
export function freshId(prefix) {
  lastId += 1;
  return `${prefix}-${lastId}`;
}

const drawn = new WeakMap();

/**
 * Make `parent` show `items`, touching only what changed, so that focus, scroll and half-typed
 * words survive a live update. `version` says when an item must be drawn again.
 */
export function reconcile(parent, items, { key, version, draw }) {
  const before = drawn.get(parent) ?? new Map();
  const after = new Map();
  const keys = new Set(items.map(key));
  for (const [name, entry] of before) {
    if (!keys.has(name)) entry.node.remove();
  }
  let cursor = before.size ? parent.firstChild : (parent.replaceChildren(), null);
  for (const item of items) {
    const known = before.get(key(item));
    const wanted = version(item);
    const entry = known?.version === wanted ? known : { version: wanted, node: draw(item) };
    if (known && known !== entry) {
      known.node.replaceWith(entry.node);
      if (cursor === known.node) cursor = entry.node;
    }
    if (entry.node === cursor) cursor = cursor.nextSibling;
    else parent.insertBefore(entry.node, cursor);
    after.set(key(item), entry);
  }
  drawn.set(parent, after);
}

/** Run `change`, then give focus and caret back to the field that had them; false if it is gone. */
export function keepingFocus(root, change) {
  const active = root.contains(document.activeElement) ? document.activeElement : null;
  const name = active?.dataset.field;
  const caret =
    active && "selectionStart" in active ? [active.selectionStart, active.selectionEnd] : null;
  change();
  if (!active || active.isConnected) return true;
  const again = name && root.querySelector(`[data-field="${CSS.escape(name)}"]`);
  if (!again) return false;
  again.focus();
  if (caret?.[0] !== null && caret && again.setSelectionRange) again.setSelectionRange(...caret);
  return true;
}
